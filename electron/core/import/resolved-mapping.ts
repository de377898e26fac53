/** A mapping of columns to fields, a person's or the suggested one, applied to the columns of a table. */

import { type CustomField, customIdOf } from '../../../shared/fields/custom.ts';
import type { ImportMapping, ImportTarget } from '../../../shared/fields/import.ts';
import { customFieldSentences } from '../../../shared/words/custom-fields.ts';
import { importSentences } from '../../../shared/words/import.ts';
import { inSentence } from '../../../shared/words/in-sentence.ts';
import { Problem } from '../ground/problem.ts';
import { isNull } from './cells/reading.ts';
import { type ColumnHabits, habitsOf, plainHabits } from './habits.ts';
import { foldHeader, isComputed } from './header.ts';
import { secretColumns } from './secret-columns.ts';
import { wordsOf } from './struck.ts';
import type { Table } from './table.ts';

/** A column that is read, and as what. */
export interface MappedColumn {
  readonly index: number;
  readonly column: string;
  readonly field: ImportTarget;
  readonly habits: ColumnHabits;
  /** Whether any words may stand in it, of which nobody saw to it that no password is among them. */
  readonly isUnchecked: boolean;
}

/** The column of each field in a row, and the non-empty columns that are not imported. */
export interface ResolvedMapping {
  readonly mapping: ImportMapping;
  readonly columns: readonly MappedColumn[];
  /** The names of all columns of the table, folded. */
  readonly headers: readonly string[];
  /** The organisation's own fields that columns may be. */
  readonly custom: readonly CustomField[];
  readonly unmapped: readonly string[];
  /** The place of each column among those that are read: findings stand in this order. */
  readonly order: ReadonlyMap<string, number>;
  /** The places of the columns of each field that is read, in the same order. */
  readonly byField: ReadonlyMap<ImportTarget, readonly number[]>;
}

/** Whether a list is one that a register itself exported: what it says was settled there, or comes along as what it still asks. */
export const isOwnList = ({ byField }: ResolvedMapping): boolean => byField.has('statedInList');

/**
 * Applies a mapping to a table. Errors: `invalid` if it names a missing column or a field that the register does not
 * have, or has no name column.
 */
export function resolveMapping(
  mapping: ImportMapping,
  table: Table,
  custom: readonly CustomField[] = [],
): ResolvedMapping {
  const habits = habitsOf(table);
  const told = new Set(mapping.columns.map(({ column }) => column));
  const filled = filledColumns(table);
  // Words that nobody asked for are no reason to hold them.
  const secrets = secretColumns(table);
  // A column that a mapping of somebody's own does not speak of is kept, not lost.
  const silent = table.columns.filter(
    (column, index) => !told.has(column) && filled.has(index) && !isComputed(column),
  );
  const whole: ImportMapping = {
    ...mapping,
    columns: [...mapping.columns, ...silent.map((column) => ({ column, field: 'words' as const }))].map(
      (one) => (one.field === 'words' && secrets.has(one.column) ? { column: one.column, field: null } : one),
    ),
  };
  const isOwn = whole.columns.some(({ field }) => field === 'statedInList');
  const indexes = new Map(table.columns.map((column, index) => [column, index]));
  const columns = whole.columns.flatMap(({ column, field }) => {
    const index = indexes.get(column);
    if (index === undefined) throw new Problem('invalid', importSentences.noColumn(column, table.columns));
    if (field === null) return [];
    const customId = customIdOf(field);
    if (customId !== null && !custom.some(({ id }) => id === customId)) {
      throw new Problem('invalid', customFieldSentences.noTarget(inSentence(column)));
    }
    const isUnchecked = !isOwn && (field === 'remark' || field === 'words');
    return [{ index, column, field, habits: habits[index] ?? plainHabits, isUnchecked }];
  });
  if (!columns.some(({ field }) => field === 'name')) {
    throw new Problem('invalid', importSentences.noNameColumn(table.columns));
  }
  const mapped = new Set(columns.map(({ index }) => index));
  const unmapped = table.columns.filter((_, index) => !mapped.has(index) && filled.has(index));
  const order = new Map(columns.map(({ column }, at) => [column, at]));
  const headers = table.columns.map(foldHeader);
  return { mapping: whole, columns, headers, custom, unmapped, order, byField: placesByField(columns) };
}

/** The places of the columns of each field; see {@link ResolvedMapping.byField}. */
export function placesByField(columns: readonly MappedColumn[]): ResolvedMapping['byField'] {
  const found = new Map<ImportTarget, number[]>();
  for (const [at, { field }] of columns.entries()) found.set(field, [...(found.get(field) ?? []), at]);
  return found;
}

function filledColumns(table: Table): Set<number> {
  const filled = new Set<number>();
  for (const { cells } of table.rows) {
    for (let index = 0; index < cells.length; index++) {
      const cell = cells[index];
      const text = cell === undefined ? '' : wordsOf(cell);
      if (text !== '' && !filled.has(index) && !isNull(text)) filled.add(index);
    }
  }
  return filled;
}
