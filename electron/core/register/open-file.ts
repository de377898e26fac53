/** The file of an open register: its connection, and whether it is still the file at its path. */
import { rmSync, truncateSync } from 'node:fs';
import type { CivilDate } from '../../../shared/law/dates.ts';
import { fileSentences } from '../../../shared/words/problems.ts';
import { lockSentences } from '../../../shared/words/safekeeping.ts';
import { type JudgingProgress, judgeStep } from '../derived/judging.ts';
import { TemporaryVerdicts } from '../derived/temporary-verdicts.ts';
import { asProblem, Problem } from '../ground/problem.ts';
import { type FileIdentity, fileIdentityOf, stateOf } from '../lock/file-state.ts';
import { type Connection, type Opening, openConnection, openCopy, peek } from '../store/connection.ts';
import { journalsOf } from '../store/database-file.ts';
import { historyHead, holdsHistory } from '../store/history.ts';
import { identityOf } from '../store/identity.ts';
import { checkpoint, closeConnection } from '../store/sqlite.ts';
import { heldWhole, readable } from './held.ts';
import { KnownBytes } from './known-bytes.ts';

/**
 * How the open file and its path have come apart: another file is there (`replaced`), none is (`removed`), it has
 * a second name under which others may write (`linked`), or others wrote something else into it and what it held
 * is gone (`overwritten`).
 */
export type Apart = 'replaced' | 'removed' | 'linked' | 'overwritten';

/** What SQLite keeps beside a file while it is open. */
const COMPANIONS = ['-wal', '-shm'] as const;
/** Attempts at opening a file that others keep replacing. */
const TRIES = 3;
/** Commits after which the journal is written into the file without waiting for a pause. */
const MOST_COMMITS = 64;

/** Where the file is, and so how it is opened and looked at. */
interface Way {
  readonly journal: 'WAL' | 'TRUNCATE';
  /** As of {@link KnownBytes}. */
  readonly hasMoments: boolean;
  /** The file as this program itself made it a moment ago: while nobody touched it, its pages need no check. */
  readonly made: FileIdentity | null;
}

export class OpenFile {
  readonly path: string;
  readonly #way: Way;
  #connection: Connection | null = null;
  /** The file that was opened; null = nothing may be written through the connection any more. */
  #identity: string | null = null;
  #known: KnownBytes | null = null;
  #mayWrite = false;
  /** Head of the history after the last change. */
  #head: ReturnType<typeof historyHead> = { lines: 0, head: '' };
  /** Number of commits since the file was last whole without its journal. */
  #commits = 0;
  /** What was held is gone: the connection has what others wrote in its place. */
  #isLost = false;
  #companions: (readonly [string, string])[] = [];
  /** State of the file from which an in-memory copy was read; null = the file itself is open. */
  #copyOf: string | null = null;
  /** Verdicts for a reader that has the file itself open. */
  #temporary: TemporaryVerdicts | null = null;
  /** State of a file that could not be opened in place of this one. */
  #failed: string | null = null;
  #openings = 0;

