/**
 * Personal data breaches at a supplier: the hours that it used to notify us against what was agreed (Art. 33(2) GDPR),
 * and our own hours to notify the supervisory authority (Art. 33(1)).
 *
 * A term in hours counts from the moment itself, and Saturdays, Sundays and public holidays count (Art. 3(3) Regulation
 * 1182/71); an end on such a day is not moved, for that holds for no term in hours (Art. 3(4)). The rounding to a whole
 * hour and the two working days of that regulation (Art. 3(1), 3(5)) could only make the term end later: nobody should
 * rest on them, so they are not counted.
 */
import type { Breach } from '../fields/breach.ts';
import type { Processor } from '../fields/processor.ts';
import type { AuthorityState, BreachTerm, SubjectsState, SupplierNotice } from '../schema/breach.ts';
import { breachTerms } from './breach-terms.ts';
import type { DateFound } from './date-found.ts';
import { counting, hasHappened } from './dates.ts';
import type { Judged } from './judged.ts';
import { addHours, dayOfMoment, earlierMoment, hasComeBy, type Moment, minutesBetween } from './moments.ts';
import { breachHoursOn } from './policy.ts';

/** What follows from a breach on a day. */
export interface BreachClock {
  readonly breach: Breach;
  /** When we became aware: of the supplier's notice and our own discovery the earlier; null = not recorded. */
  readonly startsAt: Moment | null;
  /** Our own hours, as they applied on the day on which we became aware. */
  readonly ownHours: number | null;
  readonly dueAt: Moment | null;
  readonly authority: AuthorityState;
  /** Whether the authority was notified after `dueAt`. */
  readonly isAuthorityLate: boolean;
  readonly subjects: SubjectsState;
  /** What the agreements that were in force allowed the supplier: more than one where services have their own. */
  readonly agreed: readonly BreachTerm[];
  /** From the supplier's discovery to its notice; null = one of the two is not known. */
  readonly usedMinutes: number | null;
  readonly notice: SupplierNotice;
}

/** The clocks of the breaches of a supplier that anybody knew of by the day, in record order. */
export function breachClocks(judged: Judged): BreachClock[] {
  const { record, judgement } = judged;
  return record.breaches
    .filter((breach) => {
      const known = startOf(breach);
      return known === null || hasComeBy(known, judgement.asOf);
    })
    .map((breach) => clockOf(breach, judged));
}

const startOf = ({ notifiedUsAt, awareAt }: Breach): Moment | null => earlierMoment(notifiedUsAt, awareAt);

function clockOf(breach: Breach, judged: Judged): BreachClock {
  const { policy } = judged.judgement;
  const startsAt = startOf(breach);
  const hasOwnTerm = isOursToNotify(judged.record.processor.role);
  const ownHours =
    startsAt === null || !hasOwnTerm ? null : breachHoursOn({ asOf: dayOfMoment(startsAt), policy });
  const dueAt = startsAt === null || ownHours === null ? null : addHours(startsAt, ownHours);
  const authority = hasOwnTerm ? authorityOf(breach, judged) : 'not-ours';
  const { authorityNotifiedAt } = breach;
  return {
    breach,
    startsAt,
    ownHours,
    dueAt,
    authority,
    isAuthorityLate:
      authority === 'notified' &&
      dueAt !== null &&
      authorityNotifiedAt !== null &&
      authorityNotifiedAt > dueAt,
    subjects: subjectsOf(breach, authority, judged),
    ...noticeOf(breach, judged),
  };
}

/** Whether we are the controller who notifies: not where the supplier is one itself, or we process for others. */
export const isOursToNotify = (role: Processor['role']): boolean =>
  role === 'processor' || role === 'joint-controller';

/** A risk that was found not unlikely is to be notified (Art. 33(1) GDPR), whatever reason was given against it. */
export const isKeptAgainstRisk = ({ risk, notNotifiedReason }: Breach): boolean =>
  notNotifiedReason !== '' && risk !== null && risk !== 'unlikely';

