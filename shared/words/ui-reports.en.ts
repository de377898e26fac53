/** Reports: choices, progress, the finished PDF, in English. */
import { formatNumber } from './both.ts';

export const reports = {
  title: 'Reports',
  lead: 'One PDF for management or the supervisory authority: the state, the risks and the decisions requested.',
  choices: 'Choices',
  kind: 'Report',
  overview: 'Management overview',
  overviewText:
    'Two pages: the state with what changed, the decisions requested, the risks, the coming quarter and the map.',
  annexes: 'Annexes',
  annex: {
    register: 'Register of suppliers',
    attention: 'Points for attention per supplier',
    transfers: 'Transfers outside the EEA',
    decisions: 'Adequacy decisions relied on',
  },
  kept: 'Made earlier',
  keptText: 'A new overview is compared with the figures of the last one about an earlier day.',
  keptEmpty:
    'Every overview that you make is listed here, with its day and its figures. The next one then shows what changed.',
  keptDay: 'As of',
  keptAt: 'Made at',
  keptHead: 'History',
  keptFigures: {
    suppliers: 'In use',
    uncovered: 'Without agreement',
    blocked: 'Not allowed',
    action: 'Action needed',
    unlocated: 'Location unknown',
    overdue: 'Overdue',
    decisions: 'Decisions requested',
  },
  notCounted: 'not counted',
  lines: (count: string) => `${count} lines,`,
  asks: (count: number, open: number) =>
    count === 0
      ? 'This overview asks for no decisions.'
      : `This overview asks for ${count === 1 ? '1 decision' : `${formatNumber(count, 'en')} decisions`}; ${open === 0 ? 'none of them is' : `${formatNumber(open, 'en')} of them ${open === 1 ? 'is' : 'are'}`} already open under Decisions.`,
  takeOver: 'Add to Decisions',
  takenOver: (count: number) =>
    count === 1
      ? '1 decision is now listed under Decisions.'
      : `${formatNumber(count, 'en')} decisions are now listed under Decisions.`,
  chain: 'Overview of the chain',
  chainText:
    'Per sub-processor: who it is, whether it is authorised, under which safeguard data go there, and what is missing.',
  dossier: 'Supplier dossier',
  dossierText:
    'Everything recorded of this supplier, with the verdict, its ground and the next step, and all changes.',
  form: 'File',
  formPdf: 'The dossier alone (PDF)',
  formZip: 'With the documents (zip)',
  formZipText: 'The dossier and the documents of the supplier, under their own names.',
  saveZip: 'Save zip',
  noZipPreview: 'A zip has no preview. Save the file and open it.',
  transfers: 'Transfer report',
  transfersText:
    'How many transfers have which verdict and what they rest on, what is not allowed or needs action by country, and then every transfer with reason, article and next step.',
  toTransfers: 'Go to transfers',
  scenario: 'What-if report',
  scenarioText:
    'What changes if this happens: for whom, from which verdict to which, why, and the next step.',
  toScenario: 'Back to the question',
  breach: 'Incident sheet',
  breachText:
    'What happened, which term is running, the facts for the notification with what is missing, whom to call and what to do now.',
  language: 'Language of the report',
  dutch: 'Dutch',
  english: 'English',
  standard: 'Kind of PDF',
  ua: 'Accessible (PDF/UA-1)',
  uaText: 'Readable with assistive technology. The usual choice.',
  archive: 'Archive (PDF/A-2a)',
  archiveText: 'For long-term storage.',
  asOf: 'As of',
  asOfHelp: 'Empty: today.',
  make: 'Make report',
  making: 'The report is being made',
  collect: 'Collecting records',
  typeset: 'Typesetting pages',
  cancelled: 'You cancelled it. Nothing was kept.',
  cancel: 'Cancel',
  ready: 'The report is ready',
  save: 'Save PDF',
  openTab: 'Open PDF',
  preview: 'Preview of the report',
  previewEmpty: 'The report appears here, as it will be printed.',
  saved: (name: string) => `${name} was saved.`,
};
