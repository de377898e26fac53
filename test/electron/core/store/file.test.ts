import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { writeExample } from '../../../../electron/core/example/write.ts';
import { recentRegisters, rememberRegister } from '../../../../electron/core/register/recent.ts';
import { APPLICATION_ID } from '../../../../electron/core/store/connection.ts';
import { migrations } from '../../../../electron/core/store/migrations/index.ts';
import type { ProblemCode } from '../../../../shared/schema/problem.ts';
import { newSupplier, problemOf, tempFolder, testCore, testRegister } from '../registers.ts';

/** A closed register with the example in it. */
async function closedRegister(): Promise<string> {
  const { core, file } = testRegister();
  await writeExample(core, null);
  core.close();
  return file;
}

/** The code that opening a file answers with, or `open`. */
async function opening(file: string): Promise<ProblemCode | 'open'> {
  const { core, client } = testCore();
  try {
    await client.register.open({ file });
    return 'open';
  } catch {
    return (await problemOf(client.register.open({ file }))).code;
  } finally {
    core.close();
  }
}

test('a register is one file before and after, and opens with what was saved', async () => {
  const { core, client, file } = testCore();
  await client.register.create({ file, organisation: 'Stichting Proef' });
  const saved = await newSupplier(client, 'Polderhost B.V.');
  await client.register.close();
  expect(readdirSync(dirname(file)).filter((name) => name.startsWith('register'))).toEqual(['register.vwr']);

  const status = await client.register.open({ file });
  expect(status).toMatchObject({ open: true, file, organisation: 'Stichting Proef', suppliers: 1 });
  expect((await client.processors.get({ id: saved.id })).record.processor).toEqual(saved);
  await core.session.backupOfToday();
  core.close();
  expect(readdirSync(dirname(file)).filter((name) => name.startsWith('register'))).toEqual([
    'register.vwr',
    'register.vwr.backups',
  ]);
});

test('others on the machine cannot read a register', async () => {
  expect(statSync(await closedRegister()).mode & 0o077).toBe(0);
});

test('a register carries our mark and the form that it has', async () => {
  const database = new Database(await closedRegister(), { readonly: true });
  expect(database.pragma('application_id', { simple: true })).toBe(APPLICATION_ID);
  expect(database.pragma('user_version', { simple: true })).toBe(migrations.length);
  expect(database.pragma('journal_mode', { simple: true })).toBe('wal');
  database.close();
});

test('an open register is safe against a loss of power and refuses what does not belong together', () => {
  for (const reopened of [false, true]) {
    const { core, file } = testRegister();
    if (reopened) {
      core.close();
      core.open(file);
    }
    const pragma = (name: string) => core.stored.pragma(name, { simple: true });
    // 2 = FULL.
    expect([pragma('synchronous'), pragma('foreign_keys'), pragma('trusted_schema')]).toEqual([2, 1, 0]);
    expect(() =>
      core.stored.exec(
        "INSERT INTO service (id, processor_id, version, name) VALUES ('s', 'nobody', 1, 'Hosting')",
      ),
    ).toThrow(/FOREIGN KEY/);
  }
});

test('making a register where a file is, or where no folder is, changes nothing', async () => {
  const { client, file } = testCore();
  writeFileSync(file, 'belangrijk');
  const exists = await problemOf(client.register.create({ file }));
  expect(exists.code).toBe('refused');
  expect(exists.message.nl).toContain(file);
  expect(readFileSync(file, 'utf8')).toBe('belangrijk');

  const nowhere = join(dirname(file), 'nergens', 'register.vwr');
  expect((await problemOf(client.register.create({ file: nowhere }))).code).toBe('not-found');
  expect(readdirSync(dirname(file))).toEqual(['register.vwr']);
});

const pdf = Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj\n<< /Type /Catalog >>\nendobj\n%%EOF\n', 'latin1');
const foreignFiles: [string, string | Buffer][] = [
  ['a text file', 'naam;land\nPolderhost;NL\n'],
  ['a PDF', pdf],
  ['a file of one byte', 'S'],
  ['a text file that starts like a database', 'SQLite format 3 is a fine format'],
];
test.each(foreignFiles)('%s is foreign, and stays as it was', async (_name, content) => {
  const file = join(tempFolder(), 'lijst.vwr');
  writeFileSync(file, content);
  expect(await opening(file)).toBe('foreign');
  expect(readFileSync(file).equals(Buffer.from(content as string))).toBe(true);
  expect(readdirSync(dirname(file)).sort()).toEqual(['lijst.vwr']);
});

test('a folder is foreign, a file that is not there is not found', async () => {
  const folder = tempFolder();
  expect(await opening(folder)).toBe('foreign');
  expect(await opening(join(folder, 'weg.vwr'))).toBe('not-found');
});

