/** Every word and sentence of the overview PDF. */
import type { Language } from '../schema/primitives.ts';

/** Classes on the axis of the agreement (Art. 28 GDPR); every status belongs to exactly one. */
export const agreementClasses = [
  'covered',
  'ending',
  'preparing',
  'missing',
  'unknown',
  'finished',
  'not-assessed',
] as const;
export type AgreementClass = (typeof agreementClasses)[number];

const nl = {
  title: 'Overzicht van verwerkers en doorgiften',
  statement: (organisation: string) =>
    `Dit overzicht laat zien welke leveranciers persoonsgegevens verwerken voor ${organisation === '' ? 'de organisatie' : organisation}, of er een geldige verwerkersovereenkomst is, waar de gegevens zijn en of zij daar mogen zijn. Het is gemaakt uit het register zoals dat op de genoemde dag was.`,
  asOf: (date: string) => `Stand per ${date}`,
  page: 'Pagina',
  pageOf: 'van',
  nobody: 'geen eigenaar',
  notRecorded: 'niet vastgelegd',
  andOthers: (count: string) => `nog ${count} andere`,
  lead: {
    empty:
      'Er staan nog geen leveranciers in het register. Voeg de eerste leverancier toe of neem een bestaande lijst over.',
    agreement: (covered: string, total: string) =>
      `Voor ${covered} van de ${total} verwerkers is de verwerkersovereenkomst geregeld of niet nodig.`,
    noneCovered: (total: string, one: boolean) =>
      one
        ? 'Voor de ene verwerker is er geen geldige verwerkersovereenkomst.'
        : `Voor geen van de ${total} verwerkers is er een geldige verwerkersovereenkomst.`,
    allCovered: (total: string, one: boolean) =>
      one
        ? 'Voor de ene verwerker is de verwerkersovereenkomst geregeld of niet nodig.'
        : `Voor alle ${total} verwerkers is de verwerkersovereenkomst geregeld of niet nodig.`,
    blocked: (blocked: string) => `Doorgifte buiten de EER is bij ${blocked} niet toegestaan.`,
    action: (action: string) => `Doorgifte buiten de EER vraagt bij ${action} om actie.`,
    blockedAndAction: (blocked: string, action: string) =>
      `Doorgifte buiten de EER is bij ${blocked} niet toegestaan en vraagt bij ${action} om actie.`,
    noProcessors: 'Geen van de leveranciers is verwerker; er is niets beoordeeld.',
    noTransferProblems: 'Geen enkele doorgifte buiten de EER vraagt nu om actie.',
    ended: (count: string, one: boolean) =>
      one
        ? `Daarnaast staat er ${count} beëindigde leverancier in het register; die telt hier niet mee.`
        : `Daarnaast staan er ${count} beëindigde leveranciers in het register; die tellen hier niet mee.`,
  },
  axes: {
    heading: 'Stand van zaken',
    explanation:
      'Dit zijn twee aparte vragen: een goede overeenkomst maakt een doorgifte niet rechtmatig, en andersom.',
    agreement: 'Verwerkersovereenkomst',
    agreementArticle: 'art. 28 AVG',
    transfer: 'Doorgifte buiten de EER',
    transferArticle: 'hoofdstuk V AVG (art. 44 tot en met 50)',
    state: 'Stand',
    number: 'Aantal',
    classes: {
      covered: 'Geregeld',
      ending: 'Geregeld, maar loopt af',
      preparing: 'In voorbereiding, nog niet geldig',
      missing: 'Ontbreekt of niet meer geldig',
      unknown: 'Niet bekend',
      finished: 'Beëindigd en afgerond',
      'not-assessed': 'Geen verwerker, niet beoordeeld',
    },
    notAssessed: 'Geen verwerker, niet beoordeeld',
    unknownPlace: (count: string) => `waarvan ${count} met een onbekende locatie`,
  },
  risks: {
    heading: 'Belangrijkste risico’s',
    columns: ['Wat is er aan de hand', 'Volgende stap', 'Grond', 'Uiterlijk'],
    theSupplier: 'de leverancier',
    none: 'Er zijn geen punten die nu of binnenkort aandacht vragen.',
    more: (count: string, one: boolean) =>
      one
        ? `Nog ${count} ander punt staat bij de leverancier in “Aandachtspunten per leverancier”.`
        : `Nog ${count} andere punten staan bij de leverancier in “Aandachtspunten per leverancier”.`,
  },
  deadlines: {
    heading: (until: string) => `Termijnen tot en met ${until}`,
    columns: ['Datum', 'Leverancier', 'Wat', 'Eigenaar'],
    none: 'In het komende kwartaal verloopt geen termijn.',
    more: (count: string, one: boolean) =>
      one
        ? `Nog ${count} andere termijn staat in het register en bij de leverancier.`
        : `Nog ${count} andere termijnen staan in het register en bij de leverancier.`,
    notice: 'Laatste dag om de overeenkomst op te zeggen.',
    ends: 'De overeenkomst loopt af.',
    overdue: 'te laat',
  },
  decided: {
    heading: 'Eerder gevraagde besluiten',
    columns: ['Besluit', 'Uitkomst', 'Door, op', 'Toelichting'],
    none: '',
    outcomes: {
      open: 'Nog te besluiten',
      agreed: 'Akkoord',
      declined: 'Niet akkoord',
      postponed: 'Aangehouden',
    },
  },
  decisions: {
    heading: 'Gevraagde besluiten',
    columns: ['Nr.', 'Gevraagd besluit', 'Grond', 'Besluit'],
    none: 'Er worden geen besluiten gevraagd.',
    blocked: (names: string) =>
      `Schort de doorgifte op bij ${names}, of geef opdracht om er eerst een geldige basis voor te regelen.`,
    blockedArticle: 'art. 44 AVG',
    missing: (names: string) =>
      `Geef opdracht om een geldige verwerkersovereenkomst te sluiten met ${names}, of om te stoppen met deze verwerking.`,
    missingArticle: 'art. 28 lid 3 AVG',
    deletion: (names: string) => `Laat ${names} bevestigen dat de gegevens zijn gewist of terugbezorgd.`,
    deletionArticle: 'art. 28 lid 3 onder g AVG',
    notice: (names: string) =>
      `Beslis vóór de uiterste opzegdatum of deze overeenkomsten doorlopen: ${names}.`,
    ending: (names: string) =>
      `Beslis of deze aflopende overeenkomsten worden vervangen of verlengd: ${names}.`,
    contract: 'overeenkomst',
    owner: (names: string) =>
      `Wijs een eigenaar aan voor ${names}: er staan punten open en niemand is verantwoordelijk.`,
    ownerArticle: 'art. 5 lid 2 AVG',
  },
  register: {
    heading: 'Register van leveranciers',
    intro: (count: string, one: boolean) =>
      `${one ? `${count} leverancier` : `${count} leveranciers, op naam`}. “Loopt tot” is de laatste dag van de overeenkomst of van de lopende periode.`,
    indefinite: 'onbepaald',
    unknown: 'onbekend',
    part: (from: string, to: string) => `Leveranciers ${from} tot en met ${to}`,
    columns: [
      'Leverancier',
      'Dienst',
      'Verwerkersovereenkomst',
      'Loopt tot',
      'Opzeggen uiterlijk',
      'Waar de gegevens zijn',
      'Doorgifte',
      'Eigenaar',
    ],
    empty: 'Er staan nog geen leveranciers in het register.',
    endedOn: (date: string) => `beëindigd op ${date}`,
    roles: {
      'joint-controller': 'gezamenlijke verwerkingsverantwoordelijke',
      'independent-controller': 'zelfstandige verwerkingsverantwoordelijke',
    },
  },
  details: {
    heading: 'Aandachtspunten per leverancier',
    intro: 'Per leverancier wat er open staat, op welke grond, en wat de volgende stap is.',
    none: 'Geen enkele leverancier vraagt aandacht.',
    agreement: 'Verwerkersovereenkomst',
    transfer: 'Doorgifte',
    owner: 'Eigenaar',
    due: 'uiterlijk',
    overdueSince: 'te laat sinds',
    nextStep: 'Volgende stap',
    urgency: { now: 'Nu', soon: 'Binnenkort', later: 'Later' },
  },
  sources: {
    heading: 'Waar dit overzicht op berust',
    asOf: 'Beoordeeld naar de stand van',
    list: 'Landenlijst',
    listValue: (version: string, stateAsOf: string) => `versie ${version}, stand per ${stateAsOf}`,
    history: 'Geschiedenis van het register',
    historyValue: (lines: string, one: boolean) => (one ? `${lines} regel` : `${lines} regels`),
    head: 'Controlegetal van de laatste regel',
    headExplanation:
      'Met het aantal regels en het controlegetal is later na te gaan of de geschiedenis tot hier ongewijzigd is.',
    counted: 'Wat niet is vastgelegd, is niet ingevuld maar als hiaat genoemd.',
    listed:
      'Leveranciers die zelf (mede) verwerkingsverantwoordelijke zijn, staan in het register en zijn niet beoordeeld.',
    replaced:
      'Sommige tekens kan dit overzicht niet afdrukken. Daar staat de code van het teken tussen rechte haken, bijvoorbeeld [U+4E2D].',
    advice:
      'Dit overzicht is een hulpmiddel voor de verantwoordingsplicht (art. 5 lid 2 AVG) en geen juridisch advies.',
  },
};

