/** Copying tables of a register into memory: SQLite does that itself in a fifth of the time of taking each row through the program. */
import { type Connection, emptyBytes, memoryOf } from './connection.ts';
import { copyEntriesBeside } from './entered.ts';
import { entities } from './entities.ts';

/** The name under which the copy stands beside the register while it is filled. */
const COPY = 'passing_copy';

interface SchemaObject {
  readonly type: string;
  readonly name: string;
  readonly sql: string;
}

/** How an empty register is made, and what is in it. */
interface Empty {
  readonly pragmas: Readonly<Record<string, number>>;
  readonly tables: readonly SchemaObject[];
  readonly others: readonly SchemaObject[];
  readonly rows: ReadonlyMap<string, readonly unknown[][]>;
}
let known: Empty | null = null;

function emptyOne(): Empty {
  if (known !== null) return known;
  const empty = memoryOf(emptyBytes());
  const objects = empty
    .prepare('SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL')
    .all() as SchemaObject[];
  const kinds = new Map(
    empty.prepare("SELECT name, type FROM pragma_table_list WHERE schema = 'main'").raw().all() as [
      string,
      string,
    ][],
  );
  // The search makes the tables in which it keeps what it holds itself.
  const own = objects.filter(({ name }) => kinds.get(name) !== 'shadow');
  const pragmaOf = (name: string) => [name, Number(empty.pragma(name, { simple: true }))];
  const tables = own.filter(({ type }) => type === 'table');
  known = {
    pragmas: Object.fromEntries(['application_id', 'user_version'].map(pragmaOf)),
    tables,
    others: own.filter(({ type }) => type !== 'table'),
    rows: new Map(
      tables.map(({ name }) => [name, empty.prepare(`SELECT * FROM ${name}`).raw().all() as unknown[][]]),
    ),
  };
  empty.close();
  return known;
}

const inCopy = (sql: string): string =>
  sql.replace(/^CREATE ((?:VIRTUAL |UNIQUE )?(?:TABLE|INDEX|TRIGGER|VIEW)) /, `CREATE $1 ${COPY}.`);

/**
 * A register in memory with all records, the tables that are named, and what says when suppliers came in. null where nothing can
 * be made beside the register, because it is only read or something is being written to it.
 * @param isPast whether the copy is for a past day, of which no versions are told
 */
export function copyOfTables(
  connection: Connection,
  isPast: boolean,
  named: readonly string[],
): Connection | null {
  const isOnlyRead = connection.readonly || connection.pragma('query_only', { simple: true }) === 1;
  if (isOnlyRead || connection.inTransaction) return null;
  const { pragmas, tables, others, rows } = emptyOne();
  try {
    connection.exec(`ATTACH ':memory:' AS ${COPY}`);
  } catch (error) {
    // Somebody reads on between two turns.
    if (error instanceof TypeError) return null;
    throw error;
  }
  try {
    for (const [name, value] of Object.entries(pragmas)) connection.pragma(`${COPY}.${name} = ${value}`);
    connection.transaction(() => {
      for (const { name, sql } of tables) {
        connection.exec(inCopy(sql));
        for (const row of rows.get(name) ?? []) {
          connection.prepare(`INSERT INTO ${COPY}.${name} VALUES (${row.map(() => '?')})`).run(row);
        }
      }
      for (const { name } of Object.values(entities)) copyTable(connection, name, isPast);
      for (const name of named) copyTable(connection, name, false);
      copyEntriesBeside(connection, COPY);
      for (const { sql } of others) connection.exec(inCopy(sql));
    })();
    return memoryOf(connection.serialize({ attached: COPY }));
  } finally {
    connection.exec(`DETACH ${COPY}`);
  }
}

function copyTable(connection: Connection, name: string, isPast: boolean): void {
  const columns = connection.prepare('SELECT name FROM pragma_table_info(?)').pluck().all(name) as string[];
  // The search numbers its rows outside its columns.
  const quoted = [...(name === 'search' ? ['rowid'] : []), ...columns.map((column) => `"${column}"`)];
  const selected = quoted.map((column) => (isPast && column === '"version"' ? '1' : column));
  connection.exec(
    `INSERT OR REPLACE INTO ${COPY}.${name} (${quoted.join()}) SELECT ${selected.join()} FROM main.${name}`,
  );
}