test('the database of another program is foreign, and stays as it was', async () => {
  const file = join(tempFolder(), 'ander.sqlite');
  const other = new Database(file);
  other.exec('CREATE TABLE processor (id TEXT PRIMARY KEY, name TEXT)');
  other.close();
  const before = readFileSync(file);
  expect(await opening(file)).toBe('foreign');
  expect(readFileSync(file).equals(before)).toBe(true);
});

test('a register of a newer version is too new, and stays as it was', async () => {
  const file = await closedRegister();
  const newer = new Database(file);
  newer.pragma(`user_version = ${migrations.length + 1}`);
  newer.close();
  const before = readFileSync(file);
  expect(await opening(file)).toBe('too-new');
  expect(readFileSync(file).equals(before)).toBe(true);
});

test('a register that was cut off is corrupt, wherever the cut is', async () => {
  const whole = await closedRegister();
  const size = statSync(whole).size;
  const page = 4096;
  const cuts = [17, 99, 512, page - 1, page, page + 1, 3 * page, 10 * page, size - page, size - 1];
  for (const cut of cuts) {
    const file = join(tempFolder(), 'cut.vwr');
    copyFileSync(whole, file);
    truncateSync(file, cut);
    expect([cut, await opening(file)]).toEqual([cut, 'corrupt']);
  }
});

test('a flipped byte at the head of any page of a table or index is corrupt', async () => {
  const whole = readFileSync(await closedRegister());
  const page = 4096;
  let damaged = 0;
  for (let start = page; start < whole.length; start += page) {
    // 2, 5, 10 and 13 are the kinds of pages of a tree; overflow and free pages have no such mark.
    if (![2, 5, 10, 13].includes(whole[start] ?? 0)) continue;
    const bytes = Buffer.from(whole);
    bytes[start] = (bytes[start] ?? 0) ^ 0xff;
    const file = join(tempFolder(), 'flipped.vwr');
    writeFileSync(file, bytes);
    expect([start, await opening(file)]).toEqual([start, 'corrupt']);
    damaged += 1;
  }
  expect(damaged).toBeGreaterThan(40);
});

test('a flipped letter in a name is found by opening or by verification', async () => {
  const file = await closedRegister();
  const bytes = readFileSync(file);
  const placesOf = (text: string): number[] => {
    const name = Buffer.from(text);
    const places: number[] = [];
    for (let at = bytes.indexOf(name); at >= 0; at = bytes.indexOf(name, at + 1)) places.push(at);
    return places;
  };
  const recorded = placesOf('Domeinwinkel Lisdodde');
  expect(recorded.length).toBeGreaterThanOrEqual(2);
  // The search holds folded words.
  const searched = placesOf('domeinwinkel');
  expect(searched.length).toBeGreaterThanOrEqual(1);
  const found = new Set<string>();
  for (const at of [...recorded, ...searched]) {
    const flipped = Buffer.from(bytes);
    flipped[at] = 'X'.charCodeAt(0);
    const copy = join(tempFolder(), 'flipped.vwr');
    writeFileSync(copy, flipped);
    const { core, client } = testCore();
    const code = await opening(copy);
    found.add(code);
    if (code !== 'open') continue;
    core.open(copy);
    for (const { check } of (await client.register.verify()).findings) found.add(check);
  }
  // The words of the search stand in a table with a check of its own, which opening asks: that one is corrupt. Those of the
  // vocabulary stand in the order of their table.
  expect(found).toEqual(new Set(['open', 'history-values', 'records', 'integrity', 'corrupt']));
});

test('bytes flipped anywhere never give an error outside the closed set, nor a crash', async () => {
  const whole = readFileSync(await closedRegister());
  const codes = new Set<string>();
  for (let round = 0; round < 120; round += 1) {
    const bytes = Buffer.from(whole);
    const at = (round * 2_654_435_761) % whole.length;
    bytes[at] = (bytes[at] ?? 0) ^ (1 << (round % 8));
    const file = join(tempFolder(), 'flipped.vwr');
    writeFileSync(file, bytes);
    const { core, client } = testCore();
    const calls = [
      () => client.register.open({ file }),
      () => client.processors.list({}),
      () => client.register.verify(),
    ];
    for (const call of calls)
      codes.add(
        await call().then(
          () => 'good',
          (error: unknown) => String((error as { code?: unknown }).code),
        ),
      );
    core.close();
  }
  for (const code of codes) expect(['good', 'corrupt', 'foreign', 'too-new', 'refused']).toContain(code);
});

