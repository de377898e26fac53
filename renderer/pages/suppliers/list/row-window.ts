/** Which rows of a long list are requested, and those loaded: a window around what is in view. */
import type * as z from 'zod';
import type { correction } from '../../../../shared/fields/list.ts';
import type { ProcessorRow } from '../../../../shared/fields/record.ts';

/**
 * Rows in the first answer: one screen and a little more, so that every keystroke in a search is answered at
 * once.
 */
const INITIAL_ROWS = 100;
/** Windows start at a multiple of this, so that a small step never requests another one. */
const STEP = 200;
/** Rows loaded on either side of the view before they come into it. */
const MARGIN = 50;

/** A request for rows: how many rows to skip, and how many to return. */
export interface Block {
  readonly offset: number;
  readonly limit: number;
}

/** The rows to request when these are in view, including the margin on both sides. */
export function blockFor(first: number, last: number): Block {
  if (last + MARGIN < INITIAL_ROWS) return { offset: 0, limit: INITIAL_ROWS };
  const offset = Math.floor(Math.max(0, first - MARGIN) / STEP) * STEP;
  const least = STEP + 2 * MARGIN + (last - first);
  return { offset, limit: Math.min(1000, Math.ceil((least + 1) / STEP) * STEP) };
}

/** Rows of one query from a single answer, so that no row occurs twice. */
export interface Part {
  /** Query and day, to distinguish one list from another. */
  readonly question: string;
  readonly offset: number;
  readonly rows: readonly ProcessorRow[];
  /** Total number of rows in the list. */
  readonly total: number;
  /** Words of the search that were read with one mistake. */
  readonly corrections: readonly z.infer<typeof correction>[];
}

/** The row at a position in the list, if it is in the window. */
export const rowAt = (part: Part, at: number): ProcessorRow | undefined => part.rows[at - part.offset];

/** The position of a supplier in the list; -1 if it is not in the window. */
export function placeOf(part: Part, id: string): number {
  const at = part.rows.findIndex((row) => row.id === id);
  return at === -1 ? -1 : part.offset + at;
}
