/** What the process of a question does: it reads the register's file, answers, and leaves nothing behind. */
import { Problem } from '../ground/problem.ts';
import { Reading } from '../register/reading.ts';
import { compile } from '../report/compile.ts';
import type { OverviewProgress } from '../report/index.ts';
import { openBeside } from '../store/connection.ts';
import { forgetJournal } from '../store/database-file.ts';
import { identityOf } from '../store/identity.ts';
import { answers } from './answers.ts';
import type { AskedApart } from './ask.ts';

/** The answer on the file as it is at one moment. Errors: `conflict` if another register is there now; those of the answer. */
export async function answerApart(
  { file, isCopy, identity, now, name, question }: AskedApart,
  onProgress: (step: OverviewProgress) => void,
): Promise<unknown> {
  if (isCopy) forgetJournal(file);
  const connection = openBeside(file);
  try {
    if (identityOf(connection) !== identity) throw new Problem('conflict');
    const answer = answers[name] as (...given: unknown[]) => unknown;
    return await answer(new Reading(connection, new Date(now)), question, { onProgress, typeset: compile });
  } finally {
    connection.close();
  }
}
