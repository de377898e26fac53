/** Taking over a list: file, columns, preview, result, in English. */
import type { DuplicateStrategy, ImportField, RowOutcome } from '../schema/import.ts';

interface ImportMessages {
  readonly title: string;
  readonly lead: string;
  readonly choose: string;
  readonly chooseText: string;
  readonly chooseButton: string;
  readonly drop: string;
  readonly reading: string;
  readonly another: string;
  readonly file: string;
  readonly sheet: string;
  readonly headerRow: (row: number) => string;
  readonly under: string;
  readonly underHelp: string;
  readonly underNone: string;
  readonly columns: string;
  readonly columnsText: string;
  readonly column: string;
  readonly becomesOf: (column: string) => string;
  readonly notTaken: string;
  readonly likely: string;
  readonly duplicates: string;
  readonly duplicateNames: Record<DuplicateStrategy, string>;
  readonly preview: string;
  readonly previewText: string;
  readonly outcomes: Record<RowOutcome, (count: number) => string>;
  readonly outcome: Record<RowOutcome, string>;
  readonly rows: string;
  readonly row: string;
  readonly name: string;
  readonly result: string;
  readonly why: string;
  readonly uncertain: (count: number) => string;
  readonly uncertainText: string;
  readonly rejected: (count: number) => string;
  readonly rejectedText: string;
  readonly cell: string;
  readonly message: string;
  readonly noFindings: string;
  readonly showAll: (count: number) => string;
  readonly run: (count: number) => string;
  readonly runNothing: string;
  readonly running: string;
  readonly stop: string;
  readonly stopped: string;
  readonly done: string;
  readonly takeBack: string;
  readonly tookBack: string;
  readonly toSuppliers: string;
  readonly toTransfers: string;
  readonly refreshing: string;
  readonly changedMeanwhile: string;
  readonly fields: Record<ImportField, string>;
}
const en: ImportMessages = {
  title: 'Import',
  lead: 'Take over a list from Excel or another program. First you see what happens to every row.',
  choose: 'Choose your list',
  chooseText: 'An Excel file (XLSX), CSV or JSON. Nothing is written before you say so.',
  chooseButton: 'Choose file',
  drop: 'or drag the file here',
  reading: 'Reading list…',
  another: 'Choose another file',
  file: 'File',
  sheet: 'Sheet',
  headerRow: (row) => `Column names stand in row ${row}`,
  under: 'Sub-processors of',
  underHelp: 'Fill this in when the rows are sub-processors of one supplier.',
  underNone: 'The rows are our own suppliers',
  columns: 'Columns',
  columnsText: 'Check what each column becomes. What you leave out does not come into the register.',
  column: 'Column of the list',
  becomesOf: (column) => `Column ${column} becomes`,
  notTaken: 'Leave out',
  likely: 'likely, check this',
  duplicates: 'When a supplier is there already',
  duplicateNames: {
    'add-service': 'Add the service to the existing supplier',
    skip: 'Skip the row',
    update: 'Update the existing supplier',
    stop: 'Stop and take over nothing',
  },
  preview: 'What happens',
  previewText: 'This is a trial: nothing is written yet.',
  outcomes: {
    created: (n) => `${n} new`,
    updated: (n) => `${n} updated`,
    skipped: (n) => `${n} skipped`,
    rejected: (n) => `${n} rejected`,
  },
  outcome: { created: 'New', updated: 'Updated', skipped: 'Skipped', rejected: 'Rejected' },
  rows: 'Rows',
  row: 'Row',
  name: 'Name',
  result: 'Outcome',
  why: 'Why',
  uncertain: (n) => (n === 1 ? '1 cell to check' : `${n} cells to check`),
  uncertainText: 'These cells are taken over as described here. If that is not right, change it afterwards.',
  rejected: (n) => (n === 1 ? '1 cell is rejected' : `${n} cells are rejected`),
  rejectedText: 'This does not come into the register. Correct it in your list or fill it in afterwards.',
  cell: 'Cell',
  message: 'What is the matter',
  noFindings: 'All cells are clear.',
  showAll: (n) => `Show all ${n}`,
  run: (n) => (n === 1 ? 'Take over 1 row' : `Take over ${n} rows`),
  runNothing: 'There is nothing to take over',
  running: 'Taking over the list',
  stop: 'Cancel',
  stopped: 'You cancelled it. Nothing has changed.',
  done: 'The list was taken over',
  takeBack: 'Undo taking over',
  tookBack: 'Taking over was undone.',
  toSuppliers: 'View suppliers',
  toTransfers: 'View transfers',
  refreshing: 'Making the trial again…',
  changedMeanwhile: 'The register has changed in the meantime. The trial was made again; check it once more.',
  fields: {
    name: 'Name',
    kvk: 'KvK number',
    foreignNumber: 'Foreign number',
    country: 'Country of establishment',
    parentCountry: 'Country of the parent company',
    role: 'Role',
    category: 'Kind of service',
    criticality: 'How important to us',
    owner: 'Owner on our side',
    address: 'Address',
    website: 'Website',
    service: 'Service',
    contactName: 'Contact',
    email: 'E-mail',
    phone: 'Telephone',
    privacyContact: 'Contact for privacy',
    incidentContact: 'Contact for data breaches',
    tags: 'Tags',
    dataCategories: 'Types of personal data',
    dataSubjects: 'Categories of data subjects',
    specialCategories: 'Special categories of personal data',
    criminalData: 'Data on criminal convictions and offences',
    bsn: 'Citizen service number (BSN)',
    purposes: 'Purposes of the processing',
    retention: 'Retention period',
    measures: 'Security measures',
    remark: 'Remark',
    endedOn: 'Ended on',
    agreementState: 'Agreement: state',
    agreementModel: 'Agreement: template',
    requestedOn: 'Agreement: requested on',
    signedOn: 'Agreement: signed on',
    effectiveOn: 'Agreement: effective date',
    endsOn: 'Agreement: end date',
    renewal: 'Agreement: term',
    notice: 'Agreement: notice period',
    noticeGivenOn: 'Agreement: notice given on',
    deletionConfirmedOn: 'Agreement: deletion confirmed on',
    location: 'Where the data are',
    listUpdated: 'List updated on',
  },
};

export const importList = en;
