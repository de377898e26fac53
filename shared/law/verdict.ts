/** From what a verdict on a supplier is made: which agreement counts, and the flows as the assessment sees them. */
import type { Agreement } from '../fields/agreement.ts';
import type { DataFlow } from '../fields/flow.ts';
import type { Policy } from '../fields/organisation.ts';
import type { ProcessorRecord } from '../fields/record.ts';
import type { ChainLink } from '../fields/sub-processor.ts';
import type { AgreementStatus } from '../schema/agreement.ts';
import { type AgreementState, agreementState } from './agreement.ts';
import { type CivilDate, earliest } from './dates.ts';
import { type CountryList, isWithinEea } from './jurisdictions.ts';

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

/** An agreement with its state on the day. */
export interface CountingAgreement {
  readonly agreement: Agreement;
  readonly state: AgreementState;
}

/** The agreements of one supplier on a day. */
export interface JudgedAgreements {
  /** As many as there are agreements, in their order. */
  readonly states: readonly AgreementState[];
  /** The one that counts, on equality the first; null where none is recorded. */
  readonly counting: CountingAgreement | null;
}

/** The state of each agreement of a supplier on the day, and which of them counts. */
export function judgeAgreements(
  agreements: readonly Agreement[],
  { asOf, policy }: Pick<Judgement, 'asOf' | 'policy'>,
): JudgedAgreements {
  let counting: CountingAgreement | null = null;
  const states: AgreementState[] = [];
  for (const agreement of agreements) {
    const state = agreementState(agreement, asOf, policy);
    states.push(state);
    if (
      counting === null ||
      agreementOrder.indexOf(state.status) < agreementOrder.indexOf(counting.state.status)
    ) {
      counting = { agreement, state };
    }
  }
  return { states, counting };
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
  const used = usedSubProcessors(record);
  return record.flows.map((flow) => {
    const use = flow.subProcessorId === null ? undefined : used.get(flow.subProcessorId);
    const parent = flow.subProcessorId === null ? processor.parentCountry : use?.parentCountry;
    return {
      ...flow,
      actor: processor.role === 'sub-processor' ? 'sub-processor' : flow.actor,
      parentCountry: flow.parentCountry ?? parent ?? null,
      endedOn: earliest(earliest(flow.endedOn, processor.endedOn), use?.endsOn ?? null),
    };
  });
}

/** Whether a flow is a transfer: a known place outside the EEA, to another legal entity (Art. 44 GDPR). */
export function isTransfer(
  flow: Pick<DataFlow, 'country' | 'separateImporter'>,
  { list }: Pick<Judgement, 'list'>,
): boolean {
  return flow.country !== 'unknown' && flow.separateImporter && !isWithinEea(flow.country, list);
}

/** A sub-processor in use by a supplier; `endsOn` = the last day of its last link, null while one is open. */
interface UsedSubProcessor {
  readonly parentCountry: string | null;
  readonly endsOn: CivilDate | null;
}

function usedSubProcessors({ chain }: ProcessorRecord): Map<string, UsedSubProcessor> {
  const used = new Map<string, UsedSubProcessor>();
  if (chain.length === 0) return used;
  const byId = new Map(chain.map((link) => [link.id, link]));
  for (const link of chain) {
    const known = used.get(link.subProcessorId);
    const endsOn = linkEndsOn(link, byId);
    used.set(link.subProcessorId, {
      parentCountry: link.subProcessor.parentCountry,
      endsOn: known === undefined ? endsOn : later(known.endsOn, endsOn),
    });
  }
  return used;
}

/** A link ends with itself or with a link above it. A circle in the chain ends the search, not the program. */
function linkEndsOn(link: ChainLink, byId: ReadonlyMap<string, ChainLink>): CivilDate | null {
  let endsOn = link.endedOn;
  const seen = new Set([link.id]);
  let above = link.parentLinkId === null ? undefined : byId.get(link.parentLinkId);
  while (above !== undefined && !seen.has(above.id)) {
    endsOn = earliest(endsOn, above.endedOn);
    seen.add(above.id);
    above = above.parentLinkId === null ? undefined : byId.get(above.parentLinkId);
  }
  return endsOn;
}

/** The later of two ends, null standing for "no end". */
function later(a: CivilDate | null, b: CivilDate | null): CivilDate | null {
  if (a === null || b === null) return null;
  return a >= b ? a : b;
}
