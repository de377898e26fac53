/** Headings of the files of lists that no screen has as a heading, in English. */

export const headings = {
  supplier: 'Supplier',
  subProcessor: 'Sub-processor',
  importer: 'Recipient',
  place: 'Country',
  article: 'Article',
  reason: 'Verdict in words',
  nextStep: 'Next step',
  subject: 'About',
  state: 'State',
  urgency: 'When',
  due: 'Due',
  owner: 'Owner',
  level: 'Level in the chain',
  engagedBy: 'Engaged by',
  alsoUsedBy: 'Also used by',
  because: (side: string) => `${side}: reason`,
  why: 'Reason',
};

export const names = {
  suppliers: 'Suppliers',
  transfers: 'Transfers',
  deadlines: 'Calendar',
  attention: 'Attention',
  decisions: 'Decisions',
  chain: 'Sub-processors',
  // A workbook may have no sheet called "History": spreadsheets keep that name for themselves.
  history: 'Changes',
  law: 'Events of law',
  scenario: 'What if',
};
