/** What the bytes of a database file say before SQLite opens it (sqlite.org/fileformat2.html). */
import { closeSync, existsSync, openSync, readSync, statSync, writeSync } from 'node:fs';

/** Length of the header: among others a count of changes, and of the pages in the file. */
export const HEADER_BYTES = 100;
const PAGE_SIZE_AT = 16;
/** Offsets in the header of the file's write and read version; 1 = without WAL. */
export const JOURNAL_BYTES = [18, 19] as const;

/** The file's header, or as much of it as there is. */
function headOf(path: string): Buffer {
  const head = Buffer.alloc(HEADER_BYTES);
  const handle = openSync(path, 'r');
  try {
    return head.subarray(0, readSync(handle, head, 0, HEADER_BYTES, 0));
  } finally {
    closeSync(handle);
  }
}

export function hasSqliteHeader(path: string): boolean {
  return headOf(path).toString('latin1', 0, 16) === 'SQLite format 3\u0000';
}

/** Whether a file has no byte, or only zeros where its header was. */
export const isEmptied = (path: string): boolean => headOf(path).every((byte) => byte === 0);

/** Whether the last page is truncated, which SQLite pads silently. A WAL next to the file may complete it. */
export function isCutOff(path: string): boolean {
  if (existsSync(`${path}-wal`)) return false;
  const head = headOf(path);
  if (head.length < HEADER_BYTES) return true;
  const size = head.readUInt16BE(PAGE_SIZE_AT) || 1;
  return statSync(path).size % (size === 1 ? 65_536 : size) !== 0;
}

/** Suffixes of the non-empty journals next to a file. */
export const journalsOf = (path: string): string[] =>
  ['-wal', '-journal'].filter((end) => existsSync(path + end) && statSync(path + end).size > 0);

/** Whether SQLite would create or read a journal next to a file even when it only reads the file. */
export function needsJournal(path: string): boolean {
  return journalsOf(path).length > 0 || headOf(path)[JOURNAL_BYTES[0]] !== 1;
}

/** Marks a finished copy as readable without a journal: it has the journal mode of the register that was copied. */
export function forgetJournal(copy: string): void {
  const handle = openSync(copy, 'r+');
  try {
    for (const at of JOURNAL_BYTES) writeSync(handle, Uint8Array.of(1), 0, 1, at);
  } finally {
    closeSync(handle);
  }
}
