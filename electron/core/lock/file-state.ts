/** What the file system reports about a register's file, without opening it. */
import { accessSync, constants, readlinkSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

/** Changes whenever somebody writes to the file. */
export function stateOf(file: string): string {
  const { mtimeMs, size, ino } = statSync(file);
  return `${ino} ${size} ${mtimeMs}`;
}

/** Which file is at a path. */
export interface FileIdentity {
  /** Equal for two paths, or two moments, only if they lead to one file. */
  readonly id: string;
  /** Number of names (hard links) that the file has. */
  readonly names: number;
}

/** The file at a path; null if there is none. Errors: those of the system, if it cannot tell. */
export function fileIdentityOf(path: string): FileIdentity | null {
  // Numbers of files on NTFS do not fit in a double.
  const found = statSync(path, { bigint: true, throwIfNoEntry: false });
  if (found === undefined) return null;
  // Some drivers number no files; what is left to tell them apart is when they were made.
  const number = found.ino === 0n ? `made ${found.birthtimeNs}` : found.ino;
  return { id: `${found.dev} ${number}`, names: Number(found.nlink) };
}

/** As many links as Linux follows in one path. */
const MOST_LINKS = 40;

/**
 * The path of a register's own file, whatever links lead to it; of one that does not exist yet, the path that
 * it will have. Lock, journals and backups stand beside it under this name, so that every program finds them.
 */
export function realPath(file: string, links = 0): string {
  const path = join(real(dirname(file)), basename(file));
  try {
    if (links < MOST_LINKS) return realPath(resolve(dirname(path), readlinkSync(path)), links + 1);
  } catch {
    // Not a link: the usual case.
  }
  return real(path);
}

/** Some drives of Windows have no real path, and what does not exist has none either. */
function real(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    return path;
  }
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
