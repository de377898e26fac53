/**
 * The lock of a register: a file next to it that names the current writer. SQLite protects the data
 * regardless; the lock tells people who is working, so that nobody enters what cannot be saved.
 */
import { randomUUID } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  lstatSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { hostname } from 'node:os';
import * as z from 'zod';
import type { LockHolder } from '../../../shared/schema/lock.ts';
import { instant } from '../../../shared/schema/primitives.ts';
import { lockSentences } from '../../../shared/words/safekeeping.ts';
import { isRunning, partOf } from '../ground/files.ts';
import { Problem } from '../ground/problem.ts';
import { shareLock } from '../ground/rights.ts';

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
  | {
      readonly kind: 'held' | 'stale' | 'dead';
      readonly holder: LockHolder;
      /** This program itself left it there. */
      readonly isOwn?: true;
    };

/** A lock that this program holds. */
export interface HeldLock {
  /** The previous holder that did not release it; null = nobody. */
  readonly takenFrom: LockHolder | null;
  /** Whether the lock is still ours: somebody may have taken it over while this computer was asleep. */
  readonly isOurs: () => boolean;
  readonly beat: () => void;
  readonly release: () => void;
}

/** Where the lock of a register is: beside it. */
export const lockPath = (register: string): string => `${register}.lock`;

function contentOf(text: string): Content | null {
  const parsed = content.safeParse(parseJson(text));
  return parsed.success ? parsed.data : null;
}

interface Found {
  readonly content: Content | null;
  readonly seenAt: number;
  /** It is of another account, which keeps it to itself. */
  readonly isHidden: boolean;
}

function read(register: string): Found | null {
  const path = lockPath(register);
  return ifThere(() => {
    const about = lstatSync(path);
    // A folder or a link: nobody could ever take it for a lock, and through a link another file would be written to.
    if (!about.isFile()) throw new Problem('refused', lockSentences.noFile(path));
    const seenAt = about.mtimeMs;
    try {
      return { content: contentOf(readFileSync(path, 'utf8')), seenAt, isHidden: false };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EACCES') throw error;
      return { content: null, seenAt, isHidden: true };
    }
  });
}

function ifThere<Result>(look: () => Result): Result | null {
  try {
    return look();
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

/** Locks that this program gave up: one may still be there, as on a disk that was gone or could not be written then. */
const givenUp = new Set<string>();

/** Since when (`performance.now()`) this program has seen no sign of life, by the path of the register. */
const watched = new Map<string, { readonly seenAt: number; readonly since: number }>();

/**
 * Whether a lock has given no sign of life for longer than a number of milliseconds. Clocks of computers differ,
 * also from that of the disk. So what looks quiet, by the own clock or because it was watched for that long,
 * counts only if a file made now says so as well: the same computer stamps both. Where none can be made, nobody
 * can take over either.
 */
function isQuiet(register: string, seenAt: number, longerThan: number): boolean {
  const before = watched.get(register);
  const since = before?.seenAt === seenAt ? before.since : performance.now();
  watched.set(register, { seenAt, since });
  const seems = Date.now() - seenAt > longerThan || performance.now() - since > longerThan;
  return seems && diskTime(register) - seenAt > longerThan;
}

/** The time on the computer of the disk, in milliseconds; -Infinity if it cannot be asked. */
function diskTime(register: string): number {
  const probe = partOf(lockPath(register));
  try {
    rmSync(probe, { force: true });
    writeNew(probe, '', null);
    return statSync(probe).mtimeMs;
  } catch {
    return Number.NEGATIVE_INFINITY;
  } finally {
    rmSync(probe, { force: true });
  }
}

/** Reads the lock of a register without changing it. Errors: `refused` for what is no file. */
export function lockState(register: string): LockState {
  const found = read(register);
  if (!found) return { kind: 'free' };
  if (!found.content) {
    const holder = { name: '?', host: '?', since: new Date(found.seenAt).toISOString() };
    if (found.isHidden)
      return { kind: isQuiet(register, found.seenAt, STALE_AFTER) ? 'stale' : 'held', holder };
    return { kind: isQuiet(register, found.seenAt, UNREADABLE_FOR) ? 'dead' : 'held', holder };
  }
  const { name, host, pid, since, token } = found.content;
  const holder = { name, host, since };
  if (givenUp.has(token)) return { kind: 'dead', holder, isOwn: true };
  if (host === hostname() && !isRunning(pid)) return { kind: 'dead', holder };
  return { kind: isQuiet(register, found.seenAt, STALE_AFTER) ? 'stale' : 'held', holder };
}

/**
 * Takes the lock of a register if it is free or its holder is dead; from a stale holder only if `takeOver` is
 * set. Otherwise returns the lock that is in the way. Errors: as {@link lockState}, and those of the file system (read-only, full).
 */
export function takeLock(
  register: string,
  who: { name: string; since: string },
  takeOver = false,
): HeldLock | Exclude<LockState, { kind: 'free' }> {
  const own: Content = { ...who, host: hostname(), pid: process.pid, token: randomUUID() };
  const text = `${JSON.stringify(own)}\n`;
  if (writeNew(lockPath(register), text, register)) return held(register, own.token, null);
  const state = lockState(register);
  if (state.kind === 'free') return takeLock(register, who, takeOver);
  if (state.kind === 'held' || (state.kind === 'stale' && !takeOver)) return state;
  // Two programs may take over at once: the last one wins, and the other notices before it writes.
  const beside = `${lockPath(register)}.${own.token}`;
  writeNew(beside, text, register);
  renameSync(beside, lockPath(register));
  return held(register, own.token, state.isOwn ? null : state.holder);
}

/**
 * Creates a file; false if it already exists. On a full disk nothing is left behind.
 * @param register whose readers may read it; null = nobody else.
 */
function writeNew(path: string, text: string, register: string | null): boolean {
  let handle: number;
  try {
    handle = openSync(path, 'wx', 0o600);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
  try {
    if (register !== null && existsSync(register)) shareLock(handle, register);
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
  // Asked before every change; the text is parsed only when it is another one than last time.
  let ours: string | null = null;
  const isOurs = () => {
    const text = ifThere(() => readFileSync(lockPath(register), 'utf8'));
    if (text === null || (text !== ours && contentOf(text)?.token !== token)) return false;
    ours = text;
    return true;
  };
  const beat = () => {
    if (isOurs()) touch(lockPath(register), token);
  };
  return {
    takenFrom,
    isOurs,
    beat,
    release: () => {
      givenUp.add(token);
      if (isOurs()) rmSync(lockPath(register), { force: true });
    },
  };
}

/**
 * Writes the last byte of a lock once more, so that the computer of its disk stamps it: that clock is the one
 * which all programs share. Through one handle, so that a lock that somebody else just put there stays as it is.
 */
function touch(path: string, token: string): void {
  const handle = openSync(path, 'r+');
  try {
    const bytes = readFileSync(handle);
    if (contentOf(bytes.toString('utf8'))?.token !== token) return;
    writeSync(handle, bytes, bytes.length - 1, 1, bytes.length - 1);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
