/**
 * The lock of a register: a file next to it that names the current writer. SQLite protects the data
 * regardless; the lock tells people who is working, so that nobody enters what cannot be saved.
 */
import { randomUUID } from 'node:crypto';
import {
  closeSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import * as z from 'zod';
import type { LockHolder } from '../../../shared/schema/lock.ts';
import { instant } from '../../../shared/schema/primitives.ts';
import { isRunning } from '../ground/files.ts';

/** Milliseconds between heartbeats. */
export const BEAT = 15_000;
/** Milliseconds without a heartbeat after which the holder may be gone. */
export const STALE_AFTER = 8 * BEAT;
/** Milliseconds for which a lock that is being written may be unreadable. */
const UNREADABLE_FOR = 5_000;

const content = z.strictObject({
  name: z.string(),
  host: z.string(),
  pid: z.int(),
  since: instant,
  token: z.string(),
});
type Content = z.infer<typeof content>;

/**
 * The lock state of a register. `held`: somebody is writing; `stale`: the holder no longer sends heartbeats;
 * `dead`: a program on this computer that ended without closing the register.
 */
export type LockState =
  | { readonly kind: 'free' }
  | { readonly kind: 'held' | 'stale' | 'dead'; readonly holder: LockHolder };

/** A lock that this program holds. */
export interface HeldLock {
  /** The previous holder that did not release it; null = nobody. */
  readonly takenFrom: LockHolder | null;
  /** Whether the lock is still ours: somebody may have taken it over while this computer was asleep. */
  readonly isOurs: () => boolean;
  readonly beat: () => void;
  readonly release: () => void;
}

export const lockPath = (register: string): string => `${register}.lock`;

function read(register: string): { content: Content | null; seenAt: number } | null {
  const path = lockPath(register);
  try {
    const seenAt = statSync(path).mtimeMs;
    const parsed = content.safeParse(parseJson(readFileSync(path, 'utf8')));
    return { content: parsed.success ? parsed.data : null, seenAt };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Reads the lock of a register without changing it. `now`: milliseconds. */
export function lockState(register: string, now = Date.now()): LockState {
  const found = read(register);
  if (!found) return { kind: 'free' };
  if (!found.content) {
    const holder = { name: '?', host: '?', since: new Date(found.seenAt).toISOString() };
    return { kind: now - found.seenAt > UNREADABLE_FOR ? 'dead' : 'held', holder };
  }
  const { name, host, pid, since } = found.content;
  const holder = { name, host, since };
  if (host === hostname() && !isRunning(pid)) return { kind: 'dead', holder };
  return { kind: now - found.seenAt > STALE_AFTER ? 'stale' : 'held', holder };
}

/**
 * Takes the lock of a register if it is free or its holder is dead; from a stale holder only if `takeOver` is
 * set. Otherwise returns the lock that is in the way. Errors: those of the file system (read-only, full).
 */
export function takeLock(
  register: string,
  who: { name: string; since: string },
  takeOver = false,
): HeldLock | Exclude<LockState, { kind: 'free' }> {
  const own: Content = { ...who, host: hostname(), pid: process.pid, token: randomUUID() };
  const text = `${JSON.stringify(own)}\n`;
  if (writeNew(lockPath(register), text)) return held(register, own.token, null);
  const state = lockState(register);
  if (state.kind === 'free') return takeLock(register, who, takeOver);
  if (state.kind === 'held' || (state.kind === 'stale' && !takeOver)) return state;
  // Two programs may take over at once: the last one wins, and the other notices before it writes.
  const beside = `${lockPath(register)}.${own.token}`;
  writeNew(beside, text);
  renameSync(beside, lockPath(register));
  return held(register, own.token, state.holder);
}

/** Creates a file; false if it already exists. On a full disk nothing is left behind. */
function writeNew(path: string, text: string): boolean {
  let handle: number;
  try {
    handle = openSync(path, 'wx', 0o600);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
  try {
    writeFileSync(handle, text);
    return true;
  } catch (error) {
    rmSync(path, { force: true });
    throw error;
  } finally {
    closeSync(handle);
  }
}

function held(register: string, token: string, takenFrom: LockHolder | null): HeldLock {
  const isOurs = () => read(register)?.content?.token === token;
  const beat = () => {
    const now = new Date();
    if (isOurs()) utimesSync(lockPath(register), now, now);
  };
  // A new file gets the time of the disk's computer; heartbeats are measured by the clocks of the programs.
  beat();
  return {
    takenFrom,
    isOurs,
    beat,
    release: () => {
      if (isOurs()) rmSync(lockPath(register), { force: true });
    },
  };
}
