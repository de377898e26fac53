/** The indexes of the derived tables, which are left out while a large register is judged for the first time. */
import type { Connection } from '../store/connection.ts';
import { statement } from '../store/entities.ts';
import { derivedIndexes } from '../store/schema.ts';

const names = Object.keys(derivedIndexes) as (keyof typeof derivedIndexes)[];

/** A reader's temporary tables stand before those of the file, whose indexes are not its own to drop. */
const isShadowed = (connection: Connection): boolean =>
  statement(connection, "SELECT 1 FROM temp.sqlite_schema WHERE name = 'verdict'").get() !== undefined;

/** Drops the indexes: rows that come in another order than an index are written into it far more slowly. */
export function dropIndexes(connection: Connection): void {
  if (isShadowed(connection)) return;
  for (const name of names) connection.exec(`DROP INDEX IF EXISTS ${name}`);
}

/** Makes one index that is missing; false when none is. */
export function makeNextIndex(connection: Connection): boolean {
  if (isShadowed(connection)) return false;
  const present = new Set(
    statement(connection, "SELECT name FROM main.sqlite_schema WHERE type = 'index'").pluck().all(),
  );
  const missing = names.find((name) => !present.has(name));
  if (missing === undefined) return false;
  connection.exec(`CREATE INDEX ${missing} ON ${derivedIndexes[missing]}`);
  return true;
}
