/** An open register: for writing, under its lock, or for reading when writing is not possible. */
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
import { afterwards, asProblem, Problem } from '../ground/problem.ts';
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
import { lastChangeAhead } from '../store/order.ts';

export interface SessionSettings {
  /** Name recorded in the lock. */
  readonly name: string;
  readonly now: () => Date;
  /** `opening`: from opening to closing, for a program with a screen; `change`: from the first change on. */
  readonly lockFrom: 'opening' | 'change';
  /** Milliseconds that a change waits for another writer. */
  readonly patience: number;
  readonly place?: PlaceFacts | undefined;
  /**
   * Makes a backup if one is due, and returns its path. Errors abort a migration or change; a failed daily one
   * is only reported.
   */
  readonly backup: (connection: Connection, file: string, occasion: AutomaticOccasion) => string | null;
  /** Makes the daily backup if one is due, while the register is in use. */
  readonly dailyBackup: (connection: Connection, file: string, options: DailyOptions) => Promise<void>;
  readonly log: (line: string) => void;
}

/** Milliseconds between checks of a lock that is being waited for. */
const POLL = 10;
const HOUR = 60 * 60 * 1000;
/** Milliseconds between opening and the daily backup: the screen that the user came for is shown first. */
const BACKUP_DELAY = 2000;

/** An open register. `connection` changes when reading becomes writing: read the property each time. */
export class Session {
  readonly file: string;
  readonly #settings: SessionSettings;
  readonly #place: Place;
  #connection: Connection | null = null;
  #lock: HeldLock | null = null;
  #timers: NodeJS.Timeout[] = [];
  /** Verdicts for a reader that has the file itself open. */
  #temporaryVerdicts: TemporaryVerdicts | null = null;
  /** State of the file from which an in-memory copy was read; null = the file itself is open. */
  #copyOf: string | null = null;
  /** The daily backup in progress. */
  readonly #daily = new BackgroundTask();
  /** What the daily check found wrong with the file. */
  #damage: Problem | null = null;
  /** Notes that arose during the session. */
  readonly #told = new Map<NoteCode, Bilingual>();

  /** Creates a register at an unused path, and holds it for writing. Errors: as `createConnection`. */
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

  /** Opens a register: for writing if possible, otherwise for reading. Errors: as `openConnection`. */
  static open(file: string, settings: SessionSettings): Session {
    if (!existsSync(file)) throw new Problem('not-found', fileSentences.missing(file));
    const session = new Session(file, settings);
    session.#start();
    return session;
  }

  /**
   * Lets `work` replace the file of a register that is not open, under its lock. Errors: `busy`, `read-only`.
   */
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

