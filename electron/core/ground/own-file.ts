/** Files in the program's data folder: JSON of a known shape, readable by their owner only. */
import { readFileSync, renameSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type * as z from 'zod';
import { makeFolder, writeWhole } from './files.ts';

/** Suffix under which a damaged file is set aside. */
export const DAMAGED = '.damaged';

/**
 * Reads the value of a file; null if there is none, or it cannot be read now. A damaged file is renamed, out of the way. Who
 * writes what it reads uses {@link changeOwn}.
 */
export function readOwn<Value>(
  path: string,
  schema: z.ZodType<Value>,
  log: (line: string) => void,
): Value | null {
  try {
    return valueIn(path, schema, log);
  } catch {
    return null;
  }
}

/** Errors: those of the system where there is a file that cannot be read now, as while another program looks through it. */
function valueIn<Value>(path: string, schema: z.ZodType<Value>, log: (line: string) => void): Value | null {
  try {
    const read = schema.safeParse(JSON.parse(readFileSync(path, 'utf8')));
    if (read.success) return read.data;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    if (!(error instanceof SyntaxError)) throw error;
  }
  setAside(path, log);
  return null;
}

function setAside(path: string, log: (line: string) => void): void {
  try {
    renameSync(path, path + DAMAGED);
    log(`${basename(path)} was damaged and is set aside`);
  } catch {
    // The folder is not writable: next time the file is found damaged again.
  }
}

/**
 * Writes a file atomically and creates its folder. Errors: `read-only`, `disk-full`; the previous file is
 * then left untouched.
 */
export function writeOwn(path: string, value: unknown): void {
  makeFolder(dirname(path), 0o700);
  writeWhole(path, `${JSON.stringify(value, null, 1)}\n`);
}

/**
 * Writes what becomes of the value of a file; null = there was none. Errors: as {@link writeOwn}, and those of reading: what
 * cannot be read is not replaced.
 */
export function changeOwn<Value>(
  path: string,
  schema: z.ZodType<Value>,
  log: (line: string) => void,
  change: (before: Value | null) => Value,
): void {
  writeOwn(path, change(valueIn(path, schema, log)));
}
