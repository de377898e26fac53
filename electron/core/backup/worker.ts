/** The process that checks the copy of a day: everything in it, while the register itself is worked in. */
import { closeSync, openSync, writeSync } from 'node:fs';
import { backupSentences } from '../../../shared/words/safekeeping.ts';
import { serveJob } from '../ground/job.ts';
import { Problem } from '../ground/problem.ts';
import { openAsIs } from '../store/connection.ts';
import { JOURNAL_BYTES } from '../store/database-file.ts';
import { historyHead } from '../store/history.ts';
import { fsyncPath, requireConsistent } from './make.ts';

/** What the process is asked: a copy that is not yet a backup, of which register, and where its history must stand. */
export interface CheckJob {
  readonly copy: string;
  readonly register: string;
  readonly head: { readonly lines: number; readonly head: string };
}

serveJob<CheckJob, null>(({ copy, register, head }) => {
  forgetJournal(copy);
  const connection = openAsIs(copy);
  try {
    const found = historyHead(connection);
    if (found.lines !== head.lines || found.head !== head.head) {
      throw new Problem('corrupt', backupSentences.notWhole);
    }
    requireConsistent(connection, register);
  } finally {
    connection.close();
  }
  fsyncPath(copy);
  return null;
});

/** The copy has the journal mode of the register; all of it stands in the one file, which must be readable alone. */
function forgetJournal(copy: string): void {
  const handle = openSync(copy, 'r+');
  try {
    for (const at of JOURNAL_BYTES) writeSync(handle, Uint8Array.of(1), 0, 1, at);
  } finally {
    closeSync(handle);
  }
}
