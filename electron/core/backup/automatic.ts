/** Backups that nobody has to think of: of each day, before a migration, before a large change. */
import { fileSentences } from '../../../shared/messages/problems.ts';
import { backupSentences } from '../../../shared/messages/safekeeping.ts';
import type { AutomaticOccasion } from '../lock/session.ts';
import { Problem } from '../problem.ts';
import type { Connection } from '../store/connection.ts';
import { verify } from '../store/verify.ts';
import { backupFolder, listBackups } from './folder.ts';
import { makeBackup } from './make.ts';

const DAY = 24 * 60 * 60 * 1000;

/**
 * Makes the backup of an occasion where one is due. A daily one is made of a register that is right only: rotation
 * must not replace good ones by copies of a fault. Errors: as `makeBackup`; `corrupt` when the file is damaged,
 * `refused` when records and history do not agree.
 */
export function automaticBackup(
  connection: Connection,
  register: string,
  occasion: AutomaticOccasion,
  now: Date,
): void {
  const folder = backupFolder(register);
  if (occasion === 'daily') {
    const last = listBackups(folder).find((entry) => entry.occasion !== 'before-restore');
    if (last && now.getTime() - Date.parse(last.at) < DAY) return;
    const { ok, findings } = verify(connection);
    // The quick check of every opening reads no index against its table: this one does, once a day.
    const isDamaged = findings.some(({ check }) => check === 'integrity' || check === 'foreign-keys');
    if (isDamaged) throw new Problem('corrupt', fileSentences.corrupt(register));
    if (!ok) throw new Problem('refused', backupSentences.notRight);
  }
  makeBackup(connection, register, folder, { occasion, at: now });
}
