/**
 * Asks what only the whole register answers: of a large one in a process of its own, which reads the file itself. The program
 * goes on meanwhile, its memory does not grow, and cancelling ends the process.
 */
import { fileURLToPath } from 'node:url';
import { withCopy } from '../backup/copied.ts';
import { runJob } from '../ground/job.ts';
import type { Core } from '../register/core.ts';
import type { OverviewProgress } from '../report/index.ts';
import { statement } from '../store/entities.ts';
import { identityOf } from '../store/identity.ts';
import { type Answer, answers, type Question, type QuestionName } from './answers.ts';

/** What the process is asked, and of which file. */
export interface AskedApart {
  readonly file: string;
  /** Whether the file is a copy for this question alone. */
  readonly isCopy: boolean;
  readonly identity: string | null;
  /** The moment of the question. */
  readonly now: string;
  readonly name: QuestionName;
  readonly question: Question<QuestionName>;
}

/** Path of the process's module in the source tree; in a bundle it is next to the importing module. */
const worker = fileURLToPath(new URL('worker.ts', import.meta.url));

/** Suppliers from which a process is worth its start; fewer are read within a step of other long work. */
const LARGE = 300;

export interface AskOptions {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((step: OverviewProgress) => void) | undefined;
}

/**
 * The answer on the register as it is when asked. Errors: those of the answer; `cancelled`; `busy` during a long change where the
 * file cannot be read beside it.
 */
export async function ask<Name extends QuestionName>(
  core: Core,
  name: Name,
  question: Question<Name>,
  { signal, onProgress }: AskOptions = {},
): Promise<Answer<Name>> {
  const { spawnJob } = core;
  const isLarge = statement(core.stored, 'SELECT 1 FROM processor LIMIT 1 OFFSET ?').get(LARGE) !== undefined;
  if (!isLarge) {
    const answer = answers[name] as (...given: unknown[]) => Answer<Name> | Promise<Answer<Name>>;
    return answer(core, question, { signal, onProgress, spawnJob });
  }
  const about = { identity: identityOf(core.stored), now: core.now().toISOString(), name, question };
  const run = (file: string, isCopy: boolean) =>
    runJob<AskedApart, Answer<Name>, OverviewProgress>(
      worker,
      { ...about, file, isCopy },
      { spawnJob, signal, onProgress },
    );
  const { beside } = core.session;
  if (beside !== null) return run(beside, false);
  return withCopy(core.stored, core.file, signal, (copy) => run(copy, true));
}
