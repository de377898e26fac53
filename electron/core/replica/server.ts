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
import { passwordFor } from './password.ts';
import { SHARED_SCHEMA } from './shared-schema.ts';

/** Milliseconds: to connect to one host, for an answer to a short question, and for one that moves many lines. */
export const PATIENCE = { connect: 4000, question: 5000, bulk: 60_000 } as const;
/** By this name the server's administrator, and other replicas, recognise this program. */
const APPLICATION = 'verwerkersregister';
const BYTEA = 17;
const BIGINT = 20;
const BOOLEAN = 16;

/** No contact: nothing is known of what the server did with the last question. */
export class NoContact extends Error {
  override readonly name = 'NoContact';
}

/** One question within a transaction. */
type Ask = (text: string, values?: unknown[]) => Promise<Record<string, unknown>[]>;

const isLoopback = (host: string): boolean => /^(localhost|127(\.\d+){3}|::1|\/.*)$/.test(host);

/** Everything comes as the text that it is, but for numbers, truth values and bytes: dates would be moved to local time. */
const types: pg.CustomTypesConfig = {
  getTypeParser: (type: number) => {
    if (type === BIGINT) return safeNumber;
    if (type === BOOLEAN) return (text: string) => text === 't';
    return type === BYTEA ? pg.types.getTypeParser(BYTEA, 'text') : (text: string) => text;
  },
};

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

/** What the server's refusals mean to a person; others are an error of ours. */
const refusals: Readonly<Record<string, keyof typeof replicaSentences.refusals>> = {
  '28000': 'login',
  '28P01': 'login',
  '3D000': 'noDatabase',
  '3F000': 'noRegister',
  '42P01': 'noRegister',
  '42P06': 'alreadyShared',
  '42501': 'noRight',
  VR001: 'wrongLines',
  VR002: 'otherLogin',
  VR003: 'officerOnly',
};

/** Whether an error says that the connection is gone or the server is closing, rather than what is wrong with a question. */
function isLost(error: unknown): boolean {
  const { code = '', severity } = error as { code?: unknown; severity?: unknown };
  return severity === undefined || /^(57P|08|53)/.test(String(code));
}

const isCertificate = (error: unknown): boolean =>
  /CERT|SELF_SIGNED|UNABLE_TO_(VERIFY|GET)|ERR_TLS|EPROTO/.test(String((error as { code?: unknown }).code)) ||
  /does not support SSL/.test(String((error as { message?: unknown }).message));

/** An error of the server or of the way to it. Errors: {@link NoContact}, `refused`, and what is not known as it is. */
function meaning(error: unknown): unknown {
  if (error instanceof Problem || error instanceof NoContact) return error;
  // The library's own words where the server asks for a password and none is known.
  if (/SASL|password/.test(String((error as Error).message)) && !('severity' in (error as Error))) {
    return new Problem('refused', replicaSentences.refusals.login);
  }
  if (isCertificate(error)) return new Problem('refused', replicaSentences.refusals.certificate);
  const sentence = refusals[String((error as { code?: unknown }).code)];
  if (sentence) return new Problem('refused', replicaSentences.refusals[sentence]);
  return isLost(error) ? new NoContact(String(error), { cause: error }) : error;
}

export class Server {
  readonly #client: pg.Client;
  #turn: Promise<unknown> = Promise.resolve();
  #isGone = false;
  /** Called once when the connection is gone, whoever ended it. */
  onGone: () => void = () => {};
  /** Called when somebody announces an append; it may be anybody, so it only means: look now. */
  onNews: () => void = () => {};

  private constructor(client: pg.Client) {
    this.#client = client;
    client.on('error', () => this.#gone());
    client.on('end', () => this.#gone());
    client.on('notification', () => this.onNews());
  }

  /**
   * Connects to the first of the hosts that takes changes. Errors: {@link NoContact}; `refused` for a wrong login, certificate or
   * database, or clear text to another computer.
   */
  static async connect(address: SharedAddress): Promise<Server> {
    requireSafe(address);
    const ca = address.ca === null ? undefined : readFileSync(address.ca, 'utf8');
    let failure: unknown = new NoContact('every host is a standby');
    for (const { host, port } of address.hosts) {
      const { database, user, tls } = address;
      const password = passwordFor({ host, port, database, user }, address.passwordFile);
      const client = new pg.Client({
        ...{ host, port, database, user, types },
        password: () => password ?? '',
        ssl: tls === 'off' ? false : { ...(ca === undefined ? {} : { ca }), servername: host },
        application_name: APPLICATION,
        connectionTimeoutMillis: PATIENCE.connect,
        keepAlive: true,
        keepAliveInitialDelayMillis: 10_000,
        lock_timeout: PATIENCE.question,
        // Whoever holds the head and falls silent would keep everybody from writing.
        idle_in_transaction_session_timeout: PATIENCE.question,
      });
      const server = new Server(client);
      try {
        await client.connect();
        const [row] = await server.ask<{ standby: boolean }>('SELECT pg_is_in_recovery() AS standby');
        if (row?.standby === false) return server;
      } catch (error) {
        const met = meaning(error);
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
    this.onGone();
  }

  /** Ends the connection at once; what it was asked last may still be done. */
  destroy(): void {
    this.#gone();
    const { connection } = this.#client as unknown as { connection: { stream: { destroy(): void } } };
    connection.stream.destroy();
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
    try {
      return await this.#client.query({ text, values, query_timeout: patience } as pg.QueryConfig);
    } catch (error) {
      const met = meaning(error);
      if (met instanceof NoContact) this.destroy();
      throw met;
    }
  }

  /**
   * Does all of something or nothing. Errors: those of {@link ask}; {@link NoContact} also where it is not known whether it
   * was done.
   */
  transaction(work: (ask: Ask) => Promise<void>): Promise<void> {
    return this.#inTurn(async () => {
      const ask: Ask = async (text, values = []) => (await this.#ask(text, values, PATIENCE.bulk)).rows;
      await ask('BEGIN');
      try {
        await work(ask);
      } catch (error) {
        if (!this.#isGone) await ask('ROLLBACK');
        throw error;
      }
      // After an error inside, COMMIT succeeds and undoes everything.
      const { command } = await this.#ask('COMMIT', [], PATIENCE.question);
      if (command !== 'COMMIT') throw new NoContact(`the server answered ${command}`);
    });
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
    const mine = this.#turn.then(work);
    this.#turn = mine.catch(() => {});
    return mine;
  }
}
