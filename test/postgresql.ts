/** A real PostgreSQL for tests: a cluster of its own in a temporary folder, on 127.0.0.1, as a user that is not root. */
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { cannotInstall, installDebianPackage } from './debian.ts';

const DEBIAN = '/usr/lib/postgresql';

/** The folder of the newest server programs on this machine; null = there are none. */
function programs(): string | null {
  const found = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a)) : [];
  const folder = found
    .map((version) => join(DEBIAN, version, 'bin'))
    .find((bin) => existsSync(join(bin, 'initdb')));
  return folder ?? null;
}

/** The server refuses to run as root: then Debian's own user for it runs it. */
function account(): { uid: number; gid: number } | null {
  if (process.getuid?.() !== 0) return null;
  const id = (flag: string) =>
    Number(spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }).stdout.trim());
  return { uid: id('-u'), gid: id('-g') };
}

/** Why no server can be run on this machine, or null if it can. For tests, as `missingPoppler`. */
export function missingPostgresql(): string | null {
  if (programs() !== null) return null;
  return `PostgreSQL not found: ${cannotInstall() === null ? 'npm test installs it' : 'install postgresql'}`;
}

/** Makes sure that a shared register can be tried, installing PostgreSQL where possible; reports what it did. */
export async function ensurePostgresql(): Promise<string> {
  if (programs() !== null) return `a shared register is tried with the PostgreSQL of this machine`;
  const problem = await installDebianPackage('postgresql');
  return problem === null
    ? 'Installed postgresql from Debian, to try a shared register'
    : `No PostgreSQL here, so the tests of a shared register are skipped (${problem})`;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** The superuser of a test server. */
const ADMINISTRATOR = 'administrator';

export class PostgreSQL {
  readonly port: number;
  readonly folder: string;
  readonly #bin: string;
  readonly #as: { uid: number; gid: number } | null;

  private constructor(folder: string, bin: string, as: { uid: number; gid: number } | null, port: number) {
    this.folder = folder;
    this.#bin = bin;
    this.#as = as;
    this.port = port;
  }

  /** Makes and starts a server; whoever starts it stops it. */
  static async start(): Promise<PostgreSQL> {
    const bin = programs();
    if (bin === null) throw new Error(missingPostgresql() ?? '');
    const as = account();
    const folder = mkdtempSync(join(tmpdir(), 'postgresql-'));
    chmodSync(folder, 0o700);
    if (as) chownSync(folder, as.uid, as.gid);
    const server = new PostgreSQL(folder, bin, as, await freePort());
    const secret = join(folder, 'secret');
    writeFileSync(secret, 'secret\n', { mode: 0o600 });
    if (as) chownSync(secret, as.uid, as.gid);
    const words = ['--auth=scram-sha-256', '--no-sync', '--encoding=UTF8', '--locale=C.UTF-8'];
    server.#run('initdb', ['-D', server.data, '-U', ADMINISTRATOR, `--pwfile=${secret}`, ...words]);
    server.startAgain();
    return server;
  }

  get data(): string {
    return join(this.folder, 'data');
  }

  #run(program: string, words: readonly string[]): void {
    // Without a terminal or a pipe of ours: the server would keep it open.
    const log = join(this.folder, 'log.txt');
    const done = spawnSync(join(this.#bin, program), words, {
      ...(this.#as ?? {}),
      ...{
        cwd: this.folder,
        encoding: 'utf8',
        stdio: ['ignore', 'ignore', 'pipe'],
        env: { PATH: process.env.PATH, LC_ALL: 'C.UTF-8' },
      },
    });
    if (done.status !== 0) throw new Error(`${program} ${done.status}: ${done.stderr} (${log})`);
  }

  startAgain(): void {
    const settings = `-p ${this.port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=off`;
    this.#run('pg_ctl', [
      '-D',
      this.data,
      '-w',
      '-s',
      '-l',
      join(this.folder, 'log.txt'),
      '-o',
      settings,
      'start',
    ]);
  }

  stop(mode: 'fast' | 'immediate' = 'fast'): void {
    this.#run('pg_ctl', ['-D', this.data, '-w', '-s', '-m', mode, 'stop']);
  }

  /** Stops the server and removes all of it. */
  end(): void {
    try {
      this.stop('immediate');
    } catch {
      // It was stopped already.
    }
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Answers TLS from now on, with a key and a certificate in the files named; asked again, with others. */
  async secure(key: string, certificate: string): Promise<void> {
    for (const [from, name] of [
      [key, 'server.key'],
      [certificate, 'server.crt'],
    ] as const) {
      const to = join(this.data, name);
      copyFileSync(from, to);
      chmodSync(to, 0o600);
      if (this.#as) chownSync(to, this.#as.uid, this.#as.gid);
    }
    await this.administer('ALTER SYSTEM SET ssl = on');
    await this.administer('SELECT pg_reload_conf()');
  }

  /** A second server that follows this one, and takes no changes before it is promoted. */
  async standby(): Promise<PostgreSQL> {
    const folder = mkdtempSync(join(tmpdir(), 'postgresql-'));
    chmodSync(folder, 0o700);
    if (this.#as) chownSync(folder, this.#as.uid, this.#as.gid);
    const follower = new PostgreSQL(folder, this.#bin, this.#as, await freePort());
    const from = `host=127.0.0.1 port=${this.port} user=${ADMINISTRATOR} password=secret`;
    follower.#run('pg_basebackup', ['-D', follower.data, '-R', '-c', 'fast', '--no-sync', '-d', from]);
    follower.startAgain();
    return follower;
  }

  /** Makes a standby a server of its own. */
  promote(): void {
    this.#run('pg_ctl', ['-D', this.data, '-w', '-s', 'promote']);
  }

  /** Runs statements as the superuser. */
  async administer(text: string, database = 'postgres'): Promise<Record<string, unknown>[]> {
    return this.as(ADMINISTRATOR, 'secret', text, database);
  }

  /** Runs statements under a login. */
  async as(
    user: string,
    password: string,
    text: string,
    database: string,
  ): Promise<Record<string, unknown>[]> {
    const client = new pg.Client({
      host: '127.0.0.1',
      port: this.port,
      user,
      password,
      database,
      ssl: false,
    });
    await client.connect();
    try {
      const result = (await client.query(text)) as pg.QueryResult | pg.QueryResult[];
      return Array.isArray(result) ? [] : result.rows;
    } finally {
      await client.end();
    }
  }

  /** A file with the passwords of some logins, as PostgreSQL's own programs read one. */
  passwordFile(passwords: Readonly<Record<string, string>>): string {
    const path = join(mkdtempSync(join(tmpdir(), 'passwords-')), 'passwords');
    const lines = Object.entries(passwords).map(([user, password]) => `*:*:*:${user}:${password}`);
    writeFileSync(path, `${lines.join('\n')}\n`, { mode: 0o600 });
    return path;
  }
}
