import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { inProcessClient } from '../../../../electron/core/procedures/router.ts';
import { Core } from '../../../../electron/core/register/core.ts';
import { KeptPasswords, type KeyStore, keyOf } from '../../../../electron/core/replica/kept-passwords.ts';
import { holdPassword } from '../../../../electron/core/replica/password.ts';
import { type SharedAddress, sharedAddress } from '../../../../shared/schema/replica.ts';
import { noon } from '../../../clock.ts';
import { jobsHere } from '../jobs-here.ts';
import { problemOf, tempFolder } from '../registers.ts';
import { cannotShare, last, sharedRegister, sharedServer, until } from './shared.ts';

const SECRET = 'Zeer-geheim-7';

/** A key store that gives numbers for texts: nothing of a text is in what is kept. */
class MemoryStore implements KeyStore {
  readonly #texts = new Map<string, string>();
  isAvailable = true;
  isOutdated = false;
  readonly isOffered = async () => this.isAvailable;
  readonly encrypt = async (text: string) => {
    const encrypted = randomBytes(12).toString('base64');
    this.#texts.set(encrypted, text);
    return this.isAvailable ? encrypted : null;
  };
  readonly decrypt = async (encrypted: string) => {
    const text = this.#texts.get(encrypted);
    return text === undefined ? null : { text, isOutdated: this.isOutdated };
  };
}

/** Everything that stands in the files of a folder. */
const allIn = (folder: string): string =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1'))
    .join('\n');

const addressOf = (given: object): SharedAddress =>
  sharedAddress.parse({
    ...{ hosts: [{ host: 'db1.example.nl', port: 5432 }], database: 'privacy', user: 'noor' },
    ...given,
  });

describe('a password that is remembered', () => {
  test('is for one user, server, port and database, however the name of the server is written', () => {
    const key = keyOf(addressOf({}));
    expect(key).toBe('noor@db1.example.nl:5432/privacy');
    expect(keyOf(addressOf({ hosts: [{ host: 'DB1.Example.nl', port: 5432 }] }))).toBe(key);
    expect(keyOf(addressOf({ passwordFile: '/a/file' }))).toBe(key);
    const others = [
      { user: 'anna' },
      { user: 'noor@db1.example.nl:5432/privacy' },
      { database: 'other' },
      { hosts: [{ host: 'db1.example.nl', port: 5433 }] },
      { hosts: [{ host: 'db2.example.nl', port: 5432 }] },
      // A file of a register that names one server more, or another proof of who it is.
      {
        hosts: [
          { host: 'db1.example.nl', port: 5432 },
          { host: 'elsewhere.example', port: 5432 },
        ],
      },
      { ca: '/their/ca.pem' },
      { tls: 'off' },
    ].map((given) => keyOf(addressOf(given)));
    expect(new Set([key, ...others]).size).toBe(others.length + 1);
  });

  test('is in one file that its owner alone can read, encrypted, and gone when it is forgotten', async () => {
    const folder = tempFolder();
    const store = new MemoryStore();
    const log: string[] = [];
    const open = (given: KeyStore | null = store) =>
      new KeptPasswords(folder, given, (line) => log.push(line));
    const [mine, other] = [addressOf({}), addressOf({ user: 'anna' })];
    await open().keep(mine, SECRET);
    await open().keep(other, 'iets anders');
    const path = join(folder, 'kept-passwords.json');
    if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(allIn(folder)).not.toContain(SECRET);
    expect(await open().kept(mine)).toBe(SECRET);
    expect(await open().kept(addressOf({ database: 'x' }))).toBeNull();
    // A host without a key store cannot read it, and can forget it.
    expect(await open(null).kept(mine)).toBeNull();
    expect(await open(null).isOffered()).toBe(false);
    open(null).forget(mine);
    expect([open().isKept(mine), open().isKept(other)]).toEqual([false, true]);
    open().forget(other);
    expect(existsSync(path)).toBe(false);
    expect(log).toEqual([]);
  });

  test('is not used for another login, whoever moved it in the file', async () => {
    const folder = tempFolder();
    const passwords = new KeptPasswords(folder, new MemoryStore(), () => {});
    const [mine, theirs] = [addressOf({}), addressOf({ hosts: [{ host: 'elsewhere.example', port: 1 }] })];
    await passwords.keep(mine, SECRET);
    const path = join(folder, 'kept-passwords.json');
    writeFileSync(path, readFileSync(path, 'utf8').replace(keyOf(mine), keyOf(theirs)));
    expect(await passwords.kept(theirs)).toBeNull();
  });

  test('is not kept, nor asked for, where the key store protects nothing; the log names neither', async () => {
    const folder = tempFolder();
    const store = new MemoryStore();
    const log: string[] = [];
    const passwords = new KeptPasswords(folder, store, (line) => log.push(line));
    await passwords.keep(addressOf({}), SECRET);
    store.isAvailable = false;
    expect(await passwords.isOffered()).toBe(false);
    expect(await passwords.kept(addressOf({}))).toBeNull();
    await passwords.keep(addressOf({ user: 'anna' }), SECRET);
    expect(passwords.isKept(addressOf({ user: 'anna' }))).toBe(false);
    // Another time the same store may be there again.
    store.isAvailable = true;
    expect(await passwords.kept(addressOf({}))).toBe(SECRET);
    const elsewhere = new KeptPasswords(folder, new MemoryStore(), (line) => log.push(line));
    expect(await elsewhere.kept(addressOf({}))).toBeNull();
    expect(log).toHaveLength(2);
    expect(log.join()).not.toMatch(/geheim|noor|anna|example/);
    const nowhere = new KeptPasswords(null, store, () => {});
    await nowhere.keep(addressOf({}), SECRET);
    expect([await nowhere.isOffered(), await nowhere.kept(addressOf({}))]).toEqual([false, null]);
  });

  test('is encrypted anew when the key store asks for it', async () => {
    const folder = tempFolder();
    const store = new MemoryStore();
    const passwords = new KeptPasswords(folder, store, () => {});
    await passwords.keep(addressOf({}), SECRET);
    const before = allIn(folder);
    store.isOutdated = true;
    expect(await passwords.kept(addressOf({}))).toBe(SECRET);
    expect(allIn(folder)).not.toBe(before);
    expect(await passwords.kept(addressOf({}))).toBe(SECRET);
  });
});

