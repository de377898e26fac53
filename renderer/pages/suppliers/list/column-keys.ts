/** Which columns the list can have; apart from how they are drawn, for what keeps them. */

/** Every column there is; the name always stands first. */
export const columnKeys = [
  'name',
  'service',
  'status',
  'until',
  'notice',
  'places',
  'result',
  'owner',
  'category',
  'criticality',
  'role',
  'country',
  'kvk',
  'endedOn',
  'recorded',
  'signedOn',
  'effectiveOn',
  'endsOn',
] as const;
export type ColumnKey = (typeof columnKeys)[number];

/** The columns at first. */
export const firstColumns: readonly ColumnKey[] = columnKeys.slice(0, 8);
