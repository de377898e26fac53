/** Files that the program keeps for itself in its data folder: JSON of one shape, readable by their owner only. */
import { readFileSync, renameSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type * as z from 'zod';
import { makeFolder, writeWhole } from './files.ts';

/** What a damaged file is called from then on. */
export const DAMAGED = '.damaged';

/** The value of a file; null where there is none. A damaged one is set aside, so that it stands in nobody's way. */
export function readOwn<Value>(
  path: string,
  schema: z.ZodType<Value>,
  log: (line: string) => void,
): Value | null {
  try {
    const read = schema.safeParse(JSON.parse(readFileSync(path, 'utf8')));
    if (read.success) return read.data;
  } catch (error) {
    if (!(error instanceof SyntaxError)) return null;
  }
  setAside(path, log);
  return null;
}

function setAside(path: string, log: (line: string) => void): void {
  try {
    renameSync(path, path + DAMAGED);
    log(`${basename(path)} was damaged and is set aside`);
  } catch {
    // A folder that cannot be written: it is read as damaged the next time too.
  }
}

/** Writes a file whole, and makes its folder. Errors: `read-only`, `disk-full`; the file before is then untouched. */
export function writeOwn(path: string, value: unknown): void {
  makeFolder(dirname(path), 0o700);
  writeWhole(path, `${JSON.stringify(value, null, 1)}\n`);
}