const server = sharedServer();

describe.skipIf(cannotShare !== null)(`remembering a password of a server ${cannotShare ?? ''}`, () => {
  // No password file of whoever runs the tests.
  beforeEach(() => vi.stubEnv('PGPASSFILE', join(tempFolder(), 'none')));
  afterEach(() => vi.unstubAllEnvs());

  /** A computer of Bram's on which the program can be started more than once, and Bram's way to the register. */
  async function computer(store: KeyStore | null) {
    const noor = await sharedRegister(server());
    const address: SharedAddress = { ...noor.at('bram'), passwordFile: null };
    const setPassword = (password: string) => server().administer(`ALTER ROLE bram PASSWORD '${password}'`);
    await setPassword(SECRET);
    onTestFinished(async () => {
      await setPassword('bram');
    });
    const folder = tempFolder();
    const data = join(folder, 'data');
    const file = join(folder, 'bram.vwr');
    const log: string[] = [];
    let running: Core | null = null;
    /** As the program starts: nothing that was typed is known any more. */
    const start = (keyStore = store) => {
      running?.close();
      holdPassword(address, null);
      const options = { dataFolder: data, clock: noon, spawnJob: jobsHere, keyStore };
      const core = new Core({ ...options, log: (line) => log.push(line) });
      running = core;
      return inProcessClient({ core, actor: null });
    };
    /** Starts it with the register open; how that stands to the server. */
    const restart = async (keyStore = store) => {
      const client = start(keyStore);
      await client.register.open({ file });
      const state = async () => (await client.replica.status())?.state;
      await until(async () => (await state()) !== 'connecting');
      return { client, state: await state() };
    };
    onTestFinished(() => {
      running?.close();
      holdPassword(address, null);
      for (const text of [allIn(folder), log.join()]) expect(text).not.toContain(SECRET);
    });
    const joinBy = (password: string | null, remember: boolean) =>
      start().replica.join({ file, address, password, remember }).then(last);
    return { address, data, file, start, restart, join: joinBy, setPassword };
  }

  test('only on request; without it the password is asked for again after a restart', async () => {
    const { data, join, restart } = await computer(new MemoryStore());
    await join(SECRET, false);
    expect(existsSync(`${data}/kept-passwords.json`)).toBe(false);
    const { client, state } = await restart();
    expect(state).toBe('refused');
    expect(await client.replica.remembering()).toEqual({ isOffered: true, isRemembered: false });
    expect(await client.replica.login({ password: SECRET, remember: true })).toMatchObject({
      state: 'online',
    });
    expect(await client.replica.remembering()).toEqual({ isOffered: true, isRemembered: true });
    expect((await restart()).state).toBe('online');
  });

  test('is used after a restart, and no longer once a person, or leaving, ended it', async () => {
    const { data, file, address, join, restart, start } = await computer(new MemoryStore());
    await join(SECRET, true);
    const { client, state } = await restart();
    expect(state).toBe('online');
    expect(await client.replica.forgetPassword()).toEqual({ isOffered: true, isRemembered: false });
    expect(await client.replica.status()).toMatchObject({ state: 'online' });
    const again = await restart();
    expect(again.state).toBe('refused');
    await again.client.replica.login({ password: SECRET, remember: true });
    await again.client.replica.leave({});
    expect(existsSync(`${data}/kept-passwords.json`)).toBe(false);
    const joining = start()
      .replica.join({ file: `${file}2`, address })
      .then(last);
    expect((await problemOf(joining)).message.nl).toContain('wachtwoord');
  });

  test('is forgotten when the server refuses it', async () => {
    const { join, restart, setPassword } = await computer(new MemoryStore());
    await join(SECRET, true);
    await setPassword('een ander');
    const { client, state } = await restart();
    expect(state).toBe('refused');
    expect(await client.replica.remembering()).toEqual({ isOffered: true, isRemembered: false });
    // One that is wrong is not remembered, whatever was asked.
    expect(await client.replica.login({ password: SECRET, remember: true })).toMatchObject({
      state: 'refused',
    });
    expect((await client.replica.remembering()).isRemembered).toBe(false);
  });

  test('is forgotten when another one is typed without asking for it', async () => {
    const { join, restart } = await computer(new MemoryStore());
    await join(SECRET, true);
    const { client } = await restart();
    await client.replica.login({ password: SECRET });
    expect((await client.replica.remembering()).isRemembered).toBe(false);
    expect((await restart()).state).toBe('refused');
  });

  test('comes after the password file, which it does not judge', async () => {
    const { address, join, restart } = await computer(new MemoryStore());
    await join(SECRET, true);
    const [host] = address.hosts;
    const path = `${tempFolder()}/pgpass`;
    writeFileSync(path, `127.0.0.1:${host?.port}:*:bram:fout\n`, { mode: 0o600 });
    vi.stubEnv('PGPASSFILE', path);
    const { client, state } = await restart();
    expect(state).toBe('refused');
    expect((await client.replica.remembering()).isRemembered).toBe(true);
  });

  test('in a host without a key store it is not offered, stays where it is, and goes when the register is left', async () => {
    const { data, join, restart } = await computer(new MemoryStore());
    await join(SECRET, true);
    const { client, state } = await restart(null);
    expect(state).toBe('refused');
    expect(await client.replica.remembering()).toEqual({ isOffered: false, isRemembered: false });
    expect(await client.replica.login({ password: SECRET, remember: true })).toMatchObject({
      state: 'online',
    });
    expect((await restart()).state).toBe('online');
    const elsewhere = await restart(null);
    await elsewhere.client.replica.login({ password: SECRET });
    await elsewhere.client.replica.leave({});
    expect(existsSync(`${data}/kept-passwords.json`)).toBe(false);
  });
});