test('a register that cannot be opened leaves the one that is open alone', async () => {
  const { client, file } = testRegister();
  await newSupplier(client, 'Polderhost');
  const text = join(tempFolder(), 'tekst.vwr');
  writeFileSync(text, 'geen register');
  await problemOf(client.register.open({ file: text }));
  expect(await client.register.status()).toMatchObject({ open: true, file, suppliers: 1 });
});

test('without a register every call says so', async () => {
  const { client } = testCore();
  expect((await problemOf(client.processors.list({}))).code).toBe('refused');
  expect((await problemOf(client.register.verify())).message.en).toContain('No register is open');
  expect((await client.register.status()).open).toBe(false);
});

test('the registers that were open before are offered, those that are gone are not', async () => {
  const folder = tempFolder();
  const { client } = testCore(undefined, folder);
  const [first, second] = ['een.vwr', 'twee.vwr'].map((name) => join(folder, name)) as [string, string];
  await client.register.create({ file: first });
  await client.register.create({ file: second });
  await client.register.close();
  expect((await testCore(undefined, folder).client.register.recent()).map((entry) => entry.file)).toEqual([
    second,
    first,
  ]);
  truncateSync(first, 0);
  writeFileSync(join(folder, 'data', 'recent.json'), '{"half');
  expect(await client.register.recent()).toEqual([]);
});

test('the state of a register is told without a look at any other file', async () => {
  const register = testRegister();
  const data = join(dirname(register.file), 'data');
  writeFileSync(join(data, 'recent.json'), '{"half');
  expect(await register.client.register.status()).not.toHaveProperty('recent');
  expect(register.log).toEqual([]);
  // What sets the damaged list aside is the question for it.
  expect(await register.client.register.recent()).toEqual([]);
  expect(register.log).toEqual(['recent.json was damaged and is set aside']);
});

test('a disk that does not answer holds nobody up, and is not asked a second time meanwhile', async () => {
  const folder = tempFolder();
  const files = ['weg.vwr', 'gezond.vwr', 'ver-a.vwr', 'ver-b.vwr', 'ver-c.vwr'];
  for (const file of files.toReversed()) {
    rememberRegister(folder, { file, openedAt: '2026-11-22T11:00:00.000Z' }, () => {});
  }
  const asked: string[] = [];
  const away: (() => void)[] = [];
  const look = (file: string): Promise<boolean> => {
    asked.push(file);
    if (!file.startsWith('ver')) return Promise.resolve(file === 'gezond.vwr');
    return new Promise((resolve) => away.push(() => resolve(false)));
  };
  const ask = async () =>
    (await recentRegisters(folder, () => {}, { look, patience: 20 })).map(({ file }) => file);
  expect(await ask()).toEqual(['gezond.vwr', 'ver-a.vwr', 'ver-b.vwr', 'ver-c.vwr']);
  const once = ['weg.vwr', 'gezond.vwr', 'ver-a.vwr', 'ver-b.vwr'];
  expect(asked).toEqual(once);
  // Threads that wait for a disk are all in use: nothing more is asked until one comes back.
  await ask();
  expect(asked).toEqual(once);
  for (const answer of away.splice(0)) answer();
  await setImmediate();
  await ask();
  expect(asked.slice(once.length)).toEqual(['weg.vwr', 'gezond.vwr', 'ver-a.vwr', 'ver-b.vwr']);
  for (const answer of away.splice(0)) answer();
});

/**
 * Creates and opens in a child that may not write; root may write anywhere, so there the child becomes
 * nobody.
 */
function asUnprivileged(folder: string): { create: string; open: string; mode: string; change: string } {
  const script = join(import.meta.dirname, 'unprivileged.ts');
  const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, folder], {
    ...nobody,
    encoding: 'utf8',
    env: { ...process.env, HOME: folder },
  });
  if (status !== 0) throw new Error(`the child without rights failed: ${stderr}`);
  return JSON.parse(stdout);
}

test.skipIf(process.platform === 'win32')(
  'in a folder that may not be written, all can be read',
  async () => {
    const folder = tempFolder();
    const locked = join(folder, 'locked');
    mkdirSync(locked);
    copyFileSync(await closedRegister(), join(locked, 'register.vwr'));
    const owner = process.getuid?.() === 0 ? 65_534 : (process.getuid?.() ?? 0);
    for (const path of [folder, locked, join(locked, 'register.vwr')]) chownSync(path, owner, owner);
    chmodSync(join(locked, 'register.vwr'), 0o400);
    chmodSync(locked, 0o555);
    expect(asUnprivileged(locked)).toEqual({
      create: 'read-only',
      open: 'good',
      mode: 'read',
      change: 'read-only',
    });
    expect(readdirSync(locked)).toEqual(['register.vwr']);
    chmodSync(locked, 0o755);
  },
);
