/** The process that checks the daily copy completely, while the register itself is in use. */
import { backupSentences } from '../../../shared/words/safekeeping.ts';
import { areDerivedRight } from '../derived/verify-derived.ts';
import { serveJob } from '../ground/job.ts';
import { Problem } from '../ground/problem.ts';
import { openAsIs } from '../store/connection.ts';
import { forgetJournal } from '../store/database-file.ts';
import { historyHead } from '../store/history.ts';
import { fsyncPath, requireConsistent } from './make.ts';

/**
 * Input of the process: a copy that is not yet a backup, its register, and the expected head of its history.
 */
export interface CheckJob {
  readonly copy: string;
  readonly register: string;
  readonly head: { readonly lines: number; readonly head: string };
}

/** What the process found, other than errors. */
export interface Checked {
  /** Whether verdicts and search words follow from the records. */
  readonly areDerivedRight: boolean;
}

serveJob<CheckJob, Checked>(({ copy, register, head }) => {
  forgetJournal(copy);
  const connection = openAsIs(copy);
  let checked: Checked;
  try {
    const found = historyHead(connection);
    if (found.lines !== head.lines || found.head !== head.head) {
      throw new Problem('corrupt', backupSentences.notWhole);
    }
    requireConsistent(connection, register);
    checked = { areDerivedRight: areDerivedRight(connection) };
  } finally {
    connection.close();
  }
  fsyncPath(copy);
  return checked;
});
