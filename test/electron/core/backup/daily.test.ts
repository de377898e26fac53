/**
 * The backup of a day, made while the register is open: it keeps nobody waiting, and counts only when it is
 * right.
 */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { isRunning } from '../../../../electron/core/ground/files.ts';
import { forkJob, type SpawnJob } from '../../../../electron/core/ground/job.ts';
import { inProcessClient } from '../../../../electron/core/procedures/router.ts';
import { Core } from '../../../../electron/core/register/core.ts';
import { openAsIs } from '../../../../electron/core/store/connection.ts';
import { verify } from '../../../../electron/core/store/verify.ts';
import { NOON, runningClock } from '../../../clock.ts';
import { lines } from '../../../contract/hosts.ts';
import { jobsHere } from '../jobs-here.ts';
import { silence } from '../lock/quiet.ts';
import { newSupplier, tempFolder, testCore, testRegister } from '../registers.ts';

/** One for all: two backups that begin in the same instant would have the same name. */
const clock = runningClock();

/** A closed register with a supplier, at a path of choice. */
async function closedRegister(file = join(tempFolder(), 'register.vwr')): Promise<string> {
  const core = new Core({ dataFolder: null, clock });
  core.create(file, 'Stichting Proef');
  await newSupplier(inProcessClient({ core, actor: null }), 'Polderhost');
  core.close();
  return file;
}

/** A core whose check of a copy is started, in a process if `start` says so, and begins only when the test says so. */
function heldCore({ actor = 'Femke', start = jobsHere }: { actor?: string; start?: SpawnJob } = {}) {
  const started = Promise.withResolvers<number>();
  const begin = Promise.withResolvers<void>();
  const spawnJob: SpawnJob = (entry) => {
    const job = start(entry);
    started.resolve(job.pid ?? 0);
    return { ...job, send: (message) => void begin.promise.then(() => job.send(message)) };
  };
  const core = new Core({ dataFolder: null, clock, spawnJob, actor });
  onTestFinished(() => core.close());
  const client = inProcessClient({ core, actor: null });
  /** Settles with the number of the process when the copy is there and its check is about to begin. */
  return { core, client, copied: started.promise, check: begin.resolve };
}

const inFolder = (file: string) => (existsSync(`${file}.backups`) ? readdirSync(`${file}.backups`) : []);

test('while the backup is made calls are answered and changes saved; it holds what stood there, and is right', async () => {
  const file = await closedRegister();
  const { core, client, copied, check } = heldCore({ start: forkJob });
  await client.register.open({ file });
  expect(inFolder(file)).toEqual([]);
  const done = core.session.backupOfToday();
  // The copy is under way.
  await newSupplier(client, 'Boekwerk');
  await copied;
  await newSupplier(client, 'Te laat voor vandaag');
  expect((await client.processors.list({})).total).toBe(3);
  expect((await client.backup.list({})).backups).toEqual([]);
  const [half, ...others] = inFolder(file);
  expect([half, others]).toEqual([expect.stringMatching(/\.part$/), []]);
  expect(statSync(join(`${file}.backups`, half ?? '')).mode & 0o077).toBe(0);
  check();
  await done;

  const { backups, folder } = await client.backup.list({});
  expect(backups).toMatchObject([{ occasion: 'daily', encrypted: false }]);
  expect(readdirSync(folder)).toEqual([backups[0]?.name]);
  const made = join(folder, backups[0]?.name ?? '');
  expect(statSync(made).mode & 0o077).toBe(0);
  const plan = await client.backup.plan({ backup: made });
  expect(plan).toMatchObject({ backup: { suppliers: 2 }, present: { suppliers: 3 }, linesLost: 1 });
  // One file that needs no journal beside it, right in everything that can be checked.
  const copy = openAsIs(made);
  expect([copy.memory, verify(copy)]).toMatchObject([false, { ok: true, head: plan.backup.historyHead }]);
  copy.close();
  expect(core.notes).toEqual([]);
  await core.session.backupOfToday();
  expect((await client.backup.list({})).backups).toHaveLength(1);
});

