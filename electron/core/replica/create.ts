/** Putting a register on a server, so that others can join: roles, schema and rights, and the history as it is. */
import { FORM } from '../../../shared/fields/forms.ts';
import type { SharedAddress } from '../../../shared/schema/replica.ts';
import { replicaSentences } from '../../../shared/words/replica.ts';
import { Problem } from '../ground/problem.ts';
import type { Connection } from '../store/connection.ts';
import { historyHead } from '../store/history.ts';
import { identityOf } from '../store/identity.ts';
import type { KeptPasswords } from './kept-passwords.ts';
import { NoContact } from './meaning.ts';
import { documentsIn, linePages } from './own-lines.ts';
import { Server } from './server.ts';
import {
  insertLines,
  roleStatements,
  rolesOf,
  SHARED_FORM,
  SHARED_SCHEMA,
  sharedSchema,
} from './shared-schema.ts';

/** How far a long exchange with the server is, in lines of the history. */
export interface ReplicaProgress {
  readonly done: number;
  readonly total: number;
}

/**
 * Puts the whole register in a database that has none yet, in one transaction. If it is there already, because the answer got
 * lost, that is fine. Yields the progress. Errors: `refused` (no right, another register is there), `read-only` (no contact),
 * `cancelled`.
 */
export async function* createShared(
  connection: Connection,
  address: SharedAddress,
  { passwords, signal }: { readonly passwords: KeptPasswords; readonly signal: AbortSignal | undefined },
): AsyncGenerator<ReplicaProgress> {
  const server = await contacted(address, passwords);
  try {
    const before = historyHead(connection);
    if (await holdsAlready(server, connection)) return;
    const [putLines, putValues] = insertLines('$1::json', 'session_user');
    const { before: first, after: last } = roleStatements(rolesOf(address.database), address.user);
    const pages = linePages(connection, 0);
    yield* server.steps(async function* (ask) {
      for (const statement of [...first, sharedSchema(rolesOf(address.database))]) await ask(statement);
      let done = 0;
      for (const page of pages) {
        if (signal?.aborted) throw new Problem('cancelled');
        const lines = JSON.stringify(page);
        await ask(putLines, [lines]);
        await ask(putValues, [lines]);
        done += page.length;
        yield { done, total: before.lines };
      }
      for (const bytes of documentsIn(connection, 0)) {
        await ask(`SELECT ${SHARED_SCHEMA}.put_document($1)`, [Buffer.from(bytes)]);
      }
      await ask(
        `INSERT INTO ${SHARED_SCHEMA}.register (id, register, shared_form, form, lines, head) VALUES (1, $1, $2, $3, $4, $5)`,
        [identityOf(connection), SHARED_FORM, FORM, before.lines, before.head],
      );
      // What was changed here meanwhile would be missing there.
      if (historyHead(connection).head !== before.head) throw new Problem('busy');
      for (const statement of last) await ask(statement);
    });
  } catch (error) {
    throw asTold(error);
  } finally {
    server.destroy();
  }
}

/** A connection for a task of its own. Errors: `read-only` (no contact), `refused`. */
export async function contacted(address: SharedAddress, passwords: KeptPasswords): Promise<Server> {
  try {
    return await Server.connect(address, passwords);
  } catch (error) {
    throw asTold(error);
  }
}

/** An error of a task of its own: no contact is `read-only`, others are as they are. */
export const asTold = (error: unknown): unknown =>
  error instanceof NoContact ? new Problem('read-only', replicaSentences.noServer) : error;

/** Whether the database holds this very register already. Errors: `refused` if it holds another one, or this one with other lines. */
async function holdsAlready(server: Server, connection: Connection): Promise<boolean> {
  const [schema] = await server.ask('SELECT 1 AS is_there FROM pg_namespace WHERE nspname = $1', [
    SHARED_SCHEMA,
  ]);
  if (!schema) return false;
  const [there] = await server.ask<{ register: string; lines: number; head: string }>(
    `SELECT register, lines, head FROM ${SHARED_SCHEMA}.register WHERE id = 1`,
  );
  const { lines, head } = historyHead(connection);
  const isSame = there?.register === identityOf(connection) && there.lines === lines && there.head === head;
  if (!isSame) throw new Problem('refused', replicaSentences.refusals.alreadyShared);
  return true;
}
