/** The days of a month by weeks, Monday first. */
import { addDays, addMonths, type CivilDate, daysBetween } from '../../../shared/law/dates.ts';

/** Any Monday. */
const MONDAY = '2024-01-01';
const WEEK = 7;

/** The Monday of the week of a day. */
export function mondayOf(date: CivilDate): CivilDate {
  const since = daysBetween(MONDAY, date) % WEEK;
  return addDays(date, -((since + WEEK) % WEEK));
}

/** The first and the last day of the month of a day. */
export function daysOfMonth(date: CivilDate): { from: CivilDate; until: CivilDate } {
  const from = `${date.slice(0, 7)}-01`;
  return { from, until: addDays(addMonths(from, 1), -1) };
}

/** The whole weeks in which a month (`2027-03`) lies, with the days of the months around it. */
export function weeksOf(month: string): CivilDate[][] {
  const first = `${month}-01`;
  const end = addMonths(first, 1);
  const weeks: CivilDate[][] = [];
  for (let monday = mondayOf(first); monday < end; monday = addDays(monday, WEEK)) {
    weeks.push(Array.from({ length: WEEK }, (_, at) => addDays(monday, at)));
  }
  return weeks;
}
