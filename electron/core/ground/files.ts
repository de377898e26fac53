/** Atomic file writing: a partial file never appears under the name that the user chose. */
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { fileSentences } from '../../../shared/words/problems.ts';
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
  return join(dirname(path), `.${basename(path)}.${HOST}.${process.pid}.part`);
}

/** The host name becomes part of file names, so only safe characters are used. */
const HOST = hostname().replace(/[^A-Za-z0-9-]/g, '_');
const partName = new RegExp(`^\\..*\\.${HOST}\\.(\\d+)\\.part(-journal)?$`);

/** Removes temporary files that killed processes of this computer left behind in a folder. */
export function sweepParts(folder: string): void {
  for (const name of readdirSync(folder)) {
    const pid = Number(partName.exec(name)?.[1]);
    if (pid > 0 && !isRunning(pid)) rmSync(join(folder, name), { force: true });
  }
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
