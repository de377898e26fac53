/** How each kind of record is stored in its table: fields, columns, and the SQLite form of each value. */

import type BetterSqlite from 'better-sqlite3';
import { type EntityName, entityNames, kinds, type RecordOf } from '../../../shared/fields/catalogue.ts';
import type { Kind } from '../../../shared/fields/field.ts';
import { parseStored } from '../ground/stored-json.ts';
import type { Connection } from './sqlite.ts';

type Form = 'plain' | 'flag' | 'json';
interface Column {
  readonly field: string;
  readonly column: string;
  readonly form: Form;
}

/** How one kind of record is stored. `ofProcessor`: its rows belong to one supplier. */
export interface Entity<Name extends EntityName = EntityName> {
  readonly name: Name;
  readonly ofProcessor: boolean;
  readonly columns: readonly Column[];
}

/** A record's own fields by name, in the forms of the schemas (null, text, number, boolean, array, object). */
export type Fields = Record<string, unknown>;

/** The own fields of a kind of record; of a kind that is known only when it runs, anything. */
export type FieldsOf<Name extends EntityName> = EntityName extends Name ? Fields : RecordOf<Name>;

const snake = (field: string): string => field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

const formOf: Readonly<Record<Kind, Form | null>> = {
  line: 'plain',
  text: 'plain',
  day: 'plain',
  moment: 'plain',
  choice: 'plain',
  country: 'plain',
  number: 'plain',
  email: 'plain',
  website: 'plain',
  reference: 'plain',
  flag: 'flag',
  list: 'json',
  choices: 'json',
  nested: 'json',
  custom: 'json',
  period: 'json',
  checklist: 'json',
  // Parts are records of their own.
  parts: null,
};

function entityOf<Name extends EntityName>(name: Name): Entity<Name> {
  const { fields, ofProcessor } = kinds[name];
  const columns = Object.entries(fields).flatMap(([field, { kind }]): Column[] => {
    const form = formOf[kind];
    return form === null ? [] : [{ field, column: snake(field), form }];
  });
  return { name, ofProcessor, columns };
}

/** Parents come before the records that refer to them; loading a state follows this order. */
export const entities = Object.fromEntries(entityNames.map((name) => [name, entityOf(name)])) as {
  readonly [Name in EntityName]: Entity<Name>;
};

/** A stored row: identity, version, supplier, deleted flag, and its own fields. */
export interface Stored<Own extends object = Fields> {
  readonly id: string;
  readonly version: number;
  readonly processorId: string | null;
  readonly deleted: boolean;
  readonly fields: Own;
}

export type Row = Record<string, unknown>;

/** The values of some columns by field. */
export function fieldsIn(columns: readonly Column[], row: Row): Fields {
  const fields: Fields = {};
  for (const { field, column, form } of columns) {
    const value = row[column];
    if (value === null || form === 'plain') fields[field] = value;
    else fields[field] = form === 'flag' ? value === 1 : parseStored(String(value));
  }
  return fields;
}

/**
 * Converts an SQLite row to a stored record. This is where a record gets its type: the table is STRICT and checks each
 * value, what is not readable is named by `unreadableRecord`, and only the schemas lead into the table.
 */
export function decode<Name extends EntityName>(entity: Entity<Name>, row: Row): Stored<FieldsOf<Name>> {
  const fields = fieldsIn(entity.columns, row);
  return {
    id: String(row.id),
    version: Number(row.version),
    processorId: entity.ofProcessor ? String(row.processor_id) : null,
    deleted: row.deleted === 1,
    fields: fields as FieldsOf<Name>,
  };
}

/** Values for the entity's own columns, in column order. */
export function encode(entity: Entity, fields: Fields): unknown[] {
  return entity.columns.map(({ field, form }) => {
    const value = fields[field] ?? null;
    if (value === null || form === 'plain') return value;
    return form === 'flag' ? Number(value) : JSON.stringify(value);
  });
}

type Statement = BetterSqlite.Statement<unknown[]>;
const prepared = new WeakMap<Connection, Map<string, Statement>>();

/** A statement, prepared once per connection. */
export function statement(connection: Connection, sql: string): Statement {
  let known = prepared.get(connection);
  if (!known) {
    known = new Map();
    prepared.set(connection, known);
  }
  let found = known.get(sql);
  if (!found) {
    found = connection.prepare<unknown[]>(sql);
    known.set(sql, found);
  }
  return found;
}

/** One record by identity, including deleted ones; undefined if there is none. */
export function readStored<Name extends EntityName>(
  connection: Connection,
  entity: Entity<Name>,
  id: string,
): Stored<FieldsOf<Name>> | undefined {
  const row = statement(connection, `SELECT * FROM ${entity.name} WHERE id = ?`).get(id);
  return row ? decode(entity, row as Row) : undefined;
}

