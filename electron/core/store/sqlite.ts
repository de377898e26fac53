/** The only module that opens SQLite: how, and with which settings. Which file may be opened, and as what, is in `connection.ts`. */
import { dirname } from 'node:path';
import type BetterSqlite from 'better-sqlite3';
import Database from 'better-sqlite3';
import { fileSentences, systemSentences } from '../../../shared/words/problems.ts';
import { asProblem, Damaged, Problem } from '../ground/problem.ts';

export type Connection = BetterSqlite.Database;

const CACHE_KILOBYTES = 65_536;

/** Bytes of a path that SQLite itself takes, with those of a journal; Windows takes longer ones only where it is told to. */
const LONGEST_PATH = (process.platform === 'win32' ? 260 : 512) - '-journal'.length;

/** What SQLite says of a path at which it opens or makes a file: one that is too long for it is told as that. */
export function aboutPath(path: string, error: unknown): unknown {
  const isRefused = (error as { code?: unknown }).code === 'SQLITE_CANTOPEN';
  if (!isRefused || Buffer.byteLength(path) < LONGEST_PATH) return error;
  return new Problem('invalid', systemSentences.nameTooLong(dirname(path)));
}

/**
 * The only call that opens SQLite. A file from elsewhere brings a schema written by others: before anything
 * is read, its views, triggers and checks are denied every function and table that can do more than compute.
 */
export function distrusting(source: string | Buffer, options: BetterSqlite.Options = {}): Connection {
  try {
    const connection = new Database(source, options);
    connection.pragma('trusted_schema = OFF');
    return connection;
  } catch (error) {
    throw typeof source === 'string' ? aboutPath(source, error) : error;
  }
}

export const raw = (path: string, name: string): Connection =>
  opening(name, () => distrusting(path, { timeout: 5000 }));

/** What opens a file for writing; that it may not be written is said with the name that the user knows. */
export function opening<Result>(name: string, open: () => Result): Result {
  try {
    return open();
  } catch (error) {
    const problem = asProblem(error, () => {});
    throw problem.code === 'read-only' ? new Problem('read-only', fileSentences.readOnly(name)) : problem;
  }
}

/** What `look` finds through a connection that is opened for it and closed after it. */
export function looking<Found>(open: () => Connection, look: (connection: Connection) => Found): Found {
  const connection = open();
  try {
    return look(connection);
  } finally {
    connection.close();
  }
}

/**
 * Guards the first reads and the migration of a file: its header is a database's, so if SQLite cannot read it, it
 * is damaged.
 */
export function reading<Result>(path: string, read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    const problem = asProblem(error, () => {});
    if (problem.code === 'foreign' || problem.code === 'corrupt' || problem.code === 'internal') {
      throw new Damaged(fileSentences.corrupt(path));
    }
    throw problem;
  }
}

/** Set on every open: otherwise `synchronous` is FULL only on the connection that created the file. */
export function applyPragmas(connection: Connection, journal: 'WAL' | 'TRUNCATE' = 'WAL'): void {
  connection.pragma(`journal_mode = ${journal}`);
  // The journal goes into the file at a moment that the program knows, so that it can tell who else wrote there.
  connection.pragma('wal_autocheckpoint = 0');
  connection.pragma('synchronous = FULL');
  connection.pragma('foreign_keys = ON');
  // Personal data that is erased on request must not linger in the file's free space (Art. 17 GDPR).
  connection.pragma('secure_delete = ON');
  connection.pragma('cell_size_check = ON');
  connection.pragma('recursive_triggers = ON');
  connection.pragma('checkpoint_fullfsync = ON');
  // Cache for the indexes of a large register: with the former 2 MB, every update of all verdicts wrote the
  // same pages over and over. Memory is used only as far as the register needs it.
  connection.pragma(`cache_size = -${CACHE_KILOBYTES}`);
}

/**
 * Writes the journal into the file and empties it; false if that cannot be done now, because somebody is
 * reading or writing or the disk is full. Does not wait.
 */
export function checkpoint(connection: Connection): boolean {
  const patience = connection.pragma('busy_timeout', { simple: true });
  connection.pragma('busy_timeout = 0');
  try {
    const [done] = connection.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[];
    return done?.busy === 0;
  } catch {
    return false;
  } finally {
    connection.pragma(`busy_timeout = ${patience}`);
  }
}

/** Closes the register as a single complete file, with no journal next to it. */
export function closeConnection(connection: Connection): void {
  if (!connection.open) return;
  try {
    if (!connection.readonly) {
      connection.pragma('optimize');
      connection.pragma('wal_checkpoint(TRUNCATE)');
      const journal = connection.pragma('journal_mode', { simple: true });
      if (journal === 'truncate') connection.pragma('journal_mode = DELETE');
    }
  } catch {
    // A full or vanished disk must not prevent closing: the next open replays the journal.
  } finally {
    connection.close();
  }
}
