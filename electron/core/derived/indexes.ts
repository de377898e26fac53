/** The indexes of the derived tables, which are left out while a large register is judged for the first time. */
import type { Connection } from '../store/connection.ts';
import { statement } from '../store/entities.ts';

/** What stands in an order of the list beside it: rows that a filter leaves out are passed without looking them up. */
const filtered = 'name_sort, processor_id, agreement_rank, transfer_rank, covered';
const indexes = {
  verdict_name: `verdict (${filtered})`,
  verdict_agreement: 'verdict (agreement_rank, name_sort, processor_id, transfer_rank, covered)',
  verdict_transfer: 'verdict (transfer_rank, name_sort, processor_id, agreement_rank, covered)',
  verdict_ends: `verdict (current_ends_on, ${filtered})`,
  verdict_notice: `verdict (notice_deadline, ${filtered})`,
  verdict_owner: `verdict (owner_sort, ${filtered})`,
  verdict_country: `verdict (country, ${filtered})`,
  flow_verdict_rank: 'flow_verdict (rank, name_sort, flow_id)',
  flow_verdict_place: 'flow_verdict (running_in, rank) WHERE running_in IS NOT NULL',
} as const;
const names = Object.keys(indexes) as (keyof typeof indexes)[];

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
  connection.exec(`CREATE INDEX ${missing} ON ${indexes[missing]}`);
  return true;
}
