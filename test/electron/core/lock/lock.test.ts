import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { lockPath, lockState, STALE_AFTER, takeLock } from '../../../../electron/core/lock/lock-file.ts';
import { inProcessClient } from '../../../../electron/core/procedures/router.ts';
import { Core } from '../../../../electron/core/register/core.ts';
import { noon } from '../../../clock.ts';
import { newSupplier, problemOf, tempFolder, testCore, testRegister } from '../registers.ts';

const node = (script: string, ...words: string[]) =>
  new Promise<{ code: number | null; lines: string[] }>((resolve) => {
    const child = spawn(process.execPath, [join(import.meta.dirname, script), ...words], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let out = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
    });
    child.on('close', (code) => resolve({ code, lines: out.split('\n').filter(Boolean) }));
  });

const lockOf = (name: string, pid: number, host = hostname()) =>
  `${JSON.stringify({ name, host, pid, since: '2026-11-22T09:30:00.000Z', token: 'x' })}\n`;
/** A process of this computer that has ended: nobody is told to run under the highest number. */
const GONE = 4_194_304;

test('one writes; the other reads, sees every change at once, and hears who writes and since when', async () => {
  const { client, file } = testRegister();
  await newSupplier(client, 'Polderhost');
  const other = testCore();
  const opened = await other.client.register.open({ file });
  expect(opened.access).toMatchObject({ mode: 'read', holder: { since: '2026-11-22T11:00:00.000Z' } });
  expect(opened.access?.notes.map(({ code }) => code)).toEqual(['locked']);
  const before = readFileSync(file);

  await newSupplier(client, 'Boekwerk', { country: 'US' });
  expect((await other.client.processors.list({ search: 'boekw' })).rows.map(({ name }) => name)).toEqual([
    'Boekwerk',
  ]);
  const busy = await problemOf(newSupplier(other.client, 'Te laat'));
  expect(busy.code).toBe('busy');
  expect(busy.message.nl).toContain('22-11-2026 12:00');
  // The reader keeps its verdicts to itself: another day than the file's is not written into it.
  other.clock.now = '2027-06-01T10:00:00.000Z';
  expect((await other.client.processors.list({})).total).toBe(2);
  expect(readFileSync(file).equals(before)).toBe(true);
  expect((await client.register.verify()).ok).toBe(true);
});

test('a reader becomes the writer as soon as the other has closed', async () => {
  const first = testRegister();
  const second = testCore();
  second.core.open(first.file);
  expect(second.core.status().access?.mode).toBe('read');
  first.core.close();
  await newSupplier(second.client, 'Polderhost');
  expect(second.core.status().access).toMatchObject({ mode: 'write', holder: null, notes: [] });
  second.core.close();
  expect(existsSync(lockPath(first.file))).toBe(false);
});

test('a lock that a killed program of this computer left is taken over, and said to be', async () => {
  const { core, file } = testRegister();
  core.close();
  for (const text of [lockOf('Anna', GONE), '', '{"half']) {
    writeFileSync(lockPath(file), text);
    utimesSync(lockPath(file), new Date(0), new Date(0));
    const next = testCore();
    next.core.open(file);
    const access = next.core.status().access;
    expect(access).toMatchObject({ mode: 'write' });
    expect(access?.notes.map(({ code }) => code)).toContain('lock-taken-over');
    await newSupplier(next.client, `Na ${text.length}`);
    next.core.close();
    expect(existsSync(lockPath(file))).toBe(false);
  }
});

test('a lock of another computer is kept while it lives; when it is stale a person may take it over', async () => {
  const { core, file } = testRegister();
  core.close();
  writeFileSync(lockPath(file), lockOf('Anna', 1, 'pc-van-anna'));
  const now = new Date();
  utimesSync(lockPath(file), now, now);
  const next = testCore();
  next.core.open(file);
  expect(next.core.status().access?.notes.map(({ code }) => code)).toEqual(['locked']);
  expect((await problemOf(next.client.register.takeOver())).code).toBe('busy');

  const long = new Date(Date.now() - STALE_AFTER - 1000);
  utimesSync(lockPath(file), long, long);
  expect(next.core.status().access?.notes.map(({ code }) => code)).toEqual(['lock-stale']);
  const stale = await problemOf(newSupplier(next.client, 'Polderhost'));
  expect(stale).toMatchObject({ code: 'busy' });
  expect(stale.message.nl).toContain('Anna (pc-van-anna)');
  expect(stale.message.nl).toContain('22-11-2026 10:30');

  const status = await next.client.register.takeOver();
  expect(status.access).toMatchObject({ mode: 'write', notes: [{ code: 'lock-taken-over' }] });
  await newSupplier(next.client, 'Polderhost');
});

