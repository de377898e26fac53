/** What the columns of lists were taken for, kept on this computer: a list with the same columns is read alike. */
import * as z from 'zod';
import {
  columnMapping,
  type ImportMapping,
  type ImportTarget,
  importMapping,
} from '../../../shared/fields/import.ts';
import type { LocalStateKey } from '../../../shared/schema/local-state.ts';
import { localStateValue, saveLocalState } from '../../api/local-state.ts';

type Columns = ImportMapping['columns'];

const key: LocalStateKey = { kind: 'choice', register: null, name: 'import-mappings' };
/** Most lists that are remembered, most columns of one, and most characters of all together. */
const MOST_LISTS = 20;
const MOST_COLUMNS = 300;
const MOST_TEXT = 100_000;

/** `register`: path of the register into which it was taken over. */
const kept = z.array(
  z.strictObject({
    register: z.string().nullable(),
    columns: z.array(columnMapping.omit({ certainty: true })),
  }),
);
type Kept = z.infer<typeof kept>;

function readKept(): Kept {
  try {
    return kept.safeParse(JSON.parse(localStateValue(key) ?? '[]')).data ?? [];
  } catch {
    return [];
  }
}

const headersOf = (columns: Columns) => JSON.stringify(columns.map(({ column }) => column).toSorted());

/**
 * The last mapping of a list with exactly these columns: of this register, or else of another on this computer. Null if
 * there is none, or if it says the same.
 * @param isThere whether the register has a field.
 */
export function rememberedMapping(
  register: string | null,
  suggested: Columns,
  isThere: (target: ImportTarget) => boolean,
): Columns | null {
  const headers = headersOf(suggested);
  const same = readKept().filter(({ columns }) => headersOf(columns) === headers);
  const found = same.find((entry) => entry.register === register) ?? same[0];
  if (found === undefined) return null;
  const fields = new Map(found.columns.map(({ column, field }) => [column, field]));
  const columns = suggested.map(({ column, field: own }) => {
    const field = fields.get(column) ?? null;
    return { column, field: field === null || isThere(field) ? field : own };
  });
  const isSame = columns.every(({ field }, at) => field === suggested[at]?.field);
  const isNamed = columns.some(({ field }) => field === 'name');
  return isSame || !isNamed || !importMapping.safeParse({ columns }).success ? null : columns;
}

/** Remembers what the columns of a list were taken for; the oldest give way. */
export function rememberMapping(register: string | null, columns: Columns): void {
  if (columns.length > MOST_COLUMNS) return;
  const headers = headersOf(columns);
  const others = readKept().filter(
    (entry) => entry.register !== register || headersOf(entry.columns) !== headers,
  );
  const own = { register, columns: columns.map(({ column, field }) => ({ column, field })) };
  const next = [own, ...others].slice(0, MOST_LISTS);
  while (next.length > 1 && JSON.stringify(next).length > MOST_TEXT) next.pop();
  const text = JSON.stringify(next);
  if (text.length <= MOST_TEXT) saveLocalState(key, text);
}
