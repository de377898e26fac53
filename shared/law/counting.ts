/**
 * How suppliers are counted: once, for the start page, the lists, `check` and the reports. What is counted are facts of one
 * supplier on a day, or of so many that are alike.
 */
import type { ProcessorRecord, ProcessorVerdict } from '../fields/record.ts';
import type { CountedAs } from '../schema/counting.ts';
import type { Judged } from './judged.ts';
import {
  type AssessedResult,
  assessedResult,
  type ShownStatus,
  shownResults,
  shownStatus,
} from './stated.ts';
import { needsAgreement } from './verdict.ts';

/** Classes of the agreement axis (Art. 28 GDPR); every status belongs to exactly one. */
export const agreementClasses = [
  'covered',
  'ending',
  'preparing',
  'missing',
  'unknown',
  'finished',
  'not-assessed',
] as const;
export type AgreementClass = (typeof agreementClasses)[number];

const classOf: Record<ShownStatus, AgreementClass> = {
  active: 'covered',
  'not-required': 'covered',
  expiring: 'ending',
  renewed: 'ending',
  notice: 'ending',
  pending: 'preparing',
  requested: 'preparing',
  draft: 'preparing',
  negotiation: 'preparing',
  'to-sign': 'preparing',
  'no-agreement': 'missing',
  missing: 'missing',
  expired: 'missing',
  'ended-open': 'missing',
  superseded: 'missing',
  unknown: 'unknown',
  unsure: 'unknown',
  ended: 'finished',
  over: 'finished',
};

type Role = ProcessorRecord['processor']['role'];

/** What decides the class of an agreement. */
export interface ClassFacts extends Pick<ProcessorVerdict, 'agreementStatus' | 'covered'> {
  readonly role: Role;
  /** Whether data still run on the day. */
  readonly hasFlows: boolean;
}

/**
 * The class under which a supplier is counted; no agreement is asked of another controller. One that has ended while data
 * still run to the supplier is not finished but missing.
 */
export function agreementClassOf(facts: ClassFacts): AgreementClass {
  if (!needsAgreement(facts.role)) return 'not-assessed';
  const found = classOf[shownStatus(facts)];
  return found === 'finished' && facts.hasFlows ? 'missing' : found;
}

/** The classes in which an agreement has to stand and none is valid, as far as is known. */
const uncovered: ReadonlySet<AgreementClass> = new Set(['preparing', 'missing', 'unknown']);

/** What of a supplier decides where it is counted. */
export interface CountedFacts
  extends ClassFacts,
    Pick<ProcessorVerdict, 'transferResult' | 'transferCode' | 'advisories'> {
  /** Whether it is in use on the day; its last day counts. */
  readonly isInUse: boolean;
  /** Whether data run to a place that is not known, or a sub-processor in use has them nobody knows where. */
  readonly hasUnknownPlace: boolean;
}

/** Whether an agreement has to stand on the day and no valid one does, as far as is known. */
export const isUncovered = (facts: CountedFacts): boolean =>
  facts.isInUse && uncovered.has(agreementClassOf(facts));

/** Whether it is not known of some data where they are, whatever else is worse: a place that is not, or none that is recorded. */
export const isUnlocated = ({ isInUse, hasUnknownPlace, transferCode }: CountedFacts): boolean =>
  isInUse &&
  (hasUnknownPlace ||
    transferCode === 'UNKNOWN_LOCATION' ||
    transferCode === 'NO_FLOWS_RECORDED' ||
    transferCode === 'SUBPROCESSOR_NOT_LOCATED');

/** Whether it is in order as far as is known only: of a recipient it is not recorded where it is established. */
const isUnestablished = (facts: CountedFacts): boolean => facts.isInUse && assessedResult(facts) === 'unsure';

/** Whether some data of a supplier are nobody knows where. */
export const hasUnknownPlace = ({
  runningFlows,
  unlocatedLinks,
}: Pick<Judged, 'runningFlows' | 'unlocatedLinks'>): boolean =>
  unlocatedLinks.length > 0 || runningFlows.some(({ country }) => country === 'unknown');

/** Whether a supplier is counted in a figure. */
export const isCountedAs: Readonly<Record<CountedAs, (facts: CountedFacts) => boolean>> = {
  inUse: ({ isInUse }) => isInUse,
  uncovered: isUncovered,
  unlocated: isUnlocated,
  unestablished: isUnestablished,
  stopped: ({ isInUse }) => !isInUse,
};

/** The state of a register on a day, in suppliers; but for `ended` all of them are in use. */
export interface RegisterCounts {
  readonly inUse: number;
  readonly ended: number;
  /** Joint controllers: with them an arrangement has to stand (Art. 26 GDPR), which is counted as an agreement. */
  readonly joint: number;
  /** Those that need an agreement and have no valid one, see {@link isUncovered}. */
  readonly uncovered: number;
  /** By class, each status with its number. */
  readonly agreement: Readonly<Record<AgreementClass, Partial<Record<ShownStatus, number>>>>;
  readonly transfer: Readonly<Record<AssessedResult, number>>;
  /** See {@link isUnlocated}; by the result under which they are counted. */
  readonly unlocated: Readonly<Record<AssessedResult, number>>;
}

/** A number of suppliers by result, of none of them yet. */
export const noneOfEach = (): Record<AssessedResult, number> =>
  Object.fromEntries(shownResults.map((result) => [result, 0])) as Record<AssessedResult, number>;

/** Counts suppliers, each of `count` alike (1 where none is given). */
export function countSuppliers(facts: Iterable<CountedFacts & { readonly count?: number }>): RegisterCounts {
  const sums = { inUse: 0, ended: 0, joint: 0, uncovered: 0 };
  const transfer = noneOfEach();
  const unlocated = noneOfEach();
  const agreement = Object.fromEntries(agreementClasses.map((name) => [name, {}])) as Record<
    AgreementClass,
    Partial<Record<ShownStatus, number>>
  >;
  for (const { count = 1, ...one } of facts) {
    if (!one.isInUse) {
      sums.ended += count;
      continue;
    }
    sums.inUse += count;
    if (one.role === 'joint-controller') sums.joint += count;
    if (isUncovered(one)) sums.uncovered += count;
    const statuses = agreement[agreementClassOf(one)];
    const status = shownStatus(one);
    statuses[status] = (statuses[status] ?? 0) + count;
    const result = assessedResult(one);
    transfer[result] += count;
    if (isUnlocated(one)) unlocated[result] += count;
  }
  return { ...sums, agreement, transfer, unlocated };
}

/** All of a class, or of the results. */
export const sumOf = (numbers: Readonly<Partial<Record<string, number>>>): number =>
  Object.values(numbers).reduce<number>((sum, n) => sum + (n ?? 0), 0);
