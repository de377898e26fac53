/** The register without a screen: which file is open, what day it is, and who changes what. */

import { rmSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fromDate, toCalendarDate } from '@internationalized/date';
import type { CivilDate } from '../../../shared/law/dates.ts';
import { momentOf, ZONE } from '../../../shared/law/moments.ts';
import type { Access } from '../../../shared/schema/lock.ts';
import type { RecentRegister, RegisterStatus } from '../../../shared/schema/register.ts';
import { fileSentences } from '../../../shared/words/problems.ts';
import { automaticBackup } from '../backup/automatic.ts';
import { dailyBackup } from '../backup/daily.ts';
import { backupFolder } from '../backup/folder.ts';
import { Catalogue } from '../catalogue/catalogue.ts';
import type { JudgingProgress } from '../derived/judging.ts';
import { makeFolder, realPath } from '../ground/files.ts';
import { forkJob, type SpawnJob } from '../ground/job.ts';
import { Problem } from '../ground/problem.ts';
import type { FileIdentity } from '../lock/file-state.ts';
import type { PlaceFacts } from '../lock/place.ts';
import { KeptPasswords, type KeyStore } from '../replica/kept-passwords.ts';
import type { Scheduler } from '../scheduler/scheduler.ts';
import type { Connection } from '../store/connection.ts';
import type { Change } from '../store/history.ts';
import { replicaOf } from '../store/replica.ts';
import type { View, Writing } from '../store/writing.ts';
import { Changes, type Changing } from './changes.ts';
import { LocalState } from './local-state.ts';
import { fillNew } from './make-register.ts';
import { accountName, namedInHistory, personOf, saidPerson } from './person.ts';
import { knownRegisters, recentRegisters, rememberRegister } from './recent.ts';
import { statusOf } from './register-status.ts';
import { Session } from './session.ts';
import type { SessionSettings } from './session-settings.ts';
import { Sharing } from './sharing.ts';
import { Views } from './views.ts';

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
  /** Name recorded in the history beside that of the account; by default what was said on this computer. */
  readonly actor?: string;
  /** How a process for heavy work is started; by default a fork with this program's Node. */
  readonly spawnJob?: SpawnJob;
  /** When the register is locked for others: on `opening` (a screen) or on the first `change` (a command). */
  readonly lockFrom?: SessionSettings['lockFrom'];
  /** What the machine reports about the location of a file; the real machine by default. */
  readonly place?: PlaceFacts;
  /** Who runs the program once a day; null where the program cannot be started by another one. */
  readonly scheduler?: Scheduler | null;
  /** What encrypts passwords that are to be remembered; null where the host has nothing for it. */
  readonly keyStore?: KeyStore | null;
}

