/** Two registers with one file name share a folder of backups: each sees, makes and loses its own only. */
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openAsIs } from '../../../../electron/core/store/connection.ts';
import { identityOf } from '../../../../electron/core/store/identity.ts';
import { cli } from '../../cli/run-cli.ts';
import { newSupplier, problemOf, tempFolder, testCore } from '../registers.ts';

beforeEach(() => vi.stubEnv('VERWERKERSREGISTER_BACKUPS', tempFolder()));
afterEach(() => vi.unstubAllEnvs());

/** A register called register.vwr in a folder of its own, with one supplier. */
async function registerOf(organisation: string, supplier: string) {
  const register = testCore();
  register.core.create(register.file, organisation);
  await newSupplier(register.client, supplier);
  return register;
}

function identityIn(file: string): string | null {
  const copy = openAsIs(file);
  try {
    return identityOf(copy);
  } finally {
    copy.close();
  }
}

const occasions = async (register: Awaited<ReturnType<typeof registerOf>>) =>
  (await register.client.backup.list({})).backups.map(({ occasion, register: whose }) => [occasion, whose]);

test('each has its own backup of the day, its own list and its own rotation, in one folder', async () => {
  const first = await registerOf('Stichting Een', 'Polderhost');
  const second = await registerOf('Stichting Twee', 'Boekwerk');
  const before = await first.client.backup.make({});
  expect(await occasions(second)).toEqual([]);
  await second.core.session.backupOfToday();
  expect(await occasions(second)).toEqual([['daily', 'this']]);
  expect(await occasions(first)).toEqual([['requested', 'this']]);
  const { folder } = await second.client.backup.list({});
  expect(readdirSync(folder)).toHaveLength(2);
  // Large changes of the one, one after the other: the backups of the other stay.
  for (let turn = 1; turn <= 5; turn += 1) {
    first.clock.now = `2026-11-22T12:00:0${turn}.000Z`;
    first.core.session.beforeChange();
  }
  expect(await occasions(first)).toEqual([
    ['before-change', 'this'],
    ['before-change', 'this'],
    ['before-change', 'this'],
    ['requested', 'this'],
  ]);
  expect(await occasions(second)).toEqual([['daily', 'this']]);
  expect(existsSync(before.file)).toBe(true);
});

test('a backup of another register is shown as that, and restored only when that is said', async () => {
  const first = await registerOf('Stichting Een', 'Polderhost');
  const second = await registerOf('Stichting Twee', 'Boekwerk');
  const { file: backup } = await second.client.backup.make({});
  const plan = await first.client.backup.plan({ backup });
  expect(plan).toMatchObject({
    origin: 'other',
    linesLost: null,
    backup: { organisation: 'Stichting Twee' },
  });
  const refused = await problemOf(first.client.backup.restore({ backup: basename(backup) }));
  expect(refused.code).toBe('refused');
  expect(first.core.status()).toMatchObject({ organisation: 'Stichting Een', suppliers: 1 });

  first.core.close();
  const onLine = ['restore', '--register', first.file, '--from', basename(backup), '--language', 'en'];
  const told = await cli(...onLine);
  expect([told.code, told.out.includes('of another register'), told.err]).toEqual([
    2,
    true,
    expect.stringContaining('--other-register'),
  ]);
  expect((await cli(...onLine, '--other-register')).code).toBe(0);
  first.core.open(first.file);
  expect(first.core.status()).toMatchObject({ organisation: 'Stichting Twee', suppliers: 1 });
  // What was set aside belongs to the register that is here now, so that there is a way back.
  const [kept] = (await first.client.backup.list({})).backups.filter(
    ({ occasion }) => occasion === 'before-restore',
  );
  expect(await first.client.backup.plan({ backup: kept?.name ?? '' })).toMatchObject({ origin: 'other' });
  const back = await first.client.backup.restore({ backup: kept?.name ?? '', otherRegister: true });
  expect(back.status.organisation).toBe('Stichting Een');
});

