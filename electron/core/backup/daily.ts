/** The daily backup while the register is in use: copied in small steps, checked in a separate process. */
import { renameSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { fileSentences } from '../../../shared/words/problems.ts';
import { partOf, sweepParts } from '../ground/files.ts';
import { type JobOptions, runJob } from '../ground/job.ts';
import { createPrivate } from '../ground/plain-copy.ts';
import { Problem } from '../ground/problem.ts';
import type { Connection } from '../store/connection.ts';
import { historyHead } from '../store/history.ts';
import { identityOf } from '../store/identity.ts';
import { aboutPath } from '../store/sqlite.ts';
import { isDailyDue } from './automatic.ts';
import type { Checked, CheckJob } from './check.ts';
import { backupFolder, newBackup, requireBackupFolder, shareBackup } from './folder.ts';
import { fsyncPath } from './make.ts';
import { rotateBackups } from './rotation.ts';

/** What stops a daily backup while the register is in use. */
export interface DailyOptions {
  readonly signal: AbortSignal;
  /** Whether this program still holds the lock: whoever took it over makes the backups from then on. */
  readonly isOurs: () => boolean;
}

/** Path of the process's module in the source tree; in a bundle it is next to the importing module. */
const checkWorker = fileURLToPath(new URL('worker.ts', import.meta.url));

/** Pages copied before other calls get a turn: a few milliseconds of work. */
const PAGES = 250;

/**
 * Makes today's backup if one is due. The register may be read and changed meanwhile; the copy holds its
 * state at one moment, and gets its final name only after every check succeeds. When the signal aborts, the
 * partial copy is removed at once. Errors: `cancelled` (also when the lock is lost or a long change is
 * running); as `requireConsistent`; `disk-full`, `read-only`. Settles with false if verdicts or search words in the
 * register do not follow from its records: they are to be made anew.
 */
export async function dailyBackup(
  connection: Connection,
  register: string,
  at: Date,
  { signal, isOurs, spawnJob }: DailyOptions & Pick<JobOptions, 'spawnJob'>,
): Promise<boolean> {
  const folder = backupFolder(register);
  const identity = identityOf(connection);
  if (!isDailyDue(folder, identity, at)) return true;
  requireBackupFolder(folder, register);
  sweepParts(folder);
  const target = newBackup(folder, register, { at, occasion: 'daily', identity });
  const part = partOf(target);
  const remove = () => {
    for (const end of ['', '-journal']) rmSync(part + end, { force: true });
  };
  // Whoever closes the register may end the program immediately after. If the open file cannot be removed
  // yet, the end of this function removes it, or the next backup does.
  const removeAtOnce = () => {
    try {
      remove();
    } catch {}
  };
  signal.addEventListener('abort', removeAtOnce);
  try {
    remove();
    createPrivate(part);
    const head = await copyInSteps(connection, part, signal);
    const job: CheckJob = { copy: part, register, head };
    const checked = await runJob<CheckJob, Checked>(checkWorker, job, { spawnJob, signal });
    if (signal.aborted || !isOurs()) throw new Problem('cancelled');
    renameSync(part, target);
    shareBackup(target, register);
    fsyncPath(folder);
    rotateBackups(folder, identity, at);
    return checked.areDerivedRight;
  } catch (error) {
    // Closing the register makes the copy fail with an error of its own.
    if (signal.aborted) throw new Problem('cancelled');
    const isCorrupt = error instanceof Problem && error.code === 'corrupt';
    throw isCorrupt ? new Problem('corrupt', fileSentences.corrupt(register)) : error;
  } finally {
    signal.removeEventListener('abort', removeAtOnce);
    remove();
  }
}

/** Copies the register page by page; this program's changes go into the copy too. Returns its state. */
export async function copyInSteps(
  connection: Connection,
  part: string,
  signal: AbortSignal,
): Promise<CheckJob['head']> {
  const progress = () => {
    if (signal.aborted) throw new Problem('cancelled');
    return PAGES;
  };
  const { totalPages } = await connection.backup(part, { progress }).catch((error: unknown) => {
    throw aboutPath(part, error);
  });
  // Nothing could be read: a long change is running, which made its own backup.
  if (totalPages === 0) throw new Problem('cancelled');
  return historyHead(connection);
}
