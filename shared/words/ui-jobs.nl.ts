/**
 * Guided jobs on a supplier: ending, merging, copying, the incident sheet; and the chain diagram, in Dutch.
 */
import type { exitChoices } from '../schema/processor.ts';
import { formatNumber } from './both.ts';

type Choices = Record<(typeof exitChoices)[number], string>;

export const jobs = {
  menu: 'Meer',
  menuOf: (name: string) => `Meer voor ${name}`,
  step: (step: number, steps: number, name: string) => `Stap ${step} van ${steps}: ${name}`,
  steps: 'Stappen',
  done: 'gedaan',
  toSupplier: 'Naar de leverancier',

  end: 'Leverancier beëindigen',
  endTitle: (name: string) => `${name} beëindigen`,
  endLead:
    'Na afloop wist de leverancier de gegevens of bezorgt hij ze terug, naar uw keuze (art. 28 lid 3 onder g AVG).',
  endSteps: ['Einddatum', 'Wissen of terugbezorgen', 'Gevraagd', 'Bevestigd'] as readonly string[],
  endedOn: 'Laatste dag',
  endedOnHelp: 'Tot en met deze dag verwerkt de leverancier gegevens voor u.',
  exitChoices: {
    return: 'Terugbezorgen, daarna kopieën wissen',
    deletion: 'Wissen',
  } satisfies Choices,
  proof: 'Bewijs van wissen of terugbezorgen',
  proofChoose: 'Bewijs toevoegen',
  proofNone: 'Nog geen bewijs toegevoegd.',
  saveStep: 'Opslaan en verder',
  stepBack: 'Vorige stap',
  stepSaves: 'Elke stap wordt meteen opgeslagen. U kunt stoppen en later verdergaan, en een stap terug.',
  endProposed: (date: string) => `Voorgesteld: ${date}, het einde van de overeenkomst.`,
  endSaved: 'Opgeslagen. U kunt later verdergaan.',
  endDone: (name: string) => `Het einde van ${name} is vastgelegd.`,
  endDoneText: 'De leverancier blijft in het register staan, met alles wat erbij hoort.',
  endOpen: 'Er is nog geen bevestiging van wissen of terugbezorgen.',
  finish: 'Vastleggen',
  reopen: 'Einde terugnemen',
  reopened: (name: string) => `${name} loopt weer.`,
  agreementsToo: (count: number) =>
    count === 1
      ? 'De bevestiging komt ook bij de overeenkomst te staan.'
      : `De bevestiging komt ook bij ${formatNumber(count, 'nl')} overeenkomsten te staan.`,

  merge: 'Samenvoegen met een andere',
  mergeTitle: (name: string) => `${name} samenvoegen`,
  mergeLead: 'Twee keer dezelfde leverancier? Maak er één van. U kunt dit ongedaan maken.',
  mergeSteps: ['Kies de andere', 'Controleer'] as readonly string[],
  mergeSearch: 'Zoek de leverancier die erin opgaat',
  mergeSearchHelp: 'Typ een deel van de naam.',
  mergeLikely: 'Misschien dezelfde',
  searchFirst: (n: number) =>
    `Dit zijn de eerste ${formatNumber(n, 'nl')}; er zijn er meer. Typ een deel van de naam.`,
  mergeNone: 'Geen leverancier gevonden. Probeer een deel van de naam.',
  mergeNoOther: 'Er staat geen andere leverancier in het register.',
  mergeKeep: 'Blijft',
  mergeGone: 'Gaat erin op',
  mergeSwap: 'Wissel om',
  mergeMoves: 'Dit gaat mee',
  mergeMovesNone: 'Er hangt niets aan deze leverancier.',
  mergeFields: 'Per veld',
  mergeField: 'Veld',
  mergeResult: 'Wordt',
  mergeFieldsNone: 'Alle velden zijn gelijk.',
  mergeRule: 'Wat is ingevuld, blijft staan; lege velden worden aangevuld; lijsten komen bij elkaar.',
  mergeConfirm: 'Samenvoegen',
  merged: (gone: string, keep: string) => `${gone} is opgegaan in ${keep}.`,
  mergeUndone: 'Het samenvoegen is ongedaan gemaakt.',
  counts: {
    agreements: (n: number) => (n === 1 ? '1 overeenkomst' : `${formatNumber(n, 'nl')} overeenkomsten`),
    flows: (n: number) => (n === 1 ? '1 gegevensstroom' : `${formatNumber(n, 'nl')} gegevensstromen`),
    chain: (n: number) => (n === 1 ? '1 subverwerker' : `${formatNumber(n, 'nl')} subverwerkers`),
    services: (n: number) => (n === 1 ? '1 dienst' : `${formatNumber(n, 'nl')} diensten`),
    contacts: (n: number) => (n === 1 ? '1 contactpersoon' : `${formatNumber(n, 'nl')} contactpersonen`),
    certificates: (n: number) =>
      n === 1 ? '1 certificaat of rapport' : `${formatNumber(n, 'nl')} certificaten en rapporten`,
    announcements: (n: number) => (n === 1 ? '1 aankondiging' : `${formatNumber(n, 'nl')} aankondigingen`),
    breaches: (n: number) => (n === 1 ? '1 datalek' : `${formatNumber(n, 'nl')} datalekken`),
    reviews: (n: number) => (n === 1 ? '1 beoordeling' : `${formatNumber(n, 'nl')} beoordelingen`),
    documents: (n: number) => (n === 1 ? '1 document' : `${formatNumber(n, 'nl')} documenten`),
  },

  copy: 'Kopie maken',
  copyTitle: (name: string) => `Kopie van ${name}`,
  copyLead: 'Voor een leverancier die hierop lijkt, zoals een zusterbedrijf met dezelfde diensten.',
  copyTaken: 'Gaat mee: gegevens over de leverancier, diensten, contactpersonen en gegevensstromen.',
  copyLeft: 'Gaat niet mee: overeenkomsten, certificaten, documenten, beoordelingen en geschiedenis.',
  copyName: 'Naam van de nieuwe leverancier',
  copyMake: 'Kopie maken',
  copied: (name: string) => `${name} is toegevoegd.`,

  incident: 'Incidentblad',
  incidentCommand: 'Datalek bij een leverancier',
  incidentOf: (name: string) => `Incidentblad: ${name}`,
  incidentLead: 'Wie belt u bij een datalek, wat is er afgesproken, en om welke gegevens gaat het.',
  incidentPick: 'Bij welke leverancier is het datalek?',
  incidentSearch: 'Zoek de leverancier',
  incidentNoSupplier: 'Er staat nog geen leverancier in het register.',
  incidentPrint: 'Afdrukken',
  incidentCall: 'Wie u belt',
  incidentNobody: 'Er is geen contactpersoon voor datalekken vastgelegd.',
  incidentOthers: 'Andere contactpersonen',
  incidentAgreed: 'Wat is afgesproken',
  incidentHours: (hours: number) =>
    hours === 1
      ? 'De leverancier meldt een datalek binnen 1 uur.'
      : `De leverancier meldt een datalek binnen ${formatNumber(hours, 'nl')} uur.`,
  incidentNoHours:
    'Er is geen termijn in uren afgesproken. De leverancier meldt het zonder onredelijke vertraging (art. 33 lid 2 AVG).',
  incidentElse: 'Overige diensten',
  incidentOwn: (hours: number) =>
    `Zelf meldt u een datalek zonder onredelijke vertraging en zo mogelijk binnen ${formatNumber(hours, 'nl')} uur na de ontdekking aan de Autoriteit Persoonsgegevens, tenzij een risico niet waarschijnlijk is (art. 33 lid 1 AVG). Bij een hoog risico licht u ook de betrokkenen in (art. 34 AVG).`,
  incidentData: 'Welke gegevens, van wie',
  incidentSensitive: 'Extra gevoelig',
  incidentSensitiveNone: 'Niet vastgelegd als bijzonder, strafrechtelijk of BSN.',
  incidentSensitiveUnknown:
    'Niet vastgelegd of er bijzondere of strafrechtelijke gegevens of BSN’s bij zijn.',
  incidentSensitiveNotAsked: 'Niet vastgelegd of dit erbij is',
  special: 'Bijzondere categorieën van persoonsgegevens (art. 9 AVG)',
  criminal: 'Strafrechtelijke persoonsgegevens (art. 10 AVG)',
  bsn: 'Burgerservicenummer (BSN)',
  incidentWhere: 'Waar de gegevens zijn en wie erbij kan',
  incidentWhereNone: 'Er is niet vastgelegd waar de gegevens zijn.',
  incidentNotes: 'Aantekeningen',
  incidentQuestions: [
    'Wanneer ontdekt, en door wie?',
    'Wat is er gebeurd, en is het gestopt?',
    'Om hoeveel mensen gaat het?',
    'Wat doet de leverancier nu, en wanneer horen wij meer?',
  ] as readonly string[],
  incidentAsOf: (date: string) => `Stand per ${date}`,
  owner: 'Eigenaar bij ons',

  picture: 'Keten als tekening',
  pictureLabel: (supplier: string, count: number) =>
    count === 1
      ? `Keten van ${supplier} met 1 subverwerker`
      : `Keten van ${supplier} met ${formatNumber(count, 'nl')} subverwerkers`,
  shared: (count: number) =>
    count === 1 ? 'ook bij 1 andere leverancier' : `ook bij ${formatNumber(count, 'nl')} andere leveranciers`,
  sharedBy: (names: string) => `Ook bij ${names}`,
  sharedByMore: (names: string, more: number) => `Ook bij ${names} en nog ${formatNumber(more, 'nl')} andere`,
  ended: 'gestopt',
};
