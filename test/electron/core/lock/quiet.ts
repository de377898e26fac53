/** Locks whose holder gives no sign of life, by the clock of the disk: a moved clock does not stamp files. */
import { rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lockPath, STALE_AFTER } from '../../../../electron/core/lock/lock-file.ts';

/** The time of the disk that holds a folder, in milliseconds. */
export function timeOfDisk(folder: string): number {
  const probe = join(folder, 'probe');
  writeFileSync(probe, '');
  const { mtimeMs } = statSync(probe);
  rmSync(probe);
  return mtimeMs;
}

/** Lets the last sign of life of a register's lock be so long ago that its holder counts as gone. */
export function silence(register: string): void {
  const long = new Date(timeOfDisk(join(register, '..')) - STALE_AFTER - 1000);
  utimesSync(lockPath(register), long, long);
}
