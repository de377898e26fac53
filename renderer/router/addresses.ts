/** Every address of the program, in one place. */
export const addresses = {
  start: '#/',
  suppliers: '#/suppliers',
  newSupplier: '#/suppliers/new',
  transfers: '#/transfers',
  import: '#/import',
  reports: '#/reports',
  /** What if, with the question filled in. */
  whatIf: (question: URLSearchParams) => `#/transfers/what-if?${question}`,
  decisions: '#/reports/decisions',
  countries: '#/settings/countries',
  bin: '#/settings/bin',
  persons: '#/settings/persons',
  calendar: '#/calendar',
  /** The calendar at a month, e.g. `2027-03`. */
  calendarMonth: (month: string) => `#/calendar?month=${month}`,
  /** The calendar with one kind of dates. */
  calendarKind: (kind: string) => `#/calendar?kind=${kind}`,
  settings: '#/settings',
  supplier: (id: string) => `#/suppliers/${encodeURIComponent(id)}`,
  /** The page of a supplier with one of its flows opened for editing. */
  flow: (processorId: string, flowId: string) =>
    `#/suppliers/${encodeURIComponent(processorId)}?flow=${encodeURIComponent(flowId)}`,
  /** The list with a filter, e.g. `{ transferResult: ['blocked'] }`. */
  suppliersWhere: (filter: Readonly<Record<string, readonly string[]>>) => {
    const query = new URLSearchParams();
    for (const [name, values] of Object.entries(filter)) {
      for (const value of values) query.append(name, value);
    }
    return `#/suppliers?${query}`;
  },
} as const;
