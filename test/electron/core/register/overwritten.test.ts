import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Client, inProcessClient } from '../../../../electron/core/procedures/router.ts';
import { Core } from '../../../../electron/core/register/core.ts';
import { openAsIs } from '../../../../electron/core/store/connection.ts';
import { lockSentences } from '../../../../shared/words/safekeeping.ts';
import { NOON, standing } from '../../../clock.ts';
import { newSupplier, problemOf, tempFolder, testCore, testRegister } from '../registers.ts';

/** The suppliers in a file, without any program that has it open. */
function suppliersIn(file: string): unknown[] {
  const connection = openAsIs(file);
  try {
    return connection.prepare('SELECT name FROM processor ORDER BY name').pluck().all();
  } finally {
    connection.close();
  }
}

const namesOf = async (client: Client) =>
  (await client.processors.list({})).rows.map(({ name }) => name).sort();
const codesOf = async (client: Client) =>
  (await client.register.status()).access?.notes.map(({ code }) => code) ?? [];

/** Copies over a file as another program does, which keeps the file and changes its bytes. */
function overwrite(file: string, by: string): void {
  const { ino } = statSync(file);
  execFileSync(process.execPath, ['-e', 'fs.copyFileSync(...process.argv.slice(1))', by, file]);
  expect(statSync(file).ino).toBe(ino);
}

/** A register of somebody else, closed. */
async function otherRegister(): Promise<string> {
  const other = testRegister();
  await newSupplier(other.client, 'Van een ander');
  other.core.close();
  return other.file;
}

test('a register over which another file is copied stops; what it held is kept by choice', async () => {
  const { core, client, file } = testRegister();
  await newSupplier(client, 'Polderhost');
  core.session.settle();
  const older = join(tempFolder(), 'eerder.vwr');
  copyFileSync(file, older);
  for (const [by, there] of [
    [await otherRegister(), ['Van een ander']],
    [older, ['Polderhost']],
  ] as const) {
    // This one is in the journal only, which belongs to no file of others.
    await newSupplier(client, 'Boekwerk');
    expect(statSync(`${file}-wal`).size).toBeGreaterThan(0);
    overwrite(file, by);
    expect(await problemOf(newSupplier(client, 'Te laat'))).toMatchObject({
      code: 'conflict',
      ofRegister: true,
      message: lockSentences.replaced(file),
    });
    expect(await codesOf(client)).toEqual(['replaced']);
    expect(existsSync(`${file}-wal`)).toBe(false);
    expect(readFileSync(file)).toEqual(readFileSync(by));
    const { file: copy } = await client.register.saveCopy();
    expect(suppliersIn(copy)).toEqual(await namesOf(client));
    expect(suppliersIn(copy)).toContain('Boekwerk');

    await client.register.open({ file });
    await newSupplier(client, 'Nu wel');
    expect((await client.register.verify()).findings).toEqual([]);
    core.session.settle();
    expect(suppliersIn(file)).toEqual(['Nu wel', ...there]);
  }
  core.close();
  expect(suppliersIn(file)).toEqual(['Nu wel', 'Polderhost']);
});

test('without a journal, between two changes or during one, it is noticed as well', async () => {
  const other = await otherRegister();
  const { core, client, file } = testRegister();
  await newSupplier(client, 'Polderhost');
  core.session.settle();
  overwrite(file, other);
  // Who only looks hears it too.
  expect(await codesOf(client)).toEqual(['replaced']);
  expect(await namesOf(client)).toEqual(['Polderhost']);
  expect((await problemOf(newSupplier(client, 'Te laat'))).code).toBe('conflict');
  expect(suppliersIn(file)).toEqual(['Van een ander']);
  await client.register.open({ file });
  await core.write(null, '', () => overwrite(file, other));

  const during = testRegister();
  const change = () => during.core.write(null, '', () => overwrite(during.file, other));
  await expect(change).rejects.toMatchObject({ code: 'conflict' });
  during.core.close();
  expect(readFileSync(during.file)).toEqual(readFileSync(other));
});

test('a long change during which the file is overwritten is a conflict, and nothing of it is kept', async () => {
  const other = await otherRegister();
  const { core, file } = testRegister();
  const steps = core.writeInSteps(null, '', undefined, function* ({ connection }) {
    connection.prepare("UPDATE policy SET version = 99 WHERE id = 'policy'").run();
    overwrite(file, other);
    yield 1;
  });
  const all = async () => {
    for await (const step of steps) expect(step).toBe(1);
  };
  await expect(all()).rejects.toMatchObject({ code: 'conflict' });
  expect(core.stored.prepare('SELECT version FROM policy').pluck().get()).toBe(1);
  core.close();
  expect(readFileSync(file)).toEqual(readFileSync(other));
});

