/** Every flow with its verdict, in English. */

export const transfers = {
  report: 'Report as PDF',
  title: 'Transfers',
  lead: 'Which data go to a country outside the EEA, and is that allowed?',
  bar: 'Data flows by verdict',
  search: 'Search transfers',
  searchPlaceholder: 'Supplier, country, legal entity…',
  to: 'To',
  repair: 'Settle transfer',
  view: 'View transfer',
  repairOf: (name: string) => `Settle transfer of ${name}`,
  viewOf: (name: string) => `View transfer of ${name}`,
  count: (n: number) => (n === 1 ? '1 data flow' : `${n} data flows`),
  ended: (n: number) => `, of which ${n} ended`,
  emptyTitle: 'No data flows yet',
  emptyText:
    'Record with every supplier in which countries the data are. What is allowed and what is not then stands here.',
  nothingTitle: 'Nothing found',
  nothingText: 'No data flow fits this choice.',
  more: 'Load more',
  showAll: 'Show all data flows',
  toSuppliers: 'To the suppliers',
};
