/** The columns of a list in words: what the screen shows in a cell, and what a file holds there. */
import type { Language } from '../schema/primitives.ts';
import { formatDate, formatMoment } from './format.ts';

/** One cell: text, or a civil date, a number or a moment (UTC) that another program should recognise as one. */
export type Cell =
  | { readonly text: string }
  | { readonly date: string }
  | { readonly number: number }
  | { readonly at: string };

/** A column of a list of rows, in a language. */
export interface WordedColumn<Row> {
  readonly key: string;
  readonly title: string;
  readonly cell: (row: Row) => Cell;
}

/** A column of text; null = nothing to say. */
export const textColumn = <Row>(
  key: string,
  title: string,
  say: (row: Row) => string | null,
): WordedColumn<Row> => ({ key, title, cell: (row) => ({ text: say(row) ?? '' }) });

/** A column of civil dates; null = none. */
export const dayColumn = <Row>(
  key: string,
  title: string,
  dayOf: (row: Row) => string | null,
): WordedColumn<Row> => ({
  key,
  title,
  cell: (row) => {
    const date = dayOf(row);
    return date === null ? { text: '' } : { date };
  },
});

/** A column of numbers. */
export const numberColumn = <Row>(
  key: string,
  title: string,
  numberOf: (row: Row) => number,
): WordedColumn<Row> => ({ key, title, cell: (row) => ({ number: numberOf(row) }) });

/** What a person reads in a cell. */
export function shownCell(cell: Cell, language: Language): string {
  if ('date' in cell) return formatDate(cell.date, language);
  if ('number' in cell) return String(cell.number);
  return 'at' in cell ? formatMoment(cell.at, language) : cell.text;
}
