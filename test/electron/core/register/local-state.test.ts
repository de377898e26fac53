/**
 * What a person's screen keeps on this computer, on real files: limits, damage, age, and the end of a
 * program.
 */
import { spawnSync } from 'node:child_process';
import fs, { mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { LocalState } from '../../../../electron/core/register/local-state.ts';
import { LOCAL_STATE_LIMIT, type LocalStateKey } from '../../../../shared/schema/local-state.ts';
import { noon } from '../../../clock.ts';
import { newSupplier, problemOf, type TestRegister, testCore, testRegister } from '../registers.ts';

const theme: LocalStateKey = { kind: 'choice', register: null, name: 'theme' };
const draftOf = (register: string | null, name = 'form'): LocalStateKey => ({
  kind: 'draft',
  register,
  name,
});

const dataOf = ({ file }: TestRegister) => join(dirname(file), 'data');
const folderOf = (register: TestRegister) => join(dataOf(register), 'kept');
const filesOf = (register: TestRegister) =>
  readdirSync(folderOf(register))
    .sort()
    .map((name) => join(folderOf(register), name));
const namesOf = async ({ client }: TestRegister) =>
  (await client.localState.list()).map(({ key }) => `${key.kind} ${key.name}`).sort();

test('is kept without a register, for another program as well, and replaced and thrown away by its key', async () => {
  const register = testCore();
  const { client } = register;
  expect(await client.localState.list()).toEqual([]);
  await client.localState.put({ key: theme, value: 'dark' });
  await client.localState.put({ key: theme, value: 'light' });
  const form = draftOf('/a/ours.vwr', '#/suppliers/new 1x');
  await client.localState.put({ key: form, value: '{"name":"Akker “&” 株式会社\\u0000"}' });
  await client.localState.put({ key: { ...form, register: '/b/ours.vwr' }, value: 'another' });
  const next = testCore(undefined, dirname(register.file));
  const entries = await next.client.localState.list();
  expect(entries).toHaveLength(3);
  expect(entries).toContainEqual({ key: theme, value: 'light' });
  expect(entries).toContainEqual({ key: form, value: '{"name":"Akker “&” 株式会社\\u0000"}' });
  await client.localState.put({ key: form, value: null });
  await client.localState.put({ key: form, value: null });
  expect((await next.client.localState.list()).map(({ value }) => value).sort()).toEqual([
    'another',
    'light',
  ]);
});

test('only the owner can read it, and no name of a file tells what is in it', async () => {
  const register = testCore();
  await register.client.localState.put({ key: draftOf('/a/ours.vwr', 'Akker'), value: 'Akker' });
  const [file = ''] = filesOf(register);
  expect(statSync(file).mode & 0o077).toBe(0);
  expect(statSync(folderOf(register)).mode & 0o077).toBe(0);
  expect(file).not.toContain('Akker');
});

test('a program that keeps nothing answers all the same', async () => {
  const none = new LocalState(null, noon, () => {});
  none.put(theme, 'dark');
  none.dropDrafts('/a/ours.vwr');
  expect(none.list()).toEqual([]);
});

test('a value of one byte too many is refused by its limit, and what was there stays', async () => {
  const register = testCore();
  const { client } = register;
  const most = `${'é'.repeat(LOCAL_STATE_LIMIT / 2 - 1)}12`;
  await client.localState.put({ key: theme, value: most });
  const problem = await problemOf(client.localState.put({ key: theme, value: `${most}3` }));
  expect(problem.code).toBe('too-large');
  expect(problem.message.en).toContain('256 KB');
  expect(await client.localState.list()).toEqual([{ key: theme, value: most }]);
});

test('too many make room: the oldest drafts go first, choices and the last one stay', async () => {
  const register = testCore();
  const { client } = register;
  await client.localState.put({ key: theme, value: 'dark' });
  // Written straight to the disk, as if on one day after another.
  const at = '2026-11-20T11:00:00.000Z';
  for (let n = 1; n <= 499; n += 1) {
    const name = `draft-${'0'.repeat(16)}-${String(n).padStart(32, '0')}.json`;
    writeFileSync(
      join(folderOf(register), name),
      JSON.stringify({ key: draftOf('/a/ours.vwr', `d${n}`), value: '', at }),
    );
    utimesSync(join(folderOf(register), name), n * 86_400, n * 86_400);
  }
  for (const file of filesOf(register).filter((path) => path.includes('choice-'))) utimesSync(file, 1, 1);
  expect(await namesOf(register)).toHaveLength(500);
  await client.localState.put({ key: draftOf('/a/ours.vwr', 'd500'), value: '500' });
  await client.localState.put({ key: { kind: 'list', register: null, name: 'l' }, value: 'l' });
  const names = await namesOf(register);
  expect(names).toHaveLength(500);
  expect(names).toEqual(expect.arrayContaining(['choice theme', 'list l', 'draft d3', 'draft d500']));
  for (const gone of ['draft d1', 'draft d2']) expect(names).not.toContain(gone);
});

test('too many bytes make room as well', async () => {
  const register = testCore();
  const large = 'x'.repeat(LOCAL_STATE_LIMIT);
  for (let n = 1; n <= 40; n += 1) {
    await register.client.localState.put({ key: draftOf(null, `d${n}`), value: large });
  }
  const entries = await register.client.localState.list();
  expect(entries.map(({ key }) => key.name)).toContain('d40');
  const bytes = filesOf(register).reduce((sum, file) => sum + statSync(file).size, 0);
  expect(bytes).toBeLessThanOrEqual(8 * 1024 * 1024);
  expect(entries.length).toBeGreaterThan(25);
});

test('a draft that nobody asked for on thirty days of use is thrown away, a view is not', async () => {
  const register = testCore('2026-11-22T11:00:00.000Z');
  const { client, clock } = register;
  await client.localState.put({ key: draftOf('/a/ours.vwr'), value: 'words' });
  await client.localState.put({ key: { kind: 'list', register: '/a/ours.vwr', name: 'l' }, value: 'view' });
  const first = Date.parse(clock.now);
  for (let day = 1; day <= 30; day += 1) {
    clock.now = new Date(first + day * 86_400_000).toISOString();
    expect([day, await namesOf(register)]).toEqual([day, ['draft form', 'list l']]);
    expect(await namesOf(register)).toHaveLength(2);
  }
  // Counted by every program on this computer.
  const next = testCore(new Date(first + 31 * 86_400_000).toISOString(), dirname(register.file));
  expect(await namesOf(next)).toEqual(['list l']);
  expect(
    filesOf(register)
      .map((file) => readFileSync(file, 'utf8'))
      .join(),
  ).not.toContain('words');
});

test('a clock that is ahead or behind for a day throws no draft away', async () => {
  const register = testCore('2026-11-22T11:00:00.000Z');
  await register.client.localState.put({ key: draftOf('/a/ours.vwr'), value: 'words' });
  for (const now of ['2099-01-01T11:00:00.000Z', '1970-01-01T11:00:00.000Z', '2026-11-22T12:00:00.000Z']) {
    register.clock.now = now;
    expect([now, await namesOf(register)]).toEqual([now, ['draft form']]);
  }
});

const damages: [string, (whole: string) => string][] = [
  ['cut off', (whole) => whole.slice(0, whole.length / 2)],
  ['emptied', () => ''],
  ['of another shape', () => '{"key":"theme","value":1}'],
];
test.each(damages)(
  'a file that is %s is set aside; the others, and the start, go on',
  async (_how, damage) => {
    const register = testRegister();
    const { client, log } = register;
    await client.localState.put({ key: draftOf(register.file), value: 'secret words' });
    const [file = ''] = filesOf(register);
    await client.localState.put({ key: theme, value: 'dark' });
    writeFileSync(file, damage(readFileSync(file, 'utf8')));
    expect(await client.localState.list()).toEqual([{ key: theme, value: 'dark' }]);
    expect(filesOf(register)).toContain(`${file}.damaged`);
    expect(log.join()).toMatch(/^draft-\w+-\w+\.json was damaged and is set aside$/);
    await client.localState.list();
    expect(log).toHaveLength(1);
    await client.localState.put({ key: draftOf(register.file), value: 'new words' });
    expect(await namesOf(register)).toEqual(['choice theme', 'draft form']);
  },
);

test('the list of recent registers is set aside in the same way', async () => {
  const { core, log, ...register } = testRegister();
  const list = join(dataOf({ core, log, ...register }), 'recent.json');
  writeFileSync(list, '[{"file":');
  expect(await core.recent()).toEqual([]);
  expect(log).toEqual(['recent.json was damaged and is set aside']);
  expect(readFileSync(`${list}.damaged`, 'utf8')).toBe('[{"file":');
});

/** Lets no file of this program be read meanwhile, as where a scanner for viruses holds it. */
async function whileHeld(work: () => unknown): Promise<void> {
  const read = fs.readFileSync;
  fs.readFileSync = ((path: string, ...how: []) => {
    if (String(path).endsWith('.json')) throw Object.assign(new Error('held'), { code: 'EBUSY' });
    return read(path, ...how);
  }) as typeof read;
  syncBuiltinESMExports();
  try {
    await work();
  } finally {
    fs.readFileSync = read;
    syncBuiltinESMExports();
  }
}

test('what cannot be read for a moment is neither thrown away nor written over, however old', async () => {
  const register = testRegister();
  const { core, client } = register;
  const keys = [draftOf(register.file), { kind: 'choice', register: null, name: 'view' } as const];
  for (const key of keys) await client.localState.put({ key, value: 'words' });
  const old = new Date('2026-01-01T12:00:00Z');
  for (const file of filesOf(register)) utimesSync(file, old, old);
  const other = join(dirname(register.file), 'other.vwr');
  await whileHeld(async () => {
    expect(await client.localState.list()).toEqual([]);
    core.create(other, 'Een ander');
  });
  expect(await client.localState.list()).toHaveLength(2);
  expect((await core.recent()).map(({ file }) => file)).toEqual([register.file]);
});

test('a folder that cannot be one keeps nobody from the register', async () => {
  const register = testCore();
  mkdirSync(dataOf(register), { recursive: true });
  writeFileSync(folderOf(register), 'not a folder');
  expect(await register.client.localState.list()).toEqual([]);
  register.core.create(register.file, 'Stichting Proef');
  expect(register.core.status().open).toBe(true);
});

/** Keeps other words in another program, in which the fault is injected. */
function keepWithFault(fault: 'killed' | 'full', register: TestRegister) {
  const script = join(import.meta.dirname, 'failing-keeper.ts');
  const data = dataOf(register);
  return spawnSync(process.execPath, [script, fault, data, register.file], { encoding: 'utf8' });
}

test('killed between writing and renaming, the words of before stand, and half a draft does not stay', async () => {
  const register = testRegister();
  const key = draftOf(register.file);
  await register.client.localState.put({ key, value: 'the old words' });
  const { signal, stderr } = keepWithFault('killed', register);
  expect([signal, stderr]).toEqual(['SIGKILL', '']);
  expect(filesOf(register)).toHaveLength(2);
  expect(await register.client.localState.list()).toEqual([{ key, value: 'the old words' }]);
  expect(filesOf(register)).toHaveLength(1);
});

test('a full disk says so, and the words of before stand', async () => {
  const register = testRegister();
  const key = draftOf(register.file);
  await register.client.localState.put({ key, value: 'the old words' });
  const { status, stdout, stderr } = keepWithFault('full', register);
  expect([status, stdout, stderr]).toEqual([0, 'disk-full\n', '']);
  expect(filesOf(register)).toHaveLength(1);
  expect(await register.client.localState.list()).toEqual([{ key, value: 'the old words' }]);
});

test('erasing a person throws away the drafts of that register, damaged ones too, and nothing else', async () => {
  const register = testRegister();
  const { client, file } = register;
  const contact = { id: 'c1', kind: 'privacy', name: 'Ilse', email: 'ilse@host.example', phone: '' } as const;
  await newSupplier(client, 'Polderhost', { contacts: [contact] });
  await client.localState.put({ key: draftOf(file, 'damaged'), value: 'Ilse' });
  const [damaged = ''] = filesOf(register);
  writeFileSync(damaged, '{"value":"Ilse');
  await client.localState.list();
  await client.localState.put({ key: draftOf(file, 'whole'), value: 'Ilse' });
  await client.localState.put({ key: draftOf('/another.vwr'), value: 'another register' });
  await client.localState.put({ key: { kind: 'list', register: file, name: 'suppliers' }, value: 'view' });
  expect((await problemOf(client.persons.erase({ contactId: 'nobody', reason: 'x' }))).code).toBe(
    'not-found',
  );
  expect(await namesOf(register)).toContain('draft whole');
  await client.persons.erase({ contactId: 'c1', reason: 'request' });
  const left = filesOf(register).map((path) => readFileSync(path, 'utf8'));
  expect(left.join()).not.toContain('Ilse');
  expect((await client.localState.list()).map(({ value }) => value).sort()).toEqual([
    'another register',
    'view',
  ]);
});
