/**
 * Guided jobs on a supplier: ending, merging, copying, the incident sheet; and the chain diagram, in English.
 */
import { formatNumber } from './both.ts';

export const jobs = {
  menu: 'More',
  menuOf: (name: string) => `More for ${name}`,
  step: (step: number, steps: number, name: string) => `Step ${step} of ${steps}: ${name}`,
  steps: 'Steps',
  done: 'done',
  toSupplier: 'Go to supplier',

  end: 'End supplier',
  endTitle: (name: string) => `End ${name}`,
  endLead: 'At the end the supplier deletes the data or returns them, at your choice (Art. 28(3)(g) GDPR).',
  endSteps: ['End date', 'Deletion or return', 'Asked', 'Confirmed'],
  endedOn: 'Last day',
  endedOnHelp: 'The last day on which the supplier processes data for you.',
  exitChoices: { return: 'Return, then delete copies', deletion: 'Delete' },
  proof: 'Proof of deletion or return',
  proofChoose: 'Add proof',
  proofNone: 'No proof added yet.',
  saveStep: 'Save and continue',
  stepBack: 'Previous step',
  stepSaves: 'Each step is saved at once. You can stop and go on later, and go a step back.',
  endProposed: (date: string) => `Suggested: ${date}, the end of the agreement.`,
  endSaved: 'Saved. You can continue later.',
  endDone: (name: string) => `The end of ${name} was recorded.`,
  endDoneText: 'The supplier stays in the register, with everything that belongs to it.',
  endOpen: 'Deletion or return is not confirmed yet.',
  finish: 'Record',
  reopen: 'Undo the end',
  reopened: (name: string) => `${name} is active again.`,
  agreementsToo: (count: number) =>
    count === 1
      ? 'The confirmation is recorded with the agreement too.'
      : `The confirmation is recorded with ${formatNumber(count, 'en')} agreements too.`,

  merge: 'Merge with another',
  mergeTitle: (name: string) => `Merge ${name}`,
  mergeLead: 'The same supplier twice? Merge them. You can undo this.',
  mergeSteps: ['Choose the other', 'Check'],
  mergeSearch: 'Find the supplier to merge into it',
  mergeSearchHelp: 'Type part of the name.',
  mergeLikely: 'Possibly the same',
  searchFirst: (n: number) =>
    `These are the first ${formatNumber(n, 'en')}; there are more. Type part of the name.`,
  mergeNone: 'No supplier found. Try part of the name.',
  mergeNoOther: 'There is no other supplier in the register.',
  mergeKeep: 'Stays',
  mergeGone: 'Is merged into it',
  mergeSwap: 'Swap',
  mergeMoves: 'What is moved',
  mergeMovesNone: 'Nothing belongs to this supplier.',
  mergeFields: 'Field by field',
  mergeField: 'Field',
  mergeResult: 'Becomes',
  mergeFieldsNone: 'All fields are the same.',
  mergeRule: 'What is filled in is kept, empty fields are filled, and lists are combined.',
  mergeConfirm: 'Merge',
  merged: (gone: string, keep: string) => `${gone} was merged into ${keep}.`,
  mergeUndone: 'The merge was undone.',
  counts: {
    agreements: (n: number) => (n === 1 ? '1 agreement' : `${formatNumber(n, 'en')} agreements`),
    flows: (n: number) => (n === 1 ? '1 data flow' : `${formatNumber(n, 'en')} data flows`),
    chain: (n: number) => (n === 1 ? '1 sub-processor' : `${formatNumber(n, 'en')} sub-processors`),
    services: (n: number) => (n === 1 ? '1 service' : `${formatNumber(n, 'en')} services`),
    contacts: (n: number) => (n === 1 ? '1 contact' : `${formatNumber(n, 'en')} contacts`),
    certificates: (n: number) =>
      n === 1 ? '1 certificate or report' : `${formatNumber(n, 'en')} certificates and reports`,
    announcements: (n: number) => (n === 1 ? '1 announcement' : `${formatNumber(n, 'en')} announcements`),
    breaches: (n: number) => (n === 1 ? '1 data breach' : `${formatNumber(n, 'en')} data breaches`),
    reviews: (n: number) => (n === 1 ? '1 sign-off' : `${formatNumber(n, 'en')} sign-offs`),
    documents: (n: number) => (n === 1 ? '1 document' : `${formatNumber(n, 'en')} documents`),
  },

  copy: 'Make a copy',
  copyTitle: (name: string) => `Copy of ${name}`,
  copyLead: 'For a similar supplier, such as a sister company with the same services.',
  copyTaken: 'Copied: details of the supplier, services, contacts and data flows.',
  copyLeft: 'Not copied: agreements, certificates, documents, sign-offs and history.',
  copyName: 'Name of the new supplier',
  copyMake: 'Make copy',
  copied: (name: string) => `${name} was added.`,

  incident: 'Incident sheet',
  incidentCommand: 'Data breach at a supplier',
  incidentOf: (name: string) => `Incident sheet: ${name}`,
  incidentLead: 'Whom to call after a data breach, what was agreed, and which data it is about.',
  incidentPick: 'Which supplier has the data breach?',
  incidentSearch: 'Find the supplier',
  incidentNoSupplier: 'There is no supplier in the register yet.',
  incidentPrint: 'Print',
  incidentCall: 'Whom to call',
  incidentNobody: 'No contact for data breaches is recorded.',
  incidentOthers: 'Other contacts',
  incidentAgreed: 'What was agreed',
  incidentHours: (hours: number) =>
    hours === 1
      ? 'The supplier reports a data breach within 1 hour.'
      : `The supplier reports a data breach within ${formatNumber(hours, 'en')} hours.`,
  incidentNoHours:
    'No number of hours was agreed. The supplier reports without undue delay (Art. 33(2) GDPR).',
  incidentElse: 'Other services',
  incidentOwn: (hours: number) =>
    `You yourself report a data breach without undue delay and, where feasible, within ${formatNumber(hours, 'en')} hours of becoming aware of it to the Dutch Data Protection Authority, unless a risk is unlikely (Art. 33(1) GDPR). With a high risk you inform the data subjects too (Art. 34 GDPR).`,
  incidentData: 'Which data, about whom',
  incidentSensitive: 'Especially sensitive',
  incidentSensitiveNone: 'Not recorded as special, criminal or citizen service number.',
  incidentSensitiveUnknown:
    'It is not recorded whether special or criminal data or citizen service numbers are included.',
  incidentSensitiveNotAsked: 'Not recorded whether this is included',
  special: 'Special categories of personal data (Art. 9 GDPR)',
  criminal: 'Data on criminal convictions and offences (Art. 10 GDPR)',
  bsn: 'Citizen service number (BSN)',
  incidentWhere: 'Where the data are and who can reach them',
  incidentWhereNone: 'It is not recorded where the data are.',
  incidentNotes: 'Notes',
  incidentQuestions: [
    'When was it found, and by whom?',
    'What happened, and has it stopped?',
    'How many people are affected?',
    'What is the supplier doing now, and when do we hear more?',
  ],
  incidentAsOf: (date: string) => `As of ${date}`,
  owner: 'Owner on our side',

  picture: 'Chain as a picture',
  pictureLabel: (supplier: string, count: number) =>
    count === 1
      ? `Chain of ${supplier} with 1 sub-processor`
      : `Chain of ${supplier} with ${formatNumber(count, 'en')} sub-processors`,
  shared: (count: number) =>
    count === 1
      ? 'also used by 1 other supplier'
      : `also used by ${formatNumber(count, 'en')} other suppliers`,
  sharedBy: (names: string) => `Also used by ${names}`,
  sharedByMore: (names: string, more: number) =>
    `Also used by ${names} and ${formatNumber(more, 'en')} others`,
  ended: 'ended',
};
