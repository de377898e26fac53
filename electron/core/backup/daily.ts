/** The backup of a day while a person works: copied in small steps, checked in a process of its own. */
import { closeSync, openSync, renameSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { fileSentences } from '../../../shared/words/problems.ts';
import { partOf, sweepParts } from '../ground/files.ts';
import { type JobOptions, runJob } from '../ground/job.ts';
import { Problem } from '../ground/problem.ts';
import type { Connection } from '../store/connection.ts';
import { historyHead } from '../store/history.ts';
import { isDailyDue } from './automatic.ts';
import { backupFolder, newBackup, requireBackupFolder, rotateBackups } from './folder.ts';
import { fsyncPath } from './make.ts';
import type { CheckJob } from './worker.ts';

/** What ends the making of a daily backup while the register is worked in. */
export interface DailyOptions {
  readonly signal: AbortSignal;
  /** Whether this program still has the lock of the register: who took it over makes the backups from then on. */
  readonly isOurs: () => boolean;
}

/** Where the process's module is in the source tree; a bundle has it beside its own. */
const checkWorker = fileURLToPath(new URL('worker.ts', import.meta.url));

/** Pages that are copied between two looks at other calls: a few milliseconds of work. */
const PAGES = 250;

/**
 * Makes the backup of today where one is due. The register may be read and changed meanwhile; the copy holds one
 * moment of it, and gets its name only once everything in it is found right. When the signal aborts, what was written
 * is gone at once. Errors: `cancelled` (also when the lock is lost or a long change is under way); as `requireConsistent`;
 * `disk-full`, `read-only`.
 */
export async function dailyBackup(
  connection: Connection,
  register: string,
  at: Date,
  { signal, isOurs, spawnJob }: DailyOptions & Pick<JobOptions, 'spawnJob'>,
): Promise<void> {
  const folder = backupFolder(register);
  if (!isDailyDue(folder, at)) return;
  requireBackupFolder(folder);
  sweepParts(folder);
  const target = newBackup(folder, register, at, 'daily');
  const part = partOf(target);
  const remove = () => {
    for (const end of ['', '-journal']) rmSync(part + end, { force: true });
  };
  // Who closes the register may end the program in the same breath. Where an open file cannot be removed, the end
  // of this function does it, or the next backup.
  const removeAtOnce = () => {
    try {
      remove();
    } catch {}
  };
  signal.addEventListener('abort', removeAtOnce);
  try {
    remove();
    // Made before SQLite does, so that it is nobody else's to read from the first byte on.
    closeSync(openSync(part, 'wx', 0o600));
    const head = await copyInSteps(connection, part, signal);
    const job: CheckJob = { copy: part, register, head };
    await runJob<CheckJob, null>(checkWorker, job, { spawnJob, signal });
    if (signal.aborted || !isOurs()) throw new Problem('cancelled');
    renameSync(part, target);
    fsyncPath(folder);
    rotateBackups(folder, at);
  } catch (error) {
    // Closing the register ends the copy with an error of its own.
    if (signal.aborted) throw new Problem('cancelled');
    const isCorrupt = error instanceof Problem && error.code === 'corrupt';
    throw isCorrupt ? new Problem('corrupt', fileSentences.corrupt(register)) : error;
  } finally {
    signal.removeEventListener('abort', removeAtOnce);
    remove();
  }
}

/** Copies the register page by page; changes of this program go into the copy too. Gives the state that it holds. */
async function copyInSteps(
  connection: Connection,
  part: string,
  signal: AbortSignal,
): Promise<CheckJob['head']> {
  const progress = () => {
    if (signal.aborted) throw new Problem('cancelled');
    return PAGES;
  };
  const { totalPages } = await connection.backup(part, { progress });
  // Nothing could be read: a long change is under way, which has made a backup of its own.
  if (totalPages === 0) throw new Problem('cancelled');
  return historyHead(connection);
}
