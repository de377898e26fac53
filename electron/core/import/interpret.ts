/** The rows of a table as drafts: those about no supplier are left out and named. */
import type { CellFinding, DraftFlow, ImportTarget } from '../../../shared/fields/import.ts';
import { choiceOf, everyRow, type RowChoice } from '../../../shared/fields/import-grid.ts';
import type { CivilDate } from '../../../shared/law/dates.ts';
import { type Bilingual, TEXT_LIMIT } from '../../../shared/schema/primitives.ts';
import { cellSentences } from '../../../shared/words/import-cells.ts';
import type { Cell } from './cells/cell.ts';
import { withoutDittos } from './dittos.ts';
import { interpretRow, type RowReading } from './draft.ts';
import { partiesOf } from './numbered-parties.ts';
import { isOwnList, type ResolvedMapping } from './resolved-mapping.ts';
import { kindsOfRows, type RowKind } from './row-kinds.ts';
import { rowsOfSubs } from './rows-of-subs.ts';
import { type Running, reportProgress } from './running.ts';
import { settledName, severalNames } from './several-names.ts';
import { wordsOf } from './struck.ts';
import { emptyCell, type Table, type TableRow } from './table.ts';

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
  const severalOf = isOwnList(mapping) ? settledName : severalNames(name?.column ?? '');
  const parties = isOwnList(mapping) ? null : partiesOf(mapping);
  const { rows: whole, found } = withoutDittos(table, name?.index ?? -1);
  const ofSubs = actor === 'processor' ? rowsOfSubs({ ...table, rows: whole }, mapping) : null;
  for (const [index, kind] of kindsOfRows({ ...table, rows: whole }, mapping).entries()) {
    reportProgress(running, index, table.rows.length);
    const { row, nameFrom, struckName } = kind;
    const isStruck = struckName !== null;
    const why = kind.leftOut ?? (isStruck && actor === 'sub-processor' ? cellSentences.rowStruck : null);
    const own = ofSubs?.isOne(row) ? ofSubs.mapping : mapping;
    const read = (one: TableRow, isShared = false) =>
      below(doubted(interpretRow(one, own, actor, { withValues, on, isShared, isStruck }), found), kind, {
        actor,
        column: name?.column ?? '',
      });
    if (why !== null && !isAskedFor(row.number)) yield leftOut(kind, why, name?.column ?? '');
    else if (isUnwanted(row.number)) yield unticked(kind, name?.index ?? 0);
    else if (!name) yield read(row);
    else if (parties !== null && !isStruck && parties(row).length > 0) {
      for (const [at, party] of parties(row).entries())
        yield inOwnColumns(read(party.row, party.isShared), party.standsIn, at > 0);
    } else if (nameFrom !== null) {
      const reading = read(withName(row, name.index, { text: nameFrom, kind: 'text' }));
      const message = cellSentences.nameFromAbove(nameFrom);
      const finding = { row: row.number, column: name.column, value: '', message };
      yield { ...reading, uncertain: [finding, ...reading.uncertain] };
    } else {
      const cell = row.cells[name.index] ?? emptyCell;
      if (isStruck) {
        yield read(withName(row, name.index, { ...cell, text: struckName }));
        continue;
      }
      const { names, isDoubted } = severalOf(cell);
      if (names === null && !isDoubted) {
        yield read(row);
        continue;
      }
      const isSplit = names !== null;
      for (const [at, text] of (names ?? [cell.text]).entries()) {
        const reading = read(isSplit ? withName(row, name.index, { text, kind: 'text' }) : row, isSplit);
        yield withDoubtedName(reading, { column: name.column, words: cell.text, isSplit, at });
      }
    }
  }
}