function authorityOf(breach: Breach, { judgement }: Judged): AuthorityState {
  if (hasComeBy(breach.authorityNotifiedAt, judgement.asOf)) return 'notified';
  return breach.notNotifiedReason === '' || isKeptAgainstRisk(breach) ? 'open' : 'not-needed';
}

/**
 * Only a high risk is told to the data subjects (Art. 34(1) GDPR); one that nobody assessed may be high, but where the
 * authority need not be told it is not.
 */
function subjectsOf(breach: Breach, authority: AuthorityState, { judgement }: Judged): SubjectsState {
  if (authority === 'not-ours') return 'not-ours';
  if (hasHappened(breach.subjectsToldOn, judgement.asOf)) return 'told';
  const mayBeHigh = breach.risk === 'high' || (breach.risk === null && authority !== 'not-needed');
  return mayBeHigh && breach.subjectsNotToldReason === '' ? 'open' : 'not-needed';
}

function noticeOf(
  { supplierAwareAt, notifiedUsAt, awareAt }: Breach,
  { record, judgement: { policy } }: Judged,
): Pick<BreachClock, 'agreed' | 'usedMinutes' | 'notice'> {
  const at = supplierAwareAt ?? notifiedUsAt ?? awareAt;
  const agreed = at === null ? [] : breachTerms(record, { asOf: dayOfMoment(at), policy });
  const usedMinutes =
    supplierAwareAt === null || notifiedUsAt === null ? null : minutesBetween(supplierAwareAt, notifiedUsAt);
  if (usedMinutes === null || usedMinutes < 0) return { agreed, usedMinutes: null, notice: 'unknown' };
  return { agreed, usedMinutes, notice: noticeUnder(agreed, usedMinutes) };
}

/** Of which service a breach is, nobody recorded: it is in time, or late, where it is so under each of the terms. */
function noticeUnder(agreed: readonly BreachTerm[], usedMinutes: number): SupplierNotice {
  const under = new Set(
    agreed.map(({ hours }) => (hours === null ? 'no-term' : usedMinutes > hours * 60 ? 'late' : 'in-time')),
  );
  const [only = 'no-term'] = under;
  return under.size > 1 ? 'differs' : only;
}

/** Until when the authority must have been notified, of every breach of which that is not settled. */
export function breachDates(judged: Judged): DateFound[] {
  return breachClocks(judged).flatMap(({ breach, authority, startsAt, ownHours, dueAt }): DateFound[] =>
    authority !== 'open' || startsAt === null || ownHours === null || dueAt === null
      ? []
      : [
          {
            kind: 'breach',
            subject: breach.id,
            name: breach.nature,
            on: counting(dayOfMoment(dueAt)),
            article: '33(1)',
            formula: { at: startsAt, hours: ownHours },
            flowId: null,
            place: null,
          },
        ],
  );
}

/** A breach of which something must still be done or said, that no term in hours counts. */
export type BreachMatter = 'undated' | 'subjects' | 'customers';

interface OpenMatter {
  readonly breach: Breach;
  readonly matter: BreachMatter;
}

/** What each breach still asks besides the notification that a deadline is about. */
export function breachMatters(judged: Judged): OpenMatter[] {
  const { record, judgement } = judged;
  return breachClocks(judged).flatMap(({ breach, authority, startsAt, subjects }): OpenMatter[] => {
    // A high risk is told to the data subjects without undue delay, be the authority notified or not.
    const isToTell = subjects === 'open' && (authority === 'notified' || breach.risk === 'high');
    const found: OpenMatter[] = [
      ...(authority === 'open' && startsAt === null ? [{ breach, matter: 'undated' as const }] : []),
      ...(isToTell ? [{ breach, matter: 'subjects' as const }] : []),
    ];
    if (found.length > 0) return found;
    const isOurCustomers = record.processor.role === 'sub-processor';
    return isOurCustomers && !hasHappened(breach.closedOn, judgement.asOf)
      ? [{ breach, matter: 'customers' }]
      : [];
  });
}
