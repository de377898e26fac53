/** Which columns the list can have; separate from how they are drawn, for the code that stores them. */

import type { CustomKey } from '../../../../shared/fields/custom.ts';
import { listedAgreementNames, listedNames } from '../../../../shared/fields/record.ts';

/** The default columns; the name always comes first. */
export const firstColumns = [
  'name',
  'service',
  'status',
  'until',
  'notice',
  'places',
  'result',
  'owner',
] as const;
export type ColumnKey =
  | (typeof firstColumns)[number]
  | (typeof listedNames)[number]
  | (typeof listedAgreementNames)[number]
  | CustomKey;

/** All columns besides the organisation's own fields: those, and then every other field that has one. */
export const columnKeys: readonly ColumnKey[] = [
  ...new Set<ColumnKey>([...firstColumns, ...listedNames, ...listedAgreementNames]),
];
