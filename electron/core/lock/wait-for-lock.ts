/** Taking the lock of a register, after waiting for another writer where that takes only a moment. */
import type { LockHolder } from '../../../shared/schema/lock.ts';
import { lockSentences } from '../../../shared/words/safekeeping.ts';
import { Problem } from '../ground/problem.ts';
import { type HeldLock, type LockState, takeLock } from './lock-file.ts';

/** Milliseconds between checks of a lock that is being waited for. */
const POLL = 10;

/**
 * Takes a lock; waits `patience` milliseconds for another writer, but never before taking over.
 * Errors: `busy` (the message says who writes and since when); those of the file system.
 */
export function waitForLock(
  register: string,
  who: { name: string; since: string },
  { takeOver, patience }: { readonly takeOver: boolean; readonly patience: number },
): HeldLock {
  const until = performance.now() + patience;
  for (;;) {
    const found = takeLock(register, who, takeOver);
    if ('isOurs' in found) return found;
    if (takeOver || performance.now() >= until) throw busyWith(found.holder, found.kind);
    // Changes are synchronous, so the wait is too; it is short.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, POLL);
  }
}

function busyWith(holder: LockHolder, kind: LockState['kind']): Problem {
  return new Problem('busy', kind === 'stale' ? lockSentences.stale(holder) : lockSentences.held(holder));
}
