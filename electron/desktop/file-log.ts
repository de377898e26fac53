/** The log of a program without a terminal: two files of limited size in the data folder. */
import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Size in bytes at which the file becomes the previous one. */
const LIMIT = 1_000_000;

/** @returns a writer of lines with the moment before them; a log that cannot be written stops nothing. */
export function fileLog(folder: string): (line: string) => void {
  const file = join(folder, 'log.txt');
  return (line) => {
    try {
      mkdirSync(folder, { recursive: true });
      if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > LIMIT) {
        renameSync(file, join(folder, 'log.previous.txt'));
      }
      appendFileSync(file, `${new Date().toISOString()} ${line}\n`, { mode: 0o600 });
    } catch {
      // Nowhere is left to say so.
    }
  };
}
