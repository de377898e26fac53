/**
 * Status of a processor agreement (Art. 28(3) GDPR) on a date, its current end and its next notice deadline.
 * End dates are inclusive. Period ends are counted from the original end date in whole months, clamped to the
 * month's length, so that a 31st never drifts to a 28th.
 */
import type { AgreementFacts, AgreementStatus } from '../schema/agreement.ts';
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
  /** Last day of the period that runs (or ran); null = no end. */
  readonly currentEndsOn: CivilDate | null;
  /** Last day on which notice can be given to stop the next period; null = there is none to meet. */
  readonly noticeDeadline: CivilDate | null;
  /** The period end from which `noticeDeadline` was counted back. */
  readonly noticeEndsOn: CivilDate | null;
  /** How many times the agreement has been renewed automatically by `currentEndsOn`. */
  readonly renewals: number;
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

/**
 * The state of an agreement on `asOf`. The facts must have passed `assessableAgreementFacts`.
 * @throws RangeError when automatic renewal has no end or no months.
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
    };
  }
  const noticeGiven = hasHappened(facts.noticeGivenOn, asOf) ? facts.noticeGivenOn : null;
  const end = currentEnd(facts, noticeGiven, asOf);
  const next = noticeGiven === null ? nextNotice(facts, asOf) : null;
  const status = signedStatus(facts, noticeGiven, end.endsOn, asOf, policy);
  return {
    status,
    covered: isCovered(status),
    currentEndsOn: end.endsOn,
    noticeDeadline: next?.deadline ?? null,
    noticeEndsOn: next?.endsOn ?? null,
    renewals: end.renewals,
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
