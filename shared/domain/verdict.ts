/** What follows from the whole record of one supplier on a day: the two axes, never mixed. */
import type { Agreement, AgreementStatus } from '../schema/agreement.ts';
import type { DataFlow } from '../schema/flow.ts';
import type { Policy } from '../schema/organisation.ts';
import type { ProcessorRecord, ProcessorVerdict } from '../schema/record.ts';
import { type AgreementState, agreementState } from './agreement.ts';
import type { CivilDate } from './dates.ts';
import type { CountryList } from './jurisdictions.ts';
import { assessTransfers } from './transfer.ts';

/** On which day, against which list, under which choices of the organisation. */
export interface Judgement {
  readonly asOf: CivilDate;
  readonly list: CountryList;
  readonly policy: Policy;
}

/** From what counts most to what counts least, where a supplier has several agreements; also their sort order. */
export const agreementOrder: readonly (AgreementStatus | 'no-agreement')[] = [
  'active',
  'expiring',
  'notice',
  'not-required',
  'pending',
  'to-sign',
  'negotiation',
  'draft',
  'requested',
  'expired',
  'ended-open',
  'missing',
  'unknown',
  'ended',
  'superseded',
  'no-agreement',
];

/** The agreement that counts for a supplier on the day, with its state; null where none is recorded. */
export function countingAgreement(
  agreements: readonly Agreement[],
  { asOf, policy }: Pick<Judgement, 'asOf' | 'policy'>,
): { agreement: Agreement; state: AgreementState } | null {
  let best: { agreement: Agreement; state: AgreementState } | null = null;
  for (const agreement of agreements) {
    const state = agreementState(agreement, asOf, policy);
    if (best === null || agreementOrder.indexOf(state.status) < agreementOrder.indexOf(best.state.status)) {
      best = { agreement, state };
    }
  }
  return best;
}

/** Whether the flows of this supplier are assessed: those to controllers are listed only (Arts 4(7), 26 GDPR). */
export function isAssessed(role: ProcessorRecord['processor']['role']): boolean {
  return role === 'processor' || role === 'sub-processor';
}

/**
 * The flows as the assessment sees them: a supplier that is our sub-processor gives `sub-processor` flows; the
 * parent recorded with the legal entity counts where the flow names none; what ended with its supplier or its
 * link in the chain has ended.
 */
export function effectiveFlows(record: ProcessorRecord): DataFlow[] {
  const { processor } = record;
  const links = Map.groupBy(record.chain, (link) => link.subProcessorId);
  return record.flows.map((flow) => {
    const own = flow.subProcessorId === null ? [] : (links.get(flow.subProcessorId) ?? []);
    const parent =
      flow.subProcessorId === null ? processor.parentCountry : own[0]?.subProcessor.parentCountry;
    const ends = [flow.endedOn, processor.endedOn, lastUse(own)].filter((day) => day !== null);
    return {
      ...flow,
      actor: processor.role === 'sub-processor' ? 'sub-processor' : flow.actor,
      parentCountry: flow.parentCountry ?? parent ?? null,
      endedOn: ends.sort()[0] ?? null,
    };
  });
}

/** Last day on which a sub-processor is used in any of its places in the chain; null = still is, or in none. */
function lastUse(links: ProcessorRecord['chain']): CivilDate | null {
  const ends = links.map((link) => link.endedOn).filter((day) => day !== null);
  return ends.length < links.length ? null : (ends.sort().at(-1) ?? null);
}

/** Agreement status and transfer result of one supplier, with the verdict on each flow that is assessed. */
export function judgeRecord(record: ProcessorRecord, judgement: Judgement): ProcessorVerdict {
  const counting = countingAgreement(record.agreements, judgement);
  const agreementPart = {
    asOf: judgement.asOf,
    agreementStatus: counting?.state.status ?? ('no-agreement' as const),
    agreementId: counting?.agreement.id ?? null,
    covered: counting?.state.covered ?? false,
    currentEndsOn: counting?.state.currentEndsOn ?? null,
    noticeDeadline: counting?.state.noticeDeadline ?? null,
  };
  if (!isAssessed(record.processor.role)) {
    return { ...agreementPart, transferResult: null, transferCode: null, advisories: [], flows: [] };
  }
  const flows = effectiveFlows(record);
  const assessment = assessTransfers(flows, judgement);
  return {
    ...agreementPart,
    transferResult: assessment.result,
    transferCode: assessment.code,
    advisories: [...assessment.advisories],
    flows: flows.flatMap((flow, index) => {
      const verdict = assessment.perFlow[index];
      if (!verdict) return [];
      return {
        flowId: flow.id,
        result: verdict.result,
        code: verdict.code,
        advisories: [...verdict.advisories],
      };
    }),
  };
}
