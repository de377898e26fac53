/** Which columns the list can have; separate from how they are drawn, for the code that stores them. */

/** All available columns; the name always comes first. */
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

/** The default columns. */
export const firstColumns: readonly ColumnKey[] = columnKeys.slice(0, 8);
