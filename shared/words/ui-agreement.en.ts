/** The form and the read-only view of a processor agreement, in English. */

export const agreement = {
  knownVersions: (versions: string) => `Known are: ${versions}.`,
  none: 'No processor agreement is recorded yet. The GDPR asks for one with every processor (Art. 28(3) GDPR).',
  add: 'Add agreement',
  addTitle: 'New processor agreement',
  editTitle: 'Edit processor agreement',
  untitled: 'Processor agreement',
  counts: 'This agreement counts for the status',
  noticeAgreed: 'A notice period was agreed',
  dates: 'Dates',
  term: 'Term and notice',
  content: 'Arrangements',
  months: (n: number) => (n === 1 ? '1 month' : `${n} months`),
  hours: (n: number) => (n === 1 ? '1 hour' : `${n} hours`),
  renewsBy: (months: string) => `renews by ${months} each time`,
  edit: (title: string) => `Edit ${title}`,
  saved: 'The agreement was saved.',
  allServices: 'Tick nothing when the agreement is for all services.',
};
