/** The page of a transfer impact assessment, step by step, in English. */
import { formatNumber } from './both.ts';

export const tia = {
  title: 'Transfer impact assessment (TIA)',
  lead: 'In the six steps of the EDPB: may this transfer take place, with which measures, and when do you look again?',
  open: 'Fill in TIA',
  openNamed: (place: string) => `Fill in TIA for ${place}`,
  again: 'Review TIA',
  againNamed: (place: string) => `Review TIA for ${place}`,
  saved: 'The TIA was saved.',
  notFound: 'This data flow does not exist (any more)',
  notFoundText: 'Go back to the supplier and choose a data flow.',
  steps: {
    transfer: 'Know the transfer',
    tool: 'The safeguard',
    law: 'Law and practice there',
    measures: 'Supplementary measures',
    formal: 'Formal steps',
    review: 'Outcome and re-evaluation',
  },
  helps: {
    transfer: 'Is what stands here right? A TIA is about this recipient, these data and this country.',
    tool: 'A TIA goes with an appropriate safeguard (Art. 46 GDPR), such as the standard contractual clauses.',
    law: 'Can the law or the practice of the country undermine the safeguard? Think of access by authorities.',
    measures:
      'Needed when the law there undermines the safeguard. Technical measures help most: a contract does not bind an authority.',
    formal: 'Agree the measures with the recipient. They must not contradict the safeguard.',
    review: 'Without an outcome and a day the TIA is not complete. You can save in between.',
  },
  progress: 'Steps',
  answered: 'filled in',
  unanswered: 'not filled in yet',
  step: (n: number, name: string) => `${formatNumber(n, 'en')}. ${name}`,
  importer: 'Recipient',
  established: (place: string) => `established in ${place}`,
  destination: 'Country that is assessed',
  purpose: 'What happens there',
  dataKinds: 'Kinds of data',
  parent: 'Parent company in',
  sentOnFrom: 'Sent on from',
  subProcessor: 'Through sub-processor',
  changeFlow: 'Change data flow',
  tools: 'Recorded safeguards',
  noTools:
    'No safeguard is recorded yet. A TIA alone is no basis for a transfer: first record the safeguard with the data flow.',
  adequate: (decision: string) =>
    `An adequacy decision applies to this country (${decision}). If it covers the recipient, no TIA is needed; it is then your fallback.`,
  aboutCountry: (place: string) => `What the country list says about ${place}`,
  noDecision: 'No adequacy decision (Art. 45 GDPR).',
  decision: (decision: string, adopted: string) => `Adequacy decision: ${decision}, adopted on ${adopted}.`,
  events: 'What changed in the law',
  eventAfter: 'after this TIA: look at it again',
  stateAsOf: (date: string) =>
    `State of the country list: ${date}. Whether a law there affects the data is not in that list.`,
  lawHint:
    'If an authority can demand data, explain whether in practice that affects these data or this recipient, and what shows it.',
  measureKinds: {
    technical: 'Technical',
    contractual: 'Contractual',
    organisational: 'Organisational',
  },
  beyond:
    'An authority can reach the data and the recipient can read them. For that the EDPB knows no measure that helps enough (Recommendations 01/2020, use cases 6 and 7). Choose another solution, or explain precisely why it is possible in this case.',
  formalHints: {
    scc: 'With standard contractual clauses no authorisation by the supervisory authority is needed, as long as the measures do not contradict the clauses (recital 109 GDPR).',
    authorised: 'Own clauses hold only after authorisation by the supervisory authority (Art. 46(3) GDPR).',
    bcr: 'Binding corporate rules hold after approval; ask whether the measures are in them (Art. 47 GDPR).',
    other: 'Ask whether the safeguard also names the supplementary measures.',
  },
  reviewAfter: (months: number) =>
    `Empty: after ${formatNumber(months, 'en')} months, as in the settings. Sooner is possible, later does not count.`,
  reviewOn: (date: string) => `To be assessed again by ${date}; the calendar reminds you.`,
  noDocument: 'No document',
  goneDocument: 'Document is no longer in the register',
  chooseDocument: 'Add document',
  documentHelp: 'The TIA itself, or that of the supplier. Without a document an explanation is needed.',
  offers: 'There is a TIA for this country already',
  offer: (processor: string, date: string) => `${processor}, TIA of ${date}`,
  offerSame: 'same recipient',
  offerOther: (importer: string) => `other recipient: ${importer}`,
  takeWhole: 'Take over TIA',
  takeLaw: 'Take over step 3 only',
  takeNamed: (what: string, source: string) => `${what}: ${source}`,
  taken: (source: string) =>
    `Taken over from ${source}. Check every step; the day and who looked at it you fill in yourself.`,
  source: (processor: string, date: string) => `${processor}, ${date}`,
  processorHelp:
    'Of the processor: look at it yourself, and record who did so and when (EDPB Opinion 22/2024).',
  quick: 'All six steps, with measures and document, are on the page of the TIA.',
  saveFirst: 'Save the data flow; then fill in the TIA in six steps.',
};
