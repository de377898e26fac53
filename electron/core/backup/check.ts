/** The complete check of the daily copy. */
import { backupSentences } from '../../../shared/words/safekeeping.ts';
import { areDerivedRight } from '../derived/verify-derived.ts';
import { Problem } from '../ground/problem.ts';
import { openAsIs } from '../store/connection.ts';
import { forgetJournal } from '../store/database-file.ts';
import { historyHead } from '../store/history.ts';
import { fsyncPath, requireConsistent } from './make.ts';

/** A copy that is not yet a backup, its register, and the expected head of its history. */
export interface CheckJob {
  readonly copy: string;
  readonly register: string;
  readonly head: { readonly lines: number; readonly head: string };
}

/** What the check found, other than errors. */
export interface Checked {
  /** Whether verdicts and search words follow from the records. */
  readonly areDerivedRight: boolean;
}

/** Errors: `corrupt` if the copy is not what was copied; those of `requireConsistent`. */
export function checkCopy({ copy, register, head }: CheckJob): Checked {
  forgetJournal(copy);
  const connection = openAsIs(copy);
  try {
    const found = historyHead(connection);
    if (found.lines !== head.lines || found.head !== head.head) {
      throw new Problem('corrupt', backupSentences.notWhole);
    }
    requireConsistent(connection, register);
    return { areDerivedRight: areDerivedRight(connection) };
  } finally {
    connection.close();
    fsyncPath(copy);
  }
}