/** A reading of one of the suppliers of a row, told of the columns in which its cells stand; what the row asks of all is told once. */
function inOwnColumns(
  reading: RowReading,
  standsIn: ReadonlyMap<string, string>,
  isFurther: boolean,
): RowReading {
  const { draft, uncertain, rejected, kept } = reading;
  const placed = <Found extends { readonly column: string }>(found: Found): Found => ({
    ...found,
    column: standsIn.get(found.column) ?? found.column,
  });
  const own = <Found extends { readonly column: string }>(all: readonly Found[]): Found[] =>
    all.filter(({ column }) => !isFurther || standsIn.has(column)).map(placed);
  return {
    ...reading,
    uncertain: own(uncertain),
    rejected: own(rejected),
    kept: own(kept),
    draft: draft && {
      ...draft,
      nameColumn: standsIn.get(draft.nameColumn) ?? draft.nameColumn,
      stated: draft.stated.map(placed),
      source: (field) => {
        const source = draft.source(field);
        return source && placed(source);
      },
    },
  };
}

/** The row with another name. */
function withName(row: TableRow, index: number, name: Cell): TableRow {
  const cells = [...row.cells];
  while (cells.length <= index) cells.push(emptyCell);
  cells[index] = name;
  return { ...row, cells };
}

/** What a cell of names was taken as, and the words of the whole cell. */
interface DoubtedName {
  readonly column: string;
  readonly words: string;
  readonly isSplit: boolean;
  /** Which of its names this is. */
  readonly at: number;
}

/** A reading whose cell of names has several, or seems to: the words of all stay with each. What else the row asks is told once. */
function withDoubtedName(reading: RowReading, { column, words, isSplit, at }: DoubtedName): RowReading {
  const { draft, row } = reading;
  if (draft === null) return reading;
  const message = isSplit ? cellSentences.nameOfSeveral : cellSentences.nameMayBeSeveral;
  const stated = { row, column, words: words.slice(0, TEXT_LIMIT), field: 'name', why: 'uncertain' } as const;
  const own = { ...reading, draft: { ...draft, stated: [stated, ...draft.stated] } };
  if (at > 0) return { ...own, uncertain: [], rejected: [], kept: [] };
  return { ...own, uncertain: [{ row, column, value: words, message }, ...reading.uncertain] };
}

/** A reading with what was read from the row above it. */
function doubted(reading: RowReading, found: ReadonlyMap<number, readonly CellFinding[]>): RowReading {
  const own = found.get(reading.row);
  return own === undefined ? reading : { ...reading, uncertain: [...own, ...reading.uncertain] };
}

/**
 * A reading of a row below a heading that says something of it, or indented below another row: nothing is recorded of that, and the
 * words stay.
 */
function below(
  reading: RowReading,
  { below: headed, indentedBelow }: RowKind,
  { actor, column }: { readonly actor: DraftFlow['actor']; readonly column: string },
): RowReading {
  const { draft, row } = reading;
  if (draft === null) return reading;
  const above: { words: string; field: ImportTarget | null; message: Bilingual }[] = [];
  if (headed !== null && (actor === 'processor' || headed.about !== 'role')) {
    const { heading, about } = headed;
    above.push({ words: heading, field: about, message: cellSentences.underHeading(heading) });
  }
  if (indentedBelow !== null)
    above.push({ words: indentedBelow, field: null, message: cellSentences.indented(indentedBelow) });
  const told = above.map((one) => ({ ...one, words: one.words.slice(0, TEXT_LIMIT) }));
  if (told.length === 0) return reading;
  const stated = told.map(({ words, field }) => ({ row, column, words, field, why: 'uncertain' as const }));
  const findings = told.map(({ words, message }) => ({ row, column, value: words, message }));
  return {
    ...reading,
    draft: { ...draft, stated: [...stated, ...draft.stated] },
    uncertain: [...findings, ...reading.uncertain],
  };
}

/** A row that a person does not want: there is nothing to check in it. */
function unticked({ row }: RowKind, nameAt: number): RowReading {
  const name = wordsOf(row.cells[nameAt] ?? emptyCell).slice(0, 200);
  return { ...nothing, row: row.number, name, leftOut: cellSentences.rowUnticked, uncertain: [] };
}

const nothing = { draft: null, rejected: [], kept: [], became: [] };

function leftOut({ row }: RowKind, message: Bilingual, column: string): RowReading {
  const value = row.cells
    .map(wordsOf)
    .filter((text) => text !== '')
    .join(' | ')
    .slice(0, 200);
  const uncertain = [{ row: row.number, column, value, message }];
  return { ...nothing, row: row.number, name: value, leftOut: message, uncertain };
}
