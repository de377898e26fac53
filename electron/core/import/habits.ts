/** What the cells of a column say together: how its days are ordered, whether its two letters are countries. */
import { findPlace } from '../../../shared/law/places.ts';
import { mayBeState } from './cells/cities.ts';
import type { Table } from './table.ts';

/** The order of day and month where a column shows it by a number above twelve; `mixed` = it shows both. */
export type DayOrder = 'day-first' | 'month-first' | 'mixed' | null;

export interface ColumnHabits {
  readonly dayOrder: DayOrder;
  /** Cells hold nothing but codes of countries: two letters behind a city are one of them. */
  readonly codes: boolean;
}

/** What holds for a column of a table; `index` counts from 0. */
export function habitsOf(table: Table, index: number): ColumnHabits {
  let dayFirst = false;
  let monthFirst = false;
  let codes = 0;
  for (const { cells } of table.rows) {
    const text = cells[index]?.text ?? '';
    const [, one = '', two = ''] = /^\D*(\d{1,2})[-/.](\d{1,2})[-/.]\d{2,4}(?!\d)/.exec(text) ?? [];
    dayFirst ||= Number(one) > 12 && Number(two) <= 12;
    monthFirst ||= Number(two) > 12 && Number(one) <= 12;
    if (/^[A-Z]{2}$/.test(text) && findPlace(text).length === 1) codes += mayBeState(text) ? 0.5 : 1;
  }
  const dayOrder =
    dayFirst && monthFirst ? 'mixed' : dayFirst ? 'day-first' : monthFirst ? 'month-first' : null;
  return { dayOrder, codes: codes >= 2 };
}
