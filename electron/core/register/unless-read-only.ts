/** What is done a little differently where nothing may be written. */
import { Problem } from '../ground/problem.ts';

/** Writes; reads instead where the register is only read, or somebody else writes. Other errors pass. */
export function unlessReadOnly<Result>(write: () => Result, read: () => Result): Result {
  try {
    return write();
  } catch (error) {
    if (error instanceof Problem && (error.code === 'read-only' || error.code === 'busy')) return read();
    throw error;
  }
}
