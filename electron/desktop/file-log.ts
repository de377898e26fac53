/** A log for a program without a terminal: two files of limited size in the data folder. */
import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { logLine } from '../policy/log-line.ts';

/** Size in bytes at which the file is rotated. */
const MAX_BYTES = 1_000_000;

export const logFile = (folder: string): string => join(folder, 'log.txt');

/**
 * @returns a function that writes lines with a timestamp and without personal data; an unwritable log never stops the
 * program.
 */
export function fileLog(folder: string): (line: string) => void {
  const file = logFile(folder);
  return (line) => {
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > MAX_BYTES) {
        renameSync(file, join(folder, 'log.previous.txt'));
      }
      appendFileSync(file, `${new Date().toISOString()} ${logLine(line, homedir())}\n`, { mode: 0o600 });
    } catch {
      // There is nowhere left to report this.
    }
  };
}
