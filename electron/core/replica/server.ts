/**
 * One connection to the server of a shared register. The client library trusts its network and speaks clear text unless it is
 * told otherwise, so every safeguard is set here: verified TLS, time-outs for each way in which a server can be silent, and
 * the choice of the host that is no standby.
 */
import { readFileSync } from 'node:fs';
import pg from 'pg';
import type { SharedAddress } from '../../../shared/schema/replica.ts';
import { replicaSentences } from '../../../shared/words/replica.ts';
import { Problem } from '../ground/problem.ts';
import type { CopyOut } from './copy-out.ts';
import type { KeptPasswords } from './kept-passwords.ts';
import { asNothingSent, isWrongPassword, meaning, NoContact, UNDEFINED_FUNCTION } from './meaning.ts';
import { passwordFor } from './password.ts';
import { SHARED_SCHEMA } from './shared-schema.ts';

/**
 * Milliseconds in which nothing at all may come or go: what moves slowly over a narrow line is not silent. A server that is well
 * answers a short question within a second, also far away and busy: `connect` and `question` leave it four, which is what a
 * save on a silent server waits before it says so. `lock` is how long the server lets one change wait for another one; `few`
 * is that and as long again for the work: some hundred lines, each way. What moves more has `bulk`.
 */
export const PATIENCE = { connect: 4000, question: 4000, lock: 4000, few: 8000, bulk: 60_000 } as const;
/** Bytes a millisecond of a narrow line, and how many of what was sent the system may hold without saying whether they went. */
const NARROW = { rate: 50, held: 4_194_304 } as const;
/** How often a server hears in a turn that its holder is alive, and how long the turn may last; milliseconds. */
const TURN = { beat: 1000, longest: 120_000 } as const;
/** Milliseconds for which a server that answered is taken to hear. */
const FRESH = 1000;
/** By this name the server's administrator, and other replicas, recognise this program. */
const APPLICATION = 'verwerkersregister';
/** As {@link APPLICATION}, of a connection beside that of a program which is counted already. */
export const BESIDE = `${APPLICATION} documents`;
const BYTEA = 17;
const BIGINT = 20;
const BOOLEAN = 16;

/** One question within a transaction. */
export type Ask = (text: string, values?: unknown[], patience?: number) => Promise<Record<string, unknown>[]>;

const isLoopback = (host: string): boolean => /^(localhost|127(\.\d+){3}|::1|\/.*)$/.test(host);

/** Everything comes as the text that it is, but for numbers, truth values and bytes: dates would be moved to local time. */
const types: pg.CustomTypesConfig = {
  getTypeParser: (type: number) => {
    if (type === BIGINT) return safeNumber;
    if (type === BOOLEAN) return (text: string) => text === 't';
    return type === BYTEA ? pg.types.getTypeParser(BYTEA, 'text') : (text: string) => text;
  },
};

/** What is asked of the library's socket. */
interface Way {
  destroy(): void;
  setTimeout(milliseconds: number): Way;
  once(event: 'timeout', listener: () => void): void;
  off(event: 'timeout', listener: () => void): void;
}

/** About how many bytes values are. */
const sizeOf = (values: readonly unknown[]): number =>
  values.reduce((sum: number, value) => sum + ((value as { length?: number } | null)?.length ?? 0), 0);

function safeNumber(text: string): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number)) throw new Problem('corrupt');
  return number;
}

/** Errors: `refused` for clear text to another computer. */
export function requireSafe({ hosts, tls }: SharedAddress): void {
  const open = hosts.find(({ host }) => tls === 'off' && !isLoopback(host));
  if (open) throw new Problem('refused', replicaSentences.clearText(open.host));
}

export class Server {
  readonly #client: pg.Client;
  #last: Promise<unknown> = Promise.resolve();
  /** When the server was asked last whether it hears; settles with its answer. */
  #heard: Promise<number> = Promise.resolve(Number.NEGATIVE_INFINITY);
  #isGone = false;
  /** Ends with the transaction in which nobody else appends; null = there is none. */
  #turn: { readonly beat: NodeJS.Timeout; readonly end: NodeJS.Timeout } | null = null;
  /** Called once when the connection is gone, whoever ended it. */
  onGone: () => void = () => {};
  /** Called when somebody announces an append; it may be anybody, so it only means: look now. */
  onNews: () => void = () => {};

