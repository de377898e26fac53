/** What is left in memory of a register into whose file others wrote something else. */
import { type Connection, openBytes, openCopy } from '../store/connection.ts';
import { type historyHead, holdsHistory } from '../store/history.ts';
import { verify } from '../store/verify.ts';

/** What an open register held, in memory; null if not all of it is left. `head` is the least that it must hold. */
export function heldWhole(
  connection: Connection,
  path: string,
  head: ReturnType<typeof historyHead>,
): Connection | null {
  try {
    const held = openBytes(connection.serialize(), path);
    if (holdsHistory(held, head) && verify(held).ok) return held;
    held.close();
  } catch {
    // Pages of the two files together are no register.
  }
  return null;
}

/** The register now at a path, in memory; null if there is none that can be read. */
export function readable(path: string): Connection | null {
  try {
    return openCopy(path);
  } catch {
    return null;
  }
}
