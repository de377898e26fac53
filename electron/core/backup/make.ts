/** Making a backup: a copy of one moment, checked before it gets its final name. */
import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import type { BackupOccasion } from '../../../shared/schema/backup.ts';
import { fileSentences } from '../../../shared/words/problems.ts';
import { backupSentences } from '../../../shared/words/safekeeping.ts';
import { partOf, sweepParts } from '../ground/files.ts';
import type { JobOptions } from '../ground/job.ts';
import { createPrivate, withPlainFolder } from '../ground/plain-copy.ts';
import { Damaged, Problem } from '../ground/problem.ts';
import { SEALED_ENDING } from '../ground/seal.ts';
import { runSealJob } from '../ground/seal-job.ts';
import { type Connection, openAsIs } from '../store/connection.ts';
import { historyHead } from '../store/history.ts';
import { identityOf } from '../store/identity.ts';
import { aboutPath } from '../store/sqlite.ts';
import { verify } from '../store/verify.ts';
import { newBackup, requireBackupFolder, shareBackup } from './folder.ts';
import { rotateBackups } from './rotation.ts';

/**
 * Writes a backup of an open register to a folder and returns its path; older ones are rotated out.
 * Errors: `corrupt` if the copy is not intact (nothing is added or removed then), `disk-full`, `read-only`.
 */
export function makeBackup(
  connection: Connection,
  register: string,
  folder: string,
  about: { occasion: BackupOccasion; at: Date },
): string {
  requireBackupFolder(folder, register);
  const identity = identityOf(connection);
  const target = newBackup(folder, register, { ...about, identity });
  copyVerified(connection, target);
  shareBackup(target, register);
  rotateBackups(folder, identity, about.at);
  return target;
}

/**
 * As {@link makeBackup}, encrypted with a passphrase in a process of its own. The plain copy is next to the register,
 * never in `folder`, which may be a stick that others read; it is deleted before this settles.
 * Errors: as {@link makeBackup}.
 */
export async function makeSealedBackup(
  connection: Connection,
  register: string,
  folder: string,
  about: { occasion: BackupOccasion; at: Date; passphrase: string } & JobOptions,
): Promise<string> {
  requireBackupFolder(folder, register);
  sweepParts(folder);
  const sealed = newBackup(folder, register, { ...about, identity: identityOf(connection) }) + SEALED_ENDING;
  const part = partOf(sealed);
  const { passphrase, spawnJob, signal } = about;
  try {
    return await withPlainFolder(register, async (path) => {
      const plain = path('register');
      copyVerified(connection, plain);
      await runSealJob({ task: 'seal', from: plain, to: part, passphrase }, { spawnJob, signal });
      renameSync(part, sealed);
      shareBackup(sealed, register);
      fsyncPath(folder);
      return sealed;
    });
  } finally {
    rmSync(part, { force: true });
  }
}

/** Copies an open register to a path atomically: written next to it, checked, flushed to disk, renamed. */
export function copyVerified(connection: Connection, target: string): void {
  sweepParts(dirname(target));
  const part = partOf(target);
  const before = historyHead(connection);
  try {
    rmSync(part, { force: true });
    createPrivate(part);
    vacuumInto(connection, part);
    const copy = openAsIs(part);
    try {
      requireIntact(copy);
      // The two must be equal only if nobody else wrote meanwhile; a later intact state is just as good.
      if (historyHead(connection).head === before.head) requireEqual(connection, copy);
    } finally {
      copy.close();
    }
    fsyncPath(part);
    renameSync(part, target);
    fsyncPath(dirname(target));
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  }
}

/** SQLite treats this as a write, though the register itself does not change: a reader makes backups too. */
function vacuumInto(connection: Connection, target: string): void {
  const queryOnly = connection.pragma('query_only', { simple: true });
  connection.pragma('query_only = OFF');
  try {
    connection.prepare('VACUUM INTO ?').run(target);
  } catch (error) {
    throw aboutPath(target, error);
  } finally {
    connection.pragma(`query_only = ${queryOnly}`);
  }
}

/** Rejects a register that SQLite or its own history reports as incomplete. Errors: `corrupt`. */
export function requireIntact(copy: Connection): void {
  const integrity = copy.pragma('integrity_check(1)', { simple: true });
  const references = copy.pragma('foreign_key_check') as unknown[];
  const { lines, head } = historyHead(copy);
  const last = copy
    .prepare(
      'SELECT count(*) AS lines, (SELECT hash FROM history_line ORDER BY seq DESC LIMIT 1) AS head FROM history_line',
    )
    .get() as { lines: number; head: string | null };
  const told = last.lines === lines && (last.head ?? '') === head;
  if (integrity !== 'ok' || references.length > 0 || !told) {
    throw new Damaged(backupSentences.notWhole);
  }
}

/**
 * Rejects a register in which anything is wrong; the message names it by its path. Errors: `corrupt` if the
 * file is damaged, `refused` if records and history do not agree.
 */
export function requireConsistent(connection: Connection, register: string): void {
  const { ok, findings } = verify(connection);
  // The quick check at every opening does not compare indexes with their tables: this one does, once a day.
  const isDamaged = findings.some(({ check }) => check === 'integrity' || check === 'foreign-keys');
  if (isDamaged) throw new Problem('corrupt', fileSentences.corrupt(register));
  if (!ok) throw new Problem('refused', backupSentences.notRight);
}

/** Rejects a copy whose history head or row counts differ. Errors: `corrupt`. */
function requireEqual(connection: Connection, copy: Connection): void {
  const same = rowCounts(connection) === rowCounts(copy);
  if (!same || historyHead(connection).head !== historyHead(copy).head) {
    throw new Damaged(backupSentences.notWhole);
  }
}

function rowCounts(connection: Connection): string {
  const tables = connection
    .prepare(
      "SELECT name FROM main.sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name",
    )
    .all() as { name: string }[];
  return tables
    .map(({ name }) => {
      const row = connection.prepare(`SELECT count(*) AS n FROM main."${name}"`).get() as { n: number };
      return `${name} ${row.n}`;
    })
    .join('\n');
}

/** Waits until a file or folder is flushed to disk; some systems do not support this for folders. */
export function fsyncPath(path: string): void {
  let handle: number;
  try {
    handle = openSync(path, 'r');
  } catch (error) {
    if (process.platform === 'win32') return;
    throw error;
  }
  try {
    fsyncSync(handle);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'EISDIR' && code !== 'EINVAL' && code !== 'EPERM') throw error;
  } finally {
    closeSync(handle);
  }
}
