/** The rows of a table as drafts: those about no supplier are left out and named. */
import type { CellFinding, DraftFlow } from '../../../shared/fields/import.ts';
import { choiceOf, everyRow, type RowChoice } from '../../../shared/fields/import-grid.ts';
import type { CivilDate } from '../../../shared/law/dates.ts';
import type { Bilingual } from '../../../shared/schema/primitives.ts';
import { cellSentences } from '../../../shared/words/import-cells.ts';
import { withoutDittos } from './dittos.ts';
import { interpretRow, type RowReading } from './draft.ts';
import type { ResolvedMapping } from './resolved-mapping.ts';
import { kindsOfRows, type RowKind } from './row-kinds.ts';
import { type Running, reportProgress } from './running.ts';
import { emptyCell, type Table } from './table.ts';

/** What is asked of the rows. */
interface Wanted extends Running {
  /** Whether they are suppliers or sub-processors of one. */
  readonly actor: DraftFlow['actor'];
  /** Which a person wants. */
  readonly rows?: RowChoice | undefined;
  /** Whether what their cells became is asked for. */
  readonly withValues: boolean;
  /** The day of the import. */
  readonly on: CivilDate | null;
}

/** Reads row by row: of a long list, what is read is planned before the next is read. Errors: `cancelled`. */
export function* interpretTable(
  table: Table,
  mapping: ResolvedMapping,
  { actor, rows = everyRow, withValues, on, ...running }: Wanted,
): Generator<RowReading> {
  const name = mapping.columns.find(({ field }) => field === 'name');
  const { isAskedFor, isUnwanted } = choiceOf(rows);
  const { rows: whole, found } = withoutDittos(table);
  for (const [index, kind] of kindsOfRows({ ...table, rows: whole }, mapping).entries()) {
    reportProgress(running, index, table.rows.length);
    const { number } = kind.row;
    if (kind.leftOut !== null && !isAskedFor(number)) yield leftOut(kind, kind.leftOut, name?.column ?? '');
    else if (isUnwanted(number)) yield unticked(kind, name?.index ?? 0);
    else if (kind.nameFrom === null || !name) {
      yield doubted(interpretRow(kind.row, mapping, actor, { withValues, on }), found);
    } else {
      const cells = [...kind.row.cells];
      while (cells.length <= name.index) cells.push(emptyCell);
      cells[name.index] = { text: kind.nameFrom, kind: 'text' };
      const reading = doubted(
        interpretRow({ ...kind.row, cells }, mapping, actor, { withValues, on }),
        found,
      );
      const message = cellSentences.nameFromAbove(kind.nameFrom);
      const finding = { row: kind.row.number, column: name.column, value: '', message };
      yield { ...reading, uncertain: [finding, ...reading.uncertain] };
    }
  }
}

/** A reading with what was read from the row above it. */
function doubted(reading: RowReading, found: ReadonlyMap<number, readonly CellFinding[]>): RowReading {
  const own = found.get(reading.row);
  return own === undefined ? reading : { ...reading, uncertain: [...own, ...reading.uncertain] };
}

/** A row that a person does not want: there is nothing to check in it. */
function unticked({ row }: RowKind, nameAt: number): RowReading {
  const name = (row.cells[nameAt]?.text ?? '').slice(0, 200);
  return { ...nothing, row: row.number, name, leftOut: cellSentences.rowUnticked, uncertain: [] };
}

const nothing = { draft: null, rejected: [], kept: [], became: [] };

function leftOut({ row }: RowKind, message: Bilingual, column: string): RowReading {
  const value = row.cells
    .map(({ text }) => text)
    .filter((text) => text !== '')
    .join(' | ')
    .slice(0, 200);
  const uncertain = [{ row: row.number, column, value, message }];
  return { ...nothing, row: row.number, name: value, leftOut: message, uncertain };
}
