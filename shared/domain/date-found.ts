/** What the parts of the deadlines hand to each other. */
import type { DeadlineFormula } from '../messages/deadlines.ts';
import type { CivilDate } from './dates.ts';
import type { DeadlineKind } from './lead-times.ts';

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
