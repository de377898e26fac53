import {
  copyFileSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { partOf } from '../../../../electron/core/ground/files.ts';
import { lockPath, lockState } from '../../../../electron/core/lock/lock-file.ts';
import type { Client } from '../../../../electron/core/procedures/router.ts';
import { makeRegister } from '../../../../electron/core/register/make-register.ts';
import { openAsIs } from '../../../../electron/core/store/connection.ts';
import { lockSentences } from '../../../../shared/words/safekeeping.ts';
import { inputOf, newSupplier, problemOf, tempFolder, testCore, testRegister } from '../registers.ts';

/** The suppliers in a file, without any program that has it open. */
function suppliersIn(file: string): string[] {
  const connection = openAsIs(file);
  try {
    const rows = connection.prepare('SELECT name FROM processor ORDER BY name').all() as { name: string }[];
    return rows.map(({ name }) => name);
  } finally {
    connection.close();
  }
}

const namesOf = async (client: Client) =>
  (await client.processors.list({})).rows.map(({ name }) => name).sort();
const codesOf = async (client: Client) =>
  (await client.register.status()).access?.notes.map(({ code }) => code) ?? [];

/** Another register of the same history, as it was at this moment. */
async function copyOf(client: Client): Promise<string> {
  const { file } = await client.backup.make({ folder: tempFolder() });
  return file;
}

test('a reader sees a restored backup by itself, and what it saves afterwards is in the file', async () => {
  const first = testRegister();
  const polder = await newSupplier(first.client, 'Polderhost');
  const { file: backup } = await first.client.backup.make({});
  await newSupplier(first.client, 'Boekwerk');
  const second = testCore();
  const { openings } = await second.client.register.open({ file: first.file });
  expect(await namesOf(second.client)).toEqual(['Boekwerk', 'Polderhost']);

  await first.client.backup.restore({ backup });
  expect(await second.client.register.status()).toMatchObject({ suppliers: 1, access: { mode: 'read' } });
  expect((await second.client.register.status()).openings).toBeGreaterThan(openings);
  expect(await namesOf(second.client)).toEqual(['Polderhost']);
  await first.client.backup.restore({ backup });
  first.core.close();
  // Nobody asked it anything meanwhile: the save itself finds out.
  await newSupplier(second.client, 'Nu wel');
  const kept = { ...inputOf(polder), remark: 'bewaard' };
  await second.client.processors.save({ id: polder.id, version: polder.version, input: kept });
  second.core.close();
  expect(suppliersIn(first.file)).toEqual(['Nu wel', 'Polderhost']);
  expect(readdirSync(dirname(first.file)).filter((name) => /-(wal|shm)$/.test(name))).toEqual([]);
});

test('a writer whose file was replaced stops; a copy or the other file is a choice, and nothing is lost', async () => {
  const { core, client, file } = testRegister();
  await newSupplier(client, 'Polderhost');
  const other = await copyOf(client);
  await newSupplier(client, 'Boekwerk');
  renameSync(other, file);

  const problem = await problemOf(newSupplier(client, 'Te laat'));
  expect(problem).toMatchObject({
    code: 'conflict',
    ofRegister: true,
    message: lockSentences.replaced(file),
  });
  // The journal is not beside a file that it does not belong to, and what is held can still be read.
  expect(existsSync(`${file}-wal`)).toBe(false);
  expect(suppliersIn(file)).toEqual(['Polderhost']);
  expect(await namesOf(client)).toEqual(['Boekwerk', 'Polderhost']);
  expect(await codesOf(client)).toEqual(['replaced']);
  expect((await problemOf(client.backup.restore({ backup: other }))).code).toBe('not-found');

  const { file: copy } = await client.register.saveCopy();
  expect(dirname(copy)).toBe(dirname(file));
  expect(suppliersIn(copy)).toEqual(['Boekwerk', 'Polderhost']);
  expect(statSync(copy).mode & 0o077).toBe(0);
  const status = await client.register.open({ file });
  expect(status).toMatchObject({ suppliers: 1, access: { mode: 'write', notes: [] } });
  await newSupplier(client, 'Nu wel');
  expect((await client.register.verify()).findings).toEqual([]);
  core.close();
  expect(suppliersIn(file)).toEqual(['Nu wel', 'Polderhost']);
});

test('whoever chooses the other file, or just closes, finds what was held among the backups', async () => {
  for (const end of ['open', 'close'] as const) {
    const { core, client, file } = testRegister();
    const other = await copyOf(client);
    await newSupplier(client, 'Boekwerk');
    renameSync(other, file);
    if (end === 'open') await client.register.open({ file });
    core.close();
    const { backups, folder } = await client.backup.list({ register: file });
    expect(backups.map(({ occasion }) => occasion)).toEqual(['before-change']);
    expect(suppliersIn(join(folder, backups[0]?.name ?? ''))).toEqual(['Boekwerk']);
    expect(suppliersIn(file)).toEqual([]);
  }
});

test('a file that holds all that the writer holds is no conflict: it is opened, and written', async () => {
  const { core, client, file } = testRegister();
  await newSupplier(client, 'Polderhost');
  renameSync(await copyOf(client), file);
  await newSupplier(client, 'Boekwerk');
  core.close();
  expect(suppliersIn(file)).toEqual(['Boekwerk', 'Polderhost']);
});

test('a file that was removed is not written; put back, it is written again', async () => {
  const { core, client, file } = testRegister();
  await newSupplier(client, 'Polderhost');
  const reader = testCore();
  reader.core.open(file);
  const away = join(tempFolder(), 'weg.vwr');
  renameSync(file, away);
  expect(await problemOf(newSupplier(client, 'Te laat'))).toMatchObject({
    code: 'conflict',
    ofRegister: true,
  });
  expect(await codesOf(client)).toEqual(['removed']);
  expect(await codesOf(reader.client)).toContain('removed');
  expect(await namesOf(reader.client)).toEqual(['Polderhost']);
  expect((await problemOf(client.register.open({ file }))).code).toBe('not-found');
  expect(suppliersIn((await client.register.saveCopy()).file)).toEqual(['Polderhost']);
  expect(suppliersIn(away)).toEqual(['Polderhost']);

  renameSync(away, file);
  await newSupplier(client, 'Boekwerk');
  expect(await namesOf(reader.client)).toEqual(['Boekwerk', 'Polderhost']);
  core.close();
  expect(suppliersIn(file)).toEqual(['Boekwerk', 'Polderhost']);
});

test('a disk that is gone and comes back is written on, whatever was tried meanwhile', async () => {
  for (const isTried of [true, false]) {
    const base = tempFolder();
    const disk = join(base, 'disk');
    mkdirSync(disk);
    const { core, client } = testCore();
    await client.register.create({ file: join(disk, 'register.vwr') });
    await newSupplier(client, 'Polderhost');
    renameSync(disk, join(base, 'gone'));
    expect((await client.processors.list({})).total).toBe(1);
    expect(core.notes).toMatchObject([{ code: 'removed' }]);
    if (isTried) {
      const refused = await problemOf(newSupplier(client, 'Te vroeg'));
      expect(refused).toMatchObject({ code: 'conflict', message: lockSentences.removed(core.file) });
      expect((await problemOf(client.backup.make({}))).code).toBe('not-found');
      expect((await problemOf(client.register.saveCopy())).code).toBe('not-found');
    }
    // Nothing is made in its place.
    expect(readdirSync(base)).toEqual(['gone']);
    renameSync(join(base, 'gone'), disk);
    await newSupplier(client, 'Wolkenmeer');
    expect(core.session.access()).toMatchObject({ mode: 'write', holder: null, notes: [] });
    core.close();
    expect(readdirSync(disk).filter((name) => !name.endsWith('.backups'))).toEqual(['register.vwr']);
    core.open(join(disk, 'register.vwr'));
    expect((await client.processors.list({})).total).toBe(2);
  }
});

test('a lock that cannot be given back keeps no register open, and does not lock this program out', async () => {
  const { core, client, file, log } = testRegister();
  const content = readFileSync(lockPath(file));
  rmSync(lockPath(file));
  mkdirSync(lockPath(file));
  core.close();
  expect(log).toEqual(['in the background: invalid']);
  expect(await client.register.status()).toMatchObject({ open: false });
  rmSync(lockPath(file), { recursive: true });
  writeFileSync(lockPath(file), content);
  await client.register.open({ file });
  expect(core.session.access()).toMatchObject({ mode: 'write', notes: [] });
  await newSupplier(client, 'Polderhost');
});

test('another file that comes during a change makes that change a conflict, not a save', async () => {
  const { core, client, file } = testRegister();
  const other = await copyOf(client);
  await newSupplier(client, 'Polderhost');
  const during = () =>
    core.write(null, '', () => {
      renameSync(other, file);
    });
  await expect(during).rejects.toMatchObject({ code: 'conflict' });
});

test('a file with a second name is read, and written only when that name is gone', async () => {
  const { core, client, file } = testRegister();
  await newSupplier(client, 'Polderhost');
  const second = join(dirname(file), 'tweede.vwr');
  linkSync(file, second);
  expect(await problemOf(newSupplier(client, 'Te laat'))).toMatchObject({
    code: 'conflict',
    message: lockSentences.linked(file),
  });
  core.close();
  const other = testCore();
  for (const name of [file, second]) {
    const { access } = await other.client.register.open({ file: name });
    expect(access).toMatchObject({ mode: 'read', notes: [{ code: 'linked' }] });
    expect(await namesOf(other.client)).toEqual(['Polderhost']);
    expect(await problemOf(newSupplier(other.client, 'Te laat'))).toMatchObject({
      code: 'refused',
      message: lockSentences.linked(name),
    });
    expect(lockState(name)).toEqual({ kind: 'free' });
    expect((await problemOf(client.backup.restore({ register: name, backup: file }))).code).toBe('refused');
  }
  rmSync(file);
  await newSupplier(other.client, 'Nu wel');
  expect(await codesOf(other.client)).toEqual([]);
  other.core.close();
  expect(suppliersIn(second)).toEqual(['Nu wel', 'Polderhost']);
});

test('two ways to one file through links are one register, with one lock; a restore leaves the link one', async () => {
  const { core, client, file } = testRegister();
  await newSupplier(client, 'Polderhost');
  const { file: backup } = await client.backup.make({});
  await newSupplier(client, 'Boekwerk');
  const folder = tempFolder();
  const link = join(folder, 'koppeling.vwr');
  symlinkSync(file, link);
  const other = testCore();
  expect(await other.client.register.open({ file: link })).toMatchObject({ file, access: { mode: 'read' } });
  expect((await problemOf(newSupplier(other.client, 'Te laat'))).code).toBe('busy');
  core.close();
  await other.client.backup.restore({ register: link, backup });
  await newSupplier(other.client, 'Nu wel');
  other.core.close();
  expect(lstatSync(link).isSymbolicLink()).toBe(true);
  expect(readdirSync(folder)).toEqual([basename(link)]);
  expect(suppliersIn(file)).toEqual(['Nu wel', 'Polderhost']);
  // A restore of a closed register, and one whose file is gone, go the same way.
  await client.backup.restore({ register: link, backup });
  core.close();
  rmSync(file);
  await client.backup.restore({ register: link, backup });
  core.close();
  expect(lstatSync(link).isSymbolicLink()).toBe(true);
  expect(suppliersIn(file)).toEqual(['Polderhost']);
  expect((await problemOf(client.register.create({ file: link }))).code).toBe('refused');
});

test('a link to a folder leads to the same lock as the folder itself', async () => {
  const { file } = testRegister();
  const folder = join(tempFolder(), 'map');
  symlinkSync(dirname(file), folder);
  const other = testCore();
  await other.client.register.open({ file: join(folder, basename(file)) });
  expect(other.core.file).toBe(file);
  expect(existsSync(lockPath(file))).toBe(true);
  mkdirSync(join(folder, 'nieuw'));
  await other.client.register.create({ file: join(folder, 'nieuw', 'a.vwr') });
  expect(other.core.file).toBe(join(dirname(file), 'nieuw', 'a.vwr'));
});

test('a register that is being made has no name until it is whole, and what a killed program left is swept', () => {
  const { core, file } = testCore();
  const during: string[][] = [];
  const seen = () => readdirSync(dirname(file)).filter((name) => name !== 'data');
  const failing = () => {
    during.push(seen());
    throw new Error('killed');
  };
  expect(() => makeRegister(file, failing)).toThrow('killed');
  expect(during[0]?.filter((name) => !/^\.register\.vwr\..*\.part(-journal)?$/.test(name))).toEqual([]);
  expect(during[0]).not.toEqual([]);
  expect(seen()).toEqual([]);
  // No process runs under the highest number.
  const left = partOf(file).replace(`.${process.pid}.part`, '.4194304.part');
  writeFileSync(left, 'half');
  writeFileSync(`${left}-journal`, 'half');
  core.create(file, 'Stichting Proef');
  core.close();
  expect(seen()).toEqual(['register.vwr']);
});

test('the file alone is whole after making, and once nothing has changed for a while', async () => {
  const { core, client, file } = testRegister();
  const alone = join(tempFolder(), 'alleen.vwr');
  copyFileSync(file, alone);
  expect(suppliersIn(alone)).toEqual([]);
  await newSupplier(client, 'Polderhost');
  expect(statSync(`${file}-wal`).size).toBeGreaterThan(0);
  await expect.poll(() => statSync(`${file}-wal`).size, { timeout: 20_000 }).toBe(0);
  copyFileSync(file, alone);
  expect(suppliersIn(alone)).toEqual(['Polderhost']);
  core.close();
});
