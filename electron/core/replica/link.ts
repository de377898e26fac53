/**
 * The link of an open replica to the server of the shared register: whether there is contact, what is on the server, and
 * appending to it. It knows nothing of records.
 */
import { setTimeout as pause } from 'node:timers/promises';
import type { Bilingual } from '../../../shared/schema/primitives.ts';
import type { ProblemCode } from '../../../shared/schema/problem.ts';
import type {
  ReplicaState,
  ReplicaStatus,
  SharedAddress,
  SharedRight,
} from '../../../shared/schema/replica.ts';
import { replicaSentences } from '../../../shared/words/replica.ts';
import { asProblem, Problem } from '../ground/problem.ts';
import type { Head, StoredLine } from '../store/chain.ts';
import { type Append, appendTo, OtherHead } from './append.ts';
import type { KeptPasswords } from './kept-passwords.ts';
import { linesAfter } from './lines.ts';
import { NoContact, NothingSent } from './meaning.ts';
import { FEW } from './own-lines.ts';
import { rightOf } from './rights.ts';
import { BESIDE, PATIENCE, Server } from './server.ts';
import { SHARED_SCHEMA } from './shared-schema.ts';
import { FORMS, type Forms, requireKnown } from './versions.ts';

/** What the link must know of the file. */
export interface Facts {
  readonly identity: string | null;
  readonly here: Head;
  /** Up to where the two agreed at their last contact. */
  readonly agreed: Head;
  readonly contactAt: string;
}

export interface LinkOptions {
  readonly facts: () => Facts;
  /** The server has lines that the file has not, or may have. */
  readonly onNews: () => void;
  readonly now: () => Date;
  readonly log: (line: string) => void;
  readonly passwords: KeptPasswords;
}

const SECOND = 1000;
const LONGEST_PAUSE = 30 * SECOND;
/** Between looks at whether the server still answers, and who else is there. */
const PULSE = 15 * SECOND;
/** How often an append is tried when nobody knows whether it was done. */
const TRIES = 3;

/** How a replica stands after what a server said; by any other answer the two do not belong together. */
const stateAfter: Partial<Record<ProblemCode, ReplicaState>> = {
  ...{ internal: 'away', busy: 'away', refused: 'refused', 'too-new': 'outdated' },
  // A certificate or password file that is not there, or may not be read.
  ...{ 'not-found': 'refused', 'read-only': 'refused' },
};

export class Link {
  readonly address: SharedAddress;
  readonly #options: LinkOptions;
  #server: Server | null = null;
  #state: ReplicaState = 'connecting';
  #since: string | null = null;
  #lastContact: string;
  #why: Bilingual | null = replicaSentences.connecting;
  #others: string[] = [];
  #right: SharedRight | null = null;
  /** Lines on the server, when it was last asked; null = it was not. */
  #there: number | null = null;
  #attempt: Promise<void> | null = null;
  #failures = 0;
  #failedAt = Number.NEGATIVE_INFINITY;
  #retry: NodeJS.Timeout | undefined;
  #pulse: NodeJS.Timeout | undefined;
  #isClosed = false;
  /** What the server has does not fit: until the register is opened again, nothing but documents is asked of it. */
  #isParted = false;

  constructor(address: SharedAddress, options: LinkOptions) {
    this.address = address;
    this.#options = options;
    this.#lastContact = options.facts().contactAt;
    this.#pulse = setInterval(() => void this.#look(), PULSE).unref();
    void this.#connect().catch(() => {});
  }

  status(): Omit<ReplicaStatus, 'takenIn'> {
    return {
      address: this.address,
      state: this.#state,
      since: this.#since,
      lastContact: this.#lastContact,
      why: this.why,
      others: this.#others,
      right: this.#right,
      behind: this.#state === 'online' ? this.#ahead : null,
    };
  }

