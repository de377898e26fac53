/** What the law counts from the facts of a flow: faults of clauses, and the last day of a check and of a TIA. */
import type { FlowFacts, Safeguard } from '../fields/flow.ts';
import { addMonths, type CivilDate, earliest, hasHappened } from './dates.ts';
import { requiredModule, type TransferContext } from './transfer.ts';

/** What is wrong with standard contractual clauses. */
export type SccDefect = 'module' | 'annexes' | 'signature';

/** What is wrong with standard contractual clauses on the date, in the order in which it is named. */
export function sccDefects(scc: Safeguard, actor: FlowFacts['actor'], asOf: CivilDate): SccDefect[] {
  const defects: SccDefect[] = [];
  if (scc.module !== requiredModule(actor)) defects.push('module');
  if (scc.annexesComplete !== true) defects.push('annexes');
  if (!hasHappened(scc.signedOn, asOf)) defects.push('signature');
  return defects;
}

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
