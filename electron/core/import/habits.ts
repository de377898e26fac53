/** What a column says as a whole: how its days are ordered, whether its two letters are countries, what its places are for. */

import type { DayOrder } from './cells/cell.ts';
import { mayBeState } from './cells/cities.ts';
import { findPlace } from './cells/find-place.ts';
import { saysSupport } from './header.ts';
import type { Table } from './table.ts';

export interface ColumnHabits {
  /** null: no cell shows it by a number above twelve. */
  readonly dayOrder: DayOrder | null;
  /** Cells hold nothing but codes of countries: two letters behind a city are one of them. */
  readonly codes: boolean;
  /** The header says that support comes from its places: "Support Location". */
  readonly isOfSupport: boolean;
}

/** Of a column that shows nothing of the kind. */
export const plainHabits: ColumnHabits = { dayOrder: null, codes: false, isOfSupport: false };

/**
 * What holds for each column of a table, in their order. Days of a column that does not show their order are written as
 * those of the other columns, where these agree.
 */
export function habitsOf(table: Table): ColumnHabits[] {
  const own = table.columns.map((_, index) => habitsOfColumn(table, index));
  const shown = new Set(own.flatMap(({ dayOrder }) => dayOrder ?? []));
  const [only] = shown;
  if (only === undefined || only === 'mixed' || shown.size > 1) return own;
  return own.map((habits) => ({ ...habits, dayOrder: only }));
}

const shortDay = /^\D*(\d{1,2})[-/.](\d{1,2})[-/.]\d{2,4}(?!\d)/;

function habitsOfColumn(table: Table, index: number): ColumnHabits {
  let dayFirst = false;
  let monthFirst = false;
  let codes = 0;
  for (const { cells } of table.rows) {
    const text = cells[index]?.text ?? '';
    const day = shortDay.exec(text);
    if (day) {
      const [one, two] = [Number(day[1]), Number(day[2])];
      dayFirst ||= one > 12 && two <= 12;
      monthFirst ||= two > 12 && one <= 12;
    }
    if (text.length === 2 && /^[A-Z]{2}$/.test(text) && findPlace(text).length === 1)
      codes += mayBeState(text) ? 0.5 : 1;
  }
  const dayOrder =
    dayFirst && monthFirst ? 'mixed' : dayFirst ? 'day-first' : monthFirst ? 'month-first' : null;
  return { dayOrder, codes: codes >= 2, isOfSupport: saysSupport(table.columns[index] ?? '') };
}
