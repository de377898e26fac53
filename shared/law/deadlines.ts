/**
 * Every date that matters in one supplier's record, as of a day: when it is, how it was counted, when to remind.
 * Nothing here is stored: a date that changes gives a deadline with another identity, so that reminders for the
 * old date say nothing about the new one.
 */

import { isOnCalendar } from '../schema/primitives.ts';
import { breachDates } from './breaches.ts';
import { parentDates } from './control.ts';
import type { DateFound } from './date-found.ts';
import { addDays, type CivilDate, compareText, daysBetween } from './dates.ts';
import { agreementDates, supplierDates } from './deadline-dates.ts';
import { flowDates } from './deadline-flows.ts';
import type { Judged } from './judged.ts';
import { type LeadTimes, leadTimesOf } from './lead-times.ts';
import { addHours, type Moment } from './moments.ts';
import { switchingDates } from './switching.ts';

/** One thing to have done by a day. */
export interface Deadline extends DateFound {
  /** Stable identity: the same matter with the same due day keeps it. */
  readonly key: string;
  readonly processorId: string;
  readonly due: CivilDate;
  /** Days that were added to the date found: 0, or those of a follow-up. */
  readonly daysAfter: number;
  /** Days before `due` on which to remind, largest first. */
  readonly leadDays: readonly number[];
}

/**
 * Every deadline of a supplier that is open on the day, by due day. Deadlines in the past are overdue: a notice
 * deadline never is, because the next one counts. A day that is counted to after 2199 is none yet.
 */
export function deadlines(judged: Judged): Deadline[] {
  const { record, judgement } = judged;
  const { processor } = record;
  const found = [
    ...breachDates(judged),
    ...agreementDates(judged),
    ...supplierDates(judged),
    ...parentDates(judged),
    ...switchingDates(judged),
    ...flowDates(judged),
  ];
  const agreements = new Map(record.agreements.map((agreement) => [agreement.id, agreement]));
  const byKey = new Map<string, Deadline>();
  for (const date of found) {
    const times = leadTimesOf(date.kind, judgement.policy, agreements.get(date.subject));
    for (const deadline of withLeadTimes(date, processor.id, times, judgement.asOf)) {
      if (isOnCalendar(deadline.due) && !byKey.has(deadline.key)) byKey.set(deadline.key, deadline);
    }
  }
  return [...byKey.values()].sort(byDue);
}

/** The end of a term in hours, on the day on which it is due; null = no hours are counted. */
export const endOfHours = ({ formula }: Pick<DateFound, 'formula'>): Moment | null =>
  'at' in formula ? addHours(formula.at, formula.hours) : null;

/** The order of dates: by due day, then by identity. */
export const byDue = (a: Pick<Deadline, 'due' | 'key'>, b: Pick<Deadline, 'due' | 'key'>): number =>
  compareText(a.due, b.due) || compareText(a.key, b.key);

/** From how many days before its due day somebody is reminded first; 0 = on the day itself. */
export const longestLead = (leadDays: readonly number[]): number => Math.max(0, ...leadDays);

function withLeadTimes(date: DateFound, processorId: string, times: LeadTimes, asOf: CivilDate): Deadline[] {
  const { on } = date;
  const key = `${processorId}:${date.kind}:${date.subject}:${on}`;
  const made: Deadline[] = [];
  if (times.before.length > 0) {
    made.push({
      ...date,
      key,
      processorId,
      due: on,
      daysAfter: 0,
      leadDays: times.before,
    });
  }
  for (const days of daysAfter(times, daysBetween(on, asOf))) {
    const due = addDays(on, days);
    made.push({
      ...date,
      key: `${key}+${days}`,
      processorId,
      due,
      daysAfter: days,
      leadDays: [0],
    });
  }
  return made;
}

/**
 * Days after a date that are deadlines of their own. Of a series without end only the last one that has passed
 * and the next one are given: the others were reminders of the same neglect.
 */
function daysAfter({ after, every }: LeadTimes, passed: number): number[] {
  const last = after.at(-1);
  if (every === null || last === undefined || passed < last) return [...after];
  const rounds = Math.floor((passed - last) / every);
  return [last + rounds * every, last + (rounds + 1) * every];
}

/** Whether a person should hear of it on the day: its first reminder has come, or it is overdue. */
export function isNear(deadline: Pick<Deadline, 'due' | 'leadDays'>, asOf: CivilDate): boolean {
  return addDays(deadline.due, -longestLead(deadline.leadDays)) <= asOf;
}

/** Whether the day to have it done has passed; the due day itself is still in time. */
export function isOverdue(deadline: Pick<Deadline, 'due'>, asOf: CivilDate): boolean {
  return deadline.due < asOf;
}