/** Who makes a change; a host that names somebody knows who it is, whatever the account. */
interface Maker {
  readonly name: string;
  readonly isOfHost: boolean;
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
  /** Suppliers that are known whatever register is open. */
  readonly catalogue: Catalogue;
  /** Who reminds while the program is closed. */
  readonly scheduler: Scheduler | null;
  /** Passwords of shared registers that this computer remembers. */
  readonly passwords: KeptPasswords;
  #session: Session | null = null;
  readonly #changes = new Changes();
  /** With whom the open register is shared; null = with nobody. */
  #sharing: Sharing | null = null;
  readonly #views = new Views({
    session: () => this.session,
    today: () => this.today(),
    change: () => this.#changeBy(null, ''),
  });

  constructor(options: CoreOptions) {
    this.#options = options;
    this.scheduler = options.scheduler ?? null;
    this.#clock = options.clock ?? (() => new Date());
    this.log = options.log ?? (() => {});
    this.spawnJob = options.spawnJob ?? forkJob;
    this.#documentsFolder = resolve(options.documentsFolder ?? '');
    this.localState = new LocalState(options.dataFolder, this.#clock, this.log);
    this.catalogue = new Catalogue(options.dataFolder, this.log);
    this.passwords = new KeptPasswords(options.dataFolder, options.keyStore ?? null, this.log);
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
    this.#changes.requireIdle();
    const named = this.pathOf(path);
    if (mayMakeFolder || dirname(named) === this.#documentsFolder) makeFolder(dirname(named));
    const file = realPath(named);
    const fill = (connection: Connection) => fillNew(connection, organisation, this.#changeBy(null, ''));
    const session = Session.create(file, this.#sessionSettings(file), fill);
    try {
      this.#take(session);
    } catch (error) {
      session.close();
      rmSync(session.file, { force: true });
      throw error;
    }
  }

  /**
   * Opens a register; the current one is closed only after the new one opened successfully. If it is the open
   * one and another file has come in its place, that file is opened. Errors: `busy` while a long change runs in
   * the current one, and as `openConnection`.
   * @param made the file as this program itself made it a moment ago, if it did.
   */
  open(path: string, made: FileIdentity | null = null): void {
    const file = this.registerPath(path);
    if (this.#session?.file === file) {
      if (this.#changes.isWorking) return;
      this.#session.openPresent();
      this.share();
      return;
    }
    this.#changes.requireIdle();
    const session = Session.open(file, { ...this.#sessionSettings(file), made });
    try {
      this.#take(session);
    } catch (error) {
      // Nobody else would ever close it, and its lock would keep others out until the program ends.
      session.close();
      throw error;
    }
  }

  /** Errors: `busy` while a long change runs; if the program `isEnding`, that is undone, so that no lock stays behind. */
  close(isEnding = false): void {
    if (!this.#session) return;
    if (isEnding) this.#changes.abandon(this.#session.connection);
    else this.#changes.requireIdle();
    this.#views.forget();
    this.#unshare();
    this.#session.close();
    this.#session = null;
  }

  /**
   * Lets `work` replace the file of a register, open or not, while nobody else can write to it, and opens the
   * result. Errors: `busy`, `read-only`, those of opening.
   */
  replaceRegister(path: string, work: () => void): void {
    const file = this.registerPath(path);
    this.#changes.requireIdle();
    if (this.#session?.file !== file) {
      Session.replaceClosed(file, this.#sessionSettings(file), work);
      this.open(file);
      return;
    }
    this.#views.forget();
    this.#sharing?.close();
    try {
      this.#session.replace(work);
    } finally {
      this.share();
    }
  }

  /** With whom the open register is shared; null = with nobody. */
  get sharing(): Sharing | null {
    return this.#sharing;
  }

  /** Seeks contact with the server of the open register, if it is shared. */
  share(): void {
    this.#unshare();
    const { session, log, passwords } = this;
    const replica = replicaOf(session.connection);
    if (replica === null) return;
    const around = { session, now: this.#clock, today: () => this.today(), log, passwords };
    const sharing = new Sharing(replica, around);
    this.#sharing = sharing;
    session.whyShut = () => sharing.why;
  }

  #unshare(): void {
    this.#sharing?.close();
    this.#sharing = null;
    this.session.whyShut = () => null;
  }

  /** A change that makes a replica a register of its own: the server has no part in it any more. Errors: as {@link write}. */
  async goAlone(actor: string | null, work: (writing: Writing) => void): Promise<void> {
    this.#unshare();
    try {
      await this.write(actor, '', work);
    } finally {
      this.share();
    }
  }

  /** Waiting until what can be read is what is in the file, and keeping all of it from being changed. */
  get changing(): Pick<Changes, 'atRest' | 'hold' | 'letGo'> {
    return this.#changes;
  }

  /** The absolute path of a name given by the user: without a folder, it is where a new register is proposed. */
  pathOf(named: string): string {
    return resolve(this.#documentsFolder, named);
  }

  /** The path of a register's own file, given a name by the user that may lead to it through links. */
  registerPath(named: string): string {
    return realPath(this.pathOf(named));
  }

  /** Path of the open register. Errors: `refused` when none is open. */
  get file(): string {
    return this.session.file;
  }

  /** The register as stored, whether or not its verdicts are stale. Errors: `refused` when none is open. */
  get stored(): Connection {
    this.session.follow();
    return this.session.connection;
  }

  /** The open session: who may write, and where the file is. Errors: `refused` when none is open. */
  get session(): Session {
    if (!this.#session) throw new Problem('refused', fileSentences.noRegister);
    return this.#session;
  }

  /** What the user should know about how the register is open; empty when none is. */
  get notes(): Access['notes'] {
    return this.#session?.access().notes ?? [];
  }

  /** The current moment, for file names and lock information. */
  now(): Date {
    return this.#clock();
  }

  /** The folder of a register's backups; null = those of the open one. */
  backupFolder(register: string | null = null): string {
    return backupFolder(register === null ? this.file : this.registerPath(register));
  }

  /**
   * The records on a day (null = today); SQL may read verdicts of another day: see {@link withVerdicts}.
   * Errors: `refused` when no register is open.
   */
  view(asOf: CivilDate | null = null): View {
    return this.#views.view(asOf);
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
    return this.#views.withVerdicts(asOf, signal, ask);
  }

  /** Reading for an answer that takes long to prepare, or that is counted in parts. Errors: as {@link withVerdicts}. */
  get prepared(): Pick<Views, 'inSteps' | 'withParts'> {
    return this.#views;
  }

  /** Progress of the slowest answer being prepared in steps; null when nobody is waiting for one. */
  preparing(): JudgingProgress | null {
    return this.#views.preparing();
  }

  /** One atomic change: records, history and verdicts in a single transaction that holds the write lock. */
  async write<Result>(
    actor: string | null,
    why: string,
    work: (writing: Writing) => Result,
  ): Promise<Result> {
    return this.#changes.write(this.#changing(actor, why), work);
  }

  /** Writes what only this file keeps, and of which the history tells nothing. Errors: as {@link write}. */
  keep<Result>(actor: string | null, work: (writing: Writing) => Result): Result {
    return this.#changes.keep(this.#changing(actor, ''), work);
  }

  /**
   * One long atomic change in steps: other calls are answered between steps, and other changes get `busy`.
   * Yields what the steps yield, a few times a second. Errors: `cancelled` when the signal aborts.
   */
  writeInSteps<Step>(
    actor: string | null,
    why: string,
    signal: AbortSignal | undefined,
    work: (writing: Writing) => Generator<Step>,
  ): AsyncGenerator<Step> {
    return this.#changes.writeInSteps(this.#changing(actor, why), signal, work);
  }

  #changing(actor: string | null, why: string): Changing {
    const person = this.#person(actor);
    return {
      session: this.session,
      change: () => this.#changeBy(person, why),
      person: person?.name ?? accountName(),
      today: this.today(),
      sharing: this.#sharing,
    };
  }

  /** What a host shows about the register, also when none is open. */
  status(): RegisterStatus {
    const about = { today: this.today(), now: momentOf(this.#clock()), defaultFolder: this.#documentsFolder };
    return statusOf(this.#session ?? undefined, about);
  }

  /** Recently opened registers, newest first. Separate from {@link status}, which is polled. */
  recent(): Promise<RecentRegister[]> {
    return recentRegisters(this.#options.dataFolder, this.log);
  }

  /** The most recently opened register, whether or not it still exists; null if none is known. */
  lastOpened(): string | null {
    return knownRegisters(this.#options.dataFolder, this.log)[0]?.file ?? null;
  }

  /**
   * Who makes a change: whom the host names, else who uses the register here by own word; null = nobody is known but the
   * account.
   */
  #person(actor: string | null): Maker | null {
    if (actor !== null) return { name: actor, isOfHost: true };
    const { file, connection } = this.session;
    const own = this.#options.actor ?? personOf(this.localState, file, connection)?.name;
    return own === undefined ? null : { name: own, isOfHost: false };
  }

  #changeBy(person: Maker | null, why: string): Change {
    const account = this.#sharing?.login ?? accountName();
    // The server of a shared register takes only what names the login.
    const isNamed = person?.isOfHost && this.#sharing === null;
    const who = isNamed ? person.name : namedInHistory(person?.name ?? null, account);
    return { at: this.#clock().toISOString(), who: who.toWellFormed(), why };
  }

  #take(session: Session): void {
    this.close();
    this.#session = session;
    const opened = { file: session.file, openedAt: this.#clock().toISOString() };
    rememberRegister(this.#options.dataFolder, opened, this.log);
    this.share();
  }

  #sessionSettings(file: string): SessionSettings {
    const lockFrom = this.#options.lockFrom ?? 'opening';
    return {
      name: this.#options.actor ?? saidPerson(this.localState, file)?.name ?? accountName(),
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
