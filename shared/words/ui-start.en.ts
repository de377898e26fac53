/** The start page: what needs attention, and the state in four figures, in English. */

export const start = {
  title: 'Home',
  lead: 'What has to be done now, and how things stand.',
  attention: 'What needs attention',
  attentionFor: { now: 'now', soon: 'soon', later: 'later' },
  toSupplier: 'View supplier',
  toFlow: 'Settle transfer',
  showMore: (count: number) => `Show ${count} more`,
  nothing: 'Nothing needs attention now.',
  nothingText: 'What expires, is missing or is not allowed is listed here, with the next step.',
  state: 'The state',
  suppliers: (n: number): string => (n === 1 ? 'supplier in use' : 'suppliers in use'),
  notCovered: 'without a valid agreement',
  unlocated: 'with an unknown location',
  transfersAction: 'with a transfer that needs action',
  transfersBlocked: 'with a transfer that is not allowed',
  empty: 'Your register is still empty',
  emptyText: 'Begin with the list that you have already, or add your first supplier.',
  add: 'Add supplier',
  import: 'Import list',
};
