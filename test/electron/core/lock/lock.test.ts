import { spawn } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { lockPath, lockState, STALE_AFTER, takeLock } from '../../../../electron/core/lock/lock-file.ts';
import { inProcessClient } from '../../../../electron/core/procedures/router.ts';
import { Core } from '../../../../electron/core/register/core.ts';
import { lockSentences } from '../../../../shared/words/safekeeping.ts';
import { noon } from '../../../clock.ts';
import { newSupplier, problemOf, tempFolder, testCore, testRegister } from '../registers.ts';
import { silence, timeOfDisk } from './quiet.ts';

/** Another computer: its name, and by how many milliseconds its clock is ahead. */
interface Elsewhere {
  readonly host?: string;
  readonly ahead?: number;
}

const node = ({ host = hostname(), ahead = 0 }: Elsewhere, script: string, ...words: string[]) =>
  new Promise<{ code: number | null; lines: string[] }>((resolve) => {
    const child = spawn(process.execPath, [join(import.meta.dirname, script), ...words], {
      env: { ...process.env, OTHER_HOST: host, CLOCK_AHEAD: `${ahead}` },
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

/** No journal and no lock is left of a long change that was under way, its next step fails, and the suppliers are those of before. */
async function expectUndone(
  file: string,
  steps: AsyncGenerator<unknown>,
  names: readonly string[],
): Promise<void> {
  expect(readdirSync(dirname(file)).filter((name) => name.startsWith(`${basename(file)}-`))).toEqual([]);
  expect(existsSync(lockPath(file))).toBe(false);
  await expect(steps.next()).rejects.toThrow();
  const next = testCore();
  next.core.open(file);
  expect(next.core.notes).toEqual([]);
  expect((await next.client.processors.list({})).rows.map(({ name }) => name)).toEqual(names);
  next.core.close();
}

test('a program that ends in the middle of a long change undoes it, and leaves neither lock nor journal', async () => {
  const { core, client, file } = testRegister();
  await newSupplier(client, 'Polderhost');
  const steps = core.writeInSteps(null, '', undefined, function* ({ connection }) {
    for (;;) {
      connection.exec("UPDATE processor SET name = 'Iets anders'");
      yield 1;
    }
  });
  await steps.next();
  expect(() => core.close()).toThrow(expect.objectContaining({ code: 'busy' }));
  core.close(true);
  await expectUndone(file, steps, ['Polderhost']);
});

test('a program that ends while a long change reads from the file undoes it too, and leaves no lock', async () => {
  const { core, client, file } = testRegister();
  for (const name of ['Boekwerk', 'Polderhost']) await newSupplier(client, name);
  const steps = core.writeInSteps(null, '', undefined, function* ({ connection }) {
    connection.exec("UPDATE processor SET name = 'Iets anders'");
    // One row of many: the rest is still to be read.
    const many = 'WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n';
    for (const row of connection.prepare(many).iterate()) yield row;
  });
  await steps.next();
  core.close(true);
  await expectUndone(file, steps, ['Boekwerk', 'Polderhost']);
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

test('something else at the place of the lock is named, and stays as it is', async () => {
  const { core, file } = testRegister();
  core.close();
  const beside = join(dirname(file), 'van iemand');
  const makers = [
    () => mkdirSync(lockPath(file)),
    () => symlinkSync('nergens', lockPath(file)),
    () => {
      writeFileSync(beside, 'niet van ons');
      symlinkSync(beside, lockPath(file));
    },
  ];
  for (const make of makers) {
    make();
    const next = testCore();
    const refused = await problemOf(next.client.register.open({ file }));
    expect(refused).toMatchObject({ code: 'refused', message: lockSentences.noFile(lockPath(file)) });
    rmSync(lockPath(file), { recursive: true });
  }
  expect(readFileSync(beside, 'utf8')).toBe('niet van ons');
});

test('who may read a register may read who writes in it; a lock that is kept hidden is no dead one', async ({
  skip,
}) => {
  skip(process.platform === 'win32', 'Windows keeps rights otherwise');
  const { core, file } = testRegister();
  core.close();
  chmodSync(file, 0o664);
  core.open(file);
  expect(statSync(lockPath(file)).mode & 0o777).toBe(0o664);
  core.close();
  skip(process.getuid?.() !== 0, 'only root can become another account');
  // Of another group than that of who has it open.
  chownSync(file, 0, 65_534);
  core.open(file);
  expect(statSync(lockPath(file))).toMatchObject({ gid: 65_534 });
  expect(statSync(lockPath(file)).mode & 0o777).toBe(0o664);
  core.close();
  chownSync(file, 0, 0);
  writeFileSync(lockPath(file), lockOf('Anna', 1, 'pc-van-anna'), { mode: 0o600 });
  const long = new Date(Date.now() - 60_000);
  utimesSync(lockPath(file), long, long);
  for (let folder = dirname(file); folder !== dirname(folder); folder = dirname(folder))
    if (folder.startsWith(`${tmpdir()}/`)) chmodSync(folder, 0o777);
  const kindForOthers = () => {
    process.seteuid?.(65_534);
    try {
      return lockState(file).kind;
    } finally {
      process.seteuid?.(0);
    }
  };
  expect(kindForOthers()).toBe('held');
  silence(file);
  expect(kindForOthers()).toBe('stale');
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

  silence(file);
  expect(next.core.status().access?.notes.map(({ code }) => code)).toEqual(['lock-stale']);
  const stale = await problemOf(newSupplier(next.client, 'Polderhost'));
  expect(stale).toMatchObject({ code: 'busy' });
  expect(stale.message.nl).toContain('Anna (pc-van-anna)');
  expect(stale.message.nl).toContain('22-11-2026 10:30');

  const status = await next.client.register.takeOver();
  expect(status.access).toMatchObject({ mode: 'write', notes: [{ code: 'lock-taken-over' }] });
  await newSupplier(next.client, 'Polderhost');
});

const who = { name: 'Anna', since: '2026-11-22T09:30:00.000Z' };
const HOURS = 7_200_000;

test('the clock of the own computer makes nobody gone: the disk stamps a lock, and says what time it is', () => {
  const onDisk = Date.now();
  for (const ahead of [HOURS, -HOURS]) {
    vi.useFakeTimers({ toFake: ['Date'], now: onDisk + ahead });
    onTestFinished(() => void vi.useRealTimers());
    const file = join(tempFolder(), 'register.vwr');
    const lock = takeLock(file, who);
    if (!('beat' in lock)) throw new Error('the lock was not free');
    writeFileSync(lockPath(file), readFileSync(lockPath(file), 'utf8').replace(hostname(), 'pc-van-anna'));
    expect([ahead, lockState(file).kind]).toEqual([ahead, 'held']);
    lock.beat();
    expect([ahead, lockState(file).kind]).toEqual([ahead, 'held']);
    // Read in the middle of being written, it is not taken for one that was left half.
    writeFileSync(lockPath(file), '{"half');
    expect([ahead, lockState(file).kind]).toEqual([ahead, 'held']);
  }
});

test('whoever is gone is found out by the disk, and by watching where the own clock is behind', () => {
  const file = join(tempFolder(), 'register.vwr');
  writeFileSync(lockPath(file), lockOf('Anna', 1, 'pc-van-anna'));
  silence(file);
  vi.useFakeTimers({ toFake: ['Date', 'performance'], now: timeOfDisk(dirname(file)) - HOURS });
  onTestFinished(() => void vi.useRealTimers());
  expect(lockState(file).kind).toBe('held');
  vi.advanceTimersByTime(STALE_AFTER + 1);
  expect(lockState(file).kind).toBe('stale');
  expect(takeLock(file, who, true)).toHaveProperty('takenFrom.name', 'Anna');
  expect(lockState(file).kind).toBe('held');
  expect(readdirSync(dirname(file))).toEqual(['register.vwr.lock']);
});

test('a sign of life keeps a lock from becoming stale, and comes from its holder only', () => {
  const file = join(tempFolder(), 'register.vwr');
  const lock = takeLock(file, who);
  if (!('beat' in lock)) throw new Error('the lock was not free');
  const text = readFileSync(lockPath(file), 'utf8');
  silence(file);
  expect(lockState(file).kind).toBe('stale');
  lock.beat();
  expect(lockState(file).kind).toBe('held');
  expect(readFileSync(lockPath(file), 'utf8')).toBe(text);
  writeFileSync(lockPath(file), lockOf('Bas', 1, 'pc-van-bas'));
  silence(file);
  lock.beat();
  lock.release();
  expect(lockState(file).kind).toBe('stale');
});

test('who was taken over finds out before the next change, and loses nothing that was saved', async () => {
  const { client, core, file } = testRegister();
  await newSupplier(client, 'Polderhost');
  silence(file);
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

/** Programs that edit one supplier in turn; what they answered, after which everything saved must be there. */
async function editors(programs: readonly Elsewhere[], edits: number, fileSystem = '') {
  const { core, client, file } = testRegister();
  const { id } = await newSupplier(client, 'Polderhost');
  core.close();
  const ended = await Promise.all(
    programs.map((program, at) =>
      node(program, 'editor.ts', file, id, 'abc'[at] ?? '', `${edits}`, fileSystem),
    ),
  );
  expect(ended.map(({ code }) => code)).toEqual(programs.map(() => 0));
  const answers = ended.flatMap(({ lines }) =>
    lines.map((line) => JSON.parse(line) as { answer: string; mark: string }),
  );
  const saved = answers.filter(({ answer }) => answer === 'saved').map(({ mark }) => mark);
  expect(saved).toHaveLength(programs.length * edits);
  core.open(file);
  const { record } = await client.processors.get({ id });
  expect(record.processor.remark.split(' ').sort()).toEqual(saved.sort());
  expect(record.processor.version).toBe(saved.length + 1);
  expect((await client.register.verify()).findings).toEqual([]);
  return new Set(answers.map(({ answer }) => answer));
}

test('two programs edit one supplier in turn: nothing is lost, and every conflict is answered', async () => {
  const answers = await editors([{}, {}], 20);
  expect([...answers].filter((answer) => answer !== 'saved' && answer !== 'conflict')).toEqual([]);
});

test('three programs of two computers on a share, with clocks minutes apart: nothing is lost or taken over', async () => {
  const programs: Elsewhere[] = [
    { host: 'pc-van-anna', ahead: -300_000 },
    { host: 'pc-van-bas', ahead: 300_000 },
    { host: 'pc-van-bas' },
  ];
  const answers = await editors(programs, 5, '0x6969');
  expect(answers.has('taken-over')).toBe(false);
});

test('an older form is migrated by whoever has the lock, and not beside somebody who writes', async () => {
  const file = join(tempFolder(), 'oud.vwr');
  writeFileSync(file, readFileSync(join(import.meta.dirname, '../../../fixtures/registers/version-1.vwr')));
  writeFileSync(lockPath(file), lockOf('Anna', 1, 'pc-van-anna'));
  const { client } = testCore();
  expect((await problemOf(client.register.open({ file }))).code).toBe('busy');
  expect(readFileSync(file).readUInt32BE(60)).toBe(1);
});
