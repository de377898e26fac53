/** What a file that is a replica of a shared register knows of it. */
import { type ReplicaDetails, type SharedAddress, sharedAddress } from '../../../shared/schema/replica.ts';
import { parseStored } from '../ground/stored-json.ts';
import type { Connection } from './connection.ts';
import { historyHead } from './history.ts';

/** Where the shared register is, and what the two agreed on when they last had contact. */
export interface Replica {
  readonly address: SharedAddress;
  readonly lines: number;
  readonly head: string;
  readonly contactAt: string;
}

/** Null = the file is a register of its own. A file of a form without the table is one too. */
export function replicaOf(connection: Connection): Replica | null {
  const hasTable = "SELECT 1 FROM main.sqlite_schema WHERE type = 'table' AND name = 'replica'";
  if (connection.prepare(hasTable).get() === undefined) return null;
  const row = connection
    .prepare('SELECT address, lines, head, contact_at AS contactAt FROM replica WHERE id = 1')
    .get() as (Omit<Replica, 'address'> & { address: string }) | undefined;
  return row === undefined ? null : { ...row, address: sharedAddress.parse(parseStored(row.address)) };
}

/** Makes a file a replica; what it holds now is what the server holds. */
export function becomeReplica(connection: Connection, address: SharedAddress, at: string): void {
  const { lines, head } = historyHead(connection);
  connection
    .prepare('INSERT OR REPLACE INTO replica (id, address, lines, head, contact_at) VALUES (1, ?, ?, ?, ?)')
    .run(JSON.stringify(address), lines, head, at);
}

/** What the file holds now, the server holds too; runs inside the transaction that brought it there. */
export function agreed(connection: Connection, at: string): void {
  const { lines, head } = historyHead(connection);
  connection
    .prepare('UPDATE replica SET lines = ?, head = ?, contact_at = ? WHERE id = 1')
    .run(lines, head, at);
}

/** Makes a replica a register of its own. */
export function leaveReplica(connection: Connection): void {
  connection.prepare('DELETE FROM replica').run();
}

/** Lines of the history, from the last one back, in which is looked who wrote. */
const RECENT = 1000;

/** Who wrote among the last lines, whoever was last first. */
export function lastWriters(connection: Connection): ReplicaDetails['writers'] {
  return connection
    .prepare(
      `SELECT who, max(at) AS at FROM (SELECT who, at FROM history_line ORDER BY seq DESC LIMIT ${RECENT})
       GROUP BY who ORDER BY 2 DESC LIMIT 10`,
    )
    .all() as ReplicaDetails['writers'];
}