  /** Lines that the server is known to have and the file has not; null = it was not asked. */
  get #ahead(): number | null {
    return this.#there === null ? null : Math.max(0, this.#there - this.#options.facts().here.lines);
  }

  get isAhead(): boolean {
    return (this.#ahead ?? 0) > 0;
  }

  /** Why nothing can be changed now; null = it can. */
  get why(): Bilingual | null {
    const isReader = this.#state === 'online' && this.#right === 'reader';
    return this.#why ?? (isReader ? replicaSentences.readerOnly : null);
  }

  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#retry);
    clearInterval(this.#pulse);
    this.#server?.destroy();
    this.#server = null;
  }

  /** Settles when there is contact, seeking it now if need be. Errors: `read-only`, with since when there is none. */
  async ready(): Promise<Server> {
    if (this.#server && !this.#server.isGone && this.#state === 'online') return this.#server;
    // Who tries to save again and again need not wait for the same silence each time.
    const isFresh =
      this.#attempt === null && performance.now() - this.#failedAt < SECOND && this.#state === 'away';
    if (!isFresh && !this.#isClosed) await this.#connect().catch(() => {});
    if (this.#server && this.#state === 'online') return this.#server;
    throw this.#noContact();
  }

  /** As {@link ready}, for a change that begins: whether the server hears is known by the time that it has something to append. */
  async readyToChange(): Promise<void> {
    (await this.ready()).sound();
  }

  #connect(): Promise<void> {
    this.#attempt ??= this.#tryConnect().finally(() => {
      this.#attempt = null;
    });
    return this.#attempt;
  }

  async #tryConnect(): Promise<void> {
    clearTimeout(this.#retry);
    try {
      const server = await Server.connect(this.address, this.#options.passwords);
      if (this.#isClosed) {
        server.destroy();
        return;
      }
      server.onGone = () => this.#lost(server);
      server.onNews = () => this.#options.onNews();
      this.#server = server;
      // What is announced before this is seen by looking at the head after it.
      await server.listen();
      await this.#compare(server);
      this.#failures = 0;
      this.#right = await rightOf(server);
      this.#contact();
      this.#others = await server.others();
      this.#options.onNews();
    } catch (error) {
      this.#failed(error);
    }
  }

  #contact(): void {
    this.#state = 'online';
    this.#since = null;
    this.#why = null;
    this.#lastContact = this.#options.now().toISOString();
  }

  /** @param error why there is no contact, or why there is and nothing may be written. */
  #failed(error: unknown): void {
    this.#server?.destroy();
    this.#server = null;
    this.#failedAt = performance.now();
    if (this.#isClosed) return;
    if (!(error instanceof NoContact)) {
      const problem = asProblem(error, this.#options.log);
      this.#state = stateAfter[problem.code] ?? 'apart';
      this.#why = problem.data.message;
      this.#since ??= this.#options.now().toISOString();
    } else this.#away(error.told);
    this.#failures += 1;
    // A wrong password that is tried again and again locks an account.
    const isRefused = this.#state === 'refused';
    const wait = isRefused
      ? LONGEST_PAUSE
      : Math.min(LONGEST_PAUSE, SECOND * 2 ** Math.min(this.#failures - 1, 5));
    this.#retry = setTimeout(() => void this.#connect().catch(() => {}), wait).unref();
  }

  /** @param told what the server says of itself; null = nothing is known. */
  #away(told: Bilingual | null = null): void {
    this.#state = 'away';
    this.#since ??= this.#options.now().toISOString();
    this.#why = told ?? replicaSentences.away(this.#since);
    this.#others = [];
  }

  #lost(server: Server): void {
    if (this.#isClosed || this.#server !== server) return;
    this.#server = null;
    this.#away();
    this.#retry = setTimeout(() => void this.#connect().catch(() => {}), SECOND / 2).unref();
  }

  /** Whether the server still answers, what it has, and who else is there. */
  async #look(): Promise<void> {
    const server = this.#server;
    if (!server || this.#state !== 'online') return;
    try {
      const { lines } = await this.head();
      this.#others = await server.others();
      this.#right = await rightOf(server);
      this.#lastContact = this.#options.now().toISOString();
      if (lines !== this.#options.facts().here.lines) this.#options.onNews();
    } catch (error) {
      this.#options.log(`the shared register: ${asProblem(error, () => {}).code}`);
    }
  }

  /** What is only read; who may not even do that any more is told so, and not that all is well. Errors: as {@link #answered}. */
  async #read<Result>(answer: Promise<Result>): Promise<Result> {
    try {
      return await this.#answered(answer);
    } catch (error) {
      if (error instanceof Problem && error.code === 'refused') this.#failed(error);
      throw error;
    }
  }

  /** Whether the file and the server belong together. Errors: `foreign`, `too-new`, `conflict`. */
  async #compare(server: Server): Promise<void> {
    const { identity, here, agreed } = this.#options.facts();
    const [there] = await server.ask<Forms & { register: string; lines: number; hash: string | null }>(
      `SELECT register, ${FORMS}, lines,
         (SELECT hash FROM ${SHARED_SCHEMA}.history_line WHERE seq = $1) AS hash
       FROM ${SHARED_SCHEMA}.register WHERE id = 1`,
      [here.lines],
    );
    this.#there = there?.lines ?? null;
    if (!there || there.register !== identity) throw new Problem('foreign', replicaSentences.otherRegister);
    requireKnown(there);
    if (here.lines !== agreed.lines || here.head !== agreed.head) {
      throw new Problem('conflict', replicaSentences.changedHere(here.lines, agreed.lines));
    }
    if (there.lines < here.lines) {
      throw new Problem('conflict', replicaSentences.olderServer(here.lines, there.lines));
    }
    if (here.lines > 0 && there.hash !== here.head) {
      throw new Problem('conflict', replicaSentences.otherHistory(here.lines));
    }
  }

  /** From now on the two are apart: what came from the server does not fit, and would not the next time. */
  part(problem: Problem): void {
    this.close();
    this.#isParted = true;
    this.#state = 'apart';
    this.#why = problem.data.message;
    this.#since ??= this.#options.now().toISOString();
  }

  /** The head on the server. Errors: `read-only`. */
  async head(): Promise<Head> {
    const server = await this.ready();
    const [head] = await this.#read(
      server.ask<Head>(`SELECT lines, head FROM ${SHARED_SCHEMA}.register WHERE id = 1`),
    );
    if (!head) throw new Problem('corrupt', replicaSentences.otherRegister);
    this.#there = head.lines;
    return head;
  }

  /** The lines after one, in order, {@link FEW} at most. Errors: `read-only`. */
  async linesAfter(seq: number): Promise<StoredLine[]> {
    const server = await this.ready();
    const lines = await this.#read(linesAfter(server, seq, FEW, PATIENCE.few));
    if (lines.length > 0) await this.#requireKnown(server);
    // Whether or not they can be taken in, they are there.
    this.#there = Math.max(this.#there ?? 0, lines.at(-1)?.seq ?? 0);
    return lines;
  }

  /** Lines of a newer program are not damaged ones: who does not know what they say is to be updated. Errors: `too-new`. */
  async #requireKnown(server: Server): Promise<void> {
    const [forms] = await this.#read(
      server.ask<Forms>(`SELECT ${FORMS} FROM ${SHARED_SCHEMA}.register WHERE id = 1`),
    );
    try {
      if (forms) requireKnown(forms);
    } catch (error) {
      this.#failed(error);
      throw error;
    }
  }

  /**
   * Work that moves documents, on a connection of its own: no change waits for it. Where the server gives no other one, it is done
   * on the one of the changes. Errors: `read-only`, `cancelled`, those of the work.
   */
  async beside<Result>(
    signal: AbortSignal | undefined,
    work: (server: Server) => Promise<Result>,
  ): Promise<Result> {
    const near = this.#isParted ? null : await this.ready();
    const own = await Server.connect(this.address, this.#options.passwords, BESIDE).catch(() => null);
    const stop = () => own?.destroy();
    signal?.addEventListener('abort', stop, { once: true });
    try {
      if (signal?.aborted) throw new Problem('cancelled');
      const server = own ?? near;
      if (server === null) throw this.#noContact();
      return await this.#answered(work(server));
    } catch (error) {
      throw signal?.aborted ? new Problem('cancelled') : error;
    } finally {
      signal?.removeEventListener('abort', stop);
      own?.destroy();
    }
  }

  /** What was asked while contact was lost, did not change anything: it is asked again some other time. */
  async #answered<Result>(answer: Promise<Result>): Promise<Result> {
    try {
      return await answer;
    } catch (error) {
      if (!(error instanceof NoContact)) throw error;
      throw this.#noContact();
    }
  }

  /**
   * Keeps others from appending until the next append has ended, or {@link endTurn}; without contact, or where the server knows no
   * turns, nothing happens. Errors: `busy` if others do so for longer than one waits.
   */
  async takeTurn(): Promise<void> {
    try {
      await this.#server?.takeTurn();
    } catch (error) {
      if (!(error instanceof NoContact)) throw error;
    }
  }

  async endTurn(): Promise<void> {
    await this.#server?.endTurn();
  }

  /**
   * Appends all of it or nothing; whether the server has the same head as the base. Asked again until it is known whether it was
   * done: the same lines twice are there once. Errors: `read-only` (nothing was sent), `busy` (nobody knows, or others hold the
   * register too long), `refused`, `too-new`.
   */
  async append(append: Append): Promise<'appended' | 'other-head'> {
    let isSent = false;
    for (let tried = 1; ; tried += 1) {
      const none = () => (isSent ? new Problem('busy', replicaSentences.unknown) : this.#noContact());
      let server: Server;
      try {
        server = await this.ready();
      } catch (error) {
        throw isSent ? none() : error;
      }
      try {
        await appendTo(server, append);
        this.#contact();
        return 'appended';
      } catch (error) {
        if (error instanceof OtherHead) return 'other-head';
        // The right may be another one by now, and shows at once.
        if (error instanceof Problem && error.code === 'refused') void this.#look();
        if (!(error instanceof NoContact)) throw error;
        isSent ||= !(error instanceof NothingSent);
        // Who is told nothing yet need not wait for the same silence twice.
        if (tried >= TRIES || (error.isSilence && !isSent)) throw none();
        await pause(SECOND / 2);
      }
    }
  }

  #noContact(): Problem {
    return new Problem('read-only', this.#why ?? replicaSentences.connecting);
  }
}
