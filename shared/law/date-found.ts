/** What the parts of the deadlines hand to each other. */

import type { DeadlineKind } from '../schema/deadline.ts';
import type { CivilDate } from './dates.ts';

/** How a date came about: counted from another one, or as recorded. */
export type DeadlineFormula =
  | { readonly from: string; readonly less: { months: number; days: number } }
  | { readonly from: string | null; readonly plus: { months: number; days: number } }
  | { readonly from: null; readonly recorded: RecordedDate }
  /** Hours from a moment (UTC text, to the minute). */
  | { readonly at: string; readonly hours: number };

export type RecordedDate =
  | 'end'
  | 'request'
  | 'certificate'
  | 'objection'
  | 'dpf'
  | 'decision'
  | 'parent'
  | 'switching';

/** A date found in the record, before lead times. */
export interface DateFound {
  readonly kind: DeadlineKind;
  /** What it is about, within the supplier: id of the agreement, certificate or announcement, or a place. */
  readonly subject: string;
  /** Its name, as a person knows it. */
  readonly name: string;
  readonly on: CivilDate;
  readonly article: string;
  readonly formula: DeadlineFormula;
  readonly flowId: string | null;
  /** Code of a place, where it is about one. */
  readonly place: string | null;
}
