/** Atomic file writing: a partial file never appears under the name that the user chose. */
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { hostname, uptime } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { fileSentences } from '../../../shared/words/problems.ts';
import { sha256 } from './digest.ts';
import { asProblem, Problem } from './problem.ts';

/**
 * Writes `bytes` to a temporary file next to `path` and renames it once everything is on disk.
 * Errors: `not-found` (no such folder), `read-only`, `disk-full`; an existing file at `path` is then left
 * untouched.
 */
export function writeWhole(path: string, bytes: Uint8Array | string): void {
  requireFolder(path);
  if (existsSync(path) && statSync(path).isDirectory())
    throw new Problem('read-only', fileSentences.readOnly(path));
  sweepParts(dirname(path));
  const part = partOf(path);
  try {
    const handle = openSync(part, 'w', 0o600);
    try {
      const buffer = typeof bytes === 'string' ? Buffer.from(bytes) : bytes;
      let at = 0;
      while (at < buffer.length) at += writeSync(handle, buffer, at);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(part, path);
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  }
}

/** Temporary path for an incomplete file: in the same folder, named after the writing process. */
export function partOf(path: string): string {
  return join(dirname(path), `.${shortened(basename(path), NAME_BYTES)}.${HOST}.${process.pid}.part`);
}

/** As many links as Linux follows in one path. */
const MOST_LINKS = 40;

/**
 * The path of a register's own file, whatever links lead to it; of one that does not exist yet, the path that
 * it will have. Lock, journals and backups stand beside it under this name, so that every program finds them.
 */
export function realPath(file: string, links = 0): string {
  const path = join(real(dirname(file)), basename(file));
  try {
    if (links < MOST_LINKS) return realPath(resolve(dirname(path), readlinkSync(path)), links + 1);
  } catch {
    // Not a link: the usual case.
  }
  return real(path);
}

/** Some drives of Windows have no real path, and what does not exist has none either. */
function real(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    return path;
  }
}

/** Bytes that a file's own name takes in the name of its temporary file; most systems allow 255 in all. */
const NAME_BYTES = 140;
const DIGEST_LENGTH = 8;

/** A name that has at most this many bytes in UTF-8; a longer one ends in a digest of what it was. */
export function shortened(name: string, bytes: number): string {
  if (Buffer.byteLength(name) <= bytes) return name;
  let start = '';
  for (const character of name) {
    if (Buffer.byteLength(start + character) > bytes - DIGEST_LENGTH - 1) break;
    start += character;
  }
  return `${start}-${sha256(name).slice(0, DIGEST_LENGTH)}`;
}

/** Seconds by which the clocks of a disk and of this computer may differ. */
const MARGIN_SECONDS = 60;

/** The host name becomes part of file names, so only safe characters are used. */
const HOST = hostname()
  .replace(/[^A-Za-z0-9-]/g, '_')
  .slice(0, 64);
const partName = new RegExp(`^\\..*\\.${HOST}\\.(\\d+)\\.part(-journal)?$`);

/** Removes what killed processes of this computer left behind in a folder. */
export function sweepParts(folder: string): void {
  for (const name of readdirSync(folder)) removeLeft(join(folder, name));
}

/**
 * Removes a temporary file, or folder with its contents, if the process that it is named after has ended.
 * @param ownFolders folders that this process uses; any other folder of its number is of an earlier one that
 *   had the same number. Without it, those of this process's number stay.
 */
export function removeLeft(path: string, ownFolders?: ReadonlySet<string>): void {
  const pid = Number(partName.exec(basename(path))?.[1]);
  if (!(pid > 0)) return;
  const isOwn = pid === process.pid;
  const isLeft = isOwn ? isUnknownFolder(path, ownFolders) : !isRunning(pid) || isOfBefore(path);
  if (!isLeft) return;
  try {
    rmSync(path, { recursive: true, force: true });
  } catch {
    // Another account's, or still open somewhere: the next writer tries again.
  }
}

const isUnknownFolder = (path: string, known: ReadonlySet<string> | undefined): boolean =>
  known !== undefined &&
  !known.has(path) &&
  statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;

/** Whether a file is from before this computer started: its process has ended, whoever has its number now. */
function isOfBefore(path: string): boolean {
  const written = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return written < Date.now() - (uptime() + MARGIN_SECONDS) * 1000;
}

/** Whether a process is still running on this computer. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Rejects a path whose folder does not exist; the message names the folder. Errors: `not-found`. */
export function requireFolder(path: string): void {
  const folder = dirname(resolve(path));
  const isThere = existsSync(folder) && statSync(folder).isDirectory();
  if (!isThere) throw new Problem('not-found', fileSentences.folderMissing(folder));
}

/** Rejects a path at which no file is: what is something else may never answer, as a pipe. Errors: `not-found`, `foreign`. */
export function requireFile(path: string): void {
  const about = statSync(path, { throwIfNoEntry: false });
  if (!about) throw new Problem('not-found', fileSentences.missing(path));
  if (!about.isFile()) throw new Problem('foreign', fileSentences.foreign(path));
}

/**
 * Creates a folder and its parents where they do not exist yet.
 * @param mode access rights of what is created; the system's default if omitted.
 * Errors: `disk-full`; `read-only` (it cannot be created, for whatever reason), with a message that names the
 * folder.
 */
export function makeFolder(folder: string, mode?: number): void {
  try {
    mkdirSync(folder, { recursive: true, mode });
  } catch (error) {
    if (asProblem(error, () => {}).code === 'disk-full') throw error;
    throw new Problem('read-only', fileSentences.folderFails(folder));
  }
}
