/** Which contact persons were erased, by the history. */
import type { Connection } from './connection.ts';
import { statement } from './entities.ts';

const ERASED = `SELECT l.entity_id FROM history_line l JOIN history_value v ON v.seq = l.seq
  WHERE l.entity = 'contact' AND v.erased_at IS NOT NULL`;

/** Whether a contact person was erased. */
export function isErased(connection: Connection, contactId: string): boolean {
  return statement(connection, `${ERASED} AND l.entity_id = ?`).get(contactId) !== undefined;
}

/** Identities of all contact persons that were erased. */
export function erasedContacts(connection: Connection): string[] {
  return statement(connection, `SELECT DISTINCT entity_id FROM (${ERASED})`).pluck().all() as string[];
}

/** How many of these contact persons a register still holds; works for older schema versions too. */
export function countHeld(connection: Connection, contactIds: readonly string[]): number {
  const sql = `SELECT count(*) FROM contact WHERE id IN (SELECT value FROM json_each(?)) AND id NOT IN (${ERASED})`;
  return statement(connection, sql).pluck().get(JSON.stringify(contactIds)) as number;
}
