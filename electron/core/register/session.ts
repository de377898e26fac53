/** An open register: for writing, under its lock, or for reading when writing is not possible. */
import { existsSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import type { CivilDate } from '../../../shared/law/dates.ts';
import type { Access, NoteCode } from '../../../shared/schema/lock.ts';
import type { Bilingual } from '../../../shared/schema/primitives.ts';
import { fileSentences } from '../../../shared/words/problems.ts';
import { lockSentences } from '../../../shared/words/safekeeping.ts';
import { forgetDerived, type JudgingProgress } from '../derived/judging.ts';
import { requireFile, requireFolder } from '../ground/files.ts';
import { afterwards, asProblem, Problem } from '../ground/problem.ts';
import { hasOtherNames, isWritable } from '../lock/file-state.ts';
import { BEAT, type HeldLock, takeLock } from '../lock/lock-file.ts';
import { type Place, placeOf } from '../lock/place.ts';
import { waitForLock } from '../lock/wait-for-lock.ts';
import type { Connection } from '../store/connection.ts';
import { historyHead } from '../store/history.ts';
import { accessOf } from './access.ts';
import { DailyBackups } from './daily-backups.ts';
import { makeRegister, requireUnused } from './make-register.ts';
import { type Apart, OpenFile } from './open-file.ts';
import type { SessionSettings } from './session-settings.ts';
import { Upkeep } from './upkeep.ts';

/** An open register. `connection` changes when reading becomes writing: read the property each time. */
export class Session {
  /** Real path of the register: lock, journals and backups are beside it. */
  readonly file: string;
  readonly #settings: SessionSettings;
  readonly #place: Place;
  readonly #open: OpenFile;
  #lock: HeldLock | null = null;
  readonly #upkeep: Upkeep;
  /** Why nothing can be saved in the file at the path; null = it is the one that is open. */
  #apart: Apart | null = null;
  /** Head of the history of which a copy was kept. */
  #keptHead: string | null = null;
  /** Notes that arose during the session. */
  readonly #told = new Map<NoteCode, Bilingual>();
  readonly #daily: DailyBackups;
  whyShut: () => Bilingual | null = () => null;

  /**
   * Creates a register at an unused path, and holds it for writing. It is filled beside its path, and gets its
   * name when it is whole. Errors: `refused` (exists), `not-found` (folder), `read-only`, `busy`.
   */
  static create(file: string, settings: SessionSettings, fill: (connection: Connection) => void): Session {
    requireFolder(file);
    requireUnused(file);
    const session = new Session(file, settings);
    let isMade = false;
    try {
      session.#lock = session.#take(false);
      makeRegister(file, fill);
      isMade = true;
      session.#openFile();
      session.#write(session.#lock);
      return session;
    } catch (error) {
      session.close();
      if (isMade) rmSync(file, { force: true });
      const { code } = asProblem(error, settings.log);
      throw code === 'read-only' ? new Problem('read-only', fileSentences.readOnly(file)) : error;
    }
  }

  /** Opens a register: for writing if possible, otherwise for reading. Errors: as `openConnection`. */
  static open(file: string, settings: SessionSettings): Session {
    requireFile(file);
    const session = new Session(file, settings);
    session.#start();
    return session;
  }

  /**
   * Lets `work` replace the file of a register that is not open, under its lock. Errors: `busy`, `read-only`.
   */
  static replaceClosed(file: string, settings: SessionSettings, work: () => void): void {
    if (!isWritable(file)) throw new Problem('read-only', fileSentences.readOnly(file));
    if (hasOtherNames(file)) throw new Problem('refused', lockSentences.linked(file));
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
    this.#upkeep = new Upkeep(settings.log);
    this.#daily = new DailyBackups(file, settings, this.#told);
    this.#place = placeOf(file, settings.place);
    // WAL does not work over a network, and a sync service copies a file and its journal at different moments.
    this.#open = new OpenFile(file, {
      journal: this.#place.kind === 'local' ? 'WAL' : 'TRUNCATE',
      ...{ hasMoments: this.#place.kind !== 'network', made: settings.made ?? null },
    });
  }

  get connection(): Connection {
    const { connection } = this.#open;
    if (connection) return connection;
    if (this.#apart === 'overwritten') throw new Problem('corrupt', fileSentences.corrupt(this.file));
    throw new Problem('refused', fileSentences.noRegister);
  }

  /** The file, if another process may read it beside this one as it is now; null = only a copy of it. */
  get beside(): string | null {
    return this.#place.kind === 'local' && this.#apart === null && !this.#open.isCopy ? this.file : null;
  }

  /** Rises whenever a file is opened, also by itself. */
  get openings(): number {
    return this.#open.openings;
  }

  /** Whether changes are possible now, who is writing otherwise, and notes on the location. */
  access(): Access {
    return accessOf({
      ...{ file: this.file, lock: this.#lock, place: this.#place, apart: this.#apart, told: this.#told },
      isCopy: this.#open.isCopy,
      whyShut: this.whyShut(),
      connection: this.#open.connection,
      now: this.#settings.now(),
    });
  }

  /**
   * Sees to it that what is read is what the file now at the path holds. A reader opens that one by itself; a
   * writer does so only if nothing that it holds would be lost. Otherwise the notes say what happened.
   */
  follow(): void {
    this.#apart = this.#meet();
  }

  #meet(): Apart | null {
    const apart = this.#open.compare();
    if (this.#open.isCopy) {
      if (apart === 'replaced') this.#open.readCopy();
      // Its other name was removed: from now on it may be written.
      if (apart === null && this.#apart === 'linked') this.#openAnew();
      return apart === 'replaced' ? null : apart;
    }
    if (apart === 'overwritten') this.#daily.stop();
    if (apart !== 'replaced' && apart !== 'overwritten') return apart;
    if (this.#open.connection?.inTransaction) return apart;
    if (this.#lock && !this.#open.isContained()) return apart;
    return this.#open.tryAnew(() => this.#openAnew()) ? null : apart;
  }

  /** Errors: `conflict` if the open file is no longer the one at the path; `refused` if it has another name. */
  requireSame(): void {
    this.follow();
    if (!this.#apart) return;
    const isConflict = this.#lock !== null || this.#apart !== 'linked';
    const message = lockSentences[this.#apart](this.file);
    throw new Problem(isConflict ? 'conflict' : 'refused', message, [], null, isConflict);
  }

  /**
   * After a change: only what is in the file at the path counts as saved, and soon it is in that file itself
   * rather than in its journal. `head` = that of the history with the change. Errors: as {@link requireSame}.
   */
  changed(head: ReturnType<typeof historyHead>): void {
    this.#open.written(head);
    this.requireSame();
    this.#upkeep.settleSoon();
  }

  /** Leaves nothing in the journal; false if a reader is in the way. */
  settle(): boolean {
    this.follow();
    return this.#apart !== null || this.#open.settle();
  }

  /**
   * Opens another file that is at the path now, at somebody's request; what only this program held is kept as
   * a backup. Errors: `not-found`, `refused`, and as `openConnection`; what was open then stays so.
   */
  openPresent(): void {
    this.follow();
    if (this.#apart === null) return;
    if (this.#apart === 'removed') throw new Problem('not-found', fileSentences.missing(this.file));
    if (this.#apart === 'linked') throw new Problem('refused', lockSentences.linked(this.file));
    if (this.#lock) this.#keepHeld();
    this.#openAnew();
    this.#apart = null;
  }

  /** A copy of what is open was kept: closing need not do so again. */
  kept(): void {
    this.#keptHead = historyHead(this.connection).head;
  }

  /**
   * Verdicts or search words of the register with this connection do not follow from its records: they are made
   * anew, where this program may write.
   */
  forgetDerived(of: Connection): void {
    if (!this.#lock?.isOurs() || of !== this.#open.connection || of.inTransaction) return;
    forgetDerived(of);
    this.#open.written();
  }

  /** As `judgeStep` of the judging, also where nothing may be written. */
  judgeStep(asOf: CivilDate, milliseconds: number): JudgingProgress | null {
    const progress = this.#open.judgeStep(asOf, milliseconds);
    if (this.#lock) this.#upkeep.settleSoon();
    return progress;
  }

  /**
   * Returns the connection for a change, taking the lock if this program does not hold it yet.
   * Errors: `busy` (somebody else writes; the message says who and since when), `read-only`, and those of
   * {@link requireSame}.
   */
  requireWriter(takeOver = false): Connection {
    if (this.#lock && !this.#lock.isOurs()) this.#lost();
    if (this.#lock) {
      this.requireSame();
      // After a full disk the verdicts get their place in the file back.
      this.#open.toWrite();
      return this.connection;
    }
    if (!isWritable(this.file)) throw new Problem('read-only', fileSentences.readOnly(this.file));
    // With a disk that is gone the lock is gone too, and there is no place for another.
    if (this.#open.compare() === 'removed') this.requireSame();
    const lock = this.#take(takeOver);
    try {
      this.requireSame();
      this.#lock = lock;
      if (this.#open.isCopy) this.#openFile();
      this.#write(lock);
      this.#planBackup();
    } catch (error) {
      this.#lock = null;
      lock.release();
      throw error;
    }
    return this.connection;
  }

  /** As {@link requireWriter}, for a change to the contents of the register. Errors: also `corrupt`. */
  requireChangeable(): Connection {
    this.#daily.requireUndamaged();
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
    const { connection } = this.#open;
    if (!lock?.isOurs() || !connection || this.#apart) return Promise.resolve();
    return this.#daily.begin(connection, lock.isOurs, () => this.forgetDerived(connection));
  }

  /** Closes the file, lets `work` replace it, and opens the result; the lock is held throughout. */
  replace(work: () => void): void {
    this.requireWriter();
    this.#daily.stop();
    this.#open.close();
    try {
      work();
      this.#daily.forgetDamage();
      this.#told.delete('backup-failed');
    } catch (error) {
      this.#reopen();
      throw error;
    }
    afterwards(fileSentences.replaced, () => this.#reopen());
  }

  /** Closes the register as a single complete file, and releases the lock. */
  close(): void {
    this.#upkeep.stop();
    this.#daily.stop();
    const lock = this.#lock;
    // A disk that fails or is gone must not keep the program from letting go of the register.
    if (lock && this.#open.connection) {
      this.#upkeep.quietly(() => {
        if (!this.#open.isCopy) this.#apart = this.#open.compare();
        this.#keepHeld();
        if (this.#apart === null) this.#open.toWrite();
      });
    }
    this.#upkeep.quietly(() => this.#open.close());
    this.#upkeep.quietly(() => lock?.release());
    this.#lock = null;
  }

  #start(): void {
    // Where file system locks are unreliable, a reader does not open the file itself.
    const isShared = this.#place.kind === 'network';
    try {
      const isOpen = isWritable(this.file) && !hasOtherNames(this.file);
      const asked = isOpen && (isShared || this.#settings.lockFrom === 'opening');
      const found = asked ? takeLock(this.file, this.#who, false) : null;
      if (found && 'isOurs' in found) this.#lock = found;
      if (!isOpen || (isShared && !this.#lock)) this.#open.readCopy();
      else this.#openFile();
      if (this.#lock) {
        this.#write(this.#lock);
        this.#planBackup();
      } else this.#open.toRead();
      this.#apart = this.#open.compare();
    } catch (error) {
      this.close();
      const { code, data } = asProblem(error, this.#settings.log);
      if (code !== 'disk-full' && code !== 'read-only') throw error;
      // A register that cannot be written can still be read.
      this.#told.set(code, data.message);
      this.#open.readCopy();
    }
  }

  #reopen(): void {
    this.#openFile();
    if (this.#lock) this.#write(this.#lock);
  }

  #openFile(): void {
    this.#open.open((opened) => {
      this.#lock ??= this.#take(false);
      const made = this.#settings.backup(opened, this.file, 'before-migration');
      return () => made !== null && rmSync(made, { force: true });
    });
  }

  /** Opens the file now at the path, for what this session may do. */
  #openAnew(): void {
    this.#daily.stop();
    this.#openFile();
    this.#daily.forgetDamage();
    if (this.#lock) this.#write(this.#lock);
    else this.#open.toRead();
  }

  /** Keeps what nobody else has any more, now that another file or none is at the path. */
  #keepHeld(): void {
    if (this.#apart !== 'replaced' && this.#apart !== 'removed') return;
    const { head } = historyHead(this.connection);
    if (this.#keptHead === head || !existsSync(dirname(this.file)) || this.#open.isContained()) return;
    this.#settings.backup(this.connection, this.file, 'before-change');
    this.#keptHead = head;
  }

  #write(lock: HeldLock): void {
    this.#lock = lock;
    // What kept it from being written is over.
    for (const code of ['disk-full', 'read-only'] as const) this.#told.delete(code);
    this.#open.toWrite();
    if (this.#place.kind === 'network') this.connection.pragma('locking_mode = EXCLUSIVE');
    this.#upkeep.start({
      every: BEAT,
      beat: () => {
        lock.beat();
        this.follow();
      },
      backup: () => this.backupOfToday(),
      settle: () => this.settle(),
    });
  }

  /** A screen stays open during the backup; a command ends soon, so it backs up before the first change. */
  #planBackup(): void {
    if (this.#settings.lockFrom === 'opening') {
      this.#upkeep.backupSoon();
      return;
    }
    this.#daily.first(this.connection);
    this.#open.written();
  }

  /** Somebody took over the lock while this program could not refresh it. */
  #lost(): void {
    this.#upkeep.stop();
    this.#daily.stop();
    this.#lock?.release();
    this.#lock = null;
    this.#open.toRead();
  }

  get #who() {
    return { name: this.#settings.name, since: this.#settings.now().toISOString() };
  }

  #take(takeOver: boolean): HeldLock {
    return waitForLock(this.file, this.#who, { takeOver, patience: this.#settings.patience });
  }
}