  /** Whether changes are possible now, who is writing otherwise, and notes on the location. */
  access(): Access {
    const notes = new Map(this.#told);
    const state = this.#lock ? null : lockState(this.file);
    const holder = state === null || state.kind === 'free' || state.kind === 'dead' ? null : state.holder;
    if (holder && state?.kind === 'held') notes.set('locked', lockSentences.held(holder));
    if (holder && state?.kind === 'stale') notes.set('lock-stale', lockSentences.stale(holder));
    if (this.#lock?.takenFrom) {
      notes.set('lock-taken-over', lockSentences.takenOver(this.#lock.takenFrom));
    }
    const now = this.#settings.now();
    const ahead = this.#connection ? lastChangeAhead(this.#connection, now) : null;
    if (ahead !== null) notes.set('clock-behind', lockSentences.clockBehind(ahead, now.toISOString()));
    if (this.#place.kind === 'network') notes.set('network', lockSentences.network);
    if (this.#place.kind === 'synced') notes.set('synced', lockSentences.synced(this.#place.service));
    if (!this.#lock && !isWritable(this.file)) notes.set('read-only', lockSentences.readOnly);
    const mode = this.#lock || (this.#copyOf === null && holder === null) ? 'write' : 'read';
    return { mode, holder, notes: [...notes].map(([code, message]) => ({ code, message })) };
  }

  /** Reloads an in-memory copy when the file has changed. */
  follow(): void {
    if (this.#copyOf !== null && this.#copyOf !== stateOf(this.file)) this.#readCopy();
  }

  /** As {@link judgeStep}, also where nothing may be written. */
  judgeStep(asOf: CivilDate, milliseconds: number): JudgingProgress | null {
    if (this.#temporaryVerdicts) return this.#temporaryVerdicts.judgeStep(asOf, milliseconds);
    try {
      return judgeStep(this.connection, asOf, milliseconds);
    } catch (error) {
      if (asProblem(error, () => {}).code !== 'disk-full') throw error;
      // What was recorded can still be read: its verdicts are kept in memory until there is room.
      this.#temporaryVerdicts = new TemporaryVerdicts(this.connection);
      return this.#temporaryVerdicts.judgeStep(asOf, milliseconds);
    }
  }

  /** Gives the verdicts their place in the file back. */
  #keepVerdicts(): void {
    this.#temporaryVerdicts?.remove();
    this.#temporaryVerdicts = null;
  }

  /**
   * Returns the connection for a change, taking the lock if this program does not hold it yet.
   * Errors: `busy` (somebody else writes; the message says who and since when), `read-only`.
   */
  requireWriter(takeOver = false): Connection {
    if (this.#lock?.isOurs()) {
      this.#keepVerdicts();
      return this.connection;
    }
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

  /** As {@link requireWriter}, for a change to the contents of the register. Errors: also `corrupt`. */
  requireChangeable(): Connection {
    // Writing to a damaged file would damage more of it.
    if (this.#damage) throw this.#damage;
    return this.requireWriter();
  }

  /** Makes the backup that must exist before a large change. */
  beforeChange(): void {
    this.#settings.backup(this.requireChangeable(), this.file, 'before-change');
  }

  /**
   * Makes today's backup if one is due and this program may write. Settles when it is complete or has failed,
   * which is reported in the notes; other calls are answered meanwhile.
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

  /** Closes the file, lets `work` replace it, and opens the result; the lock is held throughout. */
  replace(work: () => void): void {
    const connection = this.requireWriter();
    this.#daily.stop();
    closeConnection(connection);
    this.#connection = null;
    try {
      work();
      this.#damage = null;
      this.#told.delete('backup-failed');
    } catch (error) {
      this.#openFile();
      throw error;
    }
    afterwards(fileSentences.replaced, () => this.#openFile());
  }

  /** Closes the register as a single complete file, and releases the lock. */
  close(): void {
    this.#stopTimers();
    this.#daily.stop();
    if (this.#connection) {
      if (this.#lock) this.#keepVerdicts();
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
    // Where file system locks are unreliable, a reader does not open the file itself.
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
      // A register that cannot be written can still be read.
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
        const made = this.#settings.backup(opened, this.file, 'before-migration');
        return () => made !== null && rmSync(made, { force: true });
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
    this.#keepVerdicts();
    if (this.#place.kind === 'network') this.connection.pragma('locking_mode = EXCLUSIVE');
    this.#stopTimers();
    this.#timers = [
      setInterval(() => this.#quietly(() => lock.beat()), BEAT).unref(),
      // A program that stays open for days still gets a backup every day.
      setInterval(() => void this.backupOfToday(), HOUR).unref(),
    ];
  }

  #stopTimers(): void {
    for (const timer of this.#timers) clearInterval(timer);
    this.#timers = [];
  }

  /** Background work that nobody waits for: errors are logged, and never end the program. */
  #quietly(work: () => unknown): void {
    try {
      work();
    } catch (error) {
      this.#settings.log(`in the background: ${asProblem(error, this.#settings.log).code}`);
    }
  }

  #tellFailed(error: unknown): void {
    const problem = asProblem(error, this.#settings.log);
    // A cancelled backup is made at the next hourly attempt.
    if (problem.code === 'cancelled') return;
    if (problem.code === 'corrupt') this.#damage = problem;
    this.#told.set('backup-failed', problem.data.message);
  }

  /** A screen stays open during the backup; a command ends soon, so it backs up before the first change. */
  #planBackup(): void {
    if (this.#settings.lockFrom === 'change') this.#backupFirst();
    else this.#timers.push(setTimeout(() => void this.backupOfToday(), BACKUP_DELAY).unref());
  }

  /** The user came to work, not to make backups: a failure is reported, but does not block the register. */
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

  /** Somebody took over the lock while this program could not refresh it. */
  #lost(): void {
    this.#stopTimers();
    this.#daily.stop();
    this.#lock = null;
    this.#keepVerdicts();
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
      // Changes are synchronous, so the wait is too; it is short.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, POLL);
    }
  }
}

function busyWith(holder: LockHolder, kind: LockState['kind']): Problem {
  return new Problem('busy', kind === 'stale' ? lockSentences.stale(holder) : lockSentences.held(holder));
}
