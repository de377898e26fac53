/** Decisions requested of management, and their outcome, in English. */

import { formatNumber } from './both.ts';

export const decisions = {
  title: 'Management decisions',
  lead: 'What you ask management to decide, and the outcome. The next overview shows both.',
  toPage: 'Management decisions',
  add: 'Ask for a decision',
  addTitle: 'New decision request',
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
  openOnes: (n: number) => (n === 1 ? '1 to be decided' : `${formatNumber(n, 'en')} to be decided`),
  more: (n: number, total: number) => `Show ${formatNumber(n, 'en')} more of ${formatNumber(total, 'en')}`,
  toOverview: 'Make the overview',
  emptyTitle: 'No decisions requested yet',
  emptyText:
    'Record what you ask management to decide, such as continuing with a supplier without a valid agreement. The overview for management proposes decisions, which you take over there.',
};
