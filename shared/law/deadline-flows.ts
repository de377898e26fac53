/** Dates in a supplier's data flows: the DPF List, the TIA, and the end of an adequacy decision. */
import type { DataFlow } from '../fields/flow.ts';
import type { DateFound } from './date-found.ts';
import type { CivilDate } from './dates.ts';
import type { Judged } from './judged.ts';
import { foldText } from './names.ts';
import { isInForce } from './transfer.ts';
import { dpfRecheckOn, tiaReviewOn } from './transfer-dates.ts';
import type { Judgement } from './verdict.ts';

/** Dates of the flows that are transfers on the day. Flows that share importer and place share the date. */
export function flowDates({ transfers, judgement }: Judged): DateFound[] {
  return transfers.flatMap((flow) =>
    [dpfDate(flow, judgement), tiaDate(flow, judgement), decisionDate(flow, judgement)].filter(
      (date) => date !== null,
    ),
  );
}

function decisionOf(flow: DataFlow, { list, asOf }: Judgement) {
  const decision = list.byCode.get(flow.country)?.adequacy ?? null;
  return decision !== null && isInForce(decision, asOf) ? decision : null;
}

function dpfDate(flow: DataFlow, judgement: Judgement): DateFound | null {
  const { dpf } = flow;
  const on = dpfRecheckOn(dpf, judgement);
  if (dpf === null || on === null || dpf.status !== 'active') return null;
  if (decisionOf(flow, judgement)?.condition !== 'dpf') return null;
  const isDue = on === dpf.recertificationDue;
  return {
    ...aboutFlow(flow, on),
    kind: 'dpf',
    article: '45',
    formula: isDue
      ? { from: null, recorded: 'dpf' }
      : { from: dpf.checkedOn, plus: { months: judgement.policy.dpfCheckMonths, days: 0 } },
  };
}

/** The TIA counts only with a safeguard; a negative one is no matter of a date. */
function tiaDate(flow: DataFlow, judgement: Judgement): DateFound | null {
  const on = tiaReviewOn(flow.tia, judgement);
  if (flow.tia === null || on === null || flow.tia.outcome === 'negative') return null;
  if ((flow.safeguards ?? []).length === 0) return null;
  return {
    ...aboutFlow(flow, on),
    kind: 'tia',
    article: '46(1)',
    formula: { from: flow.tia.completedOn, plus: { months: judgement.policy.tiaReviewMonths, days: 0 } },
  };
}

function decisionDate(flow: DataFlow, judgement: Judgement): DateFound | null {
  const decision = decisionOf(flow, judgement);
  if (decision === null || decision.expires === null) return null;
  return {
    ...aboutFlow(flow, decision.expires),
    kind: 'decision-end',
    subject: flow.country,
    name: decision.decision,
    article: '45',
    formula: { from: null, recorded: 'decision' },
  };
}

function aboutFlow(flow: DataFlow, on: CivilDate) {
  return {
    subject: `${foldText(flow.entity)}:${flow.country}`,
    name: flow.entity,
    on,
    flowId: flow.id,
    place: flow.country,
  };
}
