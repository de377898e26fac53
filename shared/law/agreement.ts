/**
 * Status of a processor agreement (Art. 28(3) GDPR) on a date, its current end and its next notice deadline.
 * End dates are inclusive. Period ends are counted from the original end date in whole months, clamped to the
 * month's length, so that a 31st never drifts to a 28th.
 */
import type { AgreementFacts } from '../fields/agreement.ts';
import { type AgreementStatus, heldAtMost } from '../schema/agreement.ts';
import { isOnCalendar } from '../schema/primitives.ts';
import {
  addDays,
  addMonths,
  addPeriod,
  type CivilDate,
  daysBetween,
  hasHappened,
  monthsApart,
  type Period,
  subtractPeriod,
} from './dates.ts';
import type { AgreementPolicy } from './policy.ts';

/** What follows from the facts on the date. Dates are `YYYY-MM-DD`. */
export interface AgreementState {
  readonly status: AgreementStatus;
  /** Whether the processing is covered by an agreement, or needs none. */
  readonly covered: boolean;
  /** Last day of the period that runs (or ran); null = no end, or one that {@link hasUncounted} is about. */
  readonly currentEndsOn: CivilDate | null;
  /** Last day on which notice can be given to stop the next period; null = there is none to meet, or as above. */
  readonly noticeDeadline: CivilDate | null;
  /** The period end from which `noticeDeadline` was counted back. */
  readonly noticeEndsOn: CivilDate | null;
  /** How many times the agreement has been renewed automatically by `currentEndsOn`. */
  readonly renewals: number;
  /** Whether a day that follows from the terms is after 2199, or the terms are such that nothing can be counted. */
  readonly hasUncounted: boolean;
}

const coveredStatuses: ReadonlySet<AgreementStatus> = new Set([
  'active',
  'expiring',
  'notice',
  'not-required',
]);

/** Whether a status means that processing may go on under Art. 28(3). */
export function isCovered(status: AgreementStatus): boolean {
  return coveredStatuses.has(status);
}

const noPeriod: Period = { months: 0, days: 0 };

/** Whether days can be counted from these facts; a register from elsewhere may hold others. */
function isCountable({ renewal, notice, ...facts }: AgreementFacts): boolean {
  const isPeriod = (count: number, most: number) => Number.isInteger(count) && count >= 0 && count <= most;
  return (
    [facts.signedOn, facts.effectiveOn, facts.endsOn, facts.noticeGivenOn, facts.deletionConfirmedOn].every(
      (day) => day === null || isOnCalendar(day),
    ) &&
    (notice === null ||
      (isPeriod(notice.months, heldAtMost.months) && isPeriod(notice.days, heldAtMost.days))) &&
    (renewal.kind !== 'automatic' ||
      (facts.endsOn !== null &&
        (renewal.months ?? 0) > 0 &&
        isPeriod(renewal.months ?? 0, heldAtMost.months)))
  );
}

/**
 * The state of an agreement on `asOf`. Of facts that `assessableAgreementFacts` refuses the status is `unknown`:
 * one agreement that cannot be counted stops nothing else.
 */
export function agreementState(
  facts: AgreementFacts,
  asOf: CivilDate,
  policy: AgreementPolicy,
): AgreementState {
  if (facts.recorded !== 'signed' && facts.recorded !== 'incorporated') {
    return {
      status: facts.recorded,
      covered: isCovered(facts.recorded),
      currentEndsOn: facts.endsOn,
      noticeDeadline: null,
      noticeEndsOn: null,
      renewals: 0,
      hasUncounted: false,
    };
  }
  if (!isCountable(facts)) {
    return {
      status: 'unknown',
      covered: false,
      currentEndsOn: null,
      noticeDeadline: null,
      noticeEndsOn: null,
      renewals: 0,
      hasUncounted: true,
    };
  }
  const noticeGiven = hasHappened(facts.noticeGivenOn, asOf) ? facts.noticeGivenOn : null;
  const end = currentEnd(facts, noticeGiven, asOf);
  const next = noticeGiven === null ? nextNotice(facts, asOf) : null;
  const status = signedStatus(facts, noticeGiven, end.endsOn, asOf, policy);
  const counted = [end.endsOn, next?.deadline, next?.endsOn];
  const isNextCounted = next !== null && isOnCalendar(next.deadline) && isOnCalendar(next.endsOn);
  return {
    status,
    covered: isCovered(status),
    currentEndsOn: end.endsOn !== null && isOnCalendar(end.endsOn) ? end.endsOn : null,
    noticeDeadline: isNextCounted ? next.deadline : null,
    noticeEndsOn: isNextCounted ? next.endsOn : null,
    renewals: end.renewals,
    hasUncounted: counted.some((day) => typeof day === 'string' && !isOnCalendar(day)),
  };
}

