/** All text of the what-if report as PDF, in English. */

export const scenario = {
  title: 'What-if report',
  fileName: 'What if',
  changed: (count: string, one: boolean) =>
    one ? `Something changes for ${count} supplier.` : `Something changes for ${count} suppliers.`,
  nothing: 'Nothing changes for any supplier.',
  same: (count: string, one: boolean) =>
    one ? `For ${count} supplier all stays the same.` : `For ${count} suppliers all stays the same.`,
  counts: 'Suppliers by verdict',
  countColumns: ['Verdict', 'Without', 'With', 'Difference'],
  before: 'Without this change',
  after: 'With this change',
  equal: 'same',
  stays: 'What stays the same',
  changes: 'Suppliers for which something changes',
  changesIntro: 'The worst verdict first.',
  was: (reason: string) => `without: ${reason}`,
  columns: ['Supplier', 'Without', 'With', 'Why', 'Next step', 'Flows'],
};
