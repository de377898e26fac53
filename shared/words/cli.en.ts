/** Command-line messages, in English. */
import type { ScheduleStatus } from '../schema/schedule.ts';
import { counted as countedIn, formatNumber } from './both.ts';
import { formatDate, formatMoment } from './format.ts';
import { inSentence, listed } from './in-sentence.ts';

const counted = countedIn('en');

export const cli = {
  program: 'Register of processors, processor agreements and transfers under the GDPR',
  json: 'result as JSON',
  language: 'language of the output: nl or en',
  by: 'name recorded in the history',
  register: 'file of the register',
  asOf: 'state on this day (yyyy-mm-dd)',
  out: 'file to be made',
  commands: {
    init: 'make a new register',
    import: 'import a list of suppliers or a whole register (zip)',
    imports: 'show the imports, or undo one (up to thirty days after it)',
    toCheck: 'show what is left to check from lists, or settle it at once',
    catalogue: 'show known suppliers, or what the catalogue can add to a register',
    processors: 'show the suppliers',
    check: 'show what asks for attention',
    report: 'make a report as PDF',
    export:
      'export the register, or with --view a list of it, as a file (.json, .csv, .xlsx, .ods; .ics for deadlines; .zip is the whole register, .zip.age encrypts it)',
    assess: 'assess separate cases',
    assessTransfers: 'assess cases of transfers',
    assessAgreements: 'assess cases of agreements',
    verify: 'check the register and its history',
    scenario: 'show what changes when something happens',
    sign: 'sign off suppliers, under the name of --by',
    letter: 'make an e-mail to a supplier or its owner as a draft; nothing is sent',
    schedule: 'let the scheduler of this computer remind every day, also while the program is closed',
    remind: 'show what somebody is reminded of now',
    calendar: 'make a calendar file (.ics) of the deadlines',
    serve: 'show the register in a browser on this computer',
  },
  options: {
    notify: 'show it as a notification of the system too',
    mark: 'remember that it was shown: it does not come again',
    owner: 'only what is of this owner',
    example: 'with the example register',
    organisation: 'name of the organisation',
    mapping: 'file with the mapping of columns (JSON)',
    corrections: 'file with corrected cells, and with the rows that come along or not (JSON)',
    undo: 'which import to undo (its number in the list)',
    toCheckProcessor: 'only with this supplier (name)',
    toCheckImport: 'only from this import (its number in the list)',
    settle:
      'settle it: confirmed = it is right as it is, dropped = the words no longer matter, remarked = they go into the remark',
    sheet: 'the sheet of a workbook to read; without it the one that holds suppliers',
    under: 'the rows are sub-processors of this supplier',
    listDay:
      'day of the list of sub-processors (yyyy-mm-dd), from which the term to object counts; otherwise today',
    leaveOut: 'do not apply this difference with the known chain (name; may be repeated)',
    duplicates: 'what to do with a supplier that is there already',
    dryRun: 'only show what would happen',
    from: 'own catalogue (JSON), beside that of the program',
    fill: 'fill empty fields; source and day go into the remark',
    search: 'search for these words',
    filter: 'only suppliers with this value, for example transferResult=blocked',
    view: 'the list as a page of the screen shows it; everything without a choice',
    viewFilter:
      'only rows with this value, for example transferResult=blocked (suppliers), result=blocked (transfers), kind=notice (deadlines), who=NAME (history), owner=NAME (attention)',
    sort: 'what the suppliers are sorted by',
    descending: 'sorted the other way round',
    columns: 'columns of the list of suppliers, with a comma between them',
    viewProcessor: 'the supplier of a chain or of a history (name or id)',
    head: 'hash that a PDF prints, or at least its first 8 characters: is it in this history',
    lines: 'the number of lines that is printed with the hash',
    kind: 'kind of report',
    reportProcessor: 'the supplier of an overview of the chain, a dossier or an incident sheet (name or id)',
    reportBreach:
      'the data breach of an incident sheet, by its id; needed where the supplier has more than one',
    annex:
      'annexes behind the two pages of the overview, separated by commas: register, attention, transfers, decisions; none = no annex',
    keep: 'keep the figures of the overview in the register, so that the next one shows what changed',
    standard: 'PDF/UA-1 (accessible) or PDF/A-2a (archive)',
    withdraw: 'the adequacy decision for this country ends (country code)',
    add: 'an adequacy decision for this country comes (country code)',
    stop: 'this supplier or sub-processor stops',
    parent: 'this supplier or sub-processor gets a parent company in this country (name=code)',
    processor: 'the supplier (name or id)',
    about:
      'about what: agreement, terms that it lacks, certificates, deletion, transfers, locations, another parent, list of sub-processors, objection to the one announced last, breach, switching charges, or to the owner',
    draft: 'draft for a mail program (.eml)',
    sent: 'record that you sent this e-mail on this day (yyyy-mm-dd)',
    signProcessor: 'the supplier (name or id; may be repeated)',
    outcome: 'outcome: approved, approved-with-remarks or rejected',
    role: 'your role',
    reason: 'why it is in order after all; needed while red points are open',
    remark: 'remark with the sign-off',
    setSchedule: 'set up the reminder, or anew',
    removeSchedule: 'remove the reminder',
    scheduleOwner: 'for this owner only; otherwise for everything',
    on: 'on this day (yyyy-mm-dd); otherwise today',
  },
  notLines: (given: string) =>
    `${given} does not fit --lines: it is no number of lines. Copy the number as the PDF has it.`,
  filterTwice: (key: string) =>
    `The filter ${key} is given more than once. Put the values behind each other, with a comma between them.`,
  ownerUnknown: (name: string) =>
    `Nobody in the register is called ${inSentence(name)}: no owner of a supplier and no colleague. Check the name.`,
  filterUnknown: (given: string, known: string) => `There is no filter ${given}. Choose one of: ${known}.`,
  filterValue: (key: string, given: string, known: string) =>
    `${given} does not fit the filter ${key}. Choose from: ${known}.`,
  filterEmpty: (key: string, known: string) =>
    `A value is missing behind the filter ${key}: give it as ${key}=value${known === '' ? '' : `. Choose from: ${known}`}.`,
  filterNameless: (given: string, known: string) =>
    `The name of a filter belongs before the sign = in “${given}”. Choose one of: ${known}.`,
  filterNobodyHas: (key: string, given: string, known: readonly string[]) =>
    `Nothing in the register has ${key}=${inSentence(given)}. ${known.length === 0 ? `There are no values for ${key}.` : `There is: ${listed(known)}.`}`,
  filterPlace: (given: string, known: string) =>
    `${given} is no country of the list. Choose a country code (such as US), the name of a country, or unknown.${known === '' ? '' : ` In this register: ${known}.`}`,
  annexUnknown: (given: string, known: string) => `“${given}” is no annex of --annex. Choose from: ${known}.`,
  columnUnknown: (given: string, known: string) =>
    `There is no column “${given}” (--columns). Choose from: ${known}.`,
  sortedBy: (column: string, known: string) =>
    `This list cannot be sorted by “${column}” (--sort). It can by: ${known}.`,
  chainOfWhom: 'Say with --processor which supplier it is about, by its name or id.',
  noSupplierNamed: (named: string, near: readonly string[]) =>
    `No supplier in the register is called ${inSentence(named)}: ${near.length === 0 ? 'check the name; “processors” shows them all.' : `do you mean ${listed(near)}?`}`,
  suppliersNamed: (named: string, ids: readonly string[]) =>
    `More than one supplier is called ${inSentence(named)}: give with --processor the id, one of ${ids.join(', ')}.`,
  whichBreach: (known: readonly string[]) =>
    known.length === 0
      ? 'No data breach is recorded at this supplier.'
      : `Name with --breach the id of the data breach. At this supplier: ${known.join(', ')}.`,
  signNeedsName: 'Say with --by who signs off.',
  signOfWhom: 'Say with --processor which supplier is signed off, by its name or id.',
  signed: (count: number) =>
    `${count === 1 ? '1 supplier was' : `${formatNumber(count, 'en')} suppliers were`} signed off.`,
  outEnding: (option: string, given: string, endings: string) =>
    `${given} does not fit ${option}. Choose a file name that ends in ${endings}.`,
  made: (file: string) => `The register ${file} was made.`,
  written: (file: string) => `Written: ${file}`,
  mapping: 'Mapping of columns',
  notTaken: 'not imported',
  likely: 'likely',
  importResult: (
    n: { created: number; updated: number; skipped: number; rejected: number },
    dryRun: boolean,
  ) =>
    `${dryRun ? 'Dry run (nothing was written): ' : ''}${n.created} new, ${n.updated} updated, ` +
    `${n.skipped} skipped, ${n.rejected} rejected`,
  uncertain: 'Uncertain, please look at this',
  rejected: 'Not imported',
  kept: 'Kept with the supplier as words',
  otherSheets: (sheet: string, others: readonly string[]) =>
    `Sheet “${sheet}” was read. Not read: ${others.map((name) => `“${name}”`).join(', ')}. Choose another sheet with --sheet.`,
  notNamed: (names: readonly string[]) =>
    `In the register and not in this list (nothing was removed): ${names.join(', ')}`,
  pastImport: (id: string, at: string, file: string, suppliers: number, who: string) =>
    `${id}  ${formatMoment(at, 'en')}  ${file}  (${suppliers === 1 ? '1 supplier' : `${formatNumber(suppliers, 'en')} suppliers`}, by ${who})`,
  toCheck: (cells: number, id: string) =>
    `to check: ${cells === 1 ? '1 cell' : `${formatNumber(cells, 'en')} cells`} (to-check --import ${id})`,
  importUndone: 'undone',
  undoUntil: (day: string) => `can be undone until ${formatDate(day, 'en')}`,
  undidImport: (id: string) => `Import ${id} was undone.`,
  nothingWaits: 'There is nothing from a list to check.',
  whyStated: {
    kept: 'no field fits it',
    uncertain: 'imported, but not with certainty',
    rejected: 'not imported',
  },
  settledAs: { confirmed: 'Right as it is', dropped: 'Drop it', remarked: 'Put it into the remark' },
  settled: (cells: number, left: number) =>
    [
      cells === 1 ? '1 cell was settled.' : `${formatNumber(cells, 'en')} cells were settled.`,
      left === 0
        ? ''
        : `${left === 1 ? '1 cell stays' : `${formatNumber(left, 'en')} cells stay`}: words about the state or the term of an agreement do not go into the remark.`,
    ]
      .filter((sentence) => sentence !== '')
      .join(' '),
  importUnknown: (option: string, given: string, known: readonly string[]) =>
    `There is no import ${inSentence(given)} (${option}). ${known.length === 0 ? 'There are no imports.' : `Choose from: ${listed(known)}; “imports” shows them.`}`,
  noSheets: (given: string) =>
    `${given} does not fit --sheet: this file has no sheets. Leave the option out.`,
  noImports: 'There are no imports.',
  catalogueNone: 'The catalogue has no supplier with these words.',
  catalogueOffers: (n: number) =>
    n === 0
      ? 'The catalogue cannot fill any empty field of these suppliers.'
      : `The catalogue can fill empty fields of ${n === 1 ? '1 supplier' : `${formatNumber(n, 'en')} suppliers`}; nothing was written. To fill them in: --fill.`,
  catalogueFilled: (n: number) =>
    `Empty fields of ${n === 1 ? '1 supplier' : `${formatNumber(n, 'en')} suppliers`} were filled from the catalogue.`,
  isTurned: 'The fields stood below each other instead of beside each other; the list was read turned.',
  cell: (row: number, column: string, value: string) => `row ${row}, ${column}, "${value}"`,
  underCreated: (name: string) => `The supplier ${name} was not in the register yet and is added.`,
  remindNothing: 'Nothing new to be reminded of.',
  remindMore: (n: number) => `And ${formatNumber(n, 'en')} more ${n === 1 ? 'supplier' : 'suppliers'}.`,
  remindAgain:
    'It is not recorded that this was shown: the register can only be read now. It will be shown once more.',
  nothing: 'Nothing asks for attention.',
  noSuppliers: 'There are no suppliers in the register; nothing was assessed.',
  noneFound: 'No suppliers found.',
  asOfLine: (day: string) => `State on ${formatDate(day, 'en')}`,
  due: (day: string) => `by ${formatDate(day, 'en')}`,
  next: 'Do',
  verifyOk: (lines: number) =>
    `The register is whole. The history of ${counted(lines, 'line', 'lines')} is right.`,
  verifyBroken: (n: number) => `The register is not right: ${counted(n, 'finding', 'findings')}.`,
  served:
    'Open this address in a browser on this computer. It works once; the next one follows. Stop: Ctrl-C.',
  codeHint: 'A country code has two capitals, like US.',
  oneScenario: 'Name exactly one event: --withdraw, --add, --stop or --parent.',
  parentShape: 'Write --parent as name=code, for example --parent "Hostwaard B.V.=US".',
  controlLine: (supplier: string, agreement: string, hasClause: boolean | null) =>
    `${supplier}, ${agreement || 'agreement'}: ${
      hasClause === null
        ? 'not known whether anything is agreed for a change of control'
        : hasClause
          ? 'something is agreed for a change of control'
          : 'nothing is agreed for a change of control'
    }`,
  noticeLine: (supplier: string, on: string) =>
    `${supplier}: notice must have been received by ${formatDate(on, 'en')}`,
  noLetter: (about: string) =>
    `On ${about} (--about) there is nothing to ask of this supplier; nothing was written.`,
  setOrRemove: 'Choose --set or --remove, not both.',
  scheduled: ({ isSet, hour, system, owner }: ScheduleStatus) =>
    isSet
      ? `The scheduler of this computer (${system}) reminds ${owner === undefined ? '' : owner === null ? 'of everything of everyone, ' : `${inSentence(owner)} `}every day at ${hour}:00.`
      : 'No daily reminder is set up on this computer.',
  nothingChanges: 'Nothing changes for any supplier.',
};