test('a file that was only touched, or overwritten by itself, is written on', async () => {
  const { core, client, file } = testRegister();
  const { openings } = await client.register.status();
  const itself = join(tempFolder(), 'zelf.vwr');
  for (const journal of ['full', 'empty']) {
    await newSupplier(client, `Met ${journal}`);
    if (journal === 'empty') core.session.settle();
    utimesSync(file, 1, 1);
    expect(await codesOf(client)).toEqual([]);
    await newSupplier(client, `Aangeraakt ${journal}`);
    copyFileSync(file, itself);
    overwrite(file, itself);
    await newSupplier(client, `Zelf ${journal}`);
  }
  expect((await client.register.verify()).findings).toEqual([]);
  expect((await client.register.status()).openings).toBe(openings);
  core.close();
  expect(suppliersIn(file)).toHaveLength(6);
});

test('a copy that holds all that was held is opened; one that lacks the last change is a conflict', async () => {
  const { core, client, file } = testRegister();
  await newSupplier(client, 'Polderhost');
  const { file: backup } = await client.backup.make({ folder: tempFolder() });
  overwrite(file, backup);
  await newSupplier(client, 'Boekwerk');
  expect((await client.register.verify()).findings).toEqual([]);
  overwrite(file, backup);
  expect((await problemOf(newSupplier(client, 'Te laat'))).code).toBe('conflict');
  core.close();
  expect(suppliersIn(file)).toEqual(['Polderhost']);
  const { backups, folder } = await client.backup.list({ register: file });
  expect(backups.map(({ occasion }) => occasion)).toEqual(['before-change']);
  expect(suppliersIn(join(folder, backups[0]?.name ?? ''))).toEqual(['Boekwerk', 'Polderhost']);
});

test('in a synced folder nothing is left in memory: that is said, and what is there can be opened', async () => {
  const folder = join(tempFolder(), 'Dropbox');
  mkdirSync(folder);
  const { core, client, file } = testCore(undefined, folder);
  core.create(file, 'Stichting Proef');
  await newSupplier(client, 'Boekwerk');
  await newSupplier(client, 'Polderhost');
  const { file: backup } = await client.backup.make({});
  overwrite(file, await otherRegister());
  expect(await problemOf(newSupplier(client, 'Te laat'))).toMatchObject({
    code: 'conflict',
    ofRegister: true,
    message: lockSentences.overwritten(file),
  });
  expect(await codesOf(client)).toEqual(['synced', 'overwritten']);
  // Only what is there can still be shown.
  expect(await namesOf(client)).toEqual(['Van een ander']);
  await client.register.open({ file });
  expect(await codesOf(client)).toEqual(['synced']);
  await newSupplier(client, 'Nu wel');
  utimesSync(file, 1, 1);
  await newSupplier(client, 'Aangeraakt');

  writeFileSync(join(folder, 'rommel'), 'geen register');
  overwrite(file, join(folder, 'rommel'));
  expect((await problemOf(newSupplier(client, 'Te laat'))).code).toBe('conflict');
  expect((await problemOf(client.processors.list({}))).code).toBe('corrupt');
  overwrite(file, backup);
  expect(await namesOf(client)).toEqual(['Boekwerk', 'Polderhost']);
  await client.register.open({ file });
  await newSupplier(client, 'Weer wel');
  core.close();
  expect(suppliersIn(file)).toEqual(['Boekwerk', 'Polderhost', 'Weer wel']);
});

test('on a network share the count of changes in the file tells it, not the clock of the share', async () => {
  const other = await otherRegister();
  const core = new Core({
    dataFolder: null,
    clock: standing({ now: NOON }),
    place: { fileSystem: () => 0x6969, platform: 'linux' },
  });
  const client = inProcessClient({ core, actor: 'Femke' });
  const file = join(tempFolder(), 'register.vwr');
  core.create(file, 'Stichting Proef');
  const { openings } = core.status();
  await newSupplier(client, 'Polderhost');
  utimesSync(file, 1, 1);
  await newSupplier(client, 'Aangeraakt');
  expect(core.status().openings).toBe(openings);
  overwrite(file, other);
  expect((await problemOf(newSupplier(client, 'Te laat'))).code).toBe('conflict');
  expect(await namesOf(client)).toEqual(['Aangeraakt', 'Polderhost']);
  core.close();
  expect(readFileSync(file)).toEqual(readFileSync(other));
});

test('a reader goes on with what a writer writes, and opens what others put into the file', async () => {
  const { core, client, file } = testRegister();
  await newSupplier(client, 'Polderhost');
  const reader = testCore();
  const { openings } = await reader.client.register.open({ file });
  await newSupplier(client, 'Boekwerk');
  core.session.settle();
  expect(await namesOf(reader.client)).toEqual(['Boekwerk', 'Polderhost']);
  core.close();
  expect(await namesOf(reader.client)).toEqual(['Boekwerk', 'Polderhost']);
  expect((await reader.client.register.status()).openings).toBe(openings);
  overwrite(file, await otherRegister());
  expect(await namesOf(reader.client)).toEqual(['Van een ander']);
  await newSupplier(reader.client, 'Nu wel');
  reader.core.close();
  expect(suppliersIn(file)).toEqual(['Nu wel', 'Van een ander']);
});

test('changes without a pause get into the file itself too', async () => {
  const { core, file } = testRegister();
  for (let at = 1; at < 64; at += 1) await core.write(null, '', () => {});
  await core.write(null, '', ({ connection }) => connection.pragma('user_version'));
  expect(statSync(`${file}-wal`).size).toBe(0);
});
