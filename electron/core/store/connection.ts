/** The only place that opens SQLite. */
import { chmodSync, closeSync, existsSync, openSync, readSync, rmSync, statSync } from 'node:fs';
import type BetterSqlite from 'better-sqlite3';
import Database from 'better-sqlite3';
import { fileSentences } from '../../../shared/messages/problems.ts';
import { requireFolder } from '../files.ts';
import { asProblem, Problem } from '../problem.ts';
import { migration0001 } from './migrations/0001.ts';
import { migration0002 } from './migrations/0002.ts';

export type Connection = BetterSqlite.Database;

/** 'VwRg' in ASCII: tells our files from every other SQLite database. */
export const APPLICATION_ID = 0x56775267;

/** Each entry brings the register from version index to index + 1; an entry is never edited after release. */
export const migrations: readonly string[] = [migration0001, migration0002];

const LOWEST_NODE_API = 10;

/** Refuses a Node on which the SQLite addon would crash the process without a word. */
export function requireNodeApi(): void {
  if (Number(process.versions.napi ?? 0) < LOWEST_NODE_API) {
    throw new Problem('refused', {
      nl: `Node ${process.versions.node} is te oud. Start via npm (npm start, npm run cli), of installeer Node 24.`,
      en: `Node ${process.versions.node} is too old. Start through npm (npm start, npm run cli), or install Node 24.`,
    });
  }
}

/** Makes a register at a path where nothing is yet. Errors: `refused` (exists), `not-found` (folder), `read-only`. */
export function createConnection(path: string): Connection {
  requireNodeApi();
  requireFolder(path);
  if (existsSync(path)) throw new Problem('refused', fileSentences.exists(path));
  const connection = raw(path, path);
  try {
    // The register names people: other accounts of this machine have no business in it.
    chmodSync(path, 0o600);
    settle(connection);
    migrate(connection, 0);
    return connection;
  } catch (error) {
    connection.close();
    rmSync(path, { force: true });
    throw error;
  }
}

/**
 * Opens a register. Checks in order: exists, is a database, is ours, is not newer, is whole; then migrates.
 * Errors: `not-found`, `foreign`, `too-new`, `corrupt`, `read-only`, `busy`.
 */
export function openConnection(path: string): Connection {
  requireNodeApi();
  if (!existsSync(path)) throw new Problem('not-found', fileSentences.missing(path));
  if (!statSync(path).isFile() || !hasSqliteHeader(path))
    throw new Problem('foreign', fileSentences.foreign(path));
  const connection = raw(path, path);
  try {
    const applicationId = reading(path, () => connection.pragma('application_id', { simple: true }));
    if (applicationId !== APPLICATION_ID) throw new Problem('foreign', fileSentences.foreign(path));
    const version = Number(connection.pragma('user_version', { simple: true }));
    if (version > migrations.length) throw new Problem('too-new', fileSentences.tooNew(path));
    const health = reading(path, () => connection.pragma('quick_check(1)', { simple: true }));
    if (health !== 'ok') throw new Problem('corrupt', fileSentences.corrupt(path));
    settle(connection);
    migrate(connection, version);
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
}

/** An empty register in memory: the state of another day is loaded into it and asked with the same queries. */
export function memoryConnection(): Connection {
  const connection = new Database(':memory:');
  connection.pragma('foreign_keys = OFF');
  migrate(connection, 0);
  return connection;
}

/** Leaves one whole file behind: no journal beside it. */
export function closeConnection(connection: Connection): void {
  if (!connection.open) return;
  try {
    if (!connection.readonly) {
      connection.pragma('optimize');
      connection.pragma('wal_checkpoint(TRUNCATE)');
    }
  } catch {
    // A full or vanished disk must not keep anyone from closing: the next open reads what stands in the journal.
  } finally {
    connection.close();
  }
}

function raw(path: string, name: string): Connection {
  try {
    return new Database(path, { timeout: 5000 });
  } catch (error) {
    const problem = asProblem(error, () => {});
    throw problem.code === 'read-only' ? new Problem('read-only', fileSentences.readOnly(name)) : problem;
  }
}

function hasSqliteHeader(path: string): boolean {
  const head = Buffer.alloc(16);
  const handle = openSync(path, 'r');
  try {
    const length = readSync(handle, head, 0, 16, 0);
    return length === 16 && head.toString('latin1') === 'SQLite format 3\u0000';
  } finally {
    closeSync(handle);
  }
}

/** The first reads of a file: what SQLite cannot make sense of is damage, for the header was a database's. */
function reading<Result>(path: string, read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    const problem = asProblem(error, () => {});
    if (problem.code === 'foreign' || problem.code === 'corrupt' || problem.code === 'internal') {
      throw new Problem('corrupt', fileSentences.corrupt(path));
    }
    throw problem;
  }
}

/** Settings of every open; `synchronous` is FULL only on the connection that made the file unless said each time. */
function settle(connection: Connection): void {
  connection.pragma('journal_mode = WAL');
  connection.pragma('synchronous = FULL');
  connection.pragma('foreign_keys = ON');
  connection.pragma('trusted_schema = OFF');
  connection.pragma('cell_size_check = ON');
  connection.pragma('recursive_triggers = ON');
  connection.pragma('checkpoint_fullfsync = ON');
}

function migrate(connection: Connection, from: number): void {
  for (let version = from; version < migrations.length; version += 1) {
    const statements = migrations[version] ?? '';
    connection.transaction(() => {
      connection.exec(statements);
      connection.pragma(`application_id = ${APPLICATION_ID}`);
      connection.pragma(`user_version = ${version + 1}`);
    })();
  }
}
