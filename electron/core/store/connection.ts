/** Which files are opened as a register, and in what way. */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileSentences, otherSchema } from '../../../shared/words/problems.ts';
import { requireFile, requireFolder } from '../ground/files.ts';
import { requireNodeApi } from '../ground/node-api.ts';
import { copyPrivately, inPlainFolder, sweepPlain } from '../ground/plain-copy.ts';
import { asProblem, Damaged, Problem } from '../ground/problem.ts';
import {
  hasSqliteHeader,
  isCutOff,
  isEmptied,
  JOURNAL_BYTES,
  journalsOf,
  needsJournal,
} from './database-file.ts';
import { historyHead, holdsHistory } from './history.ts';
import { migrations } from './migrations/index.ts';
import { makeSchema, missingSingle, schemaDifference } from './schema.ts';
import { applyPragmas, type Connection, distrusting, looking, opening, raw, reading } from './sqlite.ts';

export type { Connection };

/** 'VwRg' in ASCII: distinguishes our files from any other SQLite database. */
export const APPLICATION_ID = 0x56775267;

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
  if (isCutOff(path)) throw new Damaged(fileSentences.corrupt(path));
  const isChecked = requireOwnJournal(path);
  const connection = raw(path, path);
  try {
    const version = requireOurs(connection, path, opening.isIntact || isChecked);
    applyPragmas(connection, opening.journal);
    if (version < migrations.length) migrateSafely(connection, path, version, opening);
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
}

/**
 * Rejects a file beside which a journal lies that does not belong to it, as where a copy was laid over a register whose
 * program was killed: SQLite would write that journal into the file, at the latest when it closes what was rejected, and
 * nothing could bring the file back. Whether the pages of both together are whole is then known. Errors: `corrupt`.
 */
function requireOwnJournal(path: string): boolean {
  const journals = journalsOf(path);
  if (journals.length === 0) return false;
  // A connection that only reads leaves a WAL as it is, but cannot look through the other kind: that is tried on copies.
  const together = () =>
    journals.includes('-journal') ? openBytes(wholeBytes(path), path) : distrusting(path, { readonly: true });
  try {
    looking(together, (connection) => {
      requireOurs(connection, path);
      if (!holdsHistory(connection, historyHead(connection))) throw new Problem('corrupt');
    });
    return true;
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'corrupt') throw error;
    if (!isWholeAlone(path)) throw error;
    throw new Problem('corrupt', fileSentences.otherJournal(path, path + journals[0]));
  }
}

/** Whether a file is a register without what lies beside it. */
function isWholeAlone(path: string): boolean {
  try {
    openBytes(readFileSync(path), path).close();
    return true;
  } catch {
    return false;
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
    return looking(() => unchanged(path), look);
  } catch {
    // Damaged, not ours or gone: who wants to know more opens it.
    return null;
  }
}

/** What `look` finds in the file of a register that is open elsewhere; the journal counts. Errors: those of SQLite. */
export function peek<Found>(path: string, look: (connection: Connection) => Found): Found {
  return looking(
    () => raw(path, path),
    (connection) => {
      connection.pragma('query_only = ON');
      return look(connection);
    },
  );
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
  requireFile(path);
  // What a power cut or a synchronised folder can leave of a file.
  if (isEmptied(path)) throw new Damaged(fileSentences.emptied(path));
  if (!hasSqliteHeader(path)) throw new Problem('foreign', fileSentences.foreign(path));
}

/** Rejects anything but an intact register of ours; returns its schema version. `isIntact`: its pages are known to be whole. */
function requireOurs(connection: Connection, path: string, isIntact = false): number {
  const applicationId = reading(path, () => connection.pragma('application_id', { simple: true }));
  if (applicationId !== APPLICATION_ID) throw new Problem('foreign', fileSentences.foreign(path));
  const version = Number(connection.pragma('user_version', { simple: true }));
  if (version > migrations.length) throw new Problem('too-new', fileSentences.tooNew(path));
  if (version < 1) throw new Damaged(fileSentences.corrupt(path));
  // Before anything is read that a schema by others could compute: a view, a generated column, a check.
  const difference = reading(path, () => schemaDifference(connection, version, referenceOf));
  if (difference) throw new Problem('corrupt', otherSchema(path, difference));
  const health = () => connection.pragma('quick_check(1)', { simple: true });
  const isWhole = (isIntact || reading(path, health) === 'ok') && missingSingle(connection) === null;
  if (!isWhole) throw new Damaged(fileSentences.corrupt(path));
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
