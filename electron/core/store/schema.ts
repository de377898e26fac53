/** Whether the schema in a file is the one that this program's migrations make, object by object. */
import type BetterSqlite from 'better-sqlite3';
import { sha256 } from '../ground/digest.ts';
import { migrations, schemaDigests } from './migrations/index.ts';

type Connection = BetterSqlite.Database;

/** One object of a schema, as SQLite lists it; `sql` is null for what SQLite makes by itself. */
export interface SchemaObject {
  readonly type: string;
  readonly name: string;
  readonly tbl_name: string;
  readonly sql: string | null;
}

/** How an object differs from what the migrations make. */
export interface SchemaDifference {
  readonly kind: 'extra' | 'missing' | 'different';
  readonly object: Pick<SchemaObject, 'type' | 'name'>;
}

/** What stands in an order of the list beside it: rows that a filter leaves out are passed without looking them up. */
const filtered = 'name_sort, processor_id, facts';

/**
 * The indexes of the derived tables, which are made by the judging and left out while it fills an empty table:
 * a file may have any of them.
 */
export const derivedIndexes = {
  verdict_name: `verdict (${filtered})`,
  verdict_agreement: `verdict (agreement_rank, ${filtered})`,
  verdict_transfer: `verdict (transfer_rank, ${filtered})`,
  verdict_ends: `verdict (current_ends_on, ${filtered})`,
  verdict_notice: `verdict (notice_deadline, ${filtered})`,
  verdict_owner: `verdict (owner_sort, ${filtered})`,
  verdict_country: `verdict (country, ${filtered})`,
  verdict_reviewed: `verdict (reviewed_on, ${filtered})`,
  /** All that is counted beside the list, in the order in which it is grouped. */
  verdict_counted: 'verdict (facts, owner_sort, places, tags)',
  flow_verdict_rank: 'flow_verdict (rank, name_sort, flow_id)',
  flow_verdict_place: 'flow_verdict (running_in, rank) WHERE running_in IS NOT NULL',
  deadline_due: 'deadline (due)',
  deadline_reminded: 'deadline (due, reminded) WHERE reminded IS NOT NULL',
  verdict_until_day: 'verdict_until (day)',
} as const;

/** An index on nothing but columns, whichever version of the program chose them: it can compute nothing. */
const PLAIN_INDEX =
  /^CREATE INDEX ([a-z_]+) ON (verdict|flow_verdict|deadline|verdict_until) \([a-z_]+(, [a-z_]+)*\)( WHERE (running_in|reminded) IS NOT NULL)?$/;

/** The first form whose derived tables get their indexes from the judging. */
const JUDGING_MAKES_INDEXES = 3;

/** The tables of SQLite's own statistics, which `PRAGMA optimize` makes. */
const statistics: Readonly<Record<string, string>> = {
  sqlite_stat1: 'CREATE TABLE sqlite_stat1(tbl,idx,stat)',
  sqlite_stat4: 'CREATE TABLE sqlite_stat4(tbl,idx,neq,nlt,ndlt,sample)',
};

function mayBeThere({ type, name, tbl_name: table, sql }: SchemaObject, form: number): boolean {
  if (type === 'table' && Object.hasOwn(statistics, name)) return sql === statistics[name];
  if (type !== 'index' || form < JUDGING_MAKES_INDEXES || !Object.hasOwn(derivedIndexes, name)) return false;
  const [, named, on] = PLAIN_INDEX.exec(sql ?? '') ?? [];
  return named === name && on === table;
}

const OBJECTS = 'SELECT type, name, tbl_name, sql FROM main.sqlite_schema ORDER BY type, name';

/** The objects of a file that the migrations must have made, in an order of their own. */
function objectsOf(connection: Connection, form: number): SchemaObject[] {
  const all = connection.prepare(OBJECTS).all() as SchemaObject[];
  return all.filter((object) => !mayBeThere(object, form));
}

/** Digest of the schema of a connection, without what may or may not be there. */
export function schemaDigest(connection: Connection, form: number): string {
  // As rows of values, which cost half of objects: this is done at every opening.
  const rows = connection.prepare(OBJECTS).raw().all() as [string, string, string, string | null][];
  const counted = rows.filter(
    ([type, name, table, sql]) => !mayBeThere({ type, name, tbl_name: table, sql }, form),
  );
  return sha256(JSON.stringify(counted));
}

/** Brings an empty database to a form. */
export function makeSchema(connection: Connection, form: number): void {
  for (const statements of migrations.slice(0, form)) connection.exec(statements);
}

/**
 * The first object that is not as the migrations make it; null if every one is.
 * @param reference makes an empty database in memory with the schema of a form; the caller need not close it.
 */
export function schemaDifference(
  connection: Connection,
  form: number,
  reference: (form: number) => Connection,
): SchemaDifference | null {
  const known = schemaDigests[form - 1];
  if (known !== undefined && schemaDigest(connection, form) === known) return null;
  const made = reference(form);
  try {
    return firstDifference(objectsOf(connection, form), objectsOf(made, form));
  } finally {
    made.close();
  }
}

const keyOf = ({ type, name }: SchemaObject): string => `${type} ${name}`;

function firstDifference(
  found: readonly SchemaObject[],
  wanted: readonly SchemaObject[],
): SchemaDifference | null {
  // The other way round: views, triggers and tables say more than the indexes that come with them.
  const left = new Map(wanted.toReversed().map((object) => [keyOf(object), object]));
  for (const object of found.toReversed()) {
    const same = left.get(keyOf(object));
    left.delete(keyOf(object));
    if (!same) return { kind: 'extra', object };
    if (same.sql !== object.sql || same.tbl_name !== object.tbl_name) return { kind: 'different', object };
  }
  const [missing] = left.values();
  return missing ? { kind: 'missing', object: missing } : null;
}

/** The record that every register has one of, by table and identity. */
const singles = [
  ['history_head', 1],
  ['organisation', 'organisation'],
  ['policy', 'policy'],
] as const;

/** The table that lacks the one row that every register has; null if none does. */
export function missingSingle(connection: Connection): string | null {
  const lacks = singles.find(
    ([table, id]) => connection.prepare(`SELECT 1 FROM main.${table} WHERE id = ?`).get(id) === undefined,
  );
  return lacks?.[0] ?? null;
}
