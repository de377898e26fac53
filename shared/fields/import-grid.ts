/** A list as it will be taken over, row by row and cell by cell, and what a person changes in it before that. */
import * as z from 'zod';
import { bilingual, text } from '../schema/primitives.ts';
import { importLimits, rowOutcomes } from './import.ts';

const rowNumber = z.int().min(1);
const columnName = z.string().min(1);

/**
 * Other words for a cell of the list, read as if they had stood there. With `was` instead of `row`: for every cell of
 * the column that has these words in the file. Of two for one cell the later counts.
 */
export const cellCorrection = z.union([
  z.strictObject({ row: rowNumber, column: columnName, words: text }),
  z.strictObject({ was: z.string(), column: columnName, words: text }),
]);
export type CellCorrection = z.infer<typeof cellCorrection>;
export const cellCorrections = z.array(cellCorrection).max(importLimits.cells);

/** Which rows are taken over: `others` says it of every row that is named in neither list. */
export const rowChoice = z.strictObject({
  /** `suggested`: those about a supplier; `none`: no other. */
  others: z.enum(['suggested', 'none']).default('suggested'),
  taken: z.array(rowNumber).max(importLimits.rows).default([]),
  leftOut: z.array(rowNumber).max(importLimits.rows).default([]),
});
export type RowChoice = z.infer<typeof rowChoice>;
export const everyRow: RowChoice = { others: 'suggested', taken: [], leftOut: [] };

/** Which rows a person does not want, and which were asked for by their number. */
export function choiceOf({ others, taken, leftOut }: RowChoice) {
  const [wanted, unwanted] = [new Set(taken), new Set(leftOut)];
  return {
    isAskedFor: (row: number) => wanted.has(row),
    isUnwanted: (row: number) => unwanted.has(row) || (others === 'none' && !wanted.has(row)),
  };
}

/** Both, as they stand in a file. */
export const listChanges = z.strictObject({
  corrections: cellCorrections.default([]),
  rows: rowChoice.default(everyRow),
});
export type ListChanges = z.infer<typeof listChanges>;

export const gridCell = z.strictObject({
  /** What stands in the cell, as the person corrected it. */
  words: z.string(),
  /** What it becomes in the register; null = the words as they stand. */
  text: bilingual.nullable(),
  /** `uncertain`: taken over, and to be checked; `rejected`: nothing was taken over from it. */
  level: z.enum(['uncertain', 'rejected']).nullable(),
  messages: z.array(bilingual),
  /** What stands in the file, where the person corrected it; null = not corrected. */
  was: z.string().nullable(),
  /** How many cells of the column have the same words in the file, this one included. */
  alike: z.int().min(1),
});
export type GridCell = z.infer<typeof gridCell>;

export const gridRow = z.strictObject({
  row: rowNumber,
  /** false = left out, by the person or because it is about no supplier. */
  isTaken: z.boolean(),
  outcome: z.enum(rowOutcomes),
  message: bilingual.nullable(),
  /** In the order of the columns of the mapping. */
  cells: z.array(gridCell),
});
export type GridRow = z.infer<typeof gridRow>;

/** Most rows in one answer. */
export const GRID_PAGE = 200;

/** `to-check`: only rows with a cell that is uncertain, rejected or corrected, and those refused or left out. */
export const gridView = z.enum(['all', 'to-check']);
export type GridView = z.infer<typeof gridView>;
export const gridPage = z.strictObject({ rows: z.array(gridRow), total: z.int().min(0) });
export type GridPage = z.infer<typeof gridPage>;
