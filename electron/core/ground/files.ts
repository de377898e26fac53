/** Writing files so that a half one is never left under the name that a person chose. */
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
 * Writes `bytes` beside `path` and renames when all of it is on the disk.
 * Errors: `not-found` (no such folder), `read-only`, `disk-full`; the file that stood at `path` is then untouched.
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

/** Where a file is written until it is whole: beside, under a name that says which process writes it. */
export function partOf(path: string): string {
  return join(dirname(path), `.${basename(path)}.${HOST}.${process.pid}.part`);
}

/** Host names stand in file names, so only what is safe there. */
const HOST = hostname().replace(/[^A-Za-z0-9-]/g, '_');
const partName = new RegExp(`^\\..*\\.${HOST}\\.(\\d+)\\.part(-journal)?$`);

/** Removes what processes of this computer left half-written in a folder when they were killed. */
export function sweepParts(folder: string): void {
  for (const name of readdirSync(folder)) {
    const pid = Number(partName.exec(name)?.[1]);
    if (pid > 0 && !isRunning(pid)) rmSync(join(folder, name), { force: true });
  }
}

/** Whether a process of this computer still runs. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Refuses a path whose folder does not exist, with a sentence that names the folder. Errors: `not-found`. */
export function requireFolder(path: string): void {
  const folder = dirname(resolve(path));
  const isThere = existsSync(folder) && statSync(folder).isDirectory();
  if (!isThere) throw new Problem('not-found', fileSentences.folderMissing(folder));
}

/**
 * Makes a folder, with those above it, where it is not there yet.
 * @param mode who may enter what is made; as the system makes folders by default.
 * Errors: `disk-full`; `read-only` (it cannot be made, whatever the reason), with a sentence that names it.
 */
export function makeFolder(folder: string, mode?: number): void {
  try {
    mkdirSync(folder, { recursive: true, mode });
  } catch (error) {
    if (asProblem(error, () => {}).code === 'disk-full') throw error;
    throw new Problem('read-only', fileSentences.folderFails(folder));
  }
}
