/** One register, opened: for writing under its lock, or for reading while somebody else writes or nobody may. */
import { existsSync, rmSync } from 'node:fs';
import type { CivilDate } from '../../../shared/law/dates.ts';
import type { AutomaticOccasion } from '../../../shared/schema/backup.ts';
import type { Access, LockHolder, NoteCode } from '../../../shared/schema/lock.ts';
import type { Bilingual } from '../../../shared/schema/primitives.ts';
import { fileSentences } from '../../../shared/words/problems.ts';
import { lockSentences } from '../../../shared/words/safekeeping.ts';
import type { DailyOptions } from '../backup/daily.ts';
import { type JudgingProgress, judgeStep } from '../derived/judging.ts';
import { TemporaryVerdicts } from '../derived/temporary-verdicts.ts';
import { BackgroundTask } from '../ground/background-task.ts';
import { requireFolder } from '../ground/files.ts';
import { asProblem, Problem } from '../ground/problem.ts';
import { isWritable, stateOf } from '../lock/file-state.ts';
import { BEAT, type HeldLock, type LockState, lockState, takeLock } from '../lock/lock-file.ts';
import { type Place, type PlaceFacts, placeOf } from '../lock/place.ts';
import {
  type Connection,
  closeConnection,
  createConnection,
  openConnection,
  openCopy,
} from '../store/connection.ts';

export interface SessionSettings {
  /** Name that stands in the lock. */
  readonly name: string;
  readonly now: () => Date;
  /** `opening`: from opening to closing, for a program with a screen; `change`: from the first change on. */
  readonly lockFrom: 'opening' | 'change';
  /** Milliseconds that a change waits for somebody who is at work. */
  readonly patience: number;
  readonly place?: PlaceFacts | undefined;
  /** Makes a backup where one is due. Its errors end a migration or a change; a daily one that fails is only told. */
  readonly backup: (connection: Connection, file: string, occasion: AutomaticOccasion) => void;
  /** Makes the daily backup where one is due while the register is worked in. */
  readonly dailyBackup: (connection: Connection, file: string, options: DailyOptions) => Promise<void>;
  readonly log: (line: string) => void;
}

/** Milliseconds between looks at a lock that is waited for. */
const POLL = 10;
const HOUR = 60 * 60 * 1000;
/** Milliseconds between opening and the backup of the day: what the person came for is shown first. */
const FIRST_SHOWN = 2000;

/** An open register. `connection` is another one when reading has become writing: ask for it each time. */
export class Session {
  readonly file: string;
  readonly #settings: SessionSettings;
  readonly #place: Place;
  #connection: Connection | null = null;
  #lock: HeldLock | null = null;
  #timers: NodeJS.Timeout[] = [];
  /** Verdicts of a reader of the file itself. */
  #temporaryVerdicts: TemporaryVerdicts | null = null;
  /** State of the file that a copy in memory was read from; null = the file itself is open. */
  #copyOf: string | null = null;
  /** The backup of the day that is being made. */
  readonly #daily = new BackgroundTask();
  /** What the check of the day found wrong with the file. */
  #damage: Problem | null = null;
  /** Notes that came up on the way. */
  readonly #told = new Map<NoteCode, Bilingual>();

  /** Makes a register at a path where nothing is yet, and holds it for writing. Errors: as `createConnection`. */
  static create(file: string, settings: SessionSettings): Session {
    requireFolder(file);
    const session = new Session(file, settings);
    session.#connection = createConnection(file, session.#journal);
    try {
      session.#write(session.#take(false));
      return session;
    } catch (error) {
      session.close();
      rmSync(file, { force: true });
      throw error;
    }
  }

  /** Opens a register: to write in where that is possible, else to read. Errors: as `openConnection`. */
  static open(file: string, settings: SessionSettings): Session {
    if (!existsSync(file)) throw new Problem('not-found', fileSentences.missing(file));
    const session = new Session(file, settings);
    session.#start();
    return session;
  }

  /** Lets `work` put a file in the place of a register that is not open, under its lock. Errors: `busy`, `read-only`. */
  static replaceClosed(file: string, settings: SessionSettings, work: () => void): void {
    if (!isWritable(file)) throw new Problem('read-only', fileSentences.readOnly(file));
    const lock = new Session(file, settings).#take(false);
    try {
      work();
    } finally {
      lock.release();
    }
  }

  private constructor(file: string, settings: SessionSettings) {
    this.file = file;
    this.#settings = settings;
    this.#place = placeOf(file, settings.place);
  }

