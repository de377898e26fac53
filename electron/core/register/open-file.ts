/** The file of an open register: its connection, and whether it is still the file at its path. */
import { rmSync } from 'node:fs';
import type { CivilDate } from '../../../shared/law/dates.ts';
import { lockSentences } from '../../../shared/words/safekeeping.ts';
import { type JudgingProgress, judgeStep } from '../derived/judging.ts';
import { TemporaryVerdicts } from '../derived/temporary-verdicts.ts';
import { asProblem, Problem } from '../ground/problem.ts';
import { type FileIdentity, fileIdentityOf, stateOf } from '../lock/file-state.ts';
import {
  type Connection,
  checkpoint,
  closeConnection,
  type Opening,
  openConnection,
  openCopy,
} from '../store/connection.ts';
import { historyHead, holdsHistory } from '../store/history.ts';

/**
 * How the open file and its path have come apart: another file is there (`replaced`), none is (`removed`), or
 * it has a second name under which others may write (`linked`).
 */
export type Apart = 'replaced' | 'removed' | 'linked';

/** What SQLite keeps beside a file while it is open. */
const COMPANIONS = ['-wal', '-shm'] as const;
/** Attempts at opening a file that others keep replacing. */
const TRIES = 3;

export class OpenFile {
  readonly path: string;
  readonly #journal: 'WAL' | 'TRUNCATE';
  #connection: Connection | null = null;
  /** The file that was opened; null = nothing may be written through the connection any more. */
  #identity: string | null = null;
  #companions: (readonly [string, string])[] = [];
  /** State of the file from which an in-memory copy was read; null = the file itself is open. */
  #copyOf: string | null = null;
  /** Verdicts for a reader that has the file itself open. */
  #temporary: TemporaryVerdicts | null = null;
  /** State of a file that could not be opened in place of this one. */
  #failed: string | null = null;
  #openings = 0;

  constructor(path: string, journal: 'WAL' | 'TRUNCATE') {
    this.path = path;
    this.#journal = journal;
  }

  /** Null when nothing is open. */
  get connection(): Connection | null {
    return this.#connection;
  }

  /** Whether only a copy in memory is open. */
  get isCopy(): boolean {
    return this.#copyOf !== null;
  }

  /** Rises whenever a file is opened: what was read before may be of another one. */
  get openings(): number {
    return this.#openings;
  }

  /** Opens the file at the path, and closes what was open before. Errors: as `openConnection`. */
  open(beforeMigration: NonNullable<Opening['beforeMigration']>): void {
    const opening: Opening = { journal: this.#journal, beforeMigration };
    let identity: FileIdentity | null = null;
    let connection: Connection | null = null;
    for (let tries = 0; connection === null; tries += 1) {
      identity = fileIdentityOf(this.path);
      const opened = openConnection(this.path, opening);
      if (identity !== null && identity.id === fileIdentityOf(this.path)?.id) connection = opened;
      else opened.close();
      if (tries === TRIES) throw new Problem('conflict', lockSentences.replaced(this.path));
    }
    this.#take(connection, identity?.id ?? null, null);
    // From the first read on, the journal is there.
    historyHead(connection);
    this.#companions = COMPANIONS.flatMap((end) => {
      const found = fileIdentityOf(this.path + end);
      return found === null ? [] : [[end, found.id] as const];
    });
  }

  /** Reads the file into memory, and closes what was open before. Errors: as `openCopy`. */
  readCopy(): void {
    const state = stateOf(this.path);
    this.#take(openCopy(this.path), null, state);
  }

  #take(connection: Connection, identity: string | null, copyOf: string | null): void {
    this.#release();
    this.#connection = connection;
    this.#identity = identity;
    this.#copyOf = copyOf;
    this.#companions = [];
    this.#failed = null;
    this.#openings += 1;
  }

  /** From now on nothing is written into the file; verdicts are temporary. */
  toRead(): void {
    if (this.#connection && !this.isCopy) this.#temporary ??= new TemporaryVerdicts(this.#connection);
  }

  /** From now on the file may be written. */
  toWrite(): void {
    this.#temporary?.remove();
    this.#temporary = null;
  }

  /** As {@link judgeStep}, also where nothing may be written. */
  judgeStep(asOf: CivilDate, milliseconds: number): JudgingProgress | null {
    if (this.#temporary) return this.#temporary.judgeStep(asOf, milliseconds);
    if (!this.#connection) return null;
    try {
      return judgeStep(this.#connection, asOf, milliseconds);
    } catch (error) {
      if (asProblem(error, () => {}).code !== 'disk-full') throw error;
      // What was recorded can still be read: its verdicts are kept in memory until there is room.
      this.#temporary = new TemporaryVerdicts(this.#connection);
      return this.#temporary.judgeStep(asOf, milliseconds);
    }
  }

  /**
   * Compares what is open with what is at the path; null = it is the same file, under one name. What is no
   * longer there can still be read. Errors: those of the system, if it cannot tell.
   */
  compare(): Apart | null {
    const present = fileIdentityOf(this.path);
    if (present === null) {
      this.#detach();
      return 'removed';
    }
    const isSame = this.isCopy ? this.#copyOf === stateOf(this.path) : present.id === this.#identity;
    if (isSame) return present.names > 1 ? 'linked' : null;
    this.#detach();
    return 'replaced';
  }

  /**
   * Takes the journal away from beside a file that it does not belong to: whoever opens that one would replay
   * it. Nothing is written through this connection any more.
   */
  #detach(): void {
    if (this.#identity === null || this.#connection?.inTransaction !== false) return;
    this.#identity = null;
    checkpoint(this.#connection);
    this.toRead();
    for (const [end, id] of this.#companions) {
      if (fileIdentityOf(this.path + end)?.id === id) rmSync(this.path + end, { force: true });
    }
  }

  /**
   * Whether the file now at the path holds everything that this one does; some drives give a file another
   * number while it is open, and a copy may have been laid over it. False if it cannot be read.
   */
  isContained(): boolean {
    const connection = this.#connection;
    if (!connection) return true;
    try {
      // Through memory: the file may be under a lock, which would be waited for.
      const present = openCopy(this.path);
      try {
        return holdsHistory(present, historyHead(connection));
      } finally {
        present.close();
      }
    } catch {
      return false;
    }
  }

  /** Opens the file at the path with `open`, unless the same state of it already failed; whether that went well. */
  tryAnew(open: () => void): boolean {
    const state = stateOf(this.path);
    if (state === this.#failed) return false;
    try {
      open();
      return true;
    } catch {
      this.#failed = state;
      return false;
    }
  }

  /** Writes the journal into the file, so that the file alone is whole; false if somebody is reading it. */
  settle(): boolean {
    if (this.#connection === null || this.#identity === null) return true;
    return !this.#connection.inTransaction && checkpoint(this.#connection);
  }

  /** Closes the register as a single complete file. */
  close(): void {
    this.#release();
    this.#connection = null;
  }

  #release(): void {
    if (!this.#connection) return;
    const isOurs = this.#identity !== null && this.#temporary === null;
    // SQLite itself leaves the journal beside a file alone that is not the one it opened.
    if (isOurs) closeConnection(this.#connection);
    else this.#connection.close();
    this.#temporary = null;
  }
}
