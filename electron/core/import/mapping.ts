/** Columns of a list → fields of the register: suggested from headers and contents, or given by a person. */

import { type CustomField, customIdOf, customKey } from '../../../shared/fields/custom.ts';
import {
  type ImportField,
  type ImportMapping,
  type ImportTarget,
  importMapping,
  repeatableFields,
} from '../../../shared/fields/import.ts';
import { foldText } from '../../../shared/law/names.ts';
import type { Bilingual } from '../../../shared/schema/primitives.ts';
import { customFieldSentences } from '../../../shared/words/custom-fields.ts';
import { fieldProblems } from '../../../shared/words/field-problems.ts';
import { importSentences } from '../../../shared/words/import.ts';
import { inSentence } from '../../../shared/words/in-sentence.ts';
import { Problem } from '../ground/problem.ts';
import { type ColumnHabits, habitsOf, plainHabits } from './habits.ts';
import { fieldOfHeader, headerRank, hintOfHeader, saysOnlyWhere } from './header.ts';
import type { Table } from './table.ts';

const SAMPLE_ROWS = 200;

interface Candidate {
  readonly index: number;
  readonly field: ImportTarget;
  readonly certain: boolean;
  readonly rank: number;
}

/**
 * Suggests a mapping for a table. Each field goes to the column whose header matches it best; a column that
 * is not understood, or that numbers the rows, is not mapped.
 * @param custom the organisation's own fields; a column that bears the name of one is that field.
 */
export function suggestMapping(table: Table, custom: readonly CustomField[] = []): ImportMapping {
  const candidates = table.columns
    .map((_, index) => candidateOf(table, index, custom))
    .filter((candidate) => candidate !== null)
    .sort((a, b) => Number(b.certain) - Number(a.certain) || a.rank - b.rank || a.index - b.index);
  const chosen = new Map<number, Candidate>();
  const taken = new Set<ImportTarget>();
  for (const candidate of candidates) {
    const free = !taken.has(candidate.field) || (repeatableFields.has(candidate.field) && candidate.certain);
    if (!free) continue;
    taken.add(candidate.field);
    chosen.set(candidate.index, candidate);
  }
  for (const [index, header] of table.columns.entries()) {
    if (chosen.has(index) || !saysOnlyWhere(header)) continue;
    const field = taken.has('location') ? 'country' : 'location';
    if (taken.has(field)) continue;
    taken.add(field);
    chosen.set(index, { index, field, certain: false, rank: 0 });
  }
  return {
    sheet: table.sheet,
    headerRow: table.headerRow,
    columns: table.columns.map((column, index) => {
      const found = chosen.get(index);
      if (!found) return { column, field: null };
      return { column, field: found.field, certainty: found.certain ? 'certain' : 'likely' };
    }),
  };
}

function candidateOf(table: Table, index: number, custom: readonly CustomField[]): Candidate | null {
  const header = table.columns[index] ?? '';
  const own = customOfHeader(header, custom);
  if (own) return { index, field: customKey(own.id), certain: true, rank: 0 };
  const values = table.rows.slice(0, SAMPLE_ROWS).map(({ cells }) => cells[index]?.text ?? '');
  const filled = values.filter((value) => value !== '');
  const named = fieldOfHeader(header);
  const field = byContents(named ?? hintOfHeader(header), filled);
  if (field === null) return null;
  return { index, field, certain: named === field, rank: headerRank(header, field) };
}

/** The organisation's own field that a header names: by its name, or by its place in our JSON. */
function customOfHeader(header: string, custom: readonly CustomField[]): CustomField | undefined {
  const folded = foldText(header);
  return custom.find(
    ({ id, name }) =>
      foldText(name) === folded || header === `processor.custom.${id}` || header === customKey(id),
  );
}

const looksNumeric = /^[\d\s.,/-]+$/;
const looksLikeMail = /^\S+@\S+\.\S+$/;
const looksLikeDate = /^(\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}|\d{4}-\d{2}-\d{2})/;

/** Corrects the field suggested by a header if the values below it contradict it. */
function byContents(field: ImportField | null, values: readonly string[]): ImportField | null {
  // Nested data of a JSON list: not text that a field could take.
  if (mostly(values, /^[[{]/)) return null;
  if (field === 'name' && mostly(values, looksNumeric)) return null;
  if (field === 'agreementState' && mostly(values, looksLikeDate)) return 'signedOn';
  if ((field === null || field === 'contactName') && mostly(values, looksLikeMail)) return 'email';
  return field;
}

function mostly(values: readonly string[], pattern: RegExp): boolean {
  return values.length > 0 && values.filter((value) => pattern.test(value)).length * 2 > values.length;
}

/** Parses a mapping from text, in the format that is printed. Errors: `invalid` with field paths. */
export function parseMapping(text: string): ImportMapping {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    throw new Problem('invalid', importSentences.brokenMapping);
  }
  const parsed = importMapping.safeParse(json);
  if (parsed.success) return parsed.data;
  const repeated = parsed.error.issues.find(({ message }) => message in mappingSentences);
  const sentence = repeated && mappingSentences[repeated.message];
  throw new Problem('invalid', sentence ?? importSentences.wrongMapping, fieldProblems(parsed.error.issues));
}

const mappingSentences: Record<string, Bilingual> = {
  'column-mapped-twice': importSentences.columnMappedTwice,
  'field-mapped-twice': importSentences.fieldMappedTwice,
};

/**
 * Rejects a text in which only one column was understood, and without certainty: a letter whose salutation
 * names a supplier is not a list. Errors: `invalid`.
 */
export function requireList(suggested: ImportMapping): void {
  const understood = suggested.columns.filter(({ field }) => field !== null);
  if (understood.length === 1 && understood[0]?.certainty === 'likely') {
    throw new Problem('invalid', importSentences.notAList);
  }
}

/** The column of each field in a row, and the non-empty columns that are not imported. */
export interface ResolvedMapping {
  readonly mapping: ImportMapping;
  readonly columns: readonly {
    readonly index: number;
    readonly column: string;
    readonly field: ImportTarget;
    readonly habits: ColumnHabits;
  }[];
  /** The organisation's own fields that columns may be. */
  readonly custom: readonly CustomField[];
  readonly unmapped: readonly string[];
}

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
  const indexes = new Map(table.columns.map((column, index) => [column, index]));
  const columns = mapping.columns.flatMap(({ column, field }) => {
    const index = indexes.get(column);
    if (index === undefined) throw new Problem('invalid', importSentences.noColumn(column, table.columns));
    if (field === null) return [];
    const customId = customIdOf(field);
    if (customId !== null && !custom.some(({ id }) => id === customId)) {
      throw new Problem('invalid', customFieldSentences.noTarget(inSentence(column)));
    }
    return [{ index, column, field, habits: habits[index] ?? plainHabits }];
  });
  if (!columns.some(({ field }) => field === 'name')) {
    throw new Problem('invalid', importSentences.noNameColumn(table.columns));
  }
  const mapped = new Set(columns.map(({ index }) => index));
  const filled = new Set<number>();
  for (const { cells } of table.rows) {
    for (const [index, { text }] of cells.entries()) if (text !== '') filled.add(index);
  }
  const unmapped = table.columns.filter((_, index) => !mapped.has(index) && filled.has(index));
  return { mapping, columns, custom, unmapped };
}