test('a register keeps its identity over a restore; a new one, an example and one from a zip have their own', async () => {
  const first = await registerOf('Stichting Een', 'Polderhost');
  const identity = identityOf(first.core.stored);
  expect(identity).toMatch(/^[0-9a-f]{32}$/);
  const { file: backup } = await first.client.backup.make({ folder: tempFolder() });
  expect(identityIn(backup)).toBe(identity);
  expect(basename(backup)).toContain(identity?.slice(0, 8));
  await first.client.backup.restore({ backup });
  expect(identityOf(first.core.stored)).toBe(identity);

  const fromZip = testCore();
  await fromZip.client.register.create({ file: fromZip.file });
  await fromZip.client.archive.import({ file: await first.client.archive.export({}) });
  const example = testCore();
  await example.client.register.create({ file: example.file, example: true });
  const all = [first, fromZip, example].map(({ core }) => identityOf(core.stored));
  expect(new Set(all).size).toBe(3);
  expect(await fromZip.client.backup.plan({ backup })).toMatchObject({ origin: 'other', linesLost: 0 });
});

const older = (form: number) =>
  readFileSync(join(import.meta.dirname, `../../../fixtures/registers/version-${form}.vwr`));

test.for([1, 4])('backups from before form 5 are recognised by their history: form %i', async (form) => {
  const register = testCore();
  writeFileSync(register.file, older(form));
  register.core.open(register.file);
  const [before] = (await register.client.backup.list({})).backups;
  expect(before).toMatchObject({ occasion: 'before-migration', register: 'this' });
  // Named as those programs named them.
  const { folder } = await register.client.backup.list({});
  const name = before?.name.replace(/-[0-9a-f]{8}\.vwr$/, '.vwr') ?? '';
  renameSync(join(folder, before?.name ?? ''), join(folder, name));
  expect((await register.client.backup.list({})).backups).toMatchObject([{ name, register: 'this' }]);
  expect(await register.client.backup.plan({ backup: name })).toMatchObject({ origin: 'this', linesLost: 0 });
  const other = await registerOf('Stichting Twee', 'Boekwerk');
  expect((await other.client.backup.list({})).backups).toEqual([]);
  expect((await problemOf(other.client.backup.restore({ backup: name }))).code).toBe('refused');
});

test('of a register that is gone nobody can tell whose backups there are: with two, the command line takes none by itself', async () => {
  const first = await registerOf('Stichting Een', 'Polderhost');
  const second = await registerOf('Stichting Twee', 'Boekwerk');
  const { file: backup } = await first.client.backup.make({});
  for (const { core } of [first, second]) core.close();
  renameSync(first.file, `${first.file}.weg`);
  const fresh = testCore();
  const listed = await fresh.client.backup.list({ register: first.file });
  expect(listed.backups).toMatchObject([{ register: 'unknown' }]);
  // One register only: the newest is taken.
  expect((await cli('restore', '--register', first.file, '--dry-run')).code).toBe(0);

  second.core.open(second.file);
  await second.client.backup.make({});
  second.core.close();
  const told = await cli('restore', '--register', first.file);
  expect([told.code, existsSync(first.file)]).toEqual([2, false]);
  expect(told.err).toContain('meer dan één register');
  expect((await cli('restore', '--register', first.file, '--from', basename(backup))).code).toBe(0);
  first.core.open(first.file);
  expect(first.core.status().organisation).toBe('Stichting Een');
});

test('an encrypted backup from before does not say whose it is: it is offered as that, and never rotated', async () => {
  const register = await registerOf('Stichting Een', 'Polderhost');
  const { folder } = await register.client.backup.list({});
  mkdirSync(folder, { recursive: true });
  const name = 'register-20261101T110000000Z-requested.vwr.age';
  writeFileSync(join(folder, name), 'age-encryption.org/v1\n');
  copyFileSync(join(folder, name), join(folder, 'register-20261101T110000000Z-daily.vwr'));
  register.core.session.beforeChange();
  expect(await occasions(register)).toEqual([
    ['before-change', 'this'],
    ['requested', 'unknown'],
    ['daily', 'unknown'],
  ]);
  await register.core.session.backupOfToday();
  expect(readdirSync(folder)).toHaveLength(3);
});
