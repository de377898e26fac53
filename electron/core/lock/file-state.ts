/** What the file system reports about a register's file, without opening it. */
import { accessSync, type BigIntStats, constants, statSync } from 'node:fs';
import { dirname } from 'node:path';

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
  readonly size: bigint;
  /** When somebody last wrote to the file, in nanoseconds since 1970. */
  readonly writtenAt: bigint;
}

/** The file at a path; null if there is none. Errors: those of the system, if it cannot tell. */
export function fileIdentityOf(path: string): FileIdentity | null {
  // Numbers of files on NTFS do not fit in a double.
  const found = statSync(path, { bigint: true, throwIfNoEntry: false });
  return found === undefined ? null : identityIn(found);
}

/** As {@link fileIdentityOf}, from what the system told of a file. */
export function identityIn(found: BigIntStats): FileIdentity {
  // Some drivers number no files; what is left to tell them apart is when they were made.
  const number = found.ino === 0n ? `made ${found.birthtimeNs}` : found.ino;
  return {
    id: `${found.dev} ${number}`,
    names: Number(found.nlink),
    size: found.size,
    writtenAt: found.mtimeNs,
  };
}

/** Whether others could write to the file under a name of which this program knows nothing. */
export const hasOtherNames = (file: string): boolean => (fileIdentityOf(file)?.names ?? 1) > 1;

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
