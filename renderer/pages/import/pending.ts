/** What a person changed, as it is shown until the register has read the list again. */
import type { CellCorrection, GridCell, GridRow, RowChoice } from '../../../shared/fields/import-grid.ts';
import type { ListColumn } from './grid-row.tsx';
import type { Choices } from './use-import.ts';

/** What stands in the file, whatever a person put in its place. */
export const wordsInList = ({ was, words }: GridCell): string => was ?? words;

/** The last words that a person gave for a cell; undefined = none. */
function wordsFor(
  corrections: readonly CellCorrection[],
  row: number,
  column: string,
  was: string,
): string | undefined {
  return corrections.findLast(
    (one) => one.column === column && ('row' in one ? one.row === row : one.was === was),
  )?.words;
}

/** A row with what a person changed in it since the register read it. */
export function pendingCell(row: GridRow, columns: readonly ListColumn[], choices: Choices): GridRow {
  const { corrections, rows } = choices;
  const isTaken = rows.leftOut.includes(row.row) ? false : rows.taken.includes(row.row) || row.isTaken;
  const isWanted = rows.others === 'suggested' || rows.taken.includes(row.row);
  const cells = [...row.cells];
  for (const { at, name } of columns) {
    const cell = cells[at];
    if (!cell) continue;
    const was = wordsInList(cell);
    const words = wordsFor(corrections, row.row, name, was);
    if (words !== undefined && words !== cell.words) cells[at] = unread(cell, words, was);
  }
  return { ...row, isTaken: isTaken && isWanted, cells };
}

const unread = (cell: GridCell, words: string, was: string): GridCell => ({
  ...cell,
  words,
  was,
  text: null,
  level: null,
  messages: [],
});

/** The choice of rows with another tick for one of them. */
export function rowChoiceWith(rows: RowChoice, row: number, isTaken: boolean): RowChoice {
  const without = (numbers: readonly number[]) => numbers.filter((number) => number !== row);
  return {
    ...rows,
    taken: isTaken ? [...without(rows.taken), row] : without(rows.taken),
    leftOut: isTaken ? without(rows.leftOut) : [...without(rows.leftOut), row],
  };
}
