/** The backup folder of a register: its names and their order. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { type BackupEntry, type BackupOccasion, backupOccasions } from '../../../shared/schema/backup.ts';
import { backupSentences } from '../../../shared/words/safekeeping.ts';
import { makeFolder } from '../ground/files.ts';
import { Problem } from '../ground/problem.ts';

const BACKUP_ENDING = '.vwr';

/** The folder of a register's backups: VERWERKERSREGISTER_BACKUPS, or one next to the register. */
export function backupFolder(register: string): string {
  const base = process.env.VERWERKERSREGISTER_BACKUPS || dirname(register);
  return join(base, `${basename(register)}.backups`);
}

/** Creates the folder, for this account only. Errors: as `makeFolder`. */
export function requireBackupFolder(folder: string): void {
  makeFolder(folder, 0o700);
}

/**
 * Path of a new backup: register, moment (UTC) and occasion, so that names sort chronologically. An existing
 * file is never overwritten: the next free millisecond is used.
 */
export function newBackup(folder: string, register: string, at: Date, occasion: BackupOccasion): string {
  const stem = basename(register, extname(register));
  for (let moment = at.getTime(); ; moment += 1) {
    const stamp = new Date(moment).toISOString().replace(/[-:.]/g, '');
    const path = join(folder, `${stem}-${stamp}-${occasion}${BACKUP_ENDING}`);
    if (!existsSync(path) && !existsSync(`${path}.age`)) return path;
  }
}

const namePattern = new RegExp(
  `-(\\d{4})(\\d\\d)(\\d\\d)T(\\d\\d)(\\d\\d)(\\d\\d)(\\d{3})Z-(${backupOccasions.join('|')})\\${BACKUP_ENDING}(\\.age)?$`,
);

/** The backups in a folder, newest first; other files in it are ignored. */
export function listBackups(folder: string): BackupEntry[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .flatMap((name) => {
      const found = namePattern.exec(name);
      if (!found) return [];
      const [, year, month, day, hour, minute, second, ms, occasion, age] = found;
      const at = `${year}-${month}-${day}T${hour}:${minute}:${second}.${ms}Z`;
      const bytes = statSync(join(folder, name)).size;
      return [{ name, at, occasion: occasion as BackupOccasion, bytes, encrypted: age !== undefined }];
    })
    .sort((a, b) => b.at.localeCompare(a.at) || b.name.localeCompare(a.name));
}

/** Path of a backup, given its name in the folder or its path. Errors: `not-found`. */
export function findBackup(
  folder: string,
  wanted: string,
  pathOf: (path: string) => string = resolve,
): string {
  const named = join(folder, basename(wanted));
  const found = basename(wanted) === wanted && existsSync(named) ? named : pathOf(wanted);
  if (!existsSync(found)) throw new Problem('not-found', backupSentences.unknown(wanted));
  return found;
}