function signedStatus(
  facts: AgreementFacts,
  noticeGiven: CivilDate | null,
  endsOn: CivilDate | null,
  asOf: CivilDate,
  policy: AgreementPolicy,
): AgreementStatus {
  const lies = (date: CivilDate | null) => date !== null && date > asOf;
  if (lies(facts.signedOn) || lies(facts.effectiveOn)) return 'pending';
  if (endsOn !== null && endsOn < asOf) {
    if (hasHappened(facts.deletionConfirmedOn, asOf)) return 'ended';
    return noticeGiven === null ? 'expired' : 'ended-open';
  }
  if (noticeGiven !== null) return 'notice';
  const isFixed = facts.renewal.kind === 'none';
  if (isFixed && endsOn !== null && daysBetween(asOf, endsOn) <= policy.agreementExpiringDays) {
    return 'expiring';
  }
  return 'active';
}

interface PeriodEnd {
  readonly endsOn: CivilDate | null;
  readonly renewals: number;
}

function currentEnd(facts: AgreementFacts, noticeGiven: CivilDate | null, asOf: CivilDate): PeriodEnd {
  switch (facts.renewal.kind) {
    case 'none':
      return { endsOn: facts.endsOn, renewals: 0 };
    case 'indefinite':
      return {
        endsOn: noticeGiven === null ? null : addPeriod(noticeGiven, facts.notice ?? noPeriod),
        renewals: 0,
      };
    case 'automatic':
      return noticeGiven === null
        ? firstPeriod(facts, noPeriod, asOf)
        : firstPeriod(facts, facts.notice ?? noPeriod, noticeGiven);
  }
}

function nextNotice(
  facts: AgreementFacts,
  asOf: CivilDate,
): { deadline: CivilDate; endsOn: CivilDate } | null {
  if (facts.renewal.kind !== 'automatic' || facts.notice === null) return null;
  const { endsOn } = firstPeriod(facts, facts.notice, asOf);
  return { deadline: deadlineOf(endsOn, facts.notice), endsOn };
}

/**
 * Last day on which notice still ends a period: its end minus the notice period. A period of months and days can
 * come out too late that way, because months are clamped; then the deadline is the day that is in time.
 */
function deadlineOf(endsOn: CivilDate, notice: Period): CivilDate {
  let deadline = subtractPeriod(endsOn, notice);
  while (addPeriod(deadline, notice) > endsOn) deadline = addDays(deadline, -1);
  return deadline;
}

/** The first period of an automatic renewal whose end minus `before` lies on or after `date`. */
function firstPeriod(
  facts: AgreementFacts,
  before: Period,
  date: CivilDate,
): { endsOn: CivilDate; renewals: number } {
  const { endsOn: firstEnd } = facts;
  const { months } = facts.renewal;
  if (firstEnd === null || months === null) {
    throw new RangeError('automatic renewal needs an end date and a number of months');
  }
  // Whole months decide which period it is, up to one: only days within the month can still move it.
  const monthsAway = monthsApart(firstEnd, addDays(date, before.days)) + before.months;
  let renewals = Math.max(0, Math.ceil(monthsAway / months));
  let endsOn = addMonths(firstEnd, renewals * months);
  while (deadlineOf(endsOn, before) < date) {
    renewals += 1;
    endsOn = addMonths(firstEnd, renewals * months);
  }
  return { endsOn, renewals };
}
