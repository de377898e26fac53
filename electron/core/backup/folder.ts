/** The backup folder of a register: its names, their order, and which register a backup is of. */
import { accessSync, constants, existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { type BackupEntry, type BackupOccasion, backupOccasions } from '../../../shared/schema/backup.ts';
import { backupSentences } from '../../../shared/words/safekeeping.ts';
import { makeFolder, requireFile, requireFolder, shortened } from '../ground/files.ts';
import { Problem } from '../ground/problem.ts';
import { shareFile, shareFolder } from '../ground/rights.ts';
import { glance } from '../store/connection.ts';
import { identityOf } from '../store/identity.ts';
import { isAhead } from '../store/order.ts';

const BACKUP_ENDING = '.vwr';
/** Enough of an identity to tell apart the registers whose backups are in one folder. */
const SHOWN_IDENTITY = 8;
/** Bytes that the register's own name takes in the name of a backup: a name has 255 at most. */
const STEM_BYTES = 100;

/** The folder of a register's backups: VERWERKERSREGISTER_BACKUPS, or one next to the register. */
export function backupFolder(register: string): string {
  const base = process.env.VERWERKERSREGISTER_BACKUPS || dirname(register);
  return join(base, `${basename(register)}.backups`);
}

/**
 * Creates the folder where it does not exist yet: for those who may open the register if it is that of its backups,
 * and otherwise for this account only. Errors: as `makeFolder`; `not-found` where the register's own folder is gone; `read-only`
 * if this account may not write in it.
 */
export function requireBackupFolder(folder: string, register: string): void {
  const isNew = !existsSync(folder);
  // Of a disk that is gone no folder is made anew: it would stand in the way when the disk is back.
  if (resolve(dirname(folder)) === resolve(dirname(register))) requireFolder(register);
  makeFolder(folder, 0o700);
  if (isNew && isOwnFolder(folder, register)) shareFolder(folder, register);
  try {
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EACCES') throw error;
    throw new Problem('read-only', backupSentences.closedFolder(folder));
  }
}

/** A finished file in a folder of backups: in that of the register's own, who may read the register may read it. */
export function shareBackup(path: string, register: string): void {
  if (isOwnFolder(dirname(path), register)) shareFile(path, register);
}

const isOwnFolder = (folder: string, register: string): boolean =>
  resolve(folder) === resolve(backupFolder(register)) && existsSync(register);

/** What a new backup is named after. `identity`: of the register that it belongs to; null = not known. */
export interface NewBackup {
  readonly at: Date;
  readonly occasion: BackupOccasion;
  readonly identity: string | null;
}

/**
 * Path of a new backup: register, moment (UTC), occasion and identity, so that names sort chronologically. An
 * existing file is never overwritten: the next free millisecond is used.
 */
export function newBackup(folder: string, register: string, { at, occasion, identity }: NewBackup): string {
  const stem = shortened(basename(register, extname(register)), STEM_BYTES);
  const whose = identity === null ? '' : `-${identity.slice(0, SHOWN_IDENTITY)}`;
  return unusedPath(at, (stamp) => join(folder, `${stem}-${stamp}-${occasion}${whose}${BACKUP_ENDING}`));
}

/**
 * The first path that nobody uses, plain or encrypted. `pathAt` makes it from a moment (UTC, as in
 * `20261122T110000000Z`); a taken one moves on by a millisecond.
 */
export function unusedPath(at: Date, pathAt: (stamp: string) => string): string {
  for (let moment = at.getTime(); ; moment += 1) {
    const path = pathAt(new Date(moment).toISOString().replace(/[-:.]/g, ''));
    if (!existsSync(path) && !existsSync(`${path}.age`)) return path;
  }
}

const namePattern = new RegExp(
  `-(\\d{4})(\\d\\d)(\\d\\d)T(\\d\\d)(\\d\\d)(\\d\\d)(\\d{3})Z-(${backupOccasions.join('|')})(?:-([0-9a-f]{${SHOWN_IDENTITY}}))?\\${BACKUP_ENDING}(\\.age)?$`,
);

/** A backup in a folder, with the first digits of the identity of its register; null = not known. */
export interface FoundBackup extends Omit<BackupEntry, 'register' | 'isAhead'> {
  readonly identity: string | null;
}

/**
 * The backups in a folder, newest first; other files in it are ignored. Several registers of one file name may
 * share the folder: those of one are chosen by {@link ownBackups}.
 */
export function listBackups(folder: string): FoundBackup[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .flatMap((name) => {
      const found = namePattern.exec(name);
      if (!found) return [];
      const [, year, month, day, hour, minute, second, ms, occasion, named, age] = found;
      const at = `${year}-${month}-${day}T${hour}:${minute}:${second}.${ms}Z`;
      const path = join(folder, name);
      // A folder, a link to nowhere, or what was removed just now: one such name must not hide the others.
      const about = statSync(path, { throwIfNoEntry: false });
      if (!about?.isFile()) return [];
      const encrypted = age !== undefined;
      return [
        {
          name,
          at,
          occasion: occasion as BackupOccasion,
          bytes: about.size,
          encrypted,
          identity: named ?? (encrypted ? null : identityInside(path)),
        },
      ];
    })
    .sort((a, b) => b.at.localeCompare(a.at) || b.name.localeCompare(a.name));
}

/** Backups from before they were named after their register say themselves of which they are. */
function identityInside(path: string): string | null {
  // A copy that needs its journal would have to be read whole: not for a list.
  return glance(path, identityOf, 'only-if-quick')?.slice(0, SHOWN_IDENTITY) ?? null;
}

const isOf = (found: string | null, identity: string): boolean => found === identity.slice(0, SHOWN_IDENTITY);

/** Those that are certainly of the register with this identity. */
export function ownBackups(folder: string, identity: string | null): FoundBackup[] {
  return identity === null ? [] : listBackups(folder).filter((backup) => isOf(backup.identity, identity));
}

/**
 * What is offered for a register: its own backups, and those of which nobody can tell, but not those of another
 * register.
 * @param identity null if the register cannot be read: then of none of them is known whose it is.
 */
export function offeredBackups(folder: string, identity: string | null, now: Date): BackupEntry[] {
  return listBackups(folder)
    .filter(({ identity: found }) => identity === null || found === null || isOf(found, identity))
    .map(({ identity: found, ...entry }) => ({
      ...entry,
      register: identity === null || found === null ? 'unknown' : 'this',
      isAhead: isAhead(entry.at, now),
    }));
}

/** Whether backups of more than one register are in a folder. */
export function isShared(folder: string): boolean {
  return new Set(listBackups(folder).flatMap(({ identity }) => identity ?? [])).size > 1;
}

/** Path of a backup, given its name in the folder or its path. Errors: `not-found`; `foreign` for what is no file. */
export function findBackup(
  folder: string,
  wanted: string,
  pathOf: (path: string) => string = resolve,
): string {
  const named = join(folder, basename(wanted));
  const found = basename(wanted) === wanted && existsSync(named) ? named : pathOf(wanted);
  if (!existsSync(found)) throw new Problem('not-found', backupSentences.unknown(wanted));
  requireFile(found);
  return found;
}
