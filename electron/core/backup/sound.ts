/** Whether the records in a backup agree with its own history, looked at before it replaces a register. */
import { fileURLToPath } from 'node:url';
import type { VerifyResult } from '../../../shared/schema/register.ts';
import { digestOfFile } from '../ground/digest.ts';
import { type JobOptions, runJob } from '../ground/job.ts';
import { Problem } from '../ground/problem.ts';
import { openAsIs, openCopy } from '../store/connection.ts';
import { journalsOf } from '../store/database-file.ts';
import { historyHead } from '../store/history.ts';
import { migrations } from '../store/migrations/index.ts';
import { looking } from '../store/sqlite.ts';
import { verify } from '../store/verify.ts';

/** Path of the process's module in the source tree; in a bundle it is next to the importing module. */
const worker = fileURLToPath(new URL('sound-worker.ts', import.meta.url));

/** Lines of history from which a process is worth its start: about a quarter of a second of work. */
const LARGE = 5000;

/** What verifying a backup found; empty = its records are those of its history. */
export type BackupFindings = VerifyResult['findings'];

/**
 * What was found in large backups, by the digest of their bytes, as long as the program runs: a person looks at what restoring one
 * would change, and restores it right after.
 */
const known = new Map<string, BackupFindings>();
const MOST_KNOWN = 20;

/** A plain backup, by its path. */
export interface SoundJob {
  readonly backup: string;
}

/**
 * Verifies a backup, which is left as it is; one of an older form in memory, as it will be after it is opened.
 * Errors: those of opening.
 */
export function findingsIn({ backup }: SoundJob): BackupFindings {
  const isOfNow = looking(
    () => openAsIs(backup),
    (copy) => copy.pragma('user_version', { simple: true }) === migrations.length,
  );
  return looking(
    () => (isOfNow ? openAsIs(backup) : openCopy(backup)),
    (copy) => verify(copy).findings,
  );
}

/**
 * As {@link findingsIn}; a large backup in a process of its own, so that other calls are answered meanwhile, and the same bytes once.
 * Errors: also `cancelled`.
 * @param large lines of history from which it is large.
 */
export async function verifyBackup(
  backup: string,
  { large = LARGE, ...options }: JobOptions & { readonly large?: number },
): Promise<BackupFindings> {
  const { lines } = looking(() => openAsIs(backup), historyHead);
  if (lines < large) return findingsIn({ backup });
  if (options.signal?.aborted) throw new Problem('cancelled');
  // What is in a journal is not in the bytes of the file.
  const isWhole = journalsOf(backup).length === 0;
  const digest = isWhole ? await digestOfFile(backup) : '';
  const before = known.get(digest);
  if (isWhole && before) return before;
  const findings = await runJob<SoundJob, BackupFindings>(worker, { backup }, options);
  if (isWhole && (await digestOfFile(backup)) === digest) {
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(digest, findings);
  }
  return findings;
}
