/**
 * Writing new records by the hundred thousand: what many columns hold stands in the statement, because giving SQLite a value takes
 * more than half as long as storing it.
 */
import type { Connection } from './connection.ts';
import { type Entity, insertStatement, type Stored, statement, writeEncoded } from './entities.ts';

/** The values that stand in a statement, each with its letter and as SQL has it. */
const usual: readonly (readonly [unknown, string, string])[] = [
  [null, 'n', 'NULL'],
  ['', 'e', "''"],
  ['[]', 'l', "'[]'"],
  [0, '0', '0'],
  [1, '1', '1'],
];
const letterOf = new Map(usual.map(([value, letter]) => [value, letter]));
const valueIn = new Map(usual.map(([value, letter]) => [letter, value]));
const sqlIn = new Map(usual.map(([, letter, sql]) => [letter, sql]));
const GIVEN = '?';

/** Statements that are kept for a kind of record: where all records differ, most would be used once. */
const MOST = 64;

/** The values of a record's own columns as `encode` makes them: a letter for each of them, and those for which there is none. */
export interface Shaped {
  readonly shape: string;
  readonly given: readonly unknown[];
}

/** The columns of a new record, in their order and as SQLite takes them, with what most records share written as letters. */
export function shaped(own: readonly unknown[]): Shaped {
  const letters = own.map((value) => letterOf.get(value) ?? GIVEN);
  return { shape: letters.join(''), given: own.filter((_value, at) => letters[at] === GIVEN) };
}

function ownOf({ shape, given }: Shaped): unknown[] {
  let next = 0;
  return [...shape].map((letter) => (letter === GIVEN ? given[next++] : valueIn.get(letter)));
}

const statements = new Map<Entity['name'], Map<string, string>>();

/** Null = there are too many shapes of such records. */
function statementOf(entity: Entity, shape: string): string | null {
  const known = statements.get(entity.name) ?? new Map<string, string>();
  statements.set(entity.name, known);
  const found = known.get(shape);
  if (found !== undefined) return found;
  if (known.size === MOST) return null;
  const own = [...shape].map((letter) => sqlIn.get(letter) ?? GIVEN);
  const sql = insertStatement(entity, ['?', '1', '0', ...(entity.ofProcessor ? ['?'] : []), ...own]);
  known.set(shape, sql);
  return sql;
}

/** Writes a record as it is when it begins; otherwise as `writeStored`. */
export function writeNew(
  connection: Connection,
  entity: Entity,
  { id, processorId }: Pick<Stored, 'id' | 'processorId'>,
  values: Shaped,
): void {
  const sql = statementOf(entity, values.shape);
  const of = entity.ofProcessor ? [id, processorId] : [id];
  if (sql !== null && statement(connection, sql).run(...of, ...values.given).changes > 0) return;
  writeEncoded(connection, entity, { id, processorId, version: 1, deleted: false }, ownOf(values));
}
