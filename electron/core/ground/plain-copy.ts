/**
 * Plain copies of a register that exist for a moment only: in a folder that no other account can enter, next
 * to the register and never on the medium that a copy is meant for.
 */

import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, mkdirSync, openSync, readdirSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { partOf, removeLeft } from './files.ts';
import { asProblem } from './problem.ts';

const CHUNK_BYTES = 1024 * 1024;

/** The folders that this process is using now. */
const inUse = new Set<string>();

/** A folder of this process, and how it disappears with everything in it. */
export interface PlainFolder {
  readonly path: string;
  readonly remove: () => void;
}

/**
 * Creates a folder for plain copies next to a file; where nothing may be written there, in the system's
 * folder for temporary files. What a killed process leaves is removed by {@link sweepPlain}.
 */
export function plainFolder(beside: string): PlainFolder {
  const [here, elsewhere] = placesFor(beside);
  try {
    return made(here);
  } catch {
    return made(elsewhere);
  }
}

/**
 * Runs `work` in such a folder, and removes it. Where nothing can be written next to the file (a full disk can
 * still be read from), it runs once more in the system's folder for temporary files.
 */
export function inPlainFolder<Result>(beside: string, work: (folder: string) => Result): Result {
  const [here, elsewhere] = placesFor(beside);
  try {
    return working(here, work);
  } catch (error) {
    const { code } = asProblem(error, () => {});
    if (code !== 'disk-full' && code !== 'read-only') throw error;
    return working(elsewhere, work);
  }
}

function working<Result>(path: string, work: (folder: string) => Result): Result {
  const folder = made(path);
  try {
    return work(folder.path);
  } finally {
    folder.remove();
  }
}

function placesFor(beside: string): [string, string] {
  const name = basename(partOf(`${basename(beside)}.${randomBytes(4).toString('hex')}`));
  return [join(dirname(beside), name), join(tmpdir(), name)];
}

function made(path: string): PlainFolder {
  mkdirSync(path, { mode: 0o700 });
  inUse.add(path);
  const remove = () => {
    inUse.delete(path);
    try {
      rmSync(path, { recursive: true, force: true });
    } catch {
      // The next opening tries again.
    }
  };
  return { path, remove };
}

/**
 * Runs `work` with a function that gives a path for each name, in a folder for plain copies next to a file; all
 * of it is removed afterwards.
 */
export async function withPlainFolder<Result>(
  beside: string,
  work: (path: (name: string) => string) => Promise<Result>,
): Promise<Result> {
  const folder = plainFolder(beside);
  try {
    return await work((name) => join(folder.path, name));
  } finally {
    folder.remove();
  }
}

/** Whether this process has looked in the system's folder for temporary files, which may hold thousands. */
let isTemporarySwept = false;

/**
 * Removes what killed processes of this computer left of a register's copies: beside it at every opening, in the
 * system's folder for temporary files once in each process. Nothing that fails here may keep anyone from the register.
 */
export function sweepPlain(beside: string): void {
  const folders = isTemporarySwept ? [dirname(beside)] : [dirname(beside), tmpdir()];
  isTemporarySwept = true;
  for (const folder of folders) {
    try {
      for (const name of readdirSync(folder)) removeLeft(join(folder, name), inUse);
    } catch {
      // The folder cannot be listed, so nothing can have been written to it either.
    }
  }
}

/** Creates an empty file that only this account can read. Errors: `EEXIST` if it exists. */
export function createPrivate(path: string): void {
  closeSync(openSync(path, 'wx', 0o600));
}

/**
 * Copies a file byte by byte to a new one that only this account can read from the first byte on, and waits
 * until it is on disk.
 */
export function copyPrivately(from: string, to: string): void {
  const source = openSync(from, 'r');
  try {
    const target = openSync(to, 'wx', 0o600);
    try {
      const chunk = Buffer.alloc(CHUNK_BYTES);
      for (let read = readSync(source, chunk); read > 0; read = readSync(source, chunk)) {
        for (let at = 0; at < read; ) at += writeSync(target, chunk, at, read - at);
      }
      fsyncSync(target);
    } finally {
      closeSync(target);
    }
  } finally {
    closeSync(source);
  }
}
