/** The only module that opens SQLite. */
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type BetterSqlite from 'better-sqlite3';
import Database from 'better-sqlite3';
import { fileSentences, otherSchema } from '../../../shared/words/problems.ts';
import { requireFolder } from '../ground/files.ts';
import { requireNodeApi } from '../ground/node-api.ts';
import { copyPrivately, inPlainFolder, sweepPlain } from '../ground/plain-copy.ts';
import { asProblem, Problem } from '../ground/problem.ts';
import { hasSqliteHeader, isCutOff, JOURNAL_BYTES, journalsOf, needsJournal } from './database-file.ts';
import { migrations } from './migrations/index.ts';
import { makeSchema, missingSingle, schemaDifference } from './schema.ts';

export type Connection = BetterSqlite.Database;

/** 'VwRg' in ASCII: distinguishes our files from any other SQLite database. */
export const APPLICATION_ID = 0x56775267;

const CACHE_KILOBYTES = 65_536;

/** Creates a register at an unused path. Errors: `refused` (exists), `not-found` (folder), `read-only`. */
export function createConnection(path: string, journal: Opening['journal'] = 'WAL'): Connection {
  requireNodeApi();
  requireFolder(path);
  if (existsSync(path)) throw new Problem('refused', fileSentences.exists(path));
  let connection: Connection | undefined;
  try {
    // The register contains personal data: other accounts on this machine must not read it.
    opening(path, () => writeFileSync(path, emptyBytes(), { mode: 0o600 }));
    connection = raw(path, path);
    applyPragmas(connection, journal);
    // The bytes are the same for all; which register it is, is not.
    connection.exec('UPDATE identity SET register = lower(hex(randomblob(16)))');
    return connection;
  } catch (error) {
    connection?.close();
    rmSync(path, { force: true });
    throw error;
  }
}

let empty: Buffer | null = null;

/** An empty register, made once in memory: the steps to its schema take longer than all else of a new one. */
export function emptyBytes(): Buffer {
  if (empty === null) {
    const connection = distrusting(':memory:');
    migrate(connection, 0);
    empty = connection.serialize();
    connection.close();
  }
  return empty;
}

/** How a register is opened: depends on where its file lives, and on what must happen before a migration. */
export interface Opening {
  /** WAL for a file on this computer; TRUNCATE keeps it to one file, for synced or shared folders. */
  readonly journal?: 'WAL' | 'TRUNCATE';
  /**
   * Called before a register of an older schema version is migrated; if it throws, opening fails. What it
   * returns is called when the migration failed and left the register as it was.
   */
  readonly beforeMigration?: (connection: Connection) => () => unknown;
  /** Whether the pages of the file are known to be whole, because this program wrote all of them a moment ago. */
  readonly isIntact?: boolean;
}

/**
 * Opens a register. Checks in order: exists, is a database, is ours, is not newer, has exactly the schema that
 * its form has, is intact (unless that is known); then migrates.
 * Errors: `not-found`, `foreign`, `too-new`, `corrupt`, `read-only`, `busy`.
 */
