/** What the law counts from the facts of a flow: the last day of a check of the DPF List and of a TIA. */
import type { FlowFacts } from '../fields/flow.ts';
import { addMonths, type CivilDate, earliest, hasHappened } from './dates.ts';
import type { TransferContext } from './transfer-context.ts';

/** Last day on which a check of the DPF List still counts; null where there was none. */
export function dpfRecheckOn(dpf: FlowFacts['dpf'], { asOf, policy }: TransferContext): CivilDate | null {
  if (dpf === null || !hasHappened(dpf.checkedOn, asOf)) return null;
  const byCheck = addMonths(dpf.checkedOn, policy.dpfCheckMonths);
  const due = dpf.recertificationDue;
  return due === null || dpf.checkedOn > due ? byCheck : earliest(byCheck, due);
}

/** Last day on which the TIA still counts; null where there is none. */
export function tiaReviewOn(tia: FlowFacts['tia'], { asOf, policy }: TransferContext): CivilDate | null {
  if (tia === null || !hasHappened(tia.completedOn, asOf)) return null;
  return addMonths(tia.completedOn, policy.tiaReviewMonths);
}
