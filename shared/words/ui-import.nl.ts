/** Importing a list: file, columns, preview, result, in Dutch. */

import type { RowOutcome } from '../fields/import.ts';
import type { GridCell } from '../fields/import-grid.ts';
import type { DuplicateStrategy } from '../schema/duplicates.ts';
import { formatNumber } from './both.ts';
import { inSentence } from './in-sentence.ts';

export const importList = {
  title: 'Importeren',
  lead: 'Neem een lijst over uit Excel of een ander programma. U ziet eerst wat er met elke regel gebeurt.',
  choose: 'Kies uw lijst',
  chooseText:
    'Een lijst uit Excel (XLSX, XLSM) of LibreOffice (ODS), een bestand als CSV, TSV, JSON of YAML, of een tekst of webpagina met een tabel (Markdown, HTML). Er wordt niets geschreven voordat u dat zegt.',
  chooseUnder: (name: string) =>
    `De lijst die u kiest, zijn de subverwerkers van ${inSentence(name)}. U ziet eerst wat er verschilt met wat u al kent.`,
  chooseButton: 'Bestand kiezen',
  drop: 'of sleep het bestand hierheen, of plak gekopieerde rijen met Ctrl V',
  reading: 'Lijst lezen…',
  another: 'Ander bestand kiezen',
  file: 'Bestand',
  sheet: 'Werkblad',
  headerRow: 'Kolomnamen staan op',
  headerRowOf: (row: number, words: string) => `Regel ${row}: ${words}`,
  twoHeaderRows: 'over twee regels',
  isTurned: 'De velden staan onder elkaar: elke kolom van het bestand is hier een regel.',
  remembered: 'De kolommen zijn gekozen zoals de vorige keer bij een lijst met dezelfde kolomnamen.',
  useSuggestion: 'Voorstel van het programma gebruiken',
  grid: 'Zo wordt het',
  onlyToCheck: (n: number) => `Alleen na te kijken (${formatNumber(n, 'nl')})`,
  levels: { uncertain: 'nakijken', rejected: 'geweigerd' } satisfies Record<
    NonNullable<GridCell['level']>,
    string
  >,
  tick: (row: number) => `Regel ${row} overnemen`,
  tickAll: 'Alle regels met een leverancier overnemen',
  untaken: 'Niet overnemen',
  inList: (words: string) => `In uw lijst: ${words === '' ? 'niets' : words}`,
  correctedFrom: (words: string) => `Door u verbeterd. In uw lijst: ${words === '' ? 'niets' : words}`,
  editCell: (column: string, row: number) => `${column}, regel ${row}`,
  place: (row: number, column: string) => `Regel ${row}, ${column}`,
  detail: 'De gekozen cel',
  inListLabel: 'In uw lijst:',
  becomesLabel: 'wordt:',
  nothingInList: 'niets',
  forAlike: (n: number) =>
    n === 1 ? 'Ook voor de andere gelijke cel' : `Ook voor de ${formatNumber(n, 'nl')} andere gelijke cellen`,
  asInList: 'Zoals in uw lijst',
  nextToCheck: 'Volgende om na te kijken',
  noneElse: 'Er is geen andere cel om na te kijken.',
  keyAlike:
    'bewaren, ook voor alle cellen met dezelfde woorden in uw lijst, en naar de volgende om na te kijken',
  keyNext: 'naar de volgende of vorige cel om na te kijken',
  keyEdit: 'de cel verbeteren, of kiezen wat de kolom wordt; typen vervangt wat er staat',
  keyTick: 'de regel wel of niet overnemen',
  keyCopy: 'de cel kopiëren',
  keyPaste: 'cellen plakken, vanaf deze cel',
  under: 'Subverwerkers van',
  underHelp: 'Vul dit in als de regels subverwerkers van één leverancier zijn.',
  underNone: 'Onze eigen leveranciers',
  becomesOf: (column: string) => `Kolom ${column} wordt`,
  notTaken: 'Niet overnemen',
  likely: 'waarschijnlijk, kijk dit na',
  duplicates: 'Als een leverancier er al is',
  duplicateNames: {
    'add-service': 'Voeg de dienst toe aan de bestaande leverancier',
    skip: 'Sla de regel over',
    update: 'Werk de bestaande leverancier bij',
    stop: 'Stop en neem niets over',
  } satisfies Record<DuplicateStrategy, string>,
  duplicatesUnder: 'Als de leverancier al subverwerkers heeft',
  duplicateUnderNames: {
    'add-service': 'Voeg toe wat er nog niet is; er eindigt niets',
    skip: 'Sla over wat er al is',
    update: 'Vergelijk met de bekende keten en werk die bij',
    stop: 'Stop als er een al in de keten staat',
  } satisfies Record<DuplicateStrategy, string>,
  previewText: 'Dit is een proef: er is nog niets geschreven.',
  outcomes: {
    created: (n: number) => (n === 1 ? '1 nieuw' : `${formatNumber(n, 'nl')} nieuw`),
    updated: (n: number) => (n === 1 ? '1 bijgewerkt' : `${formatNumber(n, 'nl')} bijgewerkt`),
    skipped: (n: number) => (n === 1 ? '1 overgeslagen' : `${formatNumber(n, 'nl')} overgeslagen`),
    rejected: (n: number) => (n === 1 ? '1 geweigerd' : `${formatNumber(n, 'nl')} geweigerd`),
  } satisfies Record<RowOutcome, (count: number) => string>,
  outcome: {
    created: 'Nieuw',
    updated: 'Bijgewerkt',
    skipped: 'Overgeslagen',
    rejected: 'Geweigerd',
  } satisfies Record<RowOutcome, string>,
  row: 'Regel',
  name: 'Naam',
  result: 'Uitkomst',
  uncertain: (n: number) =>
    n === 1 ? '1 cel om na te kijken' : `${formatNumber(n, 'nl')} cellen om na te kijken`,
  rejected: (n: number) =>
    n === 1 ? '1 cel is geweigerd' : `${formatNumber(n, 'nl')} cellen zijn geweigerd`,
  kept: (n: number) =>
    n === 1 ? '1 cel blijft als tekst bewaard' : `${formatNumber(n, 'nl')} cellen blijven als tekst bewaard`,
  notNamed: (n: number) =>
    n === 1
      ? '1 leverancier staat niet in deze lijst'
      : `${formatNumber(n, 'nl')} leveranciers staan niet in deze lijst`,
  notNamedText:
    'Ze blijven in het register zoals ze zijn. Is een leverancier gestopt, leg dat dan bij hem vast.',
  notRead: (sheets: readonly string[]) =>
    `Niet gelezen: ${sheets.map((sheet) => `“${sheet}”`).join(', ')}. Kies hier een ander blad om dat te lezen.`,
  past: 'Overgenomen lijsten',
  pastText:
    'Een overgenomen lijst is in haar geheel ongedaan te maken, dertig dagen lang, zolang er niets van is gewijzigd.',
  takenAt: 'Overgenomen op',
  takenBy: 'Door',
  suppliers: 'Leveranciers',
  undo: 'Ongedaan maken',
  undoOf: (file: string, until: string) => `${file} ongedaan maken, kan tot en met ${until}`,
  isUndone: 'Ongedaan gemaakt',
  undoOver: (until: string) => `Ongedaan maken kon tot en met ${until}`,
  noFindings: 'Alle cellen zijn duidelijk.',
  showAll: (n: number) => `Alle ${formatNumber(n, 'nl')} tonen`,
  run: (n: number) => (n === 1 ? '1 regel overnemen' : `${formatNumber(n, 'nl')} regels overnemen`),
  runChain: (n: number) =>
    n === 1 ? '1 verschil overnemen' : `${formatNumber(n, 'nl')} verschillen overnemen`,
  runNothing: 'Er is niets om over te nemen',
  running: 'Lijst overnemen',
  stop: 'Afbreken',
  leaving: {
    running: {
      title: 'Het overnemen loopt nog',
      text: 'Als u nu weggaat, breekt u het overnemen af. Er verandert dan niets in het register.',
      leave: 'Afbreken en weggaan',
      stay: 'Laten doorgaan',
    },
    changes: {
      title: 'De lijst is nog niet overgenomen',
      text: 'Als u nu weggaat, vervalt wat u in deze lijst hebt verbeterd of aangevinkt. Uw bestand zelf verandert niet.',
      leave: 'Weggaan zonder overnemen',
      stay: 'Verder met de lijst',
    },
  },
  stopped: 'U hebt het overnemen afgebroken. Er is niets gewijzigd.',
  done: 'De lijst is overgenomen',
  takeBack: 'Overnemen ongedaan maken',
  tookBack: 'Het overnemen is ongedaan gemaakt.',
  toSupplier: 'Naar de leverancier',
  toSuppliers: 'Leveranciers bekijken',
  toTransfers: 'Doorgiften bekijken',
  refreshing: 'Proef opnieuw maken…',
  changedMeanwhile: 'Het register is intussen gewijzigd. De proef is opnieuw gemaakt; kijk hem nog eens na.',
};
