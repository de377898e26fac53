/** What this program left in the file of an open register: whatever differs later was written by others. */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { type FileIdentity, identityIn } from '../lock/file-state.ts';
import { type Connection, openBytes } from '../store/connection.ts';
import { HEADER_BYTES } from '../store/database-file.ts';
import { historyHead, holdsHistory } from '../store/history.ts';
import { identityOf } from '../store/identity.ts';

type Head = ReturnType<typeof historyHead>;

export class KnownBytes {
  readonly #path: string;
  /** Opened before SQLite opens the file and closed after it: closing any other would end SQLite's locks. */
  readonly #handle: number;
  readonly #hasMoments: boolean;
  #stamp = '';
  #header = '';
  /** The history that the file alone held for certain, without its journal. */
  #least: Head = { lines: 0, head: '' };

  /** `hasMoments`: whether the file system tells at once when a file was changed; a network share may not. */
  constructor(path: string, hasMoments: boolean) {
    this.#path = path;
    this.#handle = openSync(path, 'r');
    this.#hasMoments = hasMoments;
  }

  /** Which file was opened, as it is now. */
  get identity(): FileIdentity {
    return identityIn(fstatSync(this.#handle, { bigint: true }));
  }

  close(): void {
    closeSync(this.#handle);
  }

  /** From now on the file is as it is now; `least` = the history that it holds without its journal, if known. */
  remember(least: Head | null): void {
    this.#header = this.#readHeader();
    this.#stamp = this.#stampOf(this.identity);
    if (least) this.#least = least;
  }

  /** Whether nobody wrote the file since, as far as the file system tells. */
  isUntouched(present: FileIdentity): boolean {
    return this.#stampOf(present) === this.#stamp;
  }

  /**
   * Looks into a file that somebody touched: whether it is, byte by byte, what this program left there. To be
   * asked by the only one who writes the file. Reads all of it.
   */
  isAsLeft(connection: Connection): boolean {
    try {
      const header = this.#readHeader();
      // A copy made by SQLite holds the same on other pages; its header differs.
      if (header !== this.#header) return false;
      const alone = openBytes(this.#bytes(), this.#path);
      try {
        const head = historyHead(alone);
        const isOurs = holdsHistory(alone, this.#least) && holdsHistory(connection, head);
        if (!isOurs || identityOf(alone) !== identityOf(connection)) return false;
        this.remember(null);
        return true;
      } finally {
        alone.close();
      }
    } catch {
      // Cut off, damaged or not even a register: not what was left.
      return false;
    }
  }

  #stampOf({ size, writtenAt }: FileIdentity): string {
    return `${size} ${this.#hasMoments ? writtenAt : this.#readHeader()}`;
  }

  #readHeader(): string {
    const bytes = Buffer.alloc(HEADER_BYTES);
    return bytes.toString('latin1', 0, readSync(this.#handle, bytes, 0, HEADER_BYTES, 0));
  }

  #bytes(): Buffer {
    const bytes = Buffer.alloc(fstatSync(this.#handle).size);
    let at = 0;
    for (let read = -1; read !== 0 && at < bytes.length; at += read) {
      read = readSync(this.#handle, bytes, at, bytes.length - at, at);
    }
    return bytes;
  }
}
