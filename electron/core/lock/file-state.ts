/** What the file system reports about a register's file, without opening it. */
import { accessSync, constants, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** Changes whenever somebody writes to the file. */
export function stateOf(file: string): string {
  const { mtimeMs, size, ino } = statSync(file);
  return `${ino} ${size} ${mtimeMs}`;
}

/** Whether the file and its folder are writable; a missing file is reported by opening it. */
export function isWritable(file: string): boolean {
  try {
    accessSync(file, constants.F_OK);
  } catch {
    return true;
  }
  try {
    accessSync(file, constants.W_OK);
    accessSync(dirname(file), constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
