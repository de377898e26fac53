/** All text of the overview PDF, in Dutch. */

export const report = {
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
      'not-assessed': 'Zelf verwerkingsverantwoordelijke, geen overeenkomst nodig',
    },
    unknownPlace: (count: string) => `waarvan ${count} met een onbekende locatie`,
    unknownImporter: (count: string) => `waarvan ${count} met een onbekende vestiging van de ontvanger`,
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
      `${one ? `${count} leverancier` : `${count} leveranciers, op naam`}. “Loopt tot en met” is de laatste dag van de overeenkomst of van de lopende periode.`,
    indefinite: 'onbepaald',
    unknown: 'onbekend',
    columns: {
      name: 'Leverancier',
      service: 'Dienst',
      agreement: 'Verwerkersovereenkomst',
      until: 'Loopt tot en met',
      noticeBy: 'Opzeggen uiterlijk',
      places: 'Waar de gegevens zijn',
      transfer: 'Doorgifte',
      owner: 'Eigenaar',
    },
    empty: 'Er staan nog geen leveranciers in het register.',
    endedOn: (date: string) => `beëindigd op ${date}`,
    roles: {
      'joint-controller': 'gezamenlijke verwerkingsverantwoordelijke',
      'independent-controller': 'zelfstandige verwerkingsverantwoordelijke',
    },
  },
  details: {
    heading: 'Aandachtspunten per leverancier',
    intro:
      'Per leverancier wat er open staat, op welke grond, en wat de volgende stap is. Daarboven staan de datalekken, een aangekondigde moedermaatschappij en wat bij overstappen van belang is.',
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
      'Zelfstandige verwerkingsverantwoordelijken hebben geen verwerkersovereenkomst nodig en zijn daarin apart geteld; doorgiften aan hen zijn beoordeeld.',
    replaced:
      'Sommige tekens kan dit overzicht niet afdrukken. Daar staat de code van het teken tussen rechte haken, bijvoorbeeld [U+4E2D].',
    advice:
      'Dit overzicht is een hulpmiddel voor de verantwoordingsplicht (art. 5 lid 2 AVG) en geen juridisch advies.',
  },
};
