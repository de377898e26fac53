/** Command-line messages, in Dutch. */
import type { ScheduleStatus } from '../schema/schedule.ts';
import { counted as countedIn, formatNumber } from './both.ts';
import { formatDate, formatMoment } from './format.ts';
import { inSentence, listed } from './in-sentence.ts';

const counted = countedIn('nl');

export const cli = {
  program: 'Register van verwerkers, verwerkersovereenkomsten en doorgiften onder de AVG',
  json: 'resultaat als JSON',
  language: 'taal van de uitvoer: nl of en',
  by: 'naam die in de geschiedenis komt te staan',
  register: 'bestand van het register',
  asOf: 'stand op deze dag (jjjj-mm-dd)',
  out: 'bestand dat gemaakt wordt',
  commands: {
    init: 'een nieuw register maken',
    import: 'een lijst van leveranciers of een heel register (zip) overnemen',
    imports: 'de imports tonen, of er een ongedaan maken (tot dertig dagen erna)',
    toCheck: 'tonen wat uit lijsten nog na te kijken is, of dat in één keer afhandelen',
    catalogue: 'bekende leveranciers tonen, of wat de catalogus aan een register kan toevoegen',
    processors: 'de leveranciers tonen',
    check: 'tonen wat aandacht vraagt',
    report: 'een rapport als PDF maken',
    export:
      'het register, of met --view een lijst ervan, als bestand uitvoeren (.json, .csv, .xlsx, .ods; .ics voor termijnen; .zip is het hele register, .zip.age versleutelt het)',
    assess: 'losse gevallen beoordelen',
    assessTransfers: 'gevallen van doorgifte beoordelen',
    assessAgreements: 'gevallen van overeenkomsten beoordelen',
    verify: 'het register en zijn geschiedenis controleren',
    scenario: 'tonen wat er verandert als er iets gebeurt',
    sign: 'leveranciers beoordelen (aftekenen), onder de naam van --by',
    letter: 'een e-mail aan een leverancier of de eigenaar als concept maken; er wordt niets verstuurd',
    schedule:
      'iedere dag laten herinneren door de taakplanner van deze computer, ook als het programma niet open is',
    remind: 'tonen waaraan iemand nu herinnerd wordt',
    calendar: 'een kalenderbestand (.ics) van de termijnen maken',
    serve: 'het register tonen in een browser op deze computer',
  },
  options: {
    notify: 'ook als melding van het systeem tonen',
    mark: 'onthouden dat het getoond is: daarna komt het niet nog eens',
    owner: 'alleen wat van deze eigenaar is',
    example: 'met het voorbeeldregister',
    organisation: 'naam van de organisatie',
    mapping: 'bestand met de toewijzing van kolommen (JSON)',
    corrections: 'bestand met verbeterde cellen en met de rijen die wel of niet meekomen (JSON)',
    undo: 'welke import ongedaan gemaakt wordt (zijn nummer in de lijst)',
    toCheckProcessor: 'alleen bij deze leverancier (naam)',
    toCheckImport: 'alleen uit deze import (zijn nummer in de lijst)',
    settle:
      'afhandelen: confirmed = het klopt zo, dropped = laat de woorden vervallen, remarked = neem ze over in de opmerking',
    sheet: 'welk werkblad gelezen wordt; zonder keuze het blad met de leveranciers',
    under: 'de rijen zijn subverwerkers van deze leverancier',
    listDay:
      'dag van de lijst van subverwerkers (jjjj-mm-dd), waarvandaan de termijn voor bezwaar loopt; anders vandaag',
    leaveOut: 'dit verschil met de bekende keten niet overnemen (naam; mag vaker)',
    duplicates: 'wat te doen met een leverancier die er al is',
    dryRun: 'alleen tonen wat er zou gebeuren',
    from: 'eigen catalogus (JSON), naast die van het programma',
    fill: 'lege velden vullen; bron en dag komen in de opmerking',
    search: 'zoeken op deze woorden',
    filter: 'alleen leveranciers met deze waarde, bijvoorbeeld transferResult=blocked',
    view: 'de lijst zoals een pagina van het scherm die toont; zonder keuze alles',
    viewFilter:
      'alleen rijen met deze waarde, bijvoorbeeld transferResult=blocked (leveranciers), result=blocked (doorgiften), kind=notice (termijnen), who=NAAM (geschiedenis), owner=NAAM (attention)',
    sort: 'waarop de leveranciers gesorteerd zijn',
    descending: 'andersom gesorteerd',
    columns: 'kolommen van de lijst van leveranciers, met een komma ertussen',
    viewProcessor: 'de leverancier van een keten of een geschiedenis (naam of id)',
    head: 'controlegetal dat een PDF afdrukt, of ten minste de eerste 8 tekens: staat het in deze geschiedenis',
    lines: 'het aantal regels dat bij het controlegetal is afgedrukt',
    kind: 'soort rapport',
    reportProcessor: 'de leverancier van een ketenoverzicht, een dossier of een incidentblad (naam of id)',
    reportBreach:
      'het datalek van een incidentblad, met zijn id; nodig als de leverancier er meer dan een heeft',
    annex:
      'bijlagen achter de twee pagina’s van het overzicht, met komma’s: register, attention, transfers, decisions; none = geen',
    keep: 'de cijfers van het overzicht in het register bewaren, zodat het volgende laat zien wat er veranderde',
    standard: 'PDF/UA-1 (toegankelijk) of PDF/A-2a (archief)',
    withdraw: 'het adequaatheidsbesluit voor dit land vervalt (landcode)',
    add: 'er komt een adequaatheidsbesluit voor dit land (landcode)',
    stop: 'deze leverancier of subverwerker stopt',
    parent: 'deze leverancier of subverwerker krijgt een moedermaatschappij in dit land (naam=landcode)',
    processor: 'de leverancier (naam of id)',
    about:
      'waarover: overeenkomst, bepalingen die daarin ontbreken, certificaten, wissen, doorgifte, locaties, andere moedermaatschappij, lijst van subverwerkers, bezwaar tegen de laatst aangekondigde, datalek, overstapkosten, of aan de eigenaar',
    draft: 'concept voor een e-mailprogramma (.eml)',
    sent: 'vastleggen dat u deze e-mail op deze dag hebt verstuurd (jjjj-mm-dd)',
    signProcessor: 'de leverancier (naam of id; mag vaker)',
    outcome:
      'uitkomst: approved = in orde, approved-with-remarks = in orde met opmerkingen, rejected = niet in orde',
    role: 'uw functie',
    reason: 'waarom toch in orde; nodig als er rode punten openstaan',
    remark: 'opmerking bij de beoordeling',
    setSchedule: 'de herinnering instellen, of opnieuw',
    removeSchedule: 'de herinnering weghalen',
    scheduleOwner: 'alleen voor deze eigenaar; anders voor alles',
    on: 'op deze dag (jjjj-mm-dd); anders vandaag',
  },
  notLines: (given: string) =>
    `${given} past niet bij --lines: dat is geen aantal regels. Neem het getal over zoals het in de PDF staat.`,
  filterTwice: (key: string) =>
    `Het filter ${key} staat er meer dan eens. Zet de waarden achter elkaar, met een komma ertussen.`,
  ownerUnknown: (name: string) =>
    `Niemand in het register heet ${inSentence(name)}: geen eigenaar van een leverancier en geen collega. Kijk de naam na.`,
  filterUnknown: (given: string, known: string) => `Het filter ${given} bestaat niet. Kies uit: ${known}.`,
  filterValue: (key: string, given: string, known: string) =>
    `${given} past niet bij het filter ${key}. Kies uit: ${known}.`,
  filterEmpty: (key: string, known: string) =>
    `Achter het filter ${key} ontbreekt een waarde: geef het op als ${key}=waarde${known === '' ? '' : `. Kies uit: ${known}`}.`,
  filterNameless: (given: string, known: string) =>
    `Voor het teken = in “${given}” hoort de naam van een filter. Kies uit: ${known}.`,
  filterNobodyHas: (key: string, given: string, known: readonly string[]) =>
    `Niets in het register heeft ${key}=${inSentence(given)}. ${known.length === 0 ? `Voor ${key} zijn er geen waarden.` : `Wel: ${listed(known)}.`}`,
  filterPlace: (given: string, known: string) =>
    `${given} is geen land van de lijst. Kies een landcode (zoals US), de naam van een land, of unknown (onbekend).${known === '' ? '' : ` In dit register: ${known}.`}`,
  annexUnknown: (given: string, known: string) =>
    `“${given}” is geen bijlage van --annex. Kies uit: ${known}.`,
  columnUnknown: (given: string, known: string) =>
    `De kolom “${given}” bestaat niet (--columns). Kies uit: ${known}.`,
  sortedBy: (column: string, known: string) =>
    `Op “${column}” (--sort) kan deze lijst niet worden gesorteerd. Wel op: ${known}.`,
  chainOfWhom: 'Noem met --processor over welke leverancier het gaat, met zijn naam of id.',
  noSupplierNamed: (named: string, near: readonly string[]) =>
    `Geen leverancier in het register heet ${inSentence(named)}: ${near.length === 0 ? 'kijk de naam na; “processors” toont ze alle.' : `bedoelt u ${listed(near)}?`}`,
  suppliersNamed: (named: string, ids: readonly string[]) =>
    `Meer dan een leverancier heet ${inSentence(named)}: noem met --processor het id, een van ${ids.join(', ')}.`,
  whichBreach: (known: readonly string[]) =>
    known.length === 0
      ? 'Bij deze leverancier is geen datalek vastgelegd.'
      : `Noem met --breach het id van het datalek. Bij deze leverancier: ${known.join(', ')}.`,
  signNeedsName: 'Noem met --by wie de beoordeling doet.',
  signOfWhom: 'Noem met --processor welke leverancier wordt beoordeeld, met zijn naam of id.',
  signed: (count: number) =>
    `${count === 1 ? '1 leverancier is' : `${formatNumber(count, 'nl')} leveranciers zijn`} beoordeeld.`,
  outEnding: (option: string, given: string, endings: string) =>
    `${given} past niet bij ${option}. Kies een bestandsnaam die eindigt op ${endings}.`,
  made: (file: string) => `Het register ${file} is gemaakt.`,
  written: (file: string) => `Geschreven: ${file}`,
  mapping: 'Toewijzing van kolommen',
  notTaken: 'wordt niet overgenomen',
  likely: 'vermoedelijk',
  importResult: (
    n: { created: number; updated: number; skipped: number; rejected: number },
    dryRun: boolean,
  ) =>
    `${dryRun ? 'Proef (er is niets geschreven): ' : ''}${n.created} nieuw, ${n.updated} bijgewerkt, ` +
    `${n.skipped} overgeslagen, ${n.rejected} geweigerd`,
  uncertain: 'Onzeker, kijk dit na',
  rejected: 'Niet overgenomen',
  kept: 'Als woorden bij de leverancier bewaard',
  otherSheets: (sheet: string, others: readonly string[]) =>
    `Gelezen is werkblad “${sheet}”. Niet gelezen: ${others.map((name) => `“${name}”`).join(', ')}. Kies een ander blad met --sheet.`,
  notNamed: (names: readonly string[]) =>
    `Wel in het register en niet in deze lijst (er is niets verwijderd): ${names.join(', ')}`,
  pastImport: (id: string, at: string, file: string, suppliers: number, who: string) =>
    `${id}  ${formatMoment(at, 'nl')}  ${file}  (${suppliers === 1 ? '1 leverancier' : `${formatNumber(suppliers, 'nl')} leveranciers`}, door ${who})`,
  toCheck: (cells: number, id: string) =>
    `na te kijken: ${cells === 1 ? '1 cel' : `${formatNumber(cells, 'nl')} cellen`} (to-check --import ${id})`,
  importUndone: 'ongedaan gemaakt',
  undoUntil: (day: string) => `ongedaan te maken tot en met ${formatDate(day, 'nl')}`,
  undidImport: (id: string) => `Import ${id} is ongedaan gemaakt.`,
  nothingWaits: 'Er staat niets uit een lijst om na te kijken.',
  whyStated: {
    kept: 'geen veld past hierbij',
    uncertain: 'overgenomen, maar niet met zekerheid',
    rejected: 'niet overgenomen',
  },
  /** Reason in the history. */
  settledAs: { confirmed: 'Klopt zo', dropped: 'Laat vervallen', remarked: 'Neem over in opmerking' },
  settled: (cells: number, left: number) =>
    [
      cells === 1 ? '1 cel is afgehandeld.' : `${formatNumber(cells, 'nl')} cellen zijn afgehandeld.`,
      left === 0
        ? ''
        : `${left === 1 ? '1 cel blijft' : `${formatNumber(left, 'nl')} cellen blijven`} staan: woorden over de stand of de looptijd van een overeenkomst gaan niet naar de opmerking.`,
    ]
      .filter((sentence) => sentence !== '')
      .join(' '),
  noImports: 'Er zijn geen imports.',
  importUnknown: (option: string, given: string, known: readonly string[]) =>
    `Import ${inSentence(given)} is er niet (${option}). ${known.length === 0 ? 'Er zijn geen imports.' : `Kies uit: ${listed(known)}; “imports” toont ze.`}`,
  noSheets: (given: string) =>
    `${given} past niet bij --sheet: dit bestand heeft geen werkbladen. Laat de optie weg.`,
  catalogueNone: 'De catalogus heeft geen leverancier met deze woorden.',
  catalogueOffers: (n: number) =>
    n === 0
      ? 'De catalogus kan geen lege velden van deze leveranciers vullen.'
      : `De catalogus kan bij ${n === 1 ? '1 leverancier' : `${formatNumber(n, 'nl')} leveranciers`} lege velden vullen; er is niets geschreven. Overnemen: --fill.`,
  catalogueFilled: (n: number) =>
    `Bij ${n === 1 ? '1 leverancier' : `${formatNumber(n, 'nl')} leveranciers`} zijn lege velden gevuld uit de catalogus.`,
  isTurned: 'De velden stonden onder elkaar in plaats van naast elkaar; de lijst is gekanteld gelezen.',
  cell: (row: number, column: string, value: string) => `rij ${row}, ${column}, "${value}"`,
  underCreated: (name: string) =>
    `De leverancier ${name} stond nog niet in het register en wordt toegevoegd.`,
  remindNothing: 'Niets nieuws om aan te herinneren.',
  remindMore: (n: number) => `En nog ${formatNumber(n, 'nl')} ${n === 1 ? 'leverancier' : 'leveranciers'}.`,
  remindAgain:
    'Niet vastgelegd dat dit getoond is: het register is nu alleen te lezen. Het wordt later nog eens getoond.',
  nothing: 'Niets vraagt aandacht.',
  noSuppliers: 'Er staan geen leveranciers in het register; er is niets beoordeeld.',
  noneFound: 'Geen leveranciers gevonden.',
  asOfLine: (day: string) => `Stand op ${formatDate(day, 'nl')}`,
  due: (day: string) => `uiterlijk ${formatDate(day, 'nl')}`,
  next: 'Doe',
  verifyOk: (lines: number) =>
    `Het register is heel. De geschiedenis van ${counted(lines, 'regel', 'regels')} klopt.`,
  verifyBroken: (n: number) => `Het register klopt niet: ${counted(n, 'bevinding', 'bevindingen')}.`,
  served:
    'Open dit adres in een browser op deze computer. Het werkt één keer; daarna volgt een nieuw. Stoppen: Ctrl-C.',
  codeHint: 'Een landcode bestaat uit twee hoofdletters, zoals US.',
  oneScenario: 'Noem precies één gebeurtenis: --withdraw, --add, --stop of --parent.',
  parentShape: 'Schrijf --parent als naam=landcode, bijvoorbeeld --parent "Hostwaard B.V.=US".',
  controlLine: (supplier: string, agreement: string, hasClause: boolean | null) =>
    `${supplier}, ${agreement || 'overeenkomst'}: ${
      hasClause === null
        ? 'niet bekend of er iets is afgesproken voor een wijziging van zeggenschap'
        : hasClause
          ? 'er is iets afgesproken voor een wijziging van zeggenschap'
          : 'er is niets afgesproken voor een wijziging van zeggenschap'
    }`,
  noticeLine: (supplier: string, on: string) =>
    `${supplier}: een opzegging moet uiterlijk op ${formatDate(on, 'nl')} zijn ontvangen`,
  noLetter: (about: string) =>
    `Over ${about} (--about) is er bij deze leverancier niets te vragen; er is niets geschreven.`,
  setOrRemove: 'Kies --set of --remove, niet allebei.',
  scheduled: ({ isSet, hour, system, owner }: ScheduleStatus) =>
    isSet
      ? `De taakplanner van deze computer (${system}) herinnert ${owner === undefined ? '' : owner === null ? 'aan alles van iedereen, ' : `${inSentence(owner)} `}iedere dag om ${hour} uur.`
      : 'Er is geen dagelijkse herinnering ingesteld op deze computer.',
  nothingChanges: 'Voor geen enkele leverancier verandert er iets.',
};
