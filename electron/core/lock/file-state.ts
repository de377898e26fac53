/** What the file system says of a register's file, without opening it. */
import { accessSync, constants, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** Changes whenever somebody has written in the file. */
export function stateOf(file: string): string {
  const { mtimeMs, size, ino } = statSync(file);
  return `${ino} ${size} ${mtimeMs}`;
}

/** Whether the file and its folder take changes; what is not there is for the opening to say. */
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
