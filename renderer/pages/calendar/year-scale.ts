/**
 * The year that the timeline shows: twelve months starting with the current one, and the position of each
 * day.
 */
import { addDays, addMonths, compareText, daysBetween } from '../../../shared/law/dates.ts';
import { isNear } from '../../../shared/law/deadlines.ts';
import type { DeadlineKind } from '../../../shared/schema/deadline.ts';
import type { DeadlineItem } from '../../../shared/schema/outlook.ts';

const MONTHS = 12;
/** Dates closer together than this merge into one mark, in days. */
const BIN = 10;

export interface YearScale {
  readonly day: string;
  /** First day of the first month, last day of the last. */
  readonly from: string;
  readonly until: string;
  /** First day of every month. */
  readonly months: readonly string[];
  /** Position of a day as a share of the width: 0 to 1. */
  readonly at: (date: string) => number;
}

/** @param day the civil date that counts as today. */
export function yearScale(day: string): YearScale {
  const from = `${day.slice(0, 8)}01`;
  const months = Array.from({ length: MONTHS }, (_, month) => addMonths(from, month));
  // Months are equally wide, so that they read as columns; days are equally wide within their month.
  const at = (date: string) => {
    const month = months.findLastIndex((first) => first <= date);
    const first = months[month] ?? from;
    const share = daysBetween(first, date) / daysBetween(first, addMonths(first, 1));
    return (Math.max(0, month) + share) / MONTHS;
  };
  return { day, from, until: addDays(addMonths(from, MONTHS), -1), months, at };
}

/** `late` is past its day, `soon` is within its lead time, `later` is further ahead. */
export type When = 'late' | 'soon' | 'later';

export function whenOf(item: DeadlineItem, day: string): When {
  if (item.overdue) return 'late';
  return isNear(item, day) ? 'soon' : 'later';
}

export interface Mark {
  readonly date: string;
  readonly when: Exclude<When, 'late'>;
  readonly count: number;
}

export interface Lane {
  readonly kind: DeadlineKind;
  readonly late: number;
  readonly marks: readonly Mark[];
  /** After the end of the year. */
  readonly beyond: number;
}

/** One lane per kind that occurs, in the order of `kinds`; dates close together share one mark. */
export function lanesOf(
  items: readonly DeadlineItem[],
  { day, until }: Pick<YearScale, 'day' | 'until'>,
  kinds: readonly DeadlineKind[],
): Lane[] {
  const byKind = Map.groupBy(items, (item) => item.kind);
  return kinds
    .filter((kind) => byKind.has(kind))
    .map((kind) => {
      const own = byKind.get(kind) ?? [];
      const inYear = own.filter((item) => !item.overdue && item.due <= until);
      return {
        kind,
        late: own.filter((item) => item.overdue).length,
        marks: marksOf(inYear, day),
        beyond: own.filter((item) => item.due > until).length,
      };
    });
}

function marksOf(items: readonly DeadlineItem[], day: string): Mark[] {
  const marks: Mark[] = [];
  for (const item of [...items].sort((a, b) => compareText(a.due, b.due))) {
    const when = whenOf(item, day) === 'soon' ? 'soon' : 'later';
    const last = marks.at(-1);
    if (last && daysBetween(last.date, item.due) < BIN) {
      marks[marks.length - 1] = {
        ...last,
        count: last.count + 1,
        when: last.when === 'soon' ? 'soon' : when,
      };
    } else marks.push({ date: item.due, when, count: 1 });
  }
  return marks;
}