test('a lock is fresh from its first moment on, also where the clock of the disk is hours behind ours', () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 7_200_000 });
  onTestFinished(() => void vi.useRealTimers());
  const file = join(tempFolder(), 'register.vwr');
  const who = { name: 'Anna', since: '2026-11-22T09:30:00.000Z' };
  expect(takeLock(file, who)).toHaveProperty('takenFrom', null);
  expect(lockState(file).kind).toBe('held');
  const long = new Date(Date.now() - STALE_AFTER - 1000);
  utimesSync(lockPath(file), long, long);
  expect(takeLock(file, who, true)).toHaveProperty('takenFrom.name', 'Anna');
  expect(lockState(file).kind).toBe('held');
});

test('a sign of life keeps a lock from becoming stale, and comes from its holder only', () => {
  const file = join(tempFolder(), 'register.vwr');
  const lock = takeLock(file, { name: 'Anna', since: '2026-11-22T09:30:00.000Z' });
  if (!('beat' in lock)) throw new Error('the lock was not free');
  const later = () => lockState(file, Date.now() + STALE_AFTER - 60_000).kind;
  const long = new Date(Date.now() - STALE_AFTER);
  utimesSync(lockPath(file), long, long);
  expect(later()).toBe('stale');
  lock.beat();
  expect(later()).toBe('held');
  writeFileSync(lockPath(file), lockOf('Bas', 1, 'pc-van-bas'));
  utimesSync(lockPath(file), long, long);
  lock.beat();
  lock.release();
  expect(later()).toBe('stale');
});

test('who was taken over finds out before the next change, and loses nothing that was saved', async () => {
  const { client, core, file } = testRegister();
  await newSupplier(client, 'Polderhost');
  const long = new Date(Date.now() - STALE_AFTER - 1000);
  utimesSync(lockPath(file), long, long);
  const next = testCore();
  next.core.open(file);
  await next.client.register.takeOver();
  await newSupplier(next.client, 'Boekwerk');
  expect((await problemOf(newSupplier(client, 'Te laat'))).code).toBe('busy');
  expect((await client.processors.list({})).total).toBe(2);
  core.close();
  // Closing does not take the lock away from its new holder.
  expect(existsSync(lockPath(file))).toBe(true);
  await newSupplier(next.client, 'Nog een');
});

test('a command holds the lock from its first change only, and waits for another one', async () => {
  const { core, file } = testRegister();
  core.close();
  const command = () => new Core({ dataFolder: null, clock: noon, lockFrom: 'change', actor: 'cli' });
  const first = command();
  const second = command();
  first.open(file);
  second.open(file);
  expect(existsSync(lockPath(file))).toBe(false);
  await newSupplier(inProcessClient({ core: first, actor: null }), 'Polderhost');
  expect(existsSync(lockPath(file))).toBe(true);
  first.close();
  await newSupplier(inProcessClient({ core: second, actor: null }), 'Boekwerk');
  second.close();
  expect(readdirSync(dirname(file)).filter((name) => name.startsWith('register.vwr'))).toEqual([
    'register.vwr',
    'register.vwr.backups',
  ]);
});

test('two programs, 200 edits of one supplier in turn: nothing is lost, and every conflict is answered', async () => {
  const { core, client, file } = testRegister();
  const { id } = await newSupplier(client, 'Polderhost');
  core.close();
  const ended = await Promise.all(['a', 'b'].map((name) => node('editor.ts', file, id, name, '100')));
  expect(ended.map(({ code }) => code)).toEqual([0, 0]);
  const answers = ended.flatMap(({ lines }) =>
    lines.map((line) => JSON.parse(line) as { answer: string; mark: string }),
  );
  const saved = answers.filter(({ answer }) => answer === 'saved').map(({ mark }) => mark);
  expect(saved).toHaveLength(200);
  expect([...new Set(answers.map(({ answer }) => answer))].sort()).toEqual(
    answers.some(({ answer }) => answer === 'conflict') ? ['conflict', 'saved'] : ['saved'],
  );
  core.open(file);
  const { record } = await client.processors.get({ id });
  expect(record.processor.remark.split(' ').sort()).toEqual(saved.sort());
  expect(record.processor.version).toBe(201);
  expect((await client.register.verify()).findings).toEqual([]);
});

test('an older form is migrated by whoever has the lock, and not beside somebody who writes', async () => {
  const file = join(tempFolder(), 'oud.vwr');
  writeFileSync(file, readFileSync(join(import.meta.dirname, '../../../fixtures/registers/version-1.vwr')));
  writeFileSync(lockPath(file), lockOf('Anna', 1, 'pc-van-anna'));
  const { client } = testCore();
  expect((await problemOf(client.register.open({ file }))).code).toBe('busy');
  expect(readFileSync(file).readUInt32BE(60)).toBe(1);
});
