/** Cells that say "the same as above": a mark, or a word for it. */
import type { CellFinding } from '../../../shared/fields/import.ts';
import { cellSentences } from '../../../shared/words/import-cells.ts';
import type { Cell } from './cells/cell.ts';
import { emptyCell, type Table, type TableRow } from './table.ts';

const words = [
  'idem',
  'id.',
  'dito',
  'ditto',
  'do.',
  'zie boven',
  'zie hierboven',
  'same as above',
  'siehe oben',
];
const dittos: ReadonlySet<string> = new Set([
  ...words.flatMap((word) => [word, word.toUpperCase(), `${word[0]?.toUpperCase()}${word.slice(1)}`]),
  '"',
  '”',
  '„',
  '″',
  '〃',
  ',,',
  "''",
]);

/** Whether a text is a mark for the same as above, or a word for it. */
export const isDitto = (text: string): boolean => text.length <= 15 && dittos.has(text);

/** The rows of a table with the words of the row above in such cells, and by row what was so read. @param nameAt column of the names */
export function withoutDittos(
  { rows, columns }: Table,
  nameAt: number,
): {
  readonly rows: readonly TableRow[];
  readonly found: ReadonlyMap<number, readonly CellFinding[]>;
} {
  const found = new Map<number, CellFinding[]>();
  let above: readonly Cell[] = [];
  const whole = rows.map((row) => {
    const filled = row.cells.some(({ text }) => isDitto(text)) ? filledFrom(row, above, columns, found) : row;
    // A row without a name goes on about the supplier above it: that is the one whose name is the same.
    const named = above[nameAt] ?? emptyCell;
    const isNameless = nameAt >= 0 && (filled.cells[nameAt]?.text ?? '') === '';
    above = isNameless ? Object.assign([...filled.cells], { [nameAt]: named }) : filled.cells;
    return filled;
  });
  return { rows: found.size === 0 ? rows : whole, found };
}

function filledFrom(
  row: TableRow,
  above: readonly Cell[],
  columns: readonly string[],
  found: Map<number, CellFinding[]>,
): TableRow {
  const findings: CellFinding[] = [];
  const cells = row.cells.map((cell, at) => {
    const source = above[at];
    if (!isDitto(cell.text) || source === undefined || source.text === '') return cell;
    const message = cellSentences.sameAsAbove(source.text);
    findings.push({ row: row.number, column: columns[at] ?? '', value: cell.text, message });
    return source;
  });
  if (findings.length > 0) found.set(row.number, findings);
  return findings.length > 0 ? { ...row, cells } : row;
}
