/** Backups that nobody has to think of: of each day, before a migration, before a large change. */
import type { AutomaticOccasion } from '../../../shared/schema/backup.ts';
import type { Connection } from '../store/connection.ts';
import { backupFolder, listBackups } from './folder.ts';
import { makeBackup, requireConsistent } from './make.ts';

const DAY = 24 * 60 * 60 * 1000;

/** Whether the last backup in a folder is so old that one of the day is due. */
export function isDailyDue(folder: string, now: Date): boolean {
  const last = listBackups(folder).find((entry) => entry.occasion !== 'before-restore');
  return last === undefined || now.getTime() - Date.parse(last.at) >= DAY;
}

/**
 * Makes the backup of an occasion where one is due, and is done when it stands there. A daily one is made of a
 * register that is right only: rotation must not replace good ones by copies of a fault. Errors: as `makeBackup`;
 * for a daily one also as `requireConsistent`.
 */
export function automaticBackup(
  connection: Connection,
  register: string,
  occasion: AutomaticOccasion,
  now: Date,
): void {
  const folder = backupFolder(register);
  if (occasion === 'daily') {
    if (!isDailyDue(folder, now)) return;
    requireConsistent(connection, register);
  }
  makeBackup(connection, register, folder, { occasion, at: now });
}
