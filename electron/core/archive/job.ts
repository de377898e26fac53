/** What the process of an archive does: it makes or reads the zip of a complete register. */
import type { ArchiveStep } from '../../../shared/fields/archive.ts';
import type { RegisterSummary } from '../../../shared/schema/backup.ts';
import { summaryOf } from '../backup/restore.ts';
import { isSealedFile, sealPieces, unsealFile } from '../ground/seal.ts';
import { openAsIs, passingConnection } from '../store/connection.ts';
import { forgetJournal } from '../store/database-file.ts';
import { closeConnection } from '../store/sqlite.ts';
import { archivePieces } from './export.ts';
import { buildFromZip, fillFromZip } from './import.ts';

/** Files for a zip that is read: `plain` is where it is decrypted to, if it is encrypted. */
interface Given {
  readonly zip: string;
  readonly plain: string;
  readonly passphrase: string | null;
}

/** Input of the process, by paths: the core removes all of them but a finished target. */
export type ArchiveJob =
  | {
      readonly task: 'export';
      /** A copy of the register that nobody else opens. */
      readonly copy: string;
      readonly target: string;
      readonly passphrase: string | null;
    }
  | ({ readonly task: 'plan' } & Given)
  | ({ readonly task: 'import'; readonly target: string } & Given);

/** Milliseconds between two reports. */
const INTERVAL = 200;

/** Carries out one job; the answer of a plan is what the zip holds. Errors: those of `./run.ts`. */
export async function archiveJob(
  job: ArchiveJob,
  send: (step: ArchiveStep) => void,
): Promise<RegisterSummary | null> {
  const report = seldom(send);
  if (job.task === 'export') await makeZip(job, report);
  else {
    const { zip, plain, passphrase } = job;
    const isSealed = await isSealedFile(zip);
    if (isSealed) await unsealFile(zip, plain, passphrase);
    const source = isSealed ? plain : zip;
    if (job.task === 'plan') return planned(source, report);
    buildFromZip(source, job.target, { onProgress: report });
  }
  return null;
}

async function makeZip(
  { copy, target, passphrase }: Extract<ArchiveJob, { task: 'export' }>,
  report: (step: ArchiveStep) => void,
): Promise<void> {
  forgetJournal(copy);
  const connection = openAsIs(copy);
  try {
    const pieces = archivePieces(connection, (done, total) => report({ phase: 'write', done, total }));
    await sealPieces(pieces, target, passphrase);
  } finally {
    connection.close();
  }
}

function planned(zip: string, report: (step: ArchiveStep) => void): RegisterSummary {
  const connection = passingConnection();
  try {
    fillFromZip(connection, zip, { onProgress: report });
    return summaryOf(connection);
  } finally {
    closeConnection(connection);
  }
}

/** Reports a new phase at once, and progress in one a few times a second. */
function seldom(send: (step: ArchiveStep) => void): (step: ArchiveStep) => void {
  let phase: ArchiveStep['phase'] | null = null;
  let shown = 0;
  return (step) => {
    const now = performance.now();
    if (step.phase === phase && now - shown < INTERVAL) return;
    phase = step.phase;
    shown = now;
    send(step);
  };
}
