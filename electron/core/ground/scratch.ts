/** Files that exist only while one piece of work runs. */
import { randomUUID } from 'node:crypto';
import { accessSync, constants, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { partOf, sweepParts } from './files.ts';

/**
 * Runs `work` with a function that gives a path for each name; whatever is there afterwards is removed. The files
 * stand beside `register`, where the same data are already; where nothing may be written, in the folder for temporary
 * files. Whoever makes one must let nobody else read it.
 */
export async function withScratch<Result>(
  register: string,
  work: (path: (name: string) => string) => Promise<Result>,
): Promise<Result> {
  const folder = isWritable(dirname(register)) ? dirname(register) : tmpdir();
  sweepParts(folder);
  const own = randomUUID().slice(0, 8);
  const made: string[] = [];
  try {
    return await work((name) => {
      const path = partOf(join(folder, `${own}.${name}`));
      made.push(path);
      return path;
    });
  } finally {
    for (const path of made) {
      for (const end of ['', '-journal']) rmSync(path + end, { force: true });
    }
  }
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
