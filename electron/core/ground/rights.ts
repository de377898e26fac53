/** Who may open what is kept of a register or stands beside it: whoever may open the register, and never anybody else. */
import { chmodSync, chownSync, fchmodSync, fchownSync, fstatSync, statSync } from 'node:fs';

/** Rights of the group, and of all of them. */
const GROUP = 0o070;
const ALL = 0o777;
const READING = 0o444;
const WRITING = 0o666;

/**
 * Gives a file the rights and the group of another one. Where the group cannot be given, the group of the account
 * that made the file gets none: it is another one. On Windows, where the folder decides, nothing changes.
 * @param file its path; or its handle, where somebody else might put another file at the path meanwhile.
 * @param rights the rights to give, as those of the other one are by default.
 * Errors: those of the system.
 */
export function giveRights(
  file: string | number,
  like: string,
  rights: (mode: number) => number = (mode) => mode,
): void {
  if (process.platform === 'win32') return;
  const { mode, gid } = statSync(like);
  const { uid, gid: own } = typeof file === 'number' ? fstatSync(file) : statSync(file);
  const giveGroup = () => (typeof file === 'number' ? fchownSync(file, uid, gid) : chownSync(file, uid, gid));
  const isOfGroup = own === gid || canGive(giveGroup);
  const given = rights(mode & ALL) & (isOfGroup ? ALL : ALL & ~GROUP);
  if (typeof file === 'number') fchmodSync(file, given);
  else chmodSync(file, given);
}

/** A file that is kept in the folder of a register's backups: who may read the register may read it. */
export const shareFile = (path: string, register: string): void =>
  shared(() => giveRights(path, register, (mode) => (mode & READING) | 0o600));

/** The lock of a register, by its handle: who may read the register may read who writes in it, also where it is taken over. */
export const shareLock = (handle: number, register: string): void =>
  shared(() => giveRights(handle, register, (mode) => (mode & WRITING) | 0o600));

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
