/** How long before, and how long after, each kind of date a person hears of it. */
import type { Agreement } from '../fields/agreement.ts';
import type { Policy } from '../fields/organisation.ts';
import type { DeadlineKind } from '../schema/deadline.ts';

/** Days before the due day on which to remind, largest first; days after the date that are deadlines of their own. */
export interface LeadTimes {
  readonly before: readonly number[];
  readonly after: readonly number[];
  /** After the last of `after`, again every so many days; null = not again. */
  readonly every: number | null;
}

/**
 * The lead times of a kind of date: the organisation's own days ahead where it chose them, else those of this program; of
 * an agreement with a first reminder of its own that one, and what comes after it.
 * @param agreement whose own date it is; undefined = of none
 */
export function leadTimesOf(
  kind: DeadlineKind,
  { leadTimes: own }: Pick<Policy, 'leadTimes'>,
  agreement?: Pick<Agreement, 'remindDays'>,
): LeadTimes {
  const times = leadTimes[kind];
  // A date that has no reminder ahead is a deadline only by what follows it.
  if (times.before.length === 0) return times;
  const before = [...new Set(own[kind] ?? times.before)].sort((a, b) => b - a);
  const first = isOfTerm.has(kind) ? (agreement?.remindDays ?? null) : null;
  return { ...times, before: first === null ? before : [first, ...before.filter((days) => days < first)] };
}

/** The dates of an agreement's own term: what the first reminder of an agreement is about. */
const isOfTerm: ReadonlySet<DeadlineKind> = new Set(['notice', 'agreement-end']);

/** The lead times of this program, for every kind of which the organisation chose none. */
export const leadTimes: Readonly<Record<DeadlineKind, LeadTimes>> = {
  notice: { before: [90, 60, 30, 7], after: [], every: null },
  'agreement-end': { before: [120, 90, 60, 30, 7], after: [], every: null },
  review: { before: [30, 7], after: [], every: null },
  certificate: { before: [60, 30, 0], after: [30], every: 30 },
  dpf: { before: [30, 7, 0], after: [], every: null },
  tia: { before: [60, 30], after: [], every: null },
  'decision-end': { before: [365, 180, 90], after: [], every: null },
  objection: { before: [14, 7, 2], after: [], every: null },
  deletion: { before: [], after: [14, 30], every: null },
  request: { before: [], after: [14, 30], every: null },
  // Its term is hours: it is near from the moment on which it begins.
  breach: { before: [30, 3, 2, 1, 0], after: [], every: null },
  'parent-change': { before: [90, 60, 30, 7], after: [], every: null },
  'switching-charges': { before: [90, 30, 7], after: [], every: null },
};
