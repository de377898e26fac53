/** The rows of a table as drafts: those about no supplier are left out and named. */
import type { DraftFlow } from '../../../shared/fields/import.ts';
import { cellSentences } from '../../../shared/words/import-cells.ts';
import { interpretRow, type RowReading } from './draft.ts';
import type { ResolvedMapping } from './mapping.ts';
import { kindsOfRows, type RowKind } from './row-kinds.ts';
import { type Running, reportProgress } from './running.ts';
import { emptyCell, type Table } from './table.ts';

/** Reads every row; `actor` says whether they are suppliers or sub-processors of one. Errors: `cancelled`. */
export function interpretTable(
  table: Table,
  mapping: ResolvedMapping,
  actor: DraftFlow['actor'],
  running: Running = {},
): RowReading[] {
  const name = mapping.columns.find(({ field }) => field === 'name');
  return kindsOfRows(table, mapping).map((kind, index) => {
    reportProgress(running, index, table.rows.length);
    if (kind.leftOut !== null) return leftOut(kind, name?.column ?? '');
    if (kind.nameFrom === null || !name) return interpretRow(kind.row, mapping, actor);
    const cells = [...kind.row.cells];
    while (cells.length <= name.index) cells.push(emptyCell);
    cells[name.index] = { text: kind.nameFrom, kind: 'text' };
    const reading = interpretRow({ ...kind.row, cells }, mapping, actor);
    const message = cellSentences.nameFromAbove(kind.nameFrom);
    const finding = { row: kind.row.number, column: name.column, value: '', message };
    return { ...reading, uncertain: [finding, ...reading.uncertain] };
  });
}

function leftOut({ row, leftOut: message }: RowKind, column: string): RowReading {
  const value = row.cells
    .map(({ text }) => text)
    .filter((text) => text !== '')
    .join(' | ')
    .slice(0, 200);
  const finding = message === null ? [] : [{ row: row.number, column, value, message }];
  return { draft: null, isLeftOut: true, name: value, uncertain: finding, rejected: [], kept: [] };
}
