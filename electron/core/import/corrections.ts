/** What a person changed in a list before taking it over: other words in its cells. */
import { type CellCorrection, type ListChanges, listChanges } from '../../../shared/fields/import-grid.ts';
import { fieldProblems } from '../../../shared/words/field-problems.ts';
import { importSentences } from '../../../shared/words/import.ts';
import { inSentence } from '../../../shared/words/in-sentence.ts';
import { Problem } from '../ground/problem.ts';
import type { Cell } from './cells/cell.ts';
import { withStruckOf, wordsOf } from './struck.ts';
import { emptyCell, type Table, textCell } from './table.ts';

/** Reads a file with corrections. Errors: `invalid`, with the fields that are not right. */
export function parseChanges(text: string): ListChanges {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    throw new Problem('invalid', importSentences.brokenCorrections);
  }
  const parsed = listChanges.safeParse(json);
  if (parsed.success) return parsed.data;
  throw new Problem('invalid', importSentences.wrongCorrections, fieldProblems(parsed.error.issues));
}

const wordsIn = (cell: Cell | undefined): string => (cell === undefined ? '' : wordsOf(cell));

interface Ordered {
  readonly order: number;
  readonly cell: Cell;
}

/**
 * The table with other words in its cells, and nothing else different. Errors: `invalid` for a correction of a cell that
 * the list does not have.
 */
export function correctedTable(table: Table, corrections: readonly CellCorrection[]): Table {
  if (corrections.length === 0) return table;
  const places = new Map(table.columns.map((column, index) => [column, index]));
  const numbers = new Set(table.rows.map(({ number }) => number));
  /** By column; in it by row, or by the words in the file. */
  const ofRows = new Map<number, Map<number, Ordered>>();
  const ofWords = new Map<number, Map<string, Ordered>>();
  const unused = new Map<Ordered, Problem>();
  for (const [order, correction] of corrections.entries()) {
    const at = places.get(correction.column);
    if (at === undefined)
      throw new Problem('invalid', importSentences.noColumn(correction.column, table.columns));
    const given = { order, cell: textCell(withStruckOf(correction.words)) };
    if ('row' in correction) {
      if (!numbers.has(correction.row))
        throw new Problem('invalid', importSentences.noSuchRow(correction.row));
      ofRows.set(at, (ofRows.get(at) ?? new Map()).set(correction.row, given));
    } else {
      const column = inSentence(correction.column);
      const problem = new Problem('invalid', importSentences.noSuchCell(column, inSentence(correction.was)));
      const ofColumn = ofWords.get(at) ?? new Map<string, Ordered>();
      const earlier = ofColumn.get(correction.was);
      if (earlier) unused.delete(earlier);
      unused.set(given, problem);
      ofWords.set(at, ofColumn.set(correction.was, given));
    }
  }
  const touched = [...new Set([...ofRows.keys(), ...ofWords.keys()])];
  const rows = table.rows.map((row) => {
    let cells: Cell[] | null = null;
    for (const at of touched) {
      const one = ofRows.get(at)?.get(row.number);
      const alike = ofWords.get(at)?.get(wordsIn(row.cells[at]));
      if (alike) unused.delete(alike);
      const last = one && alike ? (one.order > alike.order ? one : alike) : (one ?? alike);
      if (!last) continue;
      cells ??= [...row.cells];
      while (cells.length <= at) cells.push(emptyCell);
      cells[at] = last.cell;
    }
    return cells === null ? row : { ...row, cells };
  });
  for (const problem of unused.values()) throw problem;
  return { ...table, rows };
}
