/** All text of the dossier of one supplier as PDF, in English. */

export const dossier = {
  title: 'Supplier dossier',
  statement:
    'This dossier has everything that the register records of this supplier, with the verdict on the day named, its ground and the next step, and all changes up to and including that day. What is not recorded is named as not recorded.',
  agreement: 'Processor agreement',
  transfer: 'Transfer outside the EEA',
  nextStep: 'Next step',
  missing: 'Not recorded',
  nothing: 'Nothing is recorded about this.',
  none: 'Nothing needs attention now.',
  ended: (on: string) => `Ended on ${on}`,
  tia: (flow: string) => `TIA: ${flow}`,
  handled: 'Handled',
  sections: {
    attention: 'What needs attention',
    supplier: 'Details of the supplier',
    noted: 'Particulars',
    agreements: 'Agreements',
    flows: 'Data flows and transfers',
    chain: 'Chain of sub-processors',
    certificates: 'Certificates and reports',
    announcements: 'Announced sub-processors',
    breaches: 'Personal data breaches',
    reviews: 'Sign-offs',
    documents: 'Documents',
    reminders: 'Dates dealt with',
    decisions: 'Decisions of management',
  },
  points: ['What is the matter', 'Next step', 'By'],
  late: 'overdue',
  history: {
    heading: 'Changes',
    intro: (count: string, one: boolean) =>
      `${one ? `${count} line` : `${count} lines`} of the history, the oldest first. Of what was erased the values are gone.`,
    empty: 'The history has nothing about this supplier.',
    at: 'When',
    who: 'Who',
    what: 'What',
    was: 'Was',
    became: 'Became',
    why: 'Why',
    erased: 'erased',
  },
};

export const tooLarge =
  'The documents of this supplier are larger than 500 MB together. Make the dossier as a PDF, and save the documents one by one.';
