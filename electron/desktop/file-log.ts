/** A log for a program without a terminal: two files of limited size in the data folder. */
import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Size in bytes at which the file is rotated. */
const MAX_BYTES = 1_000_000;

/** @returns a function that writes lines with a timestamp; an unwritable log never stops the program. */
export function fileLog(folder: string): (line: string) => void {
  const file = join(folder, 'log.txt');
  return (line) => {
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > MAX_BYTES) {
        renameSync(file, join(folder, 'log.previous.txt'));
      }
      appendFileSync(file, `${new Date().toISOString()} ${line}\n`, { mode: 0o600 });
    } catch {
      // There is nowhere left to report this.
    }
  };
}
