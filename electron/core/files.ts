/** Writing files so that a half one is never left under the name that a person chose. */
import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileSentences } from '../../shared/messages/problems.ts';
import { Problem } from './problem.ts';

/**
 * Writes `bytes` beside `path` and renames when all of it is on the disk.
 * Errors: `not-found` (no such folder), `read-only`, `disk-full`; the file that stood at `path` is then untouched.
 */
export function writeWhole(path: string, bytes: Uint8Array | string): void {
  requireFolder(path);
  if (existsSync(path) && statSync(path).isDirectory())
    throw new Problem('read-only', fileSentences.readOnly(path));
  const part = join(dirname(path), `.${basename(path)}.${process.pid}.part`);
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

/** Refuses a path whose folder does not exist, with a sentence that names it. */
export function requireFolder(path: string): void {
  if (!existsSync(dirname(path))) throw new Problem('not-found', fileSentences.folderMissing(path));
}
