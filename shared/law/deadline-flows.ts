/** Dates in a supplier's data flows: the DPF List, the TIA, and the end of an adequacy decision. */
import type { DeadlineKind } from '../schema/deadline.ts';
import { decisionOn } from './adequacy.ts';
import type { DateFound } from './date-found.ts';
import type { CivilDate } from './dates.ts';
import { namedRecipient } from './flow-recipient.ts';
import type { Judged, JudgedTransfer } from './judged.ts';
import { foldText } from './names.ts';
import { needsTia } from './safeguards.ts';
import { dpfRecheckOn, tiaMonths, tiaReviewOn } from './transfer-dates.ts';
import type { Judgement } from './verdict.ts';

/** The kinds of these dates: they are named by place and importer, and by no record. */
export const flowDateKinds = ['dpf', 'tia', 'decision-end'] as const satisfies readonly DeadlineKind[];

interface FlowDate extends DateFound {
  readonly kind: (typeof flowDateKinds)[number];
}

/** Dates of the flows that are transfers on the day. Flows that share importer and place share the date. */
export function flowDates({ record, transfers, judgement }: Judged): FlowDate[] {
  return transfers.flatMap(({ flow, assessment }) => {
    const transfer = { flow, assessment, recipient: namedRecipient(record, flow) };
    return [
      dpfDate(transfer, judgement),
      tiaDate(transfer, judgement),
      decisionDate(transfer, judgement),
    ].filter((date) => date !== null);
  });
}

/** A transfer, and who receives it by name; empty = our supplier itself. */
interface Received extends JudgedTransfer {
  readonly recipient: string;
}

const decisionFor = ({ assessment }: JudgedTransfer, judgement: Judgement) =>
  decisionOn(assessment.judgedCountry, judgement);

function dpfDate(transfer: Received, judgement: Judgement): FlowDate | null {
  const { dpf } = transfer.flow;
  const on = dpfRecheckOn(dpf, judgement);
  if (dpf === null || on === null || dpf.status !== 'active') return null;
  if (decisionFor(transfer, judgement)?.condition !== 'dpf') return null;
  const isDue = on === dpf.recertificationDue;
  return {
    ...aboutFlow(transfer, on),
    kind: 'dpf',
    article: '45',
    formula: isDue
      ? { from: null, recorded: 'dpf' }
      : { from: dpf.checkedOn, plus: { months: judgement.policy.dpfCheckMonths, days: 0 } },
  };
}

/** The TIA counts only with a safeguard that needs one; a negative one is no matter of a date. */
function tiaDate(transfer: Received, judgement: Judgement): FlowDate | null {
  const { flow } = transfer;
  const on = tiaReviewOn(flow.tia, judgement);
  if (flow.tia === null || on === null || flow.tia.outcome === 'negative') return null;
  if (!needsTia(flow)) return null;
  return {
    ...aboutFlow(transfer, on),
    kind: 'tia',
    article: '46(1)',
    formula: { from: flow.tia.completedOn, plus: { months: tiaMonths(flow.tia, judgement), days: 0 } },
  };
}

function decisionDate(transfer: Received, judgement: Judgement): FlowDate | null {
  const decision = decisionFor(transfer, judgement);
  if (decision === null || decision.expires === null) return null;
  return {
    ...aboutFlow(transfer, decision.expires),
    kind: 'decision-end',
    subject: transfer.assessment.judgedCountry,
    name: decision.decision,
    article: '45',
    formula: { from: null, recorded: 'decision' },
  };
}

/** What a date of a transfer is about: its importer and its place. */
export function transferSubject({ flow, assessment }: JudgedTransfer): string {
  // Two sub-processors in one country are two matters, also where nobody recorded their legal entity.
  const importer = foldText(flow.entity) || (flow.subProcessorId ?? '');
  return `${importer}:${assessment.judgedCountry}`;
}

function aboutFlow(transfer: Received, on: CivilDate) {
  const { flow, assessment, recipient } = transfer;
  const place = assessment.judgedCountry;
  return { subject: transferSubject(transfer), name: recipient, on, flowId: flow.id, place };
}
