/** The register without a screen: which file is open, what day it is, and who changes what. */
import { rmSync } from 'node:fs';
import { userInfo } from 'node:os';
import { dirname, resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { fromDate, toCalendarDate } from '@internationalized/date';
import type { CivilDate } from '../../../shared/law/dates.ts';
import { shippedList } from '../../../shared/law/jurisdictions.ts';
import { defaultPolicy } from '../../../shared/law/policy.ts';
import type { Access } from '../../../shared/schema/lock.ts';
import type { RecentRegister, RegisterStatus } from '../../../shared/schema/register.ts';
import { fileSentences } from '../../../shared/words/problems.ts';
import { automaticBackup } from '../backup/automatic.ts';
import { dailyBackup } from '../backup/daily.ts';
import { backupFolder } from '../backup/folder.ts';
import { type JudgingProgress, judgeStep, refreshDerivedOf } from '../derived/judging.ts';
import { makeFolder } from '../ground/files.ts';
import { forkJob, type SpawnJob } from '../ground/job.ts';
import { Problem } from '../ground/problem.ts';
import type { PlaceFacts } from '../lock/place.ts';
import type { Connection } from '../store/connection.ts';
import { listInUse } from '../store/countries.ts';
import { entities, readStored } from '../store/entities.ts';
import { type Change, historyHead } from '../store/history.ts';
import { saveRecord } from '../store/records.ts';
import { snapshot, ZONE } from '../store/replay.ts';
import type { View, Writing } from '../store/writing.ts';
import { LocalState } from './local-state.ts';
import { Preparing, STEP_MILLISECONDS, type Steps } from './preparing.ts';
import { knownRegisters, recentRegisters, rememberRegister } from './recent.ts';
import { Session, type SessionSettings } from './session.ts';

export interface CoreOptions {
  /** Folder for the user's local state (recent registers, views, drafts), created if needed; null = none. */
  readonly dataFolder: string | null;
  /**
   * Folder for new registers, created on first use. Paths without a folder are relative to it.
   * Defaults to the working directory, as a command line expects.
   */
  readonly documentsFolder?: string;
  readonly clock?: () => Date;
  /** Where causes of `internal` errors go; lines hold no personal data of the register. */
  readonly log?: (line: string) => void;
  /** Name recorded in the history; the account's name by default. */
  readonly actor?: string;
  /** How a process for heavy work is started; by default a fork with this program's Node. */
  readonly spawnJob?: SpawnJob;
  /** When the register is locked for others: on `opening` (a screen) or on the first `change` (a command). */
  readonly lockFrom?: SessionSettings['lockFrom'];
  /** What the machine reports about the location of a file; the real machine by default. */
  readonly place?: PlaceFacts;
}

interface Open {
  readonly session: Session;
  copy: { key: string; view: View } | null;
}

/** Milliseconds that a change waits for another program: a command may wait, a window must not freeze. */
const LOCK_PATIENCE = { change: 10_000, opening: 500 };

/** The program's open register, and everything that any procedure needs to know of its environment. */
export class Core {
  readonly #options: CoreOptions;
  readonly #clock: () => Date;
  readonly #documentsFolder: string;
  readonly log: (line: string) => void;
  readonly spawnJob: SpawnJob;
  /** A user's local state, independent of which register is open. */
  readonly localState: LocalState;
  #open: Open | null = null;
  #working = false;
  readonly #preparing = new Preparing();
  /** Settles when no answer on another day is being prepared. */
  #otherDays: Promise<void> = Promise.resolve();

  constructor(options: CoreOptions) {
    this.#options = options;
    this.#clock = options.clock ?? (() => new Date());
    this.log = options.log ?? (() => {});
    this.spawnJob = options.spawnJob ?? forkJob;
    this.#documentsFolder = resolve(options.documentsFolder ?? '');
    this.localState = new LocalState(options.dataFolder, this.#clock, this.log);
  }

  /** Today in the Netherlands. */
  today(): CivilDate {
    return toCalendarDate(fromDate(this.#clock(), ZONE)).toString();
  }

  /**
   * Creates a register with its organisation and the default policy, and opens it. A missing folder is
   * created where this program proposed it, elsewhere only if `mayMakeFolder` is set: it may be a typo.
   * Errors: `busy` while a long change runs in the open register, and as `createConnection`, `makeFolder`.
   */
  create(path: string, organisation: string, mayMakeFolder = false): void {
    this.#requireIdle();
    const file = this.pathOf(path);
    if (mayMakeFolder || dirname(file) === this.#documentsFolder) makeFolder(dirname(file));
    const session = Session.create(file, this.#sessionSettings());
    try {
      session.connection.transaction(() => this.#fill(session.connection, organisation))();
      this.#take(session);
    } catch (error) {
      session.close();
      rmSync(session.file, { force: true });
      throw error;
    }
  }

  #fill(connection: Connection, organisation: string): void {
    const change = this.#change('');
    const first = { version: null, processorId: null };
    const about = { name: organisation, kvk: null, contact: '', dataProtectionOfficer: '', language: 'nl' };
    saveRecord(connection, entities.organisation, { ...first, id: 'organisation', fields: about }, change);
    const policy = { ...first, id: 'policy', fields: { ...defaultPolicy } };
    saveRecord(connection, entities.policy, policy, change);
  }

  /**
   * Opens a register; the current one is closed only after the new one opened successfully. Errors: `busy`
   * while a long change runs in the current one, and as `openConnection`.
   */
  open(path: string): void {
    const file = this.pathOf(path);
    if (this.#open?.session.file === file) return;
    this.#requireIdle();
    const session = Session.open(file, this.#sessionSettings());
    try {
      this.#take(session);
    } catch (error) {
      // Nobody else would ever close it, and its lock would keep others out until the program ends.
      session.close();
      throw error;
    }
  }

  close(): void {
    if (!this.#open) return;
    this.#requireIdle();
    this.#open.copy?.view.connection.close();
    this.#open.session.close();
    this.#open = null;
  }

  /**
   * Lets `work` replace the file of a register, open or not, while nobody else can write to it, and opens the
   * result. Errors: `busy`, `read-only`, those of opening.
   */
  replaceRegister(path: string, work: () => void): void {
    const file = this.pathOf(path);
    this.#requireIdle();
    if (this.#open?.session.file !== file) {
      Session.replaceClosed(file, this.#sessionSettings(), work);
      this.open(file);
      return;
    }
    this.#open.copy?.view.connection.close();
    this.#open.copy = null;
    this.#open.session.replace(work);
  }

  /**
   * The absolute path of a name given by the user: without a folder, it is where a new register is proposed.
   */
  pathOf(named: string): string {
    return resolve(this.#documentsFolder, named);
  }

  /** Path of the open register. Errors: `refused` when none is open. */
  get file(): string {
    return this.#required().session.file;
  }

  /** The register as stored, whether or not its verdicts are stale. Errors: `refused` when none is open. */
  get stored(): Connection {
    return this.#required().session.connection;
  }

  /**
   * The open session: who may write, and where the file is. Errors: `refused` when none is open.
   */
  get session(): Session {
    return this.#required().session;
  }

  /** What the user should know about how the register is open; empty when none is. */
  get notes(): Access['notes'] {
    return this.#open?.session.access().notes ?? [];
  }

  /** The current moment, for file names and lock information. */
  now(): Date {
    return this.#clock();
  }

  /** The folder of a register's backups; null = those of the open one. */
  backupFolder(register: string | null = null): string {
    return backupFolder(register === null ? this.file : this.pathOf(register));
  }

  /**
   * The records on a day (null = today); SQL may read verdicts of another day: see {@link withVerdicts}.
   * Errors: `refused` when no register is open.
   */
  view(asOf: CivilDate | null = null): View {
    const open = this.#required();
    const today = this.today();
    open.session.follow();
    const { connection: stored } = open.session;
    if (asOf === null || asOf === today) return { connection: stored, asOf: today };
    const key = `${asOf} ${today} ${historyHead(stored).head}`;
    if (open.copy?.key === key) return open.copy.view;
    open.copy?.view.connection.close();
    open.copy = null;
    const connection = snapshot(stored, asOf < today ? asOf : null);
    if (!readStored(connection, entities.policy, 'policy')) {
      const policy = { id: 'policy', version: null, processorId: null, fields: { ...defaultPolicy } };
      saveRecord(connection, entities.policy, policy, this.#change(''));
    }
    open.copy = { key, view: { connection, asOf } };
    return open.copy.view;
  }

  /**
   * Reads the records on a day (null = today) together with their verdicts, once all suppliers are judged on
   * that day. Meanwhile other calls are answered, including changes; `ask` runs when no verdict is stale.
   * Errors: `cancelled` when the signal aborts, `refused` when no register is open.
   */
  withVerdicts<Result>(
    asOf: CivilDate | null,
    signal: AbortSignal | undefined,
    ask: (view: View) => Result,
  ): Promise<Result> {
    const step: Steps<Result>['step'] = ({ connection, asOf: day }, milliseconds) => {
      const { session } = this.#required();
      return connection === session.connection
        ? session.judgeStep(day, milliseconds)
        : judgeStep(connection, day, milliseconds);
    };
    return this.inSteps(asOf, signal, { step, ask });
  }

  /**
   * Reads records on a day (null = today) for an answer that takes long to prepare: see {@link Preparing}.
   * Errors: as {@link withVerdicts}.
   */
  inSteps<Result>(
    asOf: CivilDate | null,
    signal: AbortSignal | undefined,
    steps: Steps<Result>,
  ): Promise<Result> {
    const answer = () => this.#preparing.answer(signal, () => this.view(asOf), steps);
    if (asOf === null || asOf === this.today()) return answer();
    // There is only one copy: two days prepared in turns would keep evicting each other.
    const turn = this.#otherDays.then(answer);
    this.#otherDays = turn.then(
      () => undefined,
      () => undefined,
    );
    return turn;
  }

  /** Progress of the slowest answer being prepared in steps; null when nobody is waiting for one. */
  preparing(): JudgingProgress | null {
    return this.#preparing.progress();
  }

  /** One atomic change: records, history and verdicts in a single transaction that holds the write lock. */
  write<Result>(actor: string | null, why: string, work: (writing: Writing) => Result): Result {
    const { session } = this.#required();
    this.#requireIdle();
    const connection = session.requireChangeable();
    const today = this.today();
    const touched = new Set<string>();
    const run = connection.transaction(() => {
      const change = this.#change(why, actor);
      const result = work({ connection, change, touch: (id) => touched.add(id) });
      refreshDerivedOf(connection, touched, today);
      return result;
    });
    return run.immediate();
  }

  /**
   * One long atomic change in steps: other calls are answered between steps, and other changes get `busy`.
   * Yields what the steps yield, a few times a second. Errors: `cancelled` when the signal aborts.
   */
  async *writeInSteps<Step>(
    actor: string | null,
    why: string,
    signal: AbortSignal | undefined,
    work: (writing: Writing) => Generator<Step>,
  ): AsyncGenerator<Step> {
    const { session } = this.#required();
    this.#requireIdle();
    session.beforeChange();
    const { connection } = session;
    const today = this.today();
    const touched = new Set<string>();
    const settle = () => {
      refreshDerivedOf(connection, touched, today);
      touched.clear();
    };
    connection.exec('BEGIN IMMEDIATE');
    this.#working = true;
    let whole = false;
    try {
      const steps = work({ connection, change: this.#change(why, actor), touch: (id) => touched.add(id) });
      let shown = performance.now();
      for (const step of steps) {
        settle();
        if (performance.now() - shown < STEP_MILLISECONDS) continue;
        yield step;
        await setImmediate();
        if (signal?.aborted) throw new Problem('cancelled');
        shown = performance.now();
      }
      settle();
      if (signal?.aborted) throw new Problem('cancelled');
      connection.exec('COMMIT');
      whole = true;
    } finally {
      this.#working = false;
      // Also when the stream is no longer read: what was not committed is undone.
      if (!whole && connection.inTransaction) connection.exec('ROLLBACK');
    }
  }

  #requireIdle(): void {
    if (this.#working) throw new Problem('busy');
  }

  /** What a host shows about the register, also when none is open. */
  status(): RegisterStatus {
    const open = this.#open?.session;
    const head = open ? historyHead(open.connection) : { lines: 0, head: '' };
    const organisation = open
      ? readStored(open.connection, entities.organisation, 'organisation')
      : undefined;
    const list = open ? listInUse(open.connection) : shippedList;
    const counted = open?.connection.prepare('SELECT count(*) AS n FROM processor WHERE deleted = 0').get();
    return {
      open: open !== undefined,
      file: open?.file ?? null,
      access: open?.access() ?? null,
      organisation: organisation ? String(organisation.fields.name) : null,
      today: this.today(),
      listVersion: list.version,
      listStateAsOf: list.stateAsOf,
      suppliers: (counted as { n: number } | undefined)?.n ?? 0,
      historyLines: head.lines,
      historyHead: head.head,
      defaultFolder: this.#documentsFolder,
    };
  }

  /** Recently opened registers, newest first. Separate from {@link status}, which is polled. */
  recent(): Promise<RecentRegister[]> {
    return recentRegisters(this.#options.dataFolder, this.log);
  }

  /** The most recently opened register, whether or not it still exists; null if none is known. */
  lastOpened(): string | null {
    return knownRegisters(this.#options.dataFolder, this.log)[0]?.file ?? null;
  }

  #required(): Open {
    if (!this.#open) throw new Problem('refused', fileSentences.noRegister);
    return this.#open;
  }

  #change(why: string, actor: string | null = null): Change {
    const who = (actor ?? this.#options.actor ?? userInfo().username).toWellFormed();
    return { at: this.#clock().toISOString(), who, why };
  }

  #take(session: Session): void {
    this.close();
    this.#open = { session, copy: null };
    const opened = { file: session.file, openedAt: this.#clock().toISOString() };
    rememberRegister(this.#options.dataFolder, opened, this.log);
  }

  #sessionSettings(): SessionSettings {
    const lockFrom = this.#options.lockFrom ?? 'opening';
    return {
      name: this.#options.actor ?? userInfo().username,
      now: this.#clock,
      lockFrom,
      patience: LOCK_PATIENCE[lockFrom],
      place: this.#options.place,
      backup: (connection, file, occasion) => automaticBackup(connection, file, occasion, this.#clock()),
      dailyBackup: (connection, file, options) =>
        dailyBackup(connection, file, this.#clock(), { ...options, spawnJob: this.spawnJob }),
      log: this.log,
    };
  }
}
