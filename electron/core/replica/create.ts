/** Putting a register on a server, so that others can join: roles, schema and rights, and the history as it is. */
import { setTimeout as pause } from 'node:timers/promises';
import { FORM } from '../../../shared/fields/forms.ts';
import type { SharedAddress } from '../../../shared/schema/replica.ts';
import { replicaSentences } from '../../../shared/words/replica.ts';
import { Problem } from '../ground/problem.ts';
import type { Head } from '../store/chain.ts';
import type { Connection } from '../store/connection.ts';
import { historyHead, holdsHistory } from '../store/history.ts';
import { identityOf } from '../store/identity.ts';
import { puttingDocuments } from './documents.ts';
import type { KeptPasswords } from './kept-passwords.ts';
import { NoContact } from './meaning.ts';
import { documentsIn, linePages } from './own-lines.ts';
import { type Ask, Server } from './server.ts';
import {
  insertLines,
  roleStatements,
  rolesOf,
  SHARED_FORM,
  SHARED_SCHEMA,
  sharedSchema,
} from './shared-schema.ts';

/** How far a long exchange with the server is, in lines of the history or in documents. */
export interface ReplicaProgress {
  readonly of: 'lines' | 'documents';
  readonly done: number;
  readonly total: number;
}

interface CreateOptions {
  readonly passwords: KeptPasswords;
  readonly signal: AbortSignal | undefined;
  /** Keeps others from changing the file from now on; false if that cannot be done yet. The caller lets them go on afterwards. */
  readonly hold: () => boolean;
}

/** Milliseconds between attempts to keep others from changing the file, and to learn what became of an answer that got lost. */
const PAUSE = 1000;
const TRIES = 10;

/**
 * Puts the whole register in a database that has none yet, in one transaction. If it is there already, because the answer got
 * lost, that is fine. Meanwhile the file may be changed, and what was changed is sent too, until nothing is missing: afterwards
 * the file is held, and holds what the server does. Yields the progress. Errors: `refused` (no right, another register is
 * there), `read-only` (no contact), `busy` (it is there, and was changed here meanwhile), `cancelled`.
 */
export async function* createShared(
  connection: Connection,
  address: SharedAddress,
  options: CreateOptions,
): AsyncGenerator<ReplicaProgress> {
  const server = await contacted(address, options.passwords);
  let isHeld = false;
  // A document may be on its way for long; what is being finished is not stopped any more.
  const stop = () => isHeld || server.destroy();
  options.signal?.addEventListener('abort', stop, { once: true });
  try {
    if (await isShared(server)) {
      if (!options.hold()) throw new Problem('busy');
      return await requireSame(server, connection);
    }
    yield* server.steps(async function* (ask) {
      const { before, after } = roleStatements(rolesOf(address.database), address.user);
      for (const statement of [...before, sharedSchema(rolesOf(address.database))]) await ask(statement);
      const sent = yield* send(ask, connection, 0, options.signal);
      while (!options.hold()) {
        await pause(PAUSE);
        await ask('SELECT 1');
        requireGoingOn(connection, options.signal);
      }
      isHeld = true;
      yield* send(ask, connection, sent, options.signal);
      const { lines, head } = historyHead(connection);
      await ask(
        `INSERT INTO ${SHARED_SCHEMA}.register (id, register, shared_form, form, lines, head) VALUES (1, $1, $2, $3, $4, $5)`,
        [identityOf(connection), SHARED_FORM, FORM, lines, head],
      );
      for (const statement of after) await ask(statement);
      requireGoingOn(connection, options.signal);
    });
  } catch (error) {
    // Nothing can be changed here as long as the file is held, so that whether it is there can still be found out.
    if (!isHeld || !(error instanceof NoContact) || !(await wasShared(connection, address, options)))
      throw asTold(error);
  } finally {
    options.signal?.removeEventListener('abort', stop);
    server.destroy();
  }
}

/** Also `cancelled` where another register was opened in the place of this one. */
function requireGoingOn(connection: Connection, signal: AbortSignal | undefined): void {
  if (signal?.aborted || !connection.open) throw new Problem('cancelled');
}

/** Sends the lines after one, and the documents that they name; returns up to where. */
async function* send(
  ask: Ask,
  connection: Connection,
  after: number,
  signal: AbortSignal | undefined,
): AsyncGenerator<ReplicaProgress, number> {
  const [putLines, putValues] = insertLines('$1::json', 'session_user');
  let done = after;
  for (const page of linePages(connection, after)) {
    requireGoingOn(connection, signal);
    const lines = JSON.stringify(page);
    await ask(putLines, [lines]);
    await ask(putValues, [lines]);
    done += page.length;
    yield { of: 'lines', done, total: Math.max(done, historyHead(connection).lines) };
  }
  const documents = documentsIn(connection, after);
  for await (const put of puttingDocuments(ask, documents)) {
    yield { of: 'documents', done: put, total: documents.length };
    requireGoingOn(connection, signal);
  }
  return done;
}

/** Whether a database whose answer got lost has the register after all. */
async function wasShared(
  connection: Connection,
  address: SharedAddress,
  { passwords, signal }: CreateOptions,
): Promise<boolean> {
  for (let tried = 1; tried <= TRIES && !signal?.aborted; tried += 1) {
    await pause(PAUSE);
    try {
      const server = await Server.connect(address, passwords);
      try {
        if (!(await isShared(server))) return false;
        await requireSame(server, connection);
        return true;
      } finally {
        server.destroy();
      }
    } catch (error) {
      if (!(error instanceof NoContact)) throw error;
    }
  }
  return false;
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
  error instanceof NoContact ? new Problem('read-only', error.told ?? replicaSentences.noServer) : error;

/** Whether the database holds a shared register. */
async function isShared(server: Server): Promise<boolean> {
  const sql = 'SELECT 1 AS is_there FROM pg_namespace WHERE nspname = $1';
  const [schema] = await server.ask(sql, [SHARED_SCHEMA]);
  return schema !== undefined;
}

/** Errors: `refused` if the database holds another register than the file, or this one with other lines. */
async function requireSame(server: Server, connection: Connection): Promise<void> {
  const { lines, head } = historyHead(connection);
  const [there] = await server.ask<Head & { register: string; hash: string | null }>(
    `SELECT register, lines, head, (SELECT hash FROM ${SHARED_SCHEMA}.history_line WHERE seq = $1) AS hash
     FROM ${SHARED_SCHEMA}.register WHERE id = 1`,
    [lines],
  );
  const { alreadyShared, sharedBefore } = replicaSentences.refusals;
  if (there?.register !== identityOf(connection)) throw new Problem('refused', alreadyShared);
  if (there.lines === lines && there.head === head) return;
  const own = there.hash === head ? 0 : holdsHistory(connection, there) ? lines - there.lines : null;
  throw new Problem('refused', sharedBefore(own));
}