  private constructor(client: pg.Client) {
    this.#client = client;
    client.on('error', () => this.#gone());
    client.on('end', () => this.#gone());
    client.on('notification', ({ processId }) => {
      // What this program appended, it has already.
      if (processId !== (client as unknown as { processID: number }).processID) this.onNews();
    });
  }

  /**
   * Connects to the first of the hosts that takes changes. Errors: {@link NoContact}; `refused` for a wrong login, certificate or
   * database, or clear text to another computer.
   */
  static async connect(
    address: SharedAddress,
    passwords: KeptPasswords,
    application: string = APPLICATION,
  ): Promise<Server> {
    requireSafe(address);
    const ca = address.ca === null ? undefined : readFileSync(address.ca, 'utf8');
    let failure: unknown = new NoContact('every host is a standby');
    for (const { host, port } of address.hosts) {
      const { database, user, tls } = address;
      const known = passwordFor({ host, port, database, user }, address.passwordFile);
      const kept = known === null ? await passwords.kept(address) : null;
      const client = new pg.Client({
        ...{ host, port, database, user, types },
        password: () => known ?? kept ?? '',
        // What the certificate must be for: a name, or a number, which may not be given as `servername`.
        ssl: tls === 'off' ? false : { ...(ca === undefined ? {} : { ca }), host },
        application_name: application,
        connectionTimeoutMillis: PATIENCE.connect,
        keepAlive: true,
        keepAliveInitialDelayMillis: 10_000,
        lock_timeout: PATIENCE.lock,
        // Whoever holds the head and falls silent would keep everybody from writing.
        idle_in_transaction_session_timeout: PATIENCE.question,
      });
      const server = new Server(client);
      try {
        await client.connect();
        const [row] = await server.ask<{ standby: boolean }>('SELECT pg_is_in_recovery() AS standby');
        if (row?.standby === false) return server;
      } catch (error) {
        if (kept !== null && isWrongPassword(error)) passwords.refused(address);
        const met = meaning(error, known !== null || kept !== null);
        if (!(met instanceof NoContact)) {
          server.destroy();
          throw met;
        }
        failure = met;
      }
      server.destroy();
    }
    throw failure;
  }

  get isGone(): boolean {
    return this.#isGone;
  }

  #gone(): void {
    if (this.#isGone) return;
    this.#isGone = true;
    this.#forgetTurn();
    this.onGone();
  }

  /** Ends the connection at once; what it was asked last may still be done. */
  destroy(): void {
    this.#gone();
    this.#stream.destroy();
  }

  /** The way to the server, which the library keeps to itself. */
  get #stream(): Way {
    return (this.#client as unknown as { connection: { stream: Way } }).connection.stream;
  }

  /**
   * Asks one question after the other. After a time-out the connection is gone: a time-out is no undoing.
   * Errors: {@link NoContact}; `refused`.
   */
  ask<Row extends object>(
    text: string,
    values: unknown[] = [],
    patience: number = PATIENCE.question,
  ): Promise<Row[]> {
    return this.#inTurn(async () => (await this.#ask(text, values, patience)).rows as Row[]);
  }

  async #ask(text: string, values: unknown[], patience: number): Promise<pg.QueryResult> {
    if (this.#isGone) throw new NoContact('the connection is gone');
    const stream = this.#stream;
    const { promise: silence, reject } = Promise.withResolvers<never>();
    const tell = () => reject(new Error('read timeout'));
    // The library's own time-out is of the whole, so that a large document would never get over a narrow line.
    const unseen = Math.min(sizeOf(values), NARROW.held) / NARROW.rate;
    stream.setTimeout(patience + Math.ceil(unseen)).once('timeout', tell);
    try {
      return await Promise.race([this.#client.query({ text, values }), silence]);
    } catch (error) {
      const met = meaning(error);
      if (met instanceof NoContact) this.destroy();
      throw met;
    } finally {
      stream.setTimeout(0).off('timeout', tell);
    }
  }

  /** Asks whether the server hears, without waiting for it: an answer that comes while a change is made costs no time. */
  sound(): void {
    const at = performance.now();
    const heard = this.ask('SELECT 1').then(() => at);
    heard.catch(() => {});
    this.#heard = heard;
  }

  /** Errors: {@link NothingSent}. */
  async #requireHearing(): Promise<void> {
    try {
      const at = await this.#heard;
      if (performance.now() - at > FRESH) await this.#ask('SELECT 1', [], PATIENCE.question);
    } catch (error) {
      throw asNothingSent(error);
    }
  }

  /**
   * Asks for something that is done whole or not at all. Errors: as {@link ask}; {@link NoContact} where it is not known whether it
   * was done, {@link NothingSent} where it is known that it was not.
   */
  act(text: string, values: unknown[], patience: number): Promise<Record<string, unknown>[]> {
    return this.#inTurn(async () => {
      await this.#requireHearing();
      return (await this.#ask(text, values, patience)).rows;
    });
  }

  /** The rows of a copy as they come, as bytes; nothing else may be asked meanwhile. Errors: as {@link ask}. */
  async *copy(copy: CopyOut): AsyncGenerator<Uint8Array<ArrayBuffer>> {
    try {
      this.#client.query(copy);
      yield* copy.blocks(PATIENCE.bulk);
    } catch (error) {
      const met = meaning(error);
      if (met instanceof NoContact) this.destroy();
      throw met;
    }
  }

  /**
   * Does all of something or nothing, and ends a turn. Errors: those of {@link ask}; {@link NoContact} also where it is not known
   * whether it was done, {@link NothingSent} where it is known that it was not.
   */
  transaction(work: (ask: Ask) => Promise<void>): Promise<void> {
    return this.#inTurn(async () => {
      const ask: Ask = async (text, values = [], patience = PATIENCE.bulk) =>
        (await this.#ask(text, values, patience)).rows;
      try {
        // Within a turn, too, a silent server shows before it matters.
        await ask(this.#turn === null ? 'BEGIN' : 'SELECT 1', [], PATIENCE.question);
      } catch (error) {
        throw asNothingSent(error);
      }
      this.#forgetTurn();
      try {
        await work(ask);
      } catch (error) {
        await this.#rollBack();
        throw error;
      }
      // After an error inside, COMMIT succeeds and undoes everything.
      const { command } = await this.#ask('COMMIT', [], PATIENCE.question);
      if (command !== 'COMMIT') throw new NoContact(`the server answered ${command}`);
    });
  }

  /**
   * Begins a turn: until the next {@link transaction} has ended nobody else appends, whatever is asked meanwhile. It also ends by
   * {@link endTurn}, when this program dies or falls silent, and after two minutes. False where the server knows no turns.
   * Errors: {@link NoContact}; `busy` if others have theirs for longer than one waits.
   */
  takeTurn(): Promise<boolean> {
    return this.#inTurn(async () => {
      await this.#ask('BEGIN', [], PATIENCE.question);
      try {
        await this.#ask(`SELECT ${SHARED_SCHEMA}.take_turn()`, [], PATIENCE.few);
      } catch (error) {
        await this.#rollBack();
        if ((error as { code?: unknown }).code === UNDEFINED_FUNCTION) return false;
        throw error;
      }
      const beat = () => void this.ask('SELECT 1').catch(() => {});
      this.#turn = {
        beat: setInterval(beat, TURN.beat).unref(),
        end: setTimeout(() => void this.endTurn(), TURN.longest).unref(),
      };
      return true;
    });
  }

  /** Whether this program has the turn. */
  get hasTurn(): boolean {
    return this.#turn !== null;
  }

  /** Lets others go on, if this program has the turn. */
  async endTurn(): Promise<void> {
    if (this.#turn === null) return;
    await this.#inTurn(async () => {
      if (this.#turn !== null) await this.#rollBack();
    });
  }

  #forgetTurn(): void {
    clearInterval(this.#turn?.beat);
    clearTimeout(this.#turn?.end);
    this.#turn = null;
  }

  async #rollBack(): Promise<void> {
    this.#forgetTurn();
    // A connection that does not even answer this is gone, and the server undoes what it held.
    if (!this.#isGone) await this.#ask('ROLLBACK', [], PATIENCE.question).catch(() => {});
  }

  /** As {@link transaction}, telling how far it is. Nobody else asks meanwhile. */
  async *steps<Step>(work: (ask: Ask) => AsyncGenerator<Step>): AsyncGenerator<Step> {
    const ask: Ask = async (text, values = []) => (await this.#ask(text, values, PATIENCE.bulk)).rows;
    await ask('BEGIN');
    let isWhole = false;
    try {
      yield* work(ask);
      const { command } = await this.#ask('COMMIT', [], PATIENCE.bulk);
      if (command !== 'COMMIT') throw new NoContact(`the server answered ${command}`);
      isWhole = true;
    } finally {
      if (!isWhole && !this.#isGone) await ask('ROLLBACK').catch(() => {});
    }
  }

  /** Hears of appends from now on. */
  async listen(): Promise<void> {
    await this.ask(`LISTEN ${SHARED_SCHEMA}`);
  }

  /** The logins of other programs that have this register open; a reader sees them too. */
  async others(): Promise<string[]> {
    const rows = await this.ask<{ login: string }>(
      `SELECT DISTINCT usename::text AS login FROM pg_stat_activity
       WHERE datname = current_database() AND application_name = $1 AND pid <> pg_backend_pid() ORDER BY 1`,
      [APPLICATION],
    );
    return rows.map(({ login }) => login);
  }

  #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const mine = this.#last.then(work);
    this.#last = mine.catch(() => {});
    return mine;
  }
}
