/**
 * Civil dates as `YYYY-MM-DD` text: no time, no zone. Such texts sort and compare as they read, so `<` and
 * `<=` are the comparisons; everything that counts days or months goes through this module.
 */
import { type CalendarDate, parseDate } from '@internationalized/date';

/** A civil date, `YYYY-MM-DD`; the schema `civilDate` guards what comes from outside. */
export type CivilDate = string;

/** A term in whole months and days, as contracts state it. */
export interface Period {
  readonly months: number;
  readonly days: number;
}

// A register of a hundred thousand suppliers holds a few thousand different days and a few dozen terms: working each
// out once is what keeps a re-assessment of all of them quick. The bounds keep the memory small whatever comes in.
const PARSED_LIMIT = 40_000;
const parsed = new Map<CivilDate, CalendarDate>();
const COUNTED_LIMIT = 200_000;
/** Further apart than the days of any term, so that months and days make one number. */
const DAYS_APART = 10_000_000;
/** For each term the day that is that much later, by the day from which it was counted. */
const counted = new Map<number, Map<CivilDate, CivilDate>>();
let countedSize = 0;

/** What stands where a day should is none: no form lets it through, so a register was changed elsewhere. */
export class NotADay extends RangeError {
  readonly code = 'NOT_A_DAY';
}

function parse(date: CivilDate): CalendarDate {
  const known = parsed.get(date);
  if (known !== undefined) return known;
  let made: CalendarDate;
  try {
    made = parseDate(date);
  } catch {
    throw new NotADay('no day of the calendar');
  }
  if (parsed.size >= PARSED_LIMIT) parsed.clear();
  parsed.set(date, made);
  return made;
}

/** Where the days go that are counted, while somebody asks; see {@link daysCounted}. */
let noted: Set<CivilDate> | null = null;

/** Notes a day that was counted, and gives it back. */
export function counting(day: CivilDate): CivilDate {
  noted?.add(day);
  return day;
}

/**
 * What `work` gives, with every day that it counted: by those, and the days that are recorded, it could come to another
 * answer on another day.
 */
export function daysCounted<Result>(work: () => Result): { result: Result; days: Set<CivilDate> } {
  const outer = noted;
  const days = new Set<CivilDate>();
  noted = days;
  try {
    return { result: work(), days };
  } finally {
    noted = outer;
  }
}

/**
 * The date a period later: months first, clamped to the month's length, then days.
 * 31 January + 1 month = 28 or 29 February. Negative numbers count back.
 * @throws {NotADay} when `date` is not a civil date.
 */
export function addPeriod(date: CivilDate, { months, days }: Period): CivilDate {
  const term = months * DAYS_APART + days;
  const known = counted.get(term)?.get(date);
  if (known !== undefined) return counting(known);
  const made = parse(date).add({ months, days }).toString();
  if (countedSize >= COUNTED_LIMIT) {
    counted.clear();
    countedSize = 0;
  }
  let ofTerm = counted.get(term);
  if (ofTerm === undefined) {
    ofTerm = new Map();
    counted.set(term, ofTerm);
  }
  ofTerm.set(date, made);
  countedSize += 1;
  return counting(made);
}

/** The date a period earlier: months first, clamped, then days. */
export function subtractPeriod(date: CivilDate, period: Period): CivilDate {
  return addPeriod(date, { months: -period.months, days: -period.days });
}

/** The date `months` later (earlier when negative), clamped to the month's length. */
export function addMonths(date: CivilDate, months: number): CivilDate {
  return addPeriod(date, { months, days: 0 });
}

/** The date `days` later (earlier when negative). */
export function addDays(date: CivilDate, days: number): CivilDate {
  return addPeriod(date, { months: 0, days });
}

/** Whole days from `from` to `to`; negative when `to` lies before `from`. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return parse(to).compare(parse(from));
}

/** Calendar months from the month of `from` to the month of `days` after `to`, whatever the day: 31 Jan to 1 Feb is 1. */
export function monthsApart(from: CivilDate, to: CivilDate, days = 0): number {
  const start = parse(from);
  const end = days === 0 ? parse(to) : parse(to).add({ days });
  return (end.year - start.year) * 12 + end.month - start.month;
}

/** The earlier of two dates, null standing for "no such date". */
export function earliest(a: CivilDate | null, b: CivilDate | null): CivilDate | null {
  if (a === null) return b;
  if (b === null) return a;
  return a <= b ? a : b;
}

/** The later of two dates, null standing for "no such date". */
export function latest(a: CivilDate | null, b: CivilDate | null): CivilDate | null {
  if (a === null) return b;
  if (b === null) return a;
  return a >= b ? a : b;
}

/** Order of two texts by code unit, as dates and identities need it: negative, 0 or positive. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Whether what may have ended still runs on `asOf`: no end is recorded before it; the last day itself still counts. */
export function isRunning({ endedOn }: { readonly endedOn: CivilDate | null }, asOf: CivilDate): boolean {
  return endedOn === null || endedOn >= asOf;
}

/** Whether a recorded date has come on `asOf`: a later one has not happened yet, none never did. */
export function hasHappened(date: CivilDate | null, asOf: CivilDate): date is CivilDate {
  return date !== null && date <= asOf;
}
