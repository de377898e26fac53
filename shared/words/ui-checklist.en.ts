/**
 * The checklist of Art. 28 next to the agreement, and the letters that ask for what is missing, in English.
 */
import { formatNumber } from './both.ts';

export const checklist = {
  title: 'Check against Article 28 GDPR',
  lead: (agreement: string) => `Does “${agreement}” say what the GDPR asks for?`,
  start: 'Check against Article 28',
  open: 'Show the check',
  noAgreement: 'This agreement no longer exists',
  noAgreementText: 'It may have been removed. Check the agreements of the supplier.',
  score: 'Score',
  scoreOf: (score: number) => `${formatNumber(score, 'en')} of 100`,
  scoreHelp: 'Required items weigh three times as much; “N/A” is left out.',
  answered: (answered: number, total: number) =>
    `${formatNumber(answered, 'en')} of ${formatNumber(total, 'en')} questions answered`,
  proposedCount: (count: number) => `${formatNumber(count, 'en')} to be confirmed`,
  answer: 'Answer',
  answers: { yes: 'Yes', partly: 'Partly', no: 'No', 'not-applicable': 'N/A' },
  notAnswered: 'not checked yet',
  clause: 'Clause',
  evidence: 'Evidence',
  note: 'Note',
  clearOf: (question: string) => `Clear answer: ${question}`,
  required: 'required',
  advised: 'advised',
  groups: {
    pre: 'What the agreement is about',
    a: 'Instructions',
    b: 'Confidentiality',
    c: 'Security',
    d: 'Sub-processors',
    e: 'Rights of data subjects',
    f: 'Assistance and data breaches',
    g: 'End of the processing',
    h: 'Accountability and audits',
    t: 'Transfers',
    x: 'Other good terms',
    cbw: 'Supply chain (Cybersecurity Act, NIS2)',
    dora: 'Digital resilience (DORA)',
    s: 'Health care',
    m: 'The model',
    own: 'Our prior assessment',
  },
  unknownRegime: {
    cbw: 'It is not recorded whether the Dutch Cybersecurity Act applies to you; so these questions are asked. Record it in Settings, or for this agreement alone at the agreement itself.',
    dora: 'It is not recorded whether you are a financial entity (DORA); so these questions are asked. Record it in Settings, or for this agreement alone at the agreement itself.',
  },
  groupYes: (left: number) =>
    left === 1 ? 'The last one: Yes' : `The other ${formatNumber(left, 'en')}: Yes`,
  groupUndo: 'Take back Yes',
  groupAnswered: (answered: number, total: number) =>
    `${formatNumber(answered, 'en')} of ${formatNumber(total, 'en')}`,
  modelOffers: (count: number) => `The model itself already answers ${formatNumber(count, 'en')} questions.`,
  model: (model: string) => `The model: ${model}`,
  modelAnswers: (count: number) =>
    `The text of this model answers ${formatNumber(count, 'en')} questions. An answer only counts once somebody has confirmed it for this agreement.`,
  modelUnread:
    'What this version of the model says is not in the program. Answer the questions with the agreement beside them.',
  modelVersions: (versions: string) => `Known versions: ${versions}.`,
  modelSource: (title: string) => `Source: ${title}.`,
  fill: (count: number) =>
    count === 1
      ? 'Fill in one answer of the model'
      : `Fill in ${formatNumber(count, 'en')} answers of the model`,
  filled: (count: number) =>
    count === 1
      ? 'One answer according to the model was not confirmed yet.'
      : `${formatNumber(count, 'en')} answers according to the model were not confirmed yet.`,
  read: 'I have read the agreement. Where it deviates from the model, I changed the answer.',
  confirmAll: 'Confirm all',
  confirm: 'Confirm',
  confirmOf: (question: string) => `Confirm: ${question}`,
  toConfirm: 'According to the model, to be confirmed',
  proposed: (model: string) => `according to the model (${model}), to be confirmed`,
  clauseUnknown: 'clause still to be looked up',
  unchanged: 'N/A: the agreement follows the model unchanged',
  deviates: 'Deviates from the model here',
  deviation: 'Reason for the deviation',
  save: 'Save check',
  saved: 'The check was saved.',
  gaps: 'What is missing',
  noGaps: 'No question was answered with “no” or “partly”.',
  gapMissing: 'missing',
  gapPartly: 'not complete',
  gapOpen: (count: number) =>
    count === 1
      ? 'One question has not been checked yet.'
      : `${formatNumber(count, 'en')} questions have not been checked yet.`,
  toQuestion: (question: string) => `Go to question: ${question}`,
  document: 'Document beside the questions',
  noDocument: 'Choose a document to read it beside the questions.',
  addDocument: 'Add the signed agreement to the documents to read it here beside the questions.',
  hideDocument: 'Hide document',
  letter: 'Letter about what is missing',
  locationsLetter: 'Letter about unknown locations',
  controlLetter: 'Letter about the change of control',
  letters: {
    'missing-terms': {
      title: 'Letter about what is missing',
      lead: 'A letter to the supplier, ready to send.',
      none: 'The letter names the questions that you answered with “no” or “partly”. Answer the check first.',
    },
    locations: {
      title: 'Letter about unknown locations',
      lead: 'A letter that asks where the data are.',
      none: 'It is known of every data flow in which country the data are.',
    },
    control: {
      title: 'Letter about the change of control',
      lead: 'A letter that asks what another parent company means for our data.',
      none: 'No other parent company has been announced.',
    },
  },
  letterNone: 'There is nothing to ask',
  letterLanguage: 'Language of the letter',
  body: 'Text of the letter',
  saveText: 'Save as text',
  fileName: (supplier: string) => `Letter to ${supplier}.txt`,
};
