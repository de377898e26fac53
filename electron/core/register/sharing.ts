/** What a register that is open shares with others: the link to the server, and whose turn it is to change the file. */
import { setImmediate } from 'node:timers/promises';
import type { CivilDate } from '../../../shared/law/dates.ts';
import type { Bilingual } from '../../../shared/schema/primitives.ts';
import type { ReplicaStatus, TakenInChange } from '../../../shared/schema/replica.ts';
import { replicaSentences } from '../../../shared/words/replica.ts';
import { refreshDerivedOf } from '../derived/judging.ts';
import { asProblem, Problem } from '../ground/problem.ts';
import type * as Documents from '../replica/documents.ts';
import type { KeptPasswords } from '../replica/kept-passwords.ts';
import type { Link } from '../replica/link.ts';
import { documentsIn, FEW, linePages } from '../replica/own-lines.ts';
import type { TakeIn } from '../replica/take-in.ts';
import type { Head } from '../store/chain.ts';
import type { Connection } from '../store/connection.ts';
import { historyHead } from '../store/history.ts';
import { identityOf } from '../store/identity.ts';
import { agreed, type Replica, replicaOf } from '../store/replica.ts';
import type { Session } from './session.ts';
import { Incoming, TakenIn } from './taken-in.ts';

interface Surroundings {
  readonly session: Session;
  readonly now: () => Date;
  readonly today: () => CivilDate;
  readonly log: (line: string) => void;
  readonly passwords: KeptPasswords;
}

export class Sharing {
  readonly #around: Surroundings;
  readonly #replica: Replica;
  readonly #loading: Promise<{ link: Link; TakeIn: typeof TakeIn; documents: typeof Documents }>;
  #link: Link | null = null;
  #isClosed = false;
  #turn: Promise<unknown> = Promise.resolve();
  #isNewsWaiting = false;
  readonly #taken = new TakenIn();
  /** Head of the file before the change that is being made; null = none is. */
  #base: Head | null = null;
  /** Why what others wrote could not be taken in, when that was tried last. */
  #untaken: Bilingual | null = null;

  constructor(replica: Replica, around: Surroundings) {
    this.#replica = replica;
    this.#around = around;
    this.#loading = this.#load();
    this.#loading.catch((error) => around.log(asProblem(error, around.log).code));
  }

