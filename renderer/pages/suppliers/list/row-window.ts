/** Which rows of a long list are asked for, and those that came: a part of it around what is in view. */
import type { ProcessorRow } from '../../../../shared/schema/record.ts';

/** The first answer: a screen of rows and little more, so that every letter of a search is answered at once. */
const FIRST = 100;
/** Parts start at a multiple of this, so that a small step never asks for another one. */
const STEP = 200;
/** Rows that are there on either side of the view before they come into it. */
const MARGIN = 50;

/** Rows that are asked together: how many stand before them, and how many they are. */
export interface Block {
  readonly offset: number;
  readonly limit: number;
}

/** The rows to ask for when these are in view; the margin before them and behind them is in it. */
export function blockFor(first: number, last: number): Block {
  if (last + MARGIN < FIRST) return { offset: 0, limit: FIRST };
  const offset = Math.floor(Math.max(0, first - MARGIN) / STEP) * STEP;
  const least = STEP + 2 * MARGIN + (last - first);
  return { offset, limit: Math.min(1000, Math.ceil((least + 1) / STEP) * STEP) };
}

/** Rows of one question that came in one answer, so that no row stands in it twice. */
export interface Part {
  /** Question and day, to know one list from another. */
  readonly question: string;
  readonly offset: number;
  readonly rows: readonly ProcessorRow[];
  /** How many rows the whole list has. */
  readonly total: number;
}

/** The row at a place in the list, where it is in the part. */
export const rowAt = (part: Part, at: number): ProcessorRow | undefined => part.rows[at - part.offset];

/** The place of a supplier in the list; -1 where it is not in the part. */
export function placeOf(part: Part, id: string): number {
  const at = part.rows.findIndex((row) => row.id === id);
  return at === -1 ? -1 : part.offset + at;
}
