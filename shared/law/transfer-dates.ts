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

/** Months after which a TIA is looked at again: those of the settings, or fewer where the TIA itself says so. */
export function tiaMonths(
  tia: NonNullable<FlowFacts['tia']>,
  { policy }: Pick<TransferContext, 'policy'>,
): number {
  return Math.min(tia.reviewMonths ?? policy.tiaReviewMonths, policy.tiaReviewMonths);
}

/** Last day before which the TIA is to be looked at again; null where there is none. */
export function tiaReviewOn(
  tia: FlowFacts['tia'],
  context: Pick<TransferContext, 'asOf' | 'policy'>,
): CivilDate | null {
  if (tia === null || !hasHappened(tia.completedOn, context.asOf)) return null;
  return addMonths(tia.completedOn, tiaMonths(tia, context));
}