  get connection(): Connection {
    if (!this.#connection) throw new Problem('refused', fileSentences.noRegister);
    return this.#connection;
  }

  /** Whether changes are possible now, who makes them otherwise, and what a person should know of the place. */
  access(): Access {
    const notes = new Map(this.#told);
    const state = this.#lock ? null : lockState(this.file);
    const holder = state === null || state.kind === 'free' || state.kind === 'dead' ? null : state.holder;
    if (holder && state?.kind === 'held') notes.set('locked', lockSentences.held(holder));
    if (holder && state?.kind === 'stale') notes.set('lock-stale', lockSentences.stale(holder));
    if (this.#lock?.takenFrom) {
      notes.set('lock-taken-over', lockSentences.takenOver(this.#lock.takenFrom));
    }
    if (this.#place.kind === 'network') notes.set('network', lockSentences.network);
    if (this.#place.kind === 'synced') notes.set('synced', lockSentences.synced(this.#place.service));
    if (!this.#lock && !isWritable(this.file)) notes.set('read-only', lockSentences.readOnly);
    const mode = this.#lock || (this.#copyOf === null && holder === null) ? 'write' : 'read';
    return { mode, holder, notes: [...notes].map(([code, message]) => ({ code, message })) };
  }

  /** Brings a copy in memory to what stands in the file now. */
  follow(): void {
    if (this.#copyOf !== null && this.#copyOf !== stateOf(this.file)) this.#readCopy();
  }

  /** As {@link judgeStep}, also where nothing may be written. */
  judgeStep(asOf: CivilDate, milliseconds: number): JudgingProgress | null {
    if (this.#temporaryVerdicts) return this.#temporaryVerdicts.judgeStep(asOf, milliseconds);
    return judgeStep(this.connection, asOf, milliseconds);
  }

  /**
   * Gives the connection for a change, and takes the lock for it where this program does not have it yet.
   * Errors: `busy` (somebody else writes; the sentence says who and since when), `read-only`.
   */
  requireWriter(takeOver = false): Connection {
    if (this.#lock?.isOurs()) return this.connection;
    if (this.#lock) this.#lost();
    if (!isWritable(this.file)) throw new Problem('read-only', fileSentences.readOnly(this.file));
    const lock = this.#take(takeOver);
    try {
      if (this.#copyOf !== null) this.#openFile();
      this.#write(lock);
      this.#planBackup();
    } catch (error) {
      lock.release();
      throw error;
    }
    return this.connection;
  }

  /** As {@link requireWriter}, for a change of what stands in the register. Errors: also `corrupt`. */
  requireChangeable(): Connection {
    // What is written in a damaged file damages more of it.
    if (this.#damage) throw this.#damage;
    return this.requireWriter();
  }

  /** Makes the backup that must stand before a large change. */
  beforeChange(): void {
    this.#settings.backup(this.requireChangeable(), this.file, 'before-change');
  }

  /**
   * Makes the backup of today where one is due and this program may write. Settles when it is there or has failed,
   * which is told in the notes; other calls are answered meanwhile.
   */
  backupOfToday(): Promise<void> {
    const lock = this.#lock;
    const connection = this.#connection;
    if (!lock || !connection) return Promise.resolve();
    return this.#daily.begin(
      (signal) => this.#settings.dailyBackup(connection, this.file, { signal, isOurs: lock.isOurs }),
      (error) => (error ? this.#tellFailed(error) : this.#told.delete('backup-failed')),
    );
  }

  /** Closes the file, lets `work` put another one in its place, and opens that; the lock is kept all the while. */
  replace(work: () => void): void {
    const connection = this.requireWriter();
    this.#daily.stop();
    closeConnection(connection);
    this.#connection = null;
    try {
      work();
      this.#damage = null;
      this.#told.delete('backup-failed');
    } finally {
      this.#openFile();
    }
  }

  /** Leaves one whole file behind, and the lock to the next. */
  close(): void {
    this.#stopTimers();
    this.#daily.stop();
    if (this.#connection) {
      if (this.#temporaryVerdicts || this.#copyOf !== null) this.#connection.close();
      else closeConnection(this.#connection);
    }
    this.#connection = null;
    this.#lock?.release();
    this.#lock = null;
  }

  get #journal() {
    return this.#place.kind === 'local' ? 'WAL' : 'TRUNCATE';
  }

  #start(): void {
    // Where locks of the file system cannot be trusted, a reader keeps away from the file.
    const isShared = this.#place.kind === 'network';
    try {
      const isOpen = isWritable(this.file);
      const asked = isOpen && (isShared || this.#settings.lockFrom === 'opening');
      const found = asked ? this.#tryLock(false) : null;
      if (found && 'isOurs' in found) this.#lock = found;
      if (!isOpen || (isShared && !this.#lock)) this.#readCopy();
      else this.#openFile();
      if (this.#lock) {
        this.#write(this.#lock);
        this.#planBackup();
      } else if (this.#copyOf === null) this.#temporaryVerdicts = new TemporaryVerdicts(this.connection);
    } catch (error) {
      this.close();
      const { code, data } = asProblem(error, this.#settings.log);
      if (code !== 'disk-full' && code !== 'read-only') throw error;
      // What cannot be written can still be looked at.
      this.#told.set(code, data.message);
      this.#readCopy();
    }
  }

  #openFile(): void {
    this.#copyOf = null;
    const connection = openConnection(this.file, {
      journal: this.#journal,
      beforeMigration: (opened) => {
        this.#lock ??= this.#take(false);
        this.#settings.backup(opened, this.file, 'before-migration');
      },
    });
    this.#connection?.close();
    this.#connection = connection;
  }

  #readCopy(): void {
    const state = stateOf(this.file);
    const copy = openCopy(this.file);
    this.#connection?.close();
    this.#connection = copy;
    this.#copyOf = state;
  }

  #write(lock: HeldLock): void {
    this.#lock = lock;
    this.#temporaryVerdicts?.remove();
    this.#temporaryVerdicts = null;
    if (this.#place.kind === 'network') this.connection.pragma('locking_mode = EXCLUSIVE');
    this.#stopTimers();
    this.#timers = [
      setInterval(() => this.#quietly(() => lock.beat()), BEAT).unref(),
      // A program that stays open for days gets the backup of each day too.
      setInterval(() => void this.backupOfToday(), HOUR).unref(),
    ];
  }

  #stopTimers(): void {
    for (const timer of this.#timers) clearInterval(timer);
    this.#timers = [];
  }

  /** Work that nobody waits for: what goes wrong is logged, and never ends the program. */
  #quietly(work: () => unknown): void {
    try {
      work();
    } catch (error) {
      this.#settings.log(`in the background: ${asProblem(error, this.#settings.log).code}`);
    }
  }

  #tellFailed(error: unknown): void {
    const problem = asProblem(error, this.#settings.log);
    // One that was given up is made at the next hour.
    if (problem.code === 'cancelled') return;
    if (problem.code === 'corrupt') this.#damage = problem;
    this.#told.set('backup-failed', problem.data.message);
  }

  /** A screen stays open while the backup is made; a command ends soon, so it is made before the first change. */
  #planBackup(): void {
    if (this.#settings.lockFrom === 'change') this.#backupFirst();
    else this.#timers.push(setTimeout(() => void this.backupOfToday(), FIRST_SHOWN).unref());
  }

  /** The person came to work, not to make backups: one that fails is told, and keeps nobody from the register. */
  #backupFirst(): void {
    try {
      this.#settings.backup(this.connection, this.file, 'daily');
      this.#told.delete('backup-failed');
    } catch (error) {
      const problem = asProblem(error, this.#settings.log);
      if (problem.code === 'corrupt') throw problem;
      this.#tellFailed(problem);
    }
  }

  /** Somebody took the lock over while this program was out of reach. */
  #lost(): void {
    this.#stopTimers();
    this.#daily.stop();
    this.#lock = null;
    this.#temporaryVerdicts = new TemporaryVerdicts(this.connection);
  }

  #tryLock(takeOver: boolean): HeldLock | Exclude<LockState, { kind: 'free' }> {
    const who = { name: this.#settings.name, since: this.#settings.now().toISOString() };
    return takeLock(this.file, who, takeOver);
  }

  #take(takeOver: boolean): HeldLock {
    const until = performance.now() + this.#settings.patience;
    for (;;) {
      const found = this.#tryLock(takeOver);
      if ('isOurs' in found) return found;
      if (takeOver || performance.now() >= until) throw busyWith(found.holder, found.kind);
      // Changes are synchronous by nature, so the waiting is too; it is short.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, POLL);
    }
  }
}

function busyWith(holder: LockHolder, kind: LockState['kind']): Problem {
  return new Problem('busy', kind === 'stale' ? lockSentences.stale(holder) : lockSentences.held(holder));
}
