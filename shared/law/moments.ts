/**
 * Moments to the minute, as UTC text such as `2026-11-28T13:30Z`, and the days and times that people in the Netherlands
 * read on them. Such texts sort and compare as they read.
 */
import {
  fromDate,
  parseAbsolute,
  parseDate,
  Time,
  toCalendarDate,
  toCalendarDateTime,
  toZoned,
  type ZonedDateTime,
} from '@internationalized/date';
import { parseTypedDay } from './date-text.ts';
import { type CivilDate, counting } from './dates.ts';

/** The time by which days begin and end in a register. */
export const ZONE = 'Europe/Amsterdam';

/** A moment, `YYYY-MM-DDTHH:MMZ`; the schema `moment` guards what comes from outside. */
export type Moment = string;

const MINUTE = 60_000;

const asMoment = (at: ZonedDateTime): Moment => `${at.toAbsoluteString().slice(0, 16)}Z`;

// Asking the time zone is slow, and what was entered together has one moment: each is worked out once.
const daysOf = new Map<Moment, CivilDate>();
const DAYS_LIMIT = 20_000;

/** The day on which a moment falls in the Netherlands. */
export function dayOfMoment(at: Moment): CivilDate {
  const known = daysOf.get(at);
  if (known !== undefined) return known;
  const made = toCalendarDate(parseAbsolute(at, ZONE)).toString();
  if (daysOf.size >= DAYS_LIMIT) daysOf.clear();
  daysOf.set(at, made);
  return made;
}

/** The minute in which an instant falls. */
export const momentOf = (instant: Date): Moment => asMoment(fromDate(instant, 'UTC'));

/** The moment so many hours later, by the clock that no summer time moves. */
export const addHours = (at: Moment, hours: number): Moment =>
  asMoment(parseAbsolute(at, 'UTC').add({ hours }));

/** Minutes from one moment to another; negative when the second is earlier. */
export const minutesBetween = (from: Moment, to: Moment): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / MINUTE);

/** The earlier of two moments, null standing for "not known". */
export function earlierMoment(a: Moment | null, b: Moment | null): Moment | null {
  if (a === null || b === null) return a ?? b;
  return a <= b ? a : b;
}

/** Whether a moment has come by the end of a day. */
export const hasComeBy = (at: Moment | null, day: CivilDate): at is Moment =>
  at !== null && counting(dayOfMoment(at)) <= day;

const withTime =
  /^(.+?)[\s,]+(?:om |at )?(?:(\d{1,2})[:.uh](\d{2})(?: ?(?:uur|u\.?|h))?|(\d{1,2}) ?(?:uur|u\.?|h))$/i;

/**
 * A day with a time as people type it (`28-11-2026 14:30`, `28 nov 2026 14.30`, `gisteren 17u30`), in the time of the Netherlands;
 * null if that is no moment, such as a time that summer time skips. Of an hour that comes twice the first is meant.
 */
export function parseMomentText(typed: string, today: CivilDate): Moment | null {
  const found = withTime.exec(typed.trim());
  const day = found === null ? null : parseTypedDay(found[1] ?? '', today);
  const [hour, minute] = [Number(found?.[2] ?? found?.[4]), Number(found?.[3] ?? 0)];
  return day === null || hour > 23 || minute > 59 ? null : momentOn(day, hour, minute);
}

/** A time of day in the Netherlands; null if summer time skips it. Of an hour that comes twice the first is meant. */
export function momentOn(day: CivilDate, hour: number, minute: number): Moment | null {
  const local = toCalendarDateTime(parseDate(day), new Time(hour, minute));
  const zoned = toZoned(local, ZONE, 'earlier');
  return toCalendarDateTime(zoned).compare(local) === 0 ? asMoment(zoned) : null;
}
