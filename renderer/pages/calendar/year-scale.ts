/**
 * The year that the timeline shows: twelve months starting with the current one, and the position of each
 * day.
 */
import { addDays, addMonths, compareText, daysBetween } from '../../../shared/law/dates.ts';
import { isNear } from '../../../shared/law/deadlines.ts';
import type { DeadlineKind } from '../../../shared/schema/deadline.ts';
import type { DateCount, DeadlineItem } from '../../../shared/schema/outlook.ts';

const MONTHS = 12;
/** Room on the timeline for a mark, for the count beside one that stands for several, and for each digit of that; in days. */
const ROOM = { mark: 10, count: 4, digit: 5 };

/** Dates that come sooner after a mark than this join it, in days: one drawn over its count would make 12 read as 1. */
const roomOf = (count: number) =>
  ROOM.mark + (count > 1 ? ROOM.count + ROOM.digit * String(count).length : 0);

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
  /** The first day that it stands for, where it stands, and the last. */
  readonly date: string;
  readonly until: string;
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

/** How many open dates of a kind are due on a day, and how near that is. */
export interface Dated {
  readonly kind: DeadlineKind;
  readonly due: string;
  readonly when: When;
  readonly n: number;
}

/** Of counted dates those that are open. @param day the civil date that counts as today */
export const datedCounts = (counts: readonly DateCount[], day: string): Dated[] =>
  counts
    .filter(({ isHandled }) => !isHandled)
    .map(({ kind, due, leadDays, n }) => {
      const soon = isNear({ due, leadDays: [leadDays] }, day) ? 'soon' : 'later';
      return { kind, due, when: due < day ? 'late' : soon, n };
    });

/** Dates one by one, which must be open. */
export const datedItems = (items: readonly DeadlineItem[], day: string): Dated[] =>
  items.map((item) => ({ kind: item.kind, due: item.due, when: whenOf(item, day), n: 1 }));

/** How many dates they are. */
export const sumOf = (dates: readonly { readonly n: number }[]): number =>
  dates.reduce((sum, { n }) => sum + n, 0);

/** One lane per kind that occurs, in the order of `kinds`; dates close together share one mark. */
export function lanesOf(
  dates: readonly Dated[],
  { until }: Pick<YearScale, 'until'>,
  kinds: readonly DeadlineKind[],
): Lane[] {
  const byKind = Map.groupBy(dates, ({ kind }) => kind);
  return kinds
    .filter((kind) => byKind.has(kind))
    .map((kind) => {
      const own = byKind.get(kind) ?? [];
      return {
        kind,
        late: sumOf(own.filter(({ when }) => when === 'late')),
        marks: marksOf(own.filter(({ when, due }) => when !== 'late' && due <= until)),
        beyond: sumOf(own.filter(({ due }) => due > until)),
      };
    });
}

function marksOf(dates: readonly Dated[]): Mark[] {
  const marks: Mark[] = [];
  for (const { due, when: asked, n } of [...dates].sort((a, b) => compareText(a.due, b.due))) {
    const when = asked === 'soon' ? 'soon' : 'later';
    const last = marks.at(-1);
    if (last && daysBetween(last.date, due) < roomOf(last.count)) {
      marks[marks.length - 1] = {
        ...last,
        until: due,
        count: last.count + n,
        when: last.when === 'soon' ? 'soon' : when,
      };
    } else marks.push({ date: due, until: due, when, count: n });
  }
  return marks;
}