/** Whether there is a record with an identity; null = any, also a deleted one. */
export function isStored(
  connection: Connection,
  entity: Entity,
  id: string,
  deleted: boolean | null,
): boolean {
  const only = deleted === null ? '' : `AND deleted = ${deleted ? 1 : 0}`;
  return statement(connection, `SELECT 1 FROM ${entity.name} WHERE id = ? ${only}`).get(id) !== undefined;
}

/** All records of a kind, or those of one supplier; deleted ones only on request. */
export function readAll<Name extends EntityName>(
  connection: Connection,
  entity: Entity<Name>,
  processorId: string | null = null,
  withDeleted = false,
): Stored<FieldsOf<Name>>[] {
  const conditions = [
    ...(withDeleted ? [] : ['deleted = 0']),
    ...(processorId === null ? [] : ['processor_id = @processorId']),
  ];
  const where = conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : '';
  const query = statement(connection, `SELECT * FROM ${entity.name} ${where} ORDER BY rowid`);
  const rows = processorId === null ? query.all() : query.all({ processorId });
  return rows.map((row) => decode(entity, row as Row));
}

/** All records of a kind, deleted ones included, one at a time: together they may exceed the available memory. */
export function* eachStored<Name extends EntityName>(
  connection: Connection,
  entity: Entity<Name>,
): Generator<Stored<FieldsOf<Name>>> {
  const rows = connection.prepare(`SELECT * FROM ${entity.name} ORDER BY rowid`).iterate();
  for (const row of rows) yield decode(entity, row as Row);
}

/** A row: its table, and the columns that identify it with their values. */
interface RowOf {
  readonly table: string;
  readonly key: Readonly<Record<string, string | number>>;
}

/**
 * Writes the columns of a row that differ from what is stored, and no other: SQLite takes an entry out of an index and puts
 * it back for each column that an UPDATE names, whatever its value, and each index is a page more in the journal.
 * @param known what is stored, in the order of `columns`; `wanted` likewise
 */
export function writeChanged(
  connection: Connection,
  { table, key }: RowOf,
  columns: readonly string[],
  known: readonly unknown[],
  wanted: readonly unknown[],
): void {
  const others = columns.flatMap((name, at) =>
    wanted[at] === known[at] ? [] : [{ name, value: wanted[at] }],
  );
  if (others.length === 0) return;
  const set = others.map(({ name }) => `"${name}" = ?`).join(', ');
  const where = Object.keys(key)
    .map((name) => `${name} = ?`)
    .join(' AND ');
  const values = [...others.map(({ value }) => value), ...Object.values(key)];
  statement(connection, `UPDATE ${table} SET ${set} WHERE ${where}`).run(...values);
}

/** How a record of a kind is written. */
interface HowWritten {
  readonly names: readonly string[];
  readonly insert: string;
  readonly select: string;
}
/** Put together once, because imports write a million records. */
const writing = new Map<EntityName, HowWritten>();

const namesOf = ({ ofProcessor, columns }: Entity): string[] => [
  ...['id', 'version', 'deleted', ...(ofProcessor ? ['processor_id'] : [])],
  ...columns.map(({ column }) => column),
];

const quoted = (names: readonly string[]): string => names.map((one) => `"${one}"`).join(', ');

/**
 * What writes a new record, and nothing where there is one with its identity.
 * @param values as SQL: of the identity, the version, whether it was deleted, its supplier if it has one, and its own columns.
 */
export const insertStatement = (entity: Entity, values: readonly string[]): string =>
  `INSERT INTO ${entity.name} (${quoted(namesOf(entity))}) VALUES (${values.join(', ')}) ON CONFLICT (id) DO NOTHING`;

function howWritten(entity: Entity): HowWritten {
  const known = writing.get(entity.name);
  if (known) return known;
  const names = namesOf(entity);
  const made = {
    names,
    insert: insertStatement(
      entity,
      names.map(() => '?'),
    ),
    select: `SELECT ${quoted(names)} FROM ${entity.name} WHERE id = ?`,
  };
  writing.set(entity.name, made);
  return made;
}

/** Writes a complete record, new or existing, without history: only the history's own code may call it. */
export function writeStored<Name extends EntityName>(
  connection: Connection,
  entity: Entity<Name>,
  record: Stored<FieldsOf<Name>>,
): void {
  writeEncoded(connection, entity, record, encode(entity, record.fields));
}

/** As {@link writeStored}, of a record whose own fields are in the form of SQLite already: `own`, as {@link encode} makes it. */
export function writeEncoded(
  connection: Connection,
  entity: Entity,
  { id, version, deleted, processorId }: Omit<Stored, 'fields'>,
  own: readonly unknown[],
): void {
  const values = [id, version, deleted ? 1 : 0, ...(entity.ofProcessor ? [processorId] : []), ...own];
  const { names, insert, select } = howWritten(entity);
  if (statement(connection, insert).run(...values).changes > 0) return;
  const known = statement(connection, select).raw().get(id) as readonly unknown[];
  writeChanged(connection, { table: entity.name, key: { id } }, names, known, values);
}
