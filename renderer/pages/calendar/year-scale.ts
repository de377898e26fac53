/** The year that the timeline shows: twelve months from the month of the day on, and where a day stands in it. */
import { addDays, addMonths, compareText, daysBetween } from '../../../shared/law/dates.ts';
import { isNear } from '../../../shared/law/deadlines.ts';
import type { DeadlineKind } from '../../../shared/schema/deadline.ts';
import type { DeadlineItem } from '../../../shared/schema/outlook.ts';

const MONTHS = 12;
/** Dates that lie closer together than this become one mark, in days. */
const BIN = 10;

export interface YearScale {
  readonly day: string;
  /** First day of the first month, last day of the last. */
  readonly from: string;
  readonly until: string;
  /** First day of every month. */
  readonly months: readonly string[];
  /** Where a day stands, as a share of the width: 0 to 1. */
  readonly at: (date: string) => number;
}

/** @param day the civil date that counts as today. */
export function yearScale(day: string): YearScale {
  const from = `${day.slice(0, 8)}01`;
  const months = Array.from({ length: MONTHS }, (_, month) => addMonths(from, month));
  // Every month is equally wide, so that the months read as columns; inside one its days are.
  const at = (date: string) => {
    const month = months.findLastIndex((first) => first <= date);
    const first = months[month] ?? from;
    const share = daysBetween(first, date) / daysBetween(first, addMonths(first, 1));
    return (Math.max(0, month) + share) / MONTHS;
  };
  return { day, from, until: addDays(addMonths(from, MONTHS), -1), months, at };
}

/** `late` is past its day, `soon` within its lead time, `later` has still time. */
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
  /** After the year. */
  readonly beyond: number;
}

/** One lane per kind that occurs, in the order of `kinds`; dates that stand close together are one mark. */
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
