/** Letters to a supplier, ready to send: what the agreement lacks, and where the data are, in English. */

export const letters = {
  greeting: 'Dear Sir or Madam,',
  closing: 'Yours faithfully,',
  blank: '[name and organisation]',
  answerBy: (what: string, date: string) => `We would like to receive ${what} by ${date}.`,
  missingTerms: {
    subject: (supplier: string) => `Supplement to the processor agreement with ${supplier}`,
    found: (supplier: string) =>
      `We have checked the processor agreement with ${supplier} against Article 28 GDPR and found that something is still missing.`,
    required: 'The GDPR requires the following to be agreed:',
    advised: 'We would appreciate it if you also include the following:',
    partly: ', not complete yet',
    clause: 'clause:',
    note: 'Note',
    answer: 'a proposal for a supplement',
  },
  certificates: {
    subject: (supplier: string) => `Request for the certificates of ${supplier}`,
    ask: (article: string) =>
      `We are assessing whether you offer sufficient guarantees for the protection of personal data (${article}). Please send us your current certificates and audit reports.`,
    answer: 'your certificates',
  },
  unknownLocations: {
    subject: (supplier: string) => `Question about the location of our data at ${supplier}`,
    duty: (article: string) =>
      `We must know in which country all of our data are processed (${article}). For the following we do not know it yet:`,
    ask: 'Please let us know:',
    questions: [
      'In which countries are our data stored, also in back-ups and for disaster recovery?',
      'From which countries is there access, for example for support, administration or development?',
      'Which legal entity does that, and who is its parent company?',
      'Which safeguard applies for each country outside the European Economic Area (adequacy decision, standard contractual clauses, binding corporate rules)? Please also send the transfer impact assessment (TIA).',
    ],
    answer: 'your answer',
  },
};
