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
  'renewed',
  'not-required',
]);

/** Whether a status means that processing may go on under Art. 28(3). */
export function isCovered(status: AgreementStatus): boolean {
  return coveredStatuses.has(status);
}

const noPeriod: Period = { months: 0, days: 0 };

const isHeldDay = (day: CivilDate | null): boolean => day === null || isOnCalendar(day);
const isHeldPeriod = (count: number, most: number): boolean =>
  Number.isInteger(count) && count >= 0 && count <= most;

/** Whether days can be counted from these facts; a register from elsewhere may hold others. */
function isCountable(facts: AgreementFacts): boolean {
  const { renewal, notice } = facts;
  return (
    isHeldDay(facts.signedOn) &&
    isHeldDay(facts.effectiveOn) &&
    isHeldDay(facts.endsOn) &&
    isHeldDay(facts.noticeGivenOn) &&
    isHeldDay(facts.deletionConfirmedOn) &&
    (notice === null ||
      (isHeldPeriod(notice.months, heldAtMost.months) && isHeldPeriod(notice.days, heldAtMost.days))) &&
    (renewal.months === null || (renewal.months > 0 && isHeldPeriod(renewal.months, heldAtMost.months)))
  );
}

/**
 * The state of an agreement on `asOf`. Of facts that cannot be counted (days that no calendar has, impossible periods)
 * the status is `unknown`: one such agreement stops nothing else.
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
  const status = signedStatus(facts, noticeGiven, end, asOf, policy);
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
  { endsOn, hasRenewed }: PeriodEnd,
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
  if (hasRenewed) return 'renewed';
  const isFixed = facts.renewal.kind === 'none';
  if (isFixed && endsOn !== null && addDays(endsOn, -policy.agreementExpiringDays) <= asOf) {
    return 'expiring';
  }
  return 'active';
}

interface PeriodEnd {
  readonly endsOn: CivilDate | null;
  readonly renewals: number;
  /** Whether it has renewed itself silently for a time that nobody knows. */
  readonly hasRenewed: boolean;
}

const noEnd: PeriodEnd = { endsOn: null, renewals: 0, hasRenewed: false };
const endOn = (endsOn: CivilDate | null, renewals = 0): PeriodEnd => ({ ...noEnd, endsOn, renewals });

function currentEnd(facts: AgreementFacts, noticeGiven: CivilDate | null, asOf: CivilDate): PeriodEnd {
  const { renewal, endsOn } = facts;
  const notice = facts.notice ?? noPeriod;
  switch (renewal.kind) {
    case 'none':
      return endOn(endsOn);
    case 'indefinite':
      if (noticeGiven === null) return noEnd;
      return endOn(
        facts.notice?.towards == null
          ? addPeriod(noticeGiven, notice)
          : firstCalendarEnd(facts.notice.towards, notice, noticeGiven),
      );
    case 'automatic':
      if (endsOn === null) return noEnd;
      if (renewal.months === null) return silentEnd(endsOn, notice, noticeGiven, asOf);
      return noticeGiven === null
        ? firstPeriod(endsOn, renewal.months, noPeriod, asOf)
        : firstPeriod(endsOn, renewal.months, notice, noticeGiven);
  }
}

/** Silent renewal of unknown length: only the end that is recorded, and notice in time for it, can be counted. */
function silentEnd(
  endsOn: CivilDate,
  notice: Period,
  noticeGiven: CivilDate | null,
  asOf: CivilDate,
): PeriodEnd {
  if (noticeGiven === null) return endsOn < asOf ? { ...noEnd, hasRenewed: true } : endOn(endsOn);
  return noticeGiven <= noticeDeadlineFor(endsOn, notice) ? endOn(endsOn) : noEnd;
}

function nextNotice(
  { renewal, notice, endsOn: end }: AgreementFacts,
  asOf: CivilDate,
): { deadline: CivilDate; endsOn: CivilDate } | null {
  if (notice === null) return null;
  if (renewal.kind === 'indefinite' && notice.towards !== null && notice.towards !== undefined) {
    const endsOn = firstCalendarEnd(notice.towards, notice, asOf);
    return { deadline: noticeDeadlineFor(endsOn, notice), endsOn };
  }
  if (renewal.kind !== 'automatic' || end === null) return null;
  if (renewal.months !== null) {
    const { endsOn } = firstPeriod(end, renewal.months, notice, asOf);
    return endsOn === null ? null : { deadline: noticeDeadlineFor(endsOn, notice), endsOn };
  }
  const deadline = noticeDeadlineFor(end, notice);
  return deadline < asOf ? null : { deadline, endsOn: end };
}

const monthsIn = { month: 1, quarter: 3, year: 12 } as const;

/** The first end of a calendar month, quarter or year for which notice on `date` is in time. */
function firstCalendarEnd(towards: keyof typeof monthsIn, notice: Period, date: CivilDate): CivilDate {
  const months = monthsIn[towards];
  const year = Number(date.slice(0, 4));
  const within = Math.floor((Number(date.slice(5, 7)) - 1) / months);
  const firstOfNext = (round: number) => addMonths(`${String(year).padStart(4, '0')}-01-01`, round * months);
  const endOf = (round: number) => addDays(firstOfNext(round), -1);
  // Counted only because it is the last day on which another end came first.
  noticeDeadlineFor(endOf(within), notice);
  for (let round = within + 1; ; round += 1) {
    const end = endOf(round);
    if (noticeDeadlineFor(end, notice) >= date) return end;
  }
}

/**
 * Last day on which notice still ends a period: its end minus the notice period. A period of months and days can
 * come out too late that way, because months are clamped; then the deadline is the day that is in time.
 */
export function noticeDeadlineFor(endsOn: CivilDate, notice: Period): CivilDate {
  let deadline = subtractPeriod(endsOn, notice);
  while (addPeriod(deadline, notice) > endsOn) deadline = addDays(deadline, -1);
  return deadline;
}

/** The first period of an automatic renewal whose end minus `before` lies on or after `date`. */
function firstPeriod(firstEnd: CivilDate, months: number, before: Period, date: CivilDate): PeriodEnd {
  // Whole months decide which period it is, up to one: only days within the month can still move it.
  const monthsAway = monthsApart(firstEnd, date, before.days) + before.months;
  let renewals = Math.max(0, Math.ceil(monthsAway / months));
  let endsOn = addMonths(firstEnd, renewals * months);
  while (noticeDeadlineFor(endsOn, before) < date) {
    renewals += 1;
    endsOn = addMonths(firstEnd, renewals * months);
  }
  // Counted only because it is the last day on which another period was the first one.
  if (renewals > 0) noticeDeadlineFor(addMonths(firstEnd, (renewals - 1) * months), before);
  return endOn(endsOn, renewals);
}