const en: typeof nl = {
  title: 'Overview of processors and transfers',
  statement: (organisation) =>
    `This overview shows which suppliers process personal data for ${organisation === '' ? 'the organisation' : organisation}, whether a valid processor agreement is in place, where the data are and whether they may be there. It was made from the register as it stood on the day named.`,
  asOf: (date) => `As of ${date}`,
  page: 'Page',
  pageOf: 'of',
  nobody: 'no owner',
  notRecorded: 'not recorded',
  andOthers: (count) => `${count} others`,
  lead: {
    empty: 'There are no suppliers in the register yet. Add the first supplier or import an existing list.',
    agreement: (covered, total) =>
      `For ${covered} of ${total} processors the processor agreement is in place or not required.`,
    noneCovered: (total, one) =>
      one
        ? 'For the one processor there is no valid processor agreement.'
        : `For none of the ${total} processors is there a valid processor agreement.`,
    allCovered: (total, one) =>
      one
        ? 'For the one processor the processor agreement is in place or not required.'
        : `For all ${total} processors the processor agreement is in place or not required.`,
    blocked: (blocked) => `Transfer outside the EEA is not allowed at ${blocked}.`,
    action: (action) => `Transfer outside the EEA needs action at ${action}.`,
    blockedAndAction: (blocked, action) =>
      `Transfer outside the EEA is not allowed at ${blocked} and needs action at ${action}.`,
    noProcessors: 'None of the suppliers is a processor; nothing was assessed.',
    noTransferProblems: 'No transfer outside the EEA needs action now.',
    ended: (count, one) =>
      one
        ? `The register also holds ${count} supplier that has ended; it is not counted here.`
        : `The register also holds ${count} suppliers that have ended; they are not counted here.`,
  },
  axes: {
    heading: 'Where we stand',
    explanation:
      'These are two separate questions: a good agreement does not make a transfer lawful, and the reverse.',
    agreement: 'Processor agreement',
    agreementArticle: 'Art. 28 GDPR',
    transfer: 'Transfer outside the EEA',
    transferArticle: 'Chapter V GDPR (Arts 44 to 50)',
    state: 'State',
    number: 'Number',
    classes: {
      covered: 'In place',
      ending: 'In place, but ending',
      preparing: 'In preparation, not valid yet',
      missing: 'Missing or no longer valid',
      unknown: 'Not known',
      finished: 'Ended and completed',
      'not-assessed': 'Not a processor, not assessed',
    },
    notAssessed: 'Not a processor, not assessed',
    unknownPlace: (count) => `of which ${count} with an unknown location`,
  },
  risks: {
    heading: 'Main risks',
    columns: ['What is the matter', 'Next step', 'Ground', 'By'],
    theSupplier: 'the supplier',
    none: 'There is nothing that needs attention now or soon.',
    more: (count, one) =>
      one
        ? `${count} more point is listed under its supplier in “Points for attention per supplier”.`
        : `${count} more points are listed under their suppliers in “Points for attention per supplier”.`,
  },
  deadlines: {
    heading: (until) => `Deadlines up to and including ${until}`,
    columns: ['Date', 'Supplier', 'What', 'Owner'],
    none: 'No deadline falls in the coming quarter.',
    more: (count, one) =>
      one
        ? `${count} more deadline is listed in the register and under its supplier.`
        : `${count} more deadlines are listed in the register and under their suppliers.`,
    notice: 'Last day to give notice on the agreement.',
    ends: 'The agreement ends.',
    overdue: 'overdue',
  },
  decided: {
    heading: 'Decisions asked before',
    columns: ['Decision', 'Outcome', 'By, on', 'Remark'],
    none: '',
    outcomes: {
      open: 'Still to be decided',
      agreed: 'Agreed',
      declined: 'Not agreed',
      postponed: 'Postponed',
    },
  },
  decisions: {
    heading: 'Decisions asked',
    columns: ['No.', 'Decision asked', 'Ground', 'Decision'],
    none: 'No decisions are asked.',
    blocked: (names) => `Suspend the transfer at ${names}, or have a valid basis for it arranged first.`,
    blockedArticle: 'Art. 44 GDPR',
    missing: (names) =>
      `Have a valid processor agreement concluded with ${names}, or have this processing stopped.`,
    missingArticle: 'Art. 28(3) GDPR',
    deletion: (names) => `Have ${names} confirm that the data have been deleted or returned.`,
    deletionArticle: 'Art. 28(3)(g) GDPR',
    notice: (names) => `Decide before the notice deadline whether these agreements continue: ${names}.`,
    ending: (names) => `Decide whether these ending agreements are replaced or extended: ${names}.`,
    contract: 'agreement',
    owner: (names) => `Appoint an owner for ${names}: points are open and nobody is responsible.`,
    ownerArticle: 'Art. 5(2) GDPR',
  },
  register: {
    heading: 'Register of suppliers',
    intro: (count, one) =>
      `${one ? `${count} supplier` : `${count} suppliers, by name`}. “Until” is the last day of the agreement or of its current period.`,
    indefinite: 'indefinite',
    unknown: 'unknown',
    part: (from, to) => `Suppliers ${from} to ${to}`,
    columns: [
      'Supplier',
      'Service',
      'Processor agreement',
      'Until',
      'Notice by',
      'Where the data are',
      'Transfer',
      'Owner',
    ],
    empty: 'There are no suppliers in the register yet.',
    endedOn: (date) => `ended on ${date}`,
    roles: { 'joint-controller': 'joint controller', 'independent-controller': 'independent controller' },
  },
  details: {
    heading: 'Points for attention per supplier',
    intro: 'For each supplier what is open, on which ground, and what the next step is.',
    none: 'No supplier needs attention.',
    agreement: 'Processor agreement',
    transfer: 'Transfer',
    owner: 'Owner',
    due: 'by',
    overdueSince: 'overdue since',
    nextStep: 'Next step',
    urgency: { now: 'Now', soon: 'Soon', later: 'Later' },
  },
  sources: {
    heading: 'What this overview rests on',
    asOf: 'Assessed as of',
    list: 'Country list',
    listValue: (version, stateAsOf) => `version ${version}, state as of ${stateAsOf}`,
    history: 'History of the register',
    historyValue: (lines, one) => (one ? `${lines} line` : `${lines} lines`),
    head: 'Digest of the last line',
    headExplanation:
      'The number of lines and the digest make it possible to check later that the history up to here is unchanged.',
    counted: 'What is not recorded was not filled in but named as a gap.',
    listed:
      'Suppliers that are (joint) controllers themselves are listed in the register and were not assessed.',
    replaced:
      'Some characters cannot be printed in this overview. Their code stands in square brackets instead, for example [U+4E2D].',
    advice: 'This overview supports accountability (Art. 5(2) GDPR) and is not legal advice.',
  },
};

export const reportWords: Record<Language, typeof nl> = { nl, en };
export type ReportWords = typeof nl;
