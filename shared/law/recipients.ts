/**
 * Who receives personal data, in which countries, and on what a transfer rests, for those who are told about it: data
 * subjects (Art. 13(1)(e) and (f), 14(1)(e) and (f) GDPR), customers (Art. 28(2)) and the record (Art. 30). What is not known
 * has a state of its own, and a basis that is doubted is none.
 */
import type { Processor } from '../fields/processor.ts';
import type { ProcessorRecord } from '../fields/record.ts';
import type { TransferCode } from '../schema/transfer-codes.ts';
import { type CivilDate, isRunning } from './dates.ts';
import type { Judged } from './judged.ts';
import { type Basis, type FlowAssessment, isTransferVerdict } from './transfer.ts';
import { type EffectiveFlow, effectiveChain } from './verdict.ts';

/** As what a supplier is told about: its role, or why it is no recipient on the day. */
export type Standing = Processor['role'] | 'ended' | 'no-personal-data' | 'own-authority';

/** The standing of a supplier: that no agreement is needed can say that it receives nothing, or is no party of its own. */
export function standingOf({ record, judgement, counting, runningFlows }: Judged): Standing {
  const { processor } = record;
  if (!isRunning(processor, judgement.asOf)) return 'ended';
  const reason = counting?.state.status === 'not-required' ? counting.agreement.notRequiredReason : null;
  switch (reason) {
    // Data flows that are recorded contradict it.
    case 'no-personal-data':
      return runningFlows.length === 0 ? reason : processor.role;
    case 'own-authority':
    case 'independent-controller':
    case 'joint-controller':
      return reason;
    default:
      return processor.role;
  }
}

/** A transfer as it can be told: `basis` null = none that is certain. */
export interface ToldTransfer {
  readonly country: string;
  readonly flow: EffectiveFlow;
  readonly basis: Basis | null;
}

/** Where the data are. `countries` and `access` hold places as the list has them, each once. */
export interface Whereabouts {
  readonly countries: readonly string[];
  /** Places outside the EEA from which data within it can be reached. */
  readonly access: readonly string[];
  /** Nobody knows where all of the data are: no place recorded, or not of every sub-processor in use. */
  readonly hasUnknownPlace: boolean;
  /** It is not recorded where an importer of data within the EEA is established. */
  readonly hasUnknownImporter: boolean;
  readonly transfers: readonly ToldTransfer[];
}

/** Reasons for an action that leave the basis itself as it is: the decision is in force, the clauses are signed. */
const stillCarried: ReadonlySet<TransferCode> = new Set(['ADEQUACY_EXPIRING', 'TIA_MISSING', 'TIA_STALE']);

function certainBasis({ result, code, basis }: FlowAssessment): Basis | null {
  return result === 'ok' || (result === 'action' && stillCarried.has(code)) ? basis : null;
}

/**
 * Where a supplier has the data. @param of `all`, or only what is with the supplier itself (null) or with one of its
 * sub-processors (its identity).
 */
export function whereaboutsOf(supplier: Judged, of: 'all' | string | null): Whereabouts {
  const { flows, assessments, unlocatedLinks } = supplier;
  const countries = new Set<string>();
  const access = new Set<string>();
  const transfers: ToldTransfer[] = [];
  let seen = 0;
  let hasUnknownPlace =
    of !== null && unlocatedLinks.some(({ subProcessorId }) => of === 'all' || subProcessorId === of);
  let hasUnknownImporter = false;
  for (const [index, flow] of flows.entries()) {
    const assessment = assessments[index];
    if (!assessment || (of !== 'all' && flow.subProcessorId !== of)) continue;
    seen += 1;
    if (flow.country === 'unknown') {
      hasUnknownPlace = true;
      continue;
    }
    countries.add(flow.country);
    if (assessment.advisories.includes('IMPORTER_NOT_RECORDED')) hasUnknownImporter = true;
    if (!isTransferVerdict(assessment)) continue;
    const country = assessment.judgedCountry;
    if (country !== flow.country) access.add(country);
    transfers.push({ country, flow, basis: certainBasis(assessment) });
  }
  if (seen === 0) hasUnknownPlace = true;
  return {
    countries: [...countries],
    access: [...access],
    hasUnknownPlace,
    hasUnknownImporter,
    transfers,
  };
}

/** The sub-processors of a supplier that are in use on the day: a link ends with itself, with one above it, or with the supplier. */
export function linksInUse(record: ProcessorRecord, asOf: CivilDate): ProcessorRecord['chain'] {
  const facts = effectiveChain(record, [], asOf);
  return record.chain.filter((_, index) => {
    const fact = facts[index];
    return fact !== undefined && isRunning(fact, asOf);
  });
}

/**
 * Whether a supplier engages sub-processors, as far as anybody recorded it: where nobody filled in the answer, those in use on the
 * day that stand in its chain are one. Null = not asked.
 */
export function engagesSubProcessors(record: ProcessorRecord, asOf: CivilDate): boolean | null {
  const { hasSubProcessors } = record.processor;
  if (hasSubProcessors !== null) return hasSubProcessors;
  return linksInUse(record, asOf).length > 0 ? true : null;
}

/** Whether it is known which sub-processors a supplier engages: it said that it has none, or they are recorded. */
export function isChainKnown({ record, judgement }: Pick<Judged, 'record' | 'judgement'>): boolean {
  return record.processor.hasSubProcessors === false || linksInUse(record, judgement.asOf).length > 0;
}
