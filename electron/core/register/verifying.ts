/** Verifying the open register: a large one in a process of its own, because it takes seconds in one piece. */
import { fileURLToPath } from 'node:url';
import type { VerifyResult } from '../../../shared/schema/register.ts';
import { withCopy } from '../backup/copied.ts';
import { type JobOptions, runJob } from '../ground/job.ts';
import { Problem } from '../ground/problem.ts';
import type { Connection } from '../store/connection.ts';
import { historyHead } from '../store/history.ts';
import { verify } from '../store/verify.ts';

/** Path of the process's module in the source tree; in a bundle it is next to the importing module. */
const worker = fileURLToPath(new URL('verify-worker.ts', import.meta.url));

/** Lines of history from which a process is worth its start: about a quarter of a second of work. */
const LARGE = 5000;

/**
 * As `verify`, of the register as it is when asked; other calls are answered meanwhile if it is large.
 * Errors: `busy` during a long change, `cancelled`.
 */
export async function verifyOpen(
  connection: Connection,
  register: string,
  { large = LARGE, ...options }: JobOptions & { readonly large?: number },
): Promise<VerifyResult> {
  if (historyHead(connection).lines < large) return verify(connection);
  try {
    return await withCopy(connection, register, options.signal, (copy) =>
      runJob<string, VerifyResult>(worker, copy, options),
    );
  } catch (error) {
    // A damaged file is not opened a second time; the one that is open still tells what is wrong with it.
    if (error instanceof Problem && error.code === 'corrupt') return verify(connection);
    throw error;
  }
}