test.for(['opening', 'change'] as const)(
  'verdicts and search words that others changed are made anew with the check of the day, from the first %s',
  async (lockFrom) => {
    const file = await closedRegister();
    const filling = new Core({ dataFolder: null, clock });
    filling.open(file);
    await inProcessClient({ core: filling, actor: null }).processors.list({});
    filling.close();
    const other = new Database(file);
    other.exec("UPDATE search SET words = '  geheim'; UPDATE verdict SET transfer_result = 'ok'");
    other.close();
    const core = new Core({ dataFolder: null, clock, lockFrom });
    onTestFinished(() => core.close());
    const client = inProcessClient({ core, actor: null });
    core.open(file);
    // Believed so far: comparing everything at each opening would keep people waiting.
    expect((await client.processors.list({ search: 'geheim' })).total).toBe(1);
    if (lockFrom === 'opening') await core.session.backupOfToday();
    else await newSupplier(client, 'Boekwerk');
    expect((await client.processors.list({ search: 'geheim' })).total).toBe(0);
    const { rows } = await client.processors.list({ search: 'polder' });
    expect(rows).toMatchObject([{ name: 'Polderhost', transferResult: 'action' }]);
    expect((await client.register.verify()).findings).toEqual([]);
  },
);

test.for(Object.entries(lines))(
  'over each line of a host: answers meanwhile, closing too: %s',
  async ([, line]) => {
    const file = await closedRegister();
    const { core, copied, check } = heldCore({ start: forkJob });
    const { client, close } = await line({ core, actor: null });
    await client.register.open({ file });
    const done = core.session.backupOfToday();
    await copied;
    await newSupplier(client, 'Boekwerk');
    expect((await client.processors.list({})).total).toBe(2);
    expect((await client.register.status()).access).toMatchObject({ mode: 'write', notes: [] });
    await client.register.close();
    expect(inFolder(file)).toEqual([]);
    await client.register.open({ file });
    check();
    await done;
    await core.session.backupOfToday();
    expect((await client.backup.list({})).backups).toMatchObject([{ occasion: 'daily' }]);
    await close();
  },
);

test('asked for twice, and while a backup is asked for by a person, one is made', async () => {
  const file = await closedRegister();
  const { core, client, check } = heldCore();
  core.open(file);
  const first = core.session.backupOfToday();
  expect(core.session.backupOfToday()).toBe(first);
  await client.backup.make({});
  check();
  await first;
  const { backups } = await client.backup.list({});
  expect(backups.map(({ occasion }) => occasion).sort()).toEqual(['daily', 'requested']);
  expect(core.notes).toEqual([]);
});

test.for([
  ['in a folder of its own', 'register.vwr'],
  ['in a folder that a service syncs', 'Dropbox/register.vwr'],
])('closing in the middle leaves one file and nothing half-made: %s', async ([, name = '']) => {
  const file = join(tempFolder(), name);
  mkdirSync(dirname(file), { recursive: true });
  await closedRegister(file);
  for (const middle of ['copy', 'check'] as const) {
    const { core, copied } = heldCore({ start: forkJob });
    core.open(file);
    const done = core.session.backupOfToday();
    expect(inFolder(file).length).toBeGreaterThan(0);
    const check = middle === 'check' ? await copied : null;
    core.close();
    expect(inFolder(file)).toEqual([]);
    const left = readdirSync(dirname(file)).filter((entry) => entry.startsWith('register'));
    expect(left.sort()).toEqual(['register.vwr', 'register.vwr.backups']);
    await done;
    expect(inFolder(file)).toEqual([]);
    if (check !== null) expect(isRunning(check)).toBe(false);
  }
  const next = testCore();
  next.core.open(file);
  await next.core.session.backupOfToday();
  expect((await next.client.backup.list({})).backups).toMatchObject([{ occasion: 'daily' }]);
});

test('putting a backup back in the middle stops the one of the day, which would be of the file from before', async () => {
  const file = await closedRegister();
  const { core, client, copied, check } = heldCore();
  core.open(file);
  const { file: backup } = await client.backup.make({ folder: tempFolder() });
  await newSupplier(client, 'Boekwerk');
  const done = core.session.backupOfToday();
  await copied;
  await client.backup.restore({ backup });
  check();
  await done;
  const occasions = async () => (await client.backup.list({})).backups.map(({ occasion }) => occasion);
  expect(await occasions()).toEqual(['before-restore']);
  await core.session.backupOfToday();
  expect((await occasions()).sort()).toEqual(['before-restore', 'daily']);
  const { backups } = await client.backup.list({});
  const daily = backups.find(({ occasion }) => occasion === 'daily')?.name ?? '';
  expect(await client.backup.plan({ backup: daily })).toMatchObject({
    backup: { suppliers: 1 },
    linesLost: 0,
  });
});

