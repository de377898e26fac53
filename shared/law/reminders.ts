/**
 * What people are reminded of, and when. A reminder may come late, never not at all, and never twice: what is to be
 * said follows from the dates, from what was decided about each, and from how far a person was shown it. The passing
 * of time alone settles nothing, so a program that was closed for weeks says once what it would have said.
 */
import type { Reminder } from '../fields/reminder.ts';
import { addDays, type CivilDate, latest } from './dates.ts';
import { type Deadline, deadlines, isOverdue } from './deadlines.ts';
import type { Judged } from './judged.ts';

/**
 * A date with everything that follows it: a follow-up after so many days is the same matter reminded again, not a
 * second one. `due` is the first day by which it must be done.
 */
export interface Matter extends Omit<Deadline, 'key' | 'daysAfter' | 'leadDays'> {
  readonly terms: readonly Pick<Deadline, 'due' | 'daysAfter' | 'leadDays'>[];
}

/** What names a matter within its supplier: the same kind of date, about the same thing, on the same day. */
export type MatterName = Pick<Reminder, 'kind' | 'subject' | 'day'>;

/** What somebody decided about a matter. */
export type Decided = Pick<Reminder, 'handledOn' | 'putOffUntil'>;

/** What was decided about the dates of one supplier. */
export interface DecidedOf {
  readonly get: (name: MatterName) => Decided | undefined;
}

/** Where nothing was decided, or nobody asks. */
export const undecided: DecidedOf = { get: () => undefined };

/** The name of a date within its supplier. */
export const matterNameOf = ({
  kind,
  subject,
  on,
}: Pick<Deadline, 'kind' | 'subject' | 'on'>): MatterName => ({
  kind,
  subject,
  day: on,
});

/** The text by which a matter is known everywhere: with the identity of its supplier. */
export const matterKey = (processorId: string, { kind, subject, day }: MatterName): string =>
  `${processorId}:${kind}:${subject}:${day}`;

/** Every matter of a supplier that is open on the day, by due day. */
export function mattersOf(judged: Judged): Matter[] {
  const byKey = new Map<string, Matter>();
  for (const deadline of deadlines(judged)) {
    const { key: _key, due, daysAfter, leadDays, ...about } = deadline;
    const key = matterKey(about.processorId, matterNameOf(about));
    const known = byKey.get(key);
    const term = { due, daysAfter, leadDays };
    byKey.set(key, { ...about, due: known?.due ?? due, terms: [...(known?.terms ?? []), term] });
  }
  return [...byKey.values()];
}

/** The days on which a matter is brought up, in order. */
export function reminderDays({ terms }: Pick<Matter, 'terms'>): CivilDate[] {
  const days = terms.flatMap(({ due, leadDays }) => leadDays.map((lead) => addDays(due, -lead)));
  return [...new Set(days)].sort();
}

/**
 * The last day up to `asOf` on which a matter was to be brought up; null = not yet, not now, or never again. Putting it
 * off silences it until a day, and brings it up on that day.
 */
export function remindedOn(
  matter: Pick<Matter, 'terms'>,
  decided: Decided | undefined,
  asOf: CivilDate,
): CivilDate | null {
  const { handledOn = null, putOffUntil = null } = decided ?? {};
  if (handledOn !== null || (putOffUntil !== null && putOffUntil > asOf)) return null;
  const last = reminderDays(matter).findLast((day) => day <= asOf) ?? null;
  return latest(last, putOffUntil);
}

/**
 * Whether a person has still to be shown a matter. @param through up to which reminder day the person was shown it; null
 * = not at all. A day behind it stays silent, also where the clock was ahead in between.
 */
export const isUnshown = (reminded: CivilDate | null, through: CivilDate | null): boolean =>
  reminded !== null && (through === null || through < reminded);

/** Within how many days something is "this week". */
export const WEEK = 7;

/** Whether a matter must be done already, this week, or later. */
export function horizonOf({ due }: Pick<Matter, 'due'>, asOf: CivilDate): 'overdue' | 'week' | 'later' {
  if (isOverdue({ due }, asOf)) return 'overdue';
  return due < addDays(asOf, WEEK) ? 'week' : 'later';
}