  constructor(path: string, way: Way) {
    this.path = path;
    this.#way = way;
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
    let opened: [Connection, KnownBytes] | null = null;
    for (let tries = 0; opened === null; tries += 1) {
      if (tries > TRIES) throw new Problem('conflict', lockSentences.replaced(this.path));
      opened = this.#tryOpen(beforeMigration);
    }
    const [connection, known] = opened;
    this.#take(connection, known.identity.id, null);
    this.#known = known;
    this.#openings += 1;
    // From the first read on, the journal is there.
    this.#head = historyHead(connection);
    this.#commits = 0;
    known.remember(null);
    this.#companions = COMPANIONS.flatMap((end) => {
      const found = fileIdentityOf(this.path + end);
      return found === null ? [] : [[end, found.id] as const];
    });
  }

  /** Null if another file came to the path meanwhile. */
  #tryOpen(beforeMigration: NonNullable<Opening['beforeMigration']>): [Connection, KnownBytes] | null {
    if (fileIdentityOf(this.path) === null) throw new Problem('not-found', fileSentences.missing(this.path));
    const known = new KnownBytes(this.path, this.#way.hasMoments);
    let connection: Connection | null = null;
    const { journal } = this.#way;
    try {
      connection = openConnection(this.path, { journal, beforeMigration, isIntact: this.#isAsMade(known) });
      if (known.identity.id === fileIdentityOf(this.path)?.id) return [connection, known];
    } catch (error) {
      known.close();
      throw error;
    }
    connection.close();
    known.close();
    return null;
  }

  /** Whether the file is opened for the first time since this program made it, and nobody has written to it. */
  #isAsMade({ identity }: KnownBytes): boolean {
    const { made, hasMoments } = this.#way;
    if (made === null || !hasMoments || this.#openings > 0) return false;
    return identity.id === made.id && identity.size === made.size && identity.writtenAt === made.writtenAt;
  }

  /** Reads the file into memory, and closes what was open before. Errors: as `openCopy`. */
  readCopy(): void {
    const state = stateOf(this.path);
    this.#take(openCopy(this.path), null, state);
    this.#openings += 1;
  }

  #take(connection: Connection | null, identity: string | null, copyOf: string | null): void {
    this.#release();
    this.#connection = connection;
    this.#identity = identity;
    this.#copyOf = copyOf;
    this.#companions = [];
    this.#mayWrite = false;
    this.#isLost = false;
    this.#failed = null;
  }

  /** From now on nothing is written into the file; verdicts are temporary. */
  toRead(): void {
    this.#mayWrite = false;
    if (this.#connection && !this.isCopy) this.#temporary ??= new TemporaryVerdicts(this.#connection);
  }

  /** From now on the file may be written. */
  toWrite(): void {
    this.#temporary?.remove();
    this.#temporary = null;
    if (this.#mayWrite) return;
    this.#mayWrite = true;
    // What another program left in the journal goes into the file first: from then on only this one writes there.
    this.settle();
  }

  /** As {@link judgeStep}, also where nothing may be written. */
  judgeStep(asOf: CivilDate, milliseconds: number): JudgingProgress | null {
    if (this.#temporary) return this.#temporary.judgeStep(asOf, milliseconds);
    if (!this.#connection) return null;
    try {
      const progress = judgeStep(this.#connection, asOf, milliseconds);
      if (this.#mayWrite) this.written();
      return progress;
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
    if (this.#isLost) {
      this.#connection ??= readable(this.path);
      return 'overwritten';
    }
    const isSame = this.isCopy ? this.#copyOf === stateOf(this.path) : present.id === this.#identity;
    if (!isSame) this.#detach();
    else if (this.#isAsKnown(present)) return present.names > 1 ? 'linked' : null;
    else if (this.#mayWrite) this.#detachOverwritten();
    return this.#isLost ? 'overwritten' : 'replaced';
  }

  /** Whether the file that is open still holds what it did. */
  #isAsKnown(present: FileIdentity): boolean {
    const known = this.#known;
    const connection = this.#connection;
    if (!known || !connection || known.isUntouched(present)) return true;
    // Within a transaction without a WAL it is this program that writes the file.
    if (this.#way.journal !== 'WAL' && connection.inTransaction) return true;
    return this.#mayWrite ? known.isAsLeft(connection) : this.#isContinued(known, connection);
  }

  /** A reader expects that others write; they may only have gone on from what it has seen. */
  #isContinued(known: KnownBytes, connection: Connection): boolean {
    try {
      const identity = identityOf(connection);
      const isSo = peek(this.path, (seen) => identityOf(seen) === identity && holdsHistory(seen, this.#head));
      if (!isSo) return false;
      // Whoever wrote past SQLite leaves it with pages of before.
      connection.pragma('shrink_memory');
      this.#head = historyHead(connection);
      known.remember(null);
      return true;
    } catch {
      return false;
    }
  }

  /**
   * Others wrote something else into the file itself. What SQLite still has in memory and in the journal is kept
   * in memory if that is all of it; the journal must not get into a file that it does not belong to.
   */
  #detachOverwritten(): void {
    const connection = this.#connection;
    if (connection?.inTransaction !== false) return;
    const { path } = this;
    const head = this.#head;
    const held = heldWhole(connection, path, head);
    this.#identity = null;
    const journals = this.#companions.filter(([end, id]) => fileIdentityOf(path + end)?.id === id);
    // SQLite would write it into the file when it closes.
    for (const [end] of journals) if (end === '-wal') truncateSync(path + end);
    this.#take(held ?? readable(path), null, null);
    if (held === null) this.#openings += 1;
    for (const [end] of journals) rmSync(path + end, { force: true });
    if (held === null) this.#isLost = true;
    this.#head = head;
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
    if (!connection && !this.#isLost) return true;
    try {
      // Through memory: the file may be under a lock, which would be waited for.
      const present = openCopy(this.path);
      try {
        return holdsHistory(present, connection && !this.#isLost ? historyHead(connection) : this.#head);
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

  /** After this program committed: from now on the file should hold that. `head` = that of the history then. */
  written(head: ReturnType<typeof historyHead> = this.#head): void {
    const { connection } = this;
    const known = this.#known;
    if (!known || connection?.inTransaction !== false) return;
    this.#head = head;
    this.#commits += 1;
    if (this.#way.journal !== 'WAL') this.#settled(known, head);
    else if (this.#commits >= MOST_COMMITS) this.settle();
  }

  /**
   * Writes the journal into the file, so that the file alone is whole; false if somebody is reading it, or has
   * written it.
   */
  settle(): boolean {
    const { connection } = this;
    const known = this.#known;
    if (!known || connection === null) return true;
    if (connection.inTransaction || !known.isUntouched(known.identity)) return false;
    // Emptying an empty journal waits for the disk too.
    const isDone = !journalsOf(this.path).includes('-wal') || checkpoint(connection);
    if (isDone) this.#settled(known, historyHead(connection));
    else known.remember(null);
    return isDone;
  }

  #settled(known: KnownBytes, head: ReturnType<typeof historyHead>): void {
    known.remember(head);
    this.#head = head;
    this.#commits = 0;
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
    this.#known?.close();
    this.#known = null;
    this.#temporary = null;
  }
}
