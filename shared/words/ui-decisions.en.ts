/** Decisions requested of management, and their outcome, in English. */

export const decisions = {
  title: 'Decisions of management',
  lead: 'What you ask of management, and what it decided. The next overview shows both.',
  toPage: 'Decisions of management',
  add: 'Ask for a decision',
  addTitle: 'New decision asked',
  editTitle: 'Edit decision',
  edit: (question: string) => `Edit decision: ${question}`,
  supplier: 'Supplier',
  supplierHelp: 'Empty: it is about the whole register.',
  noSupplier: 'No supplier with this name.',
  wholeRegister: 'Whole register',
  outcomes: {
    open: 'To be decided',
    agreed: 'Agreed',
    declined: 'Declined',
    postponed: 'Postponed',
  },
  decided: (name: string, date: string) => [name, date].filter(Boolean).join(', '),
  saved: 'The decision was saved.',
  openOnes: (n: number) => (n === 1 ? '1 to be decided' : `${n} to be decided`),
  more: (n: number) => `Show ${n} more`,
  emptyTitle: 'No decisions asked yet',
  emptyText: 'Record what you ask of management, such as going on with a supplier without a valid agreement.',
};