export function openConnection(path: string, opening: Opening = {}): Connection {
  sweepPlain(path);
  requireDatabase(path);
  if (isCutOff(path)) throw new Problem('corrupt', fileSentences.corrupt(path));
  const connection = raw(path, path);
  try {
    const version = requireOurs(connection, path, opening.isIntact);
    applyPragmas(connection, opening.journal);
    if (version < migrations.length) migrateSafely(connection, path, version, opening);
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
}

function migrateSafely(
  connection: Connection,
  path: string,
  version: number,
  { beforeMigration }: Opening,
): void {
  const takeBack = beforeMigration?.(connection);
  try {
    // A register that is right can be migrated: what does not fit was put there by others.
    reading(path, () => migrate(connection, version));
  } catch (error) {
    if (connection.pragma('user_version', { simple: true }) === version) takeBack?.();
    throw error;
  }
}

/**
 * Reads a register into memory, for when nothing may be written next to it or another computer is writing to
 * it. An older schema version is migrated in memory. Errors: as {@link openConnection}.
 */
export function openCopy(path: string): Connection {
  sweepPlain(path);
  requireDatabase(path);
  return openBytes(wholeBytes(path), path);
}

/** As {@link openCopy}, of bytes without a journal; `path` is where they are from. */
export function openBytes(bytes: Buffer, path: string): Connection {
  for (const at of JOURNAL_BYTES) bytes[at] = 1;
  const connection = distrusting(bytes);
  try {
    const version = requireOurs(connection, path);
    reading(path, () => migrate(connection, version));
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
}

/** A file that needs a journal is read into memory, so that none appears next to it. */
const unchanged = (path: string): Connection =>
  needsJournal(path) ? distrusting(wholeBytes(path)) : distrusting(path, { readonly: true });

/**
 * What `look` finds in a few rows of a register's file, which is neither changed nor checked; null if it
 * cannot be read, or `only-if-quick` and it would have to be read whole.
 */
export function glance<Found>(
  path: string,
  look: (connection: Connection) => Found,
  effort: 'any' | 'only-if-quick' = 'any',
): Found | null {
  try {
    requireDatabase(path);
    if (effort === 'only-if-quick' && needsJournal(path)) return null;
    const connection = unchanged(path);
    try {
      return look(connection);
    } finally {
      connection.close();
    }
  } catch {
    // Damaged, not ours or gone: who wants to know more opens it.
    return null;
  }
}

/** What `look` finds in the file of a register that is open elsewhere; the journal counts. Errors: those of SQLite. */
export function peek<Found>(path: string, look: (connection: Connection) => Found): Found {
  const connection = raw(path, path);
  try {
    connection.pragma('query_only = ON');
    return look(connection);
  } finally {
    connection.close();
  }
}

/**
 * Opens, for reading only, a register that this program has open in another process, and so has checked. What it writes there is
 * seen too, until a transaction begins.
 */
export function openBeside(path: string): Connection {
  requireNodeApi();
  return distrusting(path, { readonly: true, timeout: 5000 });
}

/** Opens a register unchanged, without migration or a journal next to it: used to look into a backup. */
export function openAsIs(path: string): Connection {
  requireDatabase(path);
  const connection = unchanged(path);
  try {
    requireOurs(connection, path);
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
}

function requireDatabase(path: string): void {
  requireNodeApi();
  if (!existsSync(path)) throw new Problem('not-found', fileSentences.missing(path));
  if (!statSync(path).isFile() || !hasSqliteHeader(path))
    throw new Problem('foreign', fileSentences.foreign(path));
}

/** Rejects anything but an intact register of ours; returns its schema version. `isIntact`: its pages are known to be whole. */
function requireOurs(connection: Connection, path: string, isIntact = false): number {
  const applicationId = reading(path, () => connection.pragma('application_id', { simple: true }));
  if (applicationId !== APPLICATION_ID) throw new Problem('foreign', fileSentences.foreign(path));
  const version = Number(connection.pragma('user_version', { simple: true }));
  if (version > migrations.length) throw new Problem('too-new', fileSentences.tooNew(path));
  if (version < 1) throw new Problem('corrupt', fileSentences.corrupt(path));
  // Before anything is read that a schema by others could compute: a view, a generated column, a check.
  const difference = reading(path, () => schemaDifference(connection, version, referenceOf));
  if (difference) throw new Problem('corrupt', otherSchema(path, difference));
  const health = () => connection.pragma('quick_check(1)', { simple: true });
  const isWhole = (isIntact || reading(path, health) === 'ok') && missingSingle(connection) === null;
  if (!isWhole) throw new Problem('corrupt', fileSentences.corrupt(path));
  return version;
}

/** An empty database in memory with the schema of a form, to compare with. */
function referenceOf(form: number): Connection {
  const connection = distrusting(':memory:');
  makeSchema(connection, form);
  return connection;
}

let statements: ReadonlyMap<unknown, unknown> | null = null;

/** The statement by which the current form makes a table. */
export function tableStatement(name: string): string {
  if (!statements) {
    const reference = referenceOf(migrations.length);
    const made = reference.prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'table'").raw().all();
    statements = new Map(made as [string, string][]);
    reference.close();
  }
  return String(statements.get(name));
}

/** An empty register in memory: the state on another day is loaded into it and read with the same queries. */
export const memoryConnection = (): Connection => memoryOf(emptyBytes());

/** A register in memory by its bytes, of the form of now: it is neither checked nor migrated. */
export function memoryOf(bytes: Buffer): Connection {
  const connection = distrusting(bytes);
  connection.pragma('foreign_keys = OFF');
  return connection;
}

/** An empty register that disappears when closed; SQLite spills what exceeds memory to a nameless file. */
export function passingConnection(): Connection {
  const connection = distrusting('');
  applyPragmas(connection, 'TRUNCATE');
  migrate(connection, 0);
  return connection;
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

/**
 * The only call that opens SQLite. A file from elsewhere brings a schema written by others: before anything
 * is read, its views, triggers and checks are denied every function and table that can do more than compute.
 */
function distrusting(source: string | Buffer, options: BetterSqlite.Options = {}): Connection {
  const connection = new Database(source, options);
  connection.pragma('trusted_schema = OFF');
  return connection;
}

const raw = (path: string, name: string): Connection =>
  opening(name, () => distrusting(path, { timeout: 5000 }));

/** What opens a file for writing; that it may not be written is said with the name that the user knows. */
function opening<Result>(name: string, open: () => Result): Result {
  try {
    return open();
  } catch (error) {
    const problem = asProblem(error, () => {});
    throw problem.code === 'read-only' ? new Problem('read-only', fileSentences.readOnly(name)) : problem;
  }
}

/**
 * Lets SQLite bring the journal that a killed program left into the file, so that the file alone is the whole
 * register. A file that is damaged stays as it is. Errors: `busy` while somebody reads, those of the disk.
 */
export function settle(path: string): void {
  if (journalsOf(path).length === 0) return;
  try {
    const connection = raw(path, path);
    try {
      // The first read rolls a journal back; a WAL is then written into the file.
      connection.pragma('user_version');
      const [checkpoint] = connection.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[];
      if (checkpoint?.busy === 1) throw new Problem('busy');
    } finally {
      connection.close();
    }
  } catch (error) {
    const { code } = asProblem(error, () => {});
    if (code !== 'corrupt' && code !== 'foreign') throw error;
  }
}

/** The bytes of a register including its journal, in a form that needs no journal. */
export function wholeBytes(path: string): Buffer {
  const journals = journalsOf(path);
  const bytes = journals.length === 0 ? readFileSync(path) : readSettled(path, journals);
  for (const at of JOURNAL_BYTES) bytes[at] = 1;
  return bytes;
}

/** Lets SQLite merge file and journal, in a folder where it may write. */
function readSettled(path: string, journals: readonly string[]): Buffer {
  return inPlainFolder(path, (folder) => {
    const copy = join(folder, 'register');
    for (const end of ['', ...journals]) copyPrivately(path + end, copy + end);
    const connection = raw(copy, path);
    try {
      reading(path, () => connection.pragma('journal_mode = DELETE'));
    } finally {
      connection.close();
    }
    return readFileSync(copy);
  });
}

/**
 * Guards the first reads and the migration of a file: its header is a database's, so if SQLite cannot read it, it
 * is damaged.
 */
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

/** Set on every open: otherwise `synchronous` is FULL only on the connection that created the file. */
function applyPragmas(connection: Connection, journal: Opening['journal'] = 'WAL'): void {
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