  /** Nothing of it is loaded where no register is shared. */
  async #load() {
    const [{ Link }, { TakeIn }, documents] = await Promise.all([
      import('../replica/link.ts'),
      import('../replica/take-in.ts'),
      import('../replica/documents.ts'),
    ]);
    const { session, now, log, passwords } = this.#around;
    const link = new Link(this.#replica.address, {
      facts: () => {
        const known = replicaOf(session.connection) ?? this.#replica;
        const here = this.#base ?? historyHead(session.connection);
        return { identity: identityOf(session.connection), here, agreed: known, contactAt: known.contactAt };
      },
      onNews: () => this.#news(),
      ...{ now, log, passwords },
    });
    if (this.#isClosed) link.close();
    this.#link = link;
    return { link, TakeIn, documents };
  }

  /** The login under which the server knows who makes a change. */
  get login(): string {
    return this.#replica.address.user;
  }

  /** Why nothing can be changed now; null = it can. */
  get why(): Bilingual | null {
    if (this.#link === null) return replicaSentences.connecting;
    return this.#link.why ?? (this.#link.isAhead ? this.#untaken : null);
  }

  async status(): Promise<ReplicaStatus> {
    const { link } = await this.#loading;
    return { ...link.status(), why: this.why, takenIn: this.#taken.count };
  }

  /** The address of the server of the shared register. */
  get address() {
    return this.#replica.address;
  }

  /** What others changed since the register was opened here, after one of those changes. */
  changesSince(after: number): TakenInChange[] {
    return this.#taken.since(after);
  }

  /** Waits for a first answer of the server, whatever it is. */
  async settled(): Promise<void> {
    await this.ready().catch(() => {});
  }

  /** Waits until the file holds what the server had, if there is contact. */
  async upToDate(): Promise<void> {
    await this.settled();
    // Contact brings its own taking in, which has its turn now.
    await this.inTurn(async () => {});
  }

  /** Waits for contact. Errors: `read-only` while there is none. */
  async ready(): Promise<void> {
    await (await this.#loading).link.ready();
  }

  /** As {@link ready}, when a change begins. */
  async readyToChange(): Promise<void> {
    await (await this.#loading).link.readyToChange();
  }

  close(): void {
    this.#isClosed = true;
    this.#link?.close();
  }

  /** One change of the file after the other, be it one's own or those of others. */
  inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const mine = this.#turn.then(work);
    this.#turn = mine.catch(() => {});
    return mine;
  }

  /** The head from which a change starts; until {@link ended} the file is taken to have that one. */
  began(base: Head): void {
    this.#base = base;
  }

  ended(): void {
    this.#base = null;
  }

  /**
   * Appends the lines that were written since a head, in the transaction that is open in the file. False if others were first.
   * Errors: as `Link.append`.
   */
  async append(connection: Connection, base: Head): Promise<boolean> {
    const { link } = await this.#loading;
    const said = await link.append({
      base,
      pages: () => linePages(connection, base.lines),
      documents: () => documentsIn(connection, base.lines),
    });
    if (said === 'other-head') return false;
    agreed(connection, this.#around.now().toISOString());
    return true;
  }

  /**
   * Others were first: now it is this file's turn, so that who writes without a pause keeps nobody out. To be ended by
   * {@link endTurn} however the change ends. Errors: `busy`.
   */
  async takeTurn(): Promise<void> {
    await (await this.#loading).link.takeTurn();
  }

  async endTurn(): Promise<void> {
    await (await this.#loading).link.endTurn();
  }

  #news(): void {
    if (this.#isNewsWaiting || this.#isClosed) return;
    this.#isNewsWaiting = true;
    this.inTurn(async () => {
      this.#isNewsWaiting = false;
      // Whoever has the file open for writing takes it in; this program sees it there.
      const isOthers = this.#around.session.access().holder !== null;
      if (!this.#isClosed && !isOthers) await this.takeIn();
    }).catch((error) => {
      const { code, data } = asProblem(error, this.#around.log);
      this.#around.log(`taking in: ${code}`);
      this.#untaken = {
        nl: `${replicaSentences.untaken.nl} ${data.message.nl}`,
        en: `${replicaSentences.untaken.en} ${data.message.en}`,
      };
    });
  }

  /**
   * Takes in what others wrote, in the turn of the caller's: all of it or nothing. Errors: `read-only`, `busy`; `corrupt` for
   * lines that do not fit, after which nothing more is written.
   */
  async takeIn(): Promise<void> {
    const { link, TakeIn } = await this.#loading;
    const { session, now, today } = this.#around;
    const connection = session.requireChangeable();
    this.began(historyHead(connection));
    try {
      let page = await link.linesAfter(historyHead(connection).lines);
      if (page.length === 0) return;
      connection.exec('BEGIN IMMEDIATE');
      const taking = new TakeIn(connection);
      const incoming = new Incoming();
      for (;;) {
        for (const line of page) {
          taking.take(line);
          incoming.note(line);
        }
        taking.finish();
        refreshDerivedOf(connection, taking.touched, today());
        taking.touched.clear();
        if (page.length < FEW) break;
        await setImmediate();
        page = await link.linesAfter(page.at(-1)?.seq ?? 0);
      }
      agreed(connection, now().toISOString());
      const head = historyHead(connection);
      connection.exec('COMMIT');
      session.changed(head);
      this.#taken.add(incoming);
    } catch (error) {
      if (error instanceof Problem && error.code === 'corrupt') link.part(error);
      throw error;
    } finally {
      if (connection.open && connection.inTransaction) connection.exec('ROLLBACK');
      this.ended();
    }
  }

  /**
   * Gives the bytes of documents that are on the server, one by one; null = it has none either. Errors: `read-only`, `cancelled`,
   * those of `take`.
   */
  async documents(
    digests: readonly string[],
    signal: AbortSignal | undefined,
    take: (digest: string, bytes: Uint8Array | null) => void,
  ): Promise<void> {
    const { link, documents } = await this.#loading;
    await link.beside(signal, async (server) => {
      for (const digest of digests) {
        if (signal?.aborted) throw new Problem('cancelled');
        take(digest, await documents.documentOn(server, digest));
      }
    });
  }

  /**
   * Sends a large document before the change that names it: that change, and those of others which may come first, then wait for
   * its lines only. Errors: `read-only`, `cancelled`, `refused`.
   */
  async sendAhead(sha256: string, bytes: Uint8Array, signal: AbortSignal | undefined): Promise<void> {
    const { link, documents } = await this.#loading;
    if (bytes.length < documents.LARGE) return;
    await link.ready();
    const own = [{ sha256, content: () => bytes }];
    await link.beside(signal, (server) => documents.putDocuments(server.ask.bind(server), own));
  }
}
