/** A copy of the open register for a process that reads it, while the register itself is in use. */
import { createPrivate, withPlainFolder } from '../ground/plain-copy.ts';
import { Problem } from '../ground/problem.ts';
import type { Connection } from '../store/connection.ts';
import { copyInSteps } from './daily.ts';

/**
 * Runs `work` with the path of a copy of the register as it is at one moment, and of files that the work may make by
 * name; all of them are removed afterwards. Errors: `busy` during a long change, `cancelled`, `disk-full`; those of
 * `work`.
 */
export function withCopy<Result>(
  connection: Connection,
  register: string,
  signal: AbortSignal | undefined,
  work: (copy: string, path: (name: string) => string) => Promise<Result>,
): Promise<Result> {
  return withPlainFolder(register, async (path) => {
    const copy = path('register');
    // Created before SQLite does so, so that nobody else can read it from the first byte on.
    createPrivate(copy);
    try {
      await copyInSteps(connection, copy, signal ?? new AbortController().signal);
    } catch (error) {
      const isChanging = error instanceof Problem && error.code === 'cancelled' && !signal?.aborted;
      throw isChanging ? new Problem('busy') : error;
    }
    return work(copy, path);
  });
}