const coreModule = join(import.meta.dirname, '../../../../electron/core/register/core.ts');
const jobModule = join(import.meta.dirname, '../../../../electron/core/ground/job.ts');

/** Opens a register, begins its backup, says when a moment is reached, and stands still there. */
const standing = (file: string) => `
  import { Core } from ${JSON.stringify(coreModule)};
  import { forkJob } from ${JSON.stringify(jobModule)};
  const spawnJob = (entry) => {
    const job = { ...forkJob(entry), send: () => {} };
    console.log('copied ' + job.pid);
    return job;
  };
  const core = new Core({ dataFolder: null, clock: () => new Date(${JSON.stringify(NOON)}), spawnJob });
  core.open(${JSON.stringify(file)});
  void core.session.backupOfToday();
  console.log('begun');
`;

test.for(['begun', 'copied'])(
  'a program that is killed when the backup is %s leaves a whole register and no backup that counts',
  async (moment) => {
    const file = await closedRegister();
    const child = spawn(process.execPath, ['--input-type=module', '-e', standing(file)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let out = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
      if (out.includes(moment)) child.kill('SIGKILL');
    });
    const [, signal] = await once(child, 'close');
    expect([signal, out.includes(moment)]).toEqual(['SIGKILL', true]);
    // What is left says itself that it is half.
    expect(inFolder(file).length).toBeGreaterThan(0);
    for (const name of inFolder(file)) expect(name).toMatch(/^\..*\.part(-journal)?$/);

    const { core, client } = testCore();
    core.open(file);
    expect((await client.backup.list({})).backups).toEqual([]);
    expect(core.status()).toMatchObject({ suppliers: 1, access: { mode: 'write' } });
    expect((await client.register.verify()).ok).toBe(true);
    await core.session.backupOfToday();
    const { backups } = await client.backup.list({});
    expect(inFolder(file)).toEqual([backups[0]?.name]);
  },
);

test('a check that dies is told, and its copy is thrown away', async () => {
  const file = await closedRegister();
  const { core, copied } = heldCore({ start: forkJob });
  core.open(file);
  const done = core.session.backupOfToday();
  process.kill(await copied, 'SIGKILL');
  await done;
  expect(core.notes.map(({ code }) => code)).toEqual(['backup-failed']);
  expect(inFolder(file)).toEqual([]);
});

test('a copy that is not what was copied does not become a backup', async () => {
  const file = await closedRegister();
  const { core, client, copied, check } = heldCore();
  core.open(file);
  const done = core.session.backupOfToday();
  await copied;
  const [part = ''] = inFolder(file);
  const copy = join(`${file}.backups`, part);
  const changed = new Database(copy);
  changed.exec("UPDATE history_head SET head = 'anders'");
  changed.pragma('journal_mode = DELETE');
  changed.close();
  check();
  await done;
  expect(core.notes).toMatchObject([{ code: 'backup-failed' }]);
  expect((await client.backup.list({})).backups).toEqual([]);
});

test('who only reads makes none; who lost the lock in the middle leaves it to who took it over', async () => {
  const file = await closedRegister();
  const first = heldCore({ actor: 'Anna' });
  first.core.open(file);
  const second = heldCore({ actor: 'Bram' });
  second.core.open(file);
  expect(second.core.status().access?.mode).toBe('read');
  await second.core.session.backupOfToday();
  expect(inFolder(file)).toEqual([]);

  const done = first.core.session.backupOfToday();
  await first.copied;
  silence(file);
  await second.client.register.takeOver();
  first.check();
  await done;
  expect((await first.client.backup.list({})).backups).toEqual([]);
  expect(first.core.notes.map(({ code }) => code)).not.toContain('backup-failed');
  second.check();
  await second.core.session.backupOfToday();
  expect((await second.client.backup.list({})).backups).toHaveLength(1);
  expect(inFolder(file)).toEqual([expect.stringMatching(/^[^.].*daily.*vwr$/)]);
});

test('a change that is under way puts the backup off', async () => {
  const { core, client } = testRegister();
  core.stored.exec('BEGIN IMMEDIATE');
  await core.session.backupOfToday();
  core.stored.exec('COMMIT');
  expect([core.notes, (await client.backup.list({})).backups]).toEqual([[], []]);
  await core.session.backupOfToday();
  expect((await client.backup.list({})).backups).toMatchObject([{ occasion: 'daily' }]);
});
