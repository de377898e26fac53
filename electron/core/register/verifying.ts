/** Verifying the open register: a large one in a process of its own, because it takes seconds in one piece. */
import { fileURLToPath } from 'node:url';
import type { CivilDate } from '../../../shared/law/dates.ts';
import type { VerifyResult } from '../../../shared/schema/register.ts';
import { withCopy } from '../backup/copied.ts';
import { verifyWhole } from '../derived/verify-derived.ts';
import { type JobOptions, runJob } from '../ground/job.ts';
import { Problem } from '../ground/problem.ts';
import type { Connection } from '../store/connection.ts';
import { historyHead } from '../store/history.ts';

/** Input of the process: a copy of the register, and the day whose verdicts are compared. */
export interface VerifyJob {
  readonly copy: string;
  readonly asOf: CivilDate;
}

/** Path of the process's module in the source tree; in a bundle it is next to the importing module. */
const worker = fileURLToPath(new URL('verify-worker.ts', import.meta.url));

/** Lines of history from which a process is worth its start: about a quarter of a second of work. */
const LARGE = 5000;

type Options = JobOptions & { readonly asOf: CivilDate; readonly large?: number };

/**
 * As `verifyWhole`, of the register as it is when asked; other calls are answered meanwhile if it is large.
 * Errors: `busy` during a long change, `cancelled`.
 */
export async function verifyOpen(
  connection: Connection,
  register: string,
  { asOf, large = LARGE, ...options }: Options,
): Promise<VerifyResult> {
  if (historyHead(connection).lines < large) return verifyWhole(connection, asOf);
  try {
    return await withCopy(connection, register, options.signal, (copy) =>
      runJob<VerifyJob, VerifyResult>(worker, { copy, asOf }, options),
    );
  } catch (error) {
    // A damaged file is not opened a second time; the one that is open still tells what is wrong with it.
    if (error instanceof Problem && error.code === 'corrupt') return verifyWhole(connection, asOf);
    throw error;
  }
}
