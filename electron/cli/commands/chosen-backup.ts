/** The backup that `restore` takes. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { BackupEntry } from '../../../shared/schema/backup.ts';
import { backupSentences } from '../../../shared/words/safekeeping.ts';
import { backupFolder, findBackup, isShared, offeredBackups } from '../../core/backup/folder.ts';
import { Problem } from '../../core/ground/problem.ts';
import { isSealedFile } from '../../core/ground/seal.ts';
import { glance } from '../../core/store/connection.ts';
import { identityOf } from '../../core/store/identity.ts';

export interface RestoreOptions {
  register: string;
  from?: string;
  list?: boolean;
  dryRun?: boolean;
  passphraseFile?: string;
  otherRegister?: boolean;
  withFindings?: boolean;
}

/**
 * Name of the newest backup, not counting files that a restore set aside, nor those with a date in the future
 * while there are others. Errors: `not-found`; `refused` if it may well be of another register.
 */
export function newest(backups: readonly BackupEntry[], folder: string, register: string): string {
  const eligible = backups.filter(({ occasion }) => occasion !== 'before-restore');
  const found = eligible.find(({ isAhead }) => !isAhead) ?? eligible[0];
  if (!found) throw noneOf(register, folder);
  if (found.register === 'unknown' && isShared(folder)) {
    throw new Problem('refused', backupSentences.severalRegisters(folder));
  }
  return found.name;
}

/** That there are no backups, and no register either where it is not there: then it may be the name that is wrong. */
export function noneOf(register: string, folder: string): Problem {
  const file = resolve(register);
  const told = existsSync(file) ? backupSentences.none(folder) : backupSentences.noRegister(file, folder);
  return new Problem('not-found', told);
}

/** Whether a restore writes, and whether the backup that it takes is encrypted. Errors: as {@link newest}. */
export async function restoreFacts({ register, from, list, dryRun }: RestoreOptions) {
  if (list) return { task: 'listed' as const };
  const file = resolve(register);
  const folder = backupFolder(file);
  const offered = () => offeredBackups(folder, glance(file, identityOf), new Date());
  const backup = findBackup(folder, from ?? newest(offered(), folder, register));
  const isSealed = await isSealedFile(backup);
  return {
    task: dryRun ? ('shown' as const) : ('written' as const),
    backup: isSealed ? ('sealed-backup' as const) : ('plain-backup' as const),
  };
}
