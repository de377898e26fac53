/** Who may open what is kept of a register: whoever may open the register, and never anybody else. */
import { chmodSync, chownSync, statSync } from 'node:fs';

/** Rights of the group, and of all of them. */
const GROUP = 0o070;
const ALL = 0o777;
const READING = 0o444;

/**
 * Gives a file the rights and the group of another one. Where the group cannot be given, the group of the account
 * that made the file gets none: it is another one. On Windows, where the folder decides, nothing changes.
 * @param rights the rights to give, as those of the other one are by default.
 * Errors: those of the system.
 */
export function giveRights(
  path: string,
  like: string,
  rights: (mode: number) => number = (mode) => mode,
): void {
  if (process.platform === 'win32') return;
  const { mode, gid } = statSync(like);
  const { uid, gid: own } = statSync(path);
  const isOfGroup = own === gid || canGive(() => chownSync(path, uid, gid));
  chmodSync(path, rights(mode & ALL) & (isOfGroup ? ALL : ALL & ~GROUP));
}

/** A file that is kept in the folder of a register's backups: who may read the register may read it. */
export const shareFile = (path: string, register: string): void =>
  shared(() => giveRights(path, register, (mode) => (mode & READING) | 0o600));

/** A new folder for a register's backups: who may change the register may put backups in it and rotate them. */
export const shareFolder = (path: string, register: string): void =>
  shared(() => giveRights(path, register, (mode) => folderRights(mode) | 0o700));

/** Who may read a file may enter the folder and read it; nobody else may do anything with it. */
function folderRights(mode: number): number {
  const readers = (mode >> 2) & 0o111;
  return (mode & (readers * 7)) | readers;
}

/** Not every disk knows rights: then it stays with the account that made it, and the backup is made. */
function shared(give: () => void): void {
  canGive(give);
}

function canGive(give: () => void): boolean {
  try {
    give();
    return true;
  } catch {
    return false;
  }
}
