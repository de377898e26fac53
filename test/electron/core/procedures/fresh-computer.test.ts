/**
 * Folders that are not there yet: ours are made, others only when the person says so, and never is it
 * `internal`.
 */
import { existsSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { type Client, inProcessClient } from '../../../../electron/core/procedures/router.ts';
import { Core } from '../../../../electron/core/register/core.ts';
import { noon } from '../../../clock.ts';
import { jobsHere } from '../jobs-here.ts';
import { sealQuickly } from '../quick-seals.ts';
import { problemOf, tempFolder } from '../registers.ts';

beforeAll(() => sealQuickly());

/** A program on a computer on which nothing of it is yet. */
function freshCore(home = tempFolder()): { client: Client; home: string; data: string; log: string[] } {
  const data = join(home, 'local', 'share', 'verwerkersregister');
  const log: string[] = [];
  const core = new Core({
    dataFolder: data,
    documentsFolder: join(home, 'Documents'),
    clock: noon,
    log: (line) => log.push(line),
    spawnJob: jobsHere,
  });
  onTestFinished(() => core.close());
  return { client: inProcessClient({ core, actor: 'Femke' }), home, data, log };
}

test('a register where the program proposes it, and its example, make the folder', async () => {
  for (const example of [false, true]) {
    const { client, home, log } = freshCore();
    const { defaultFolder } = await client.register.status();
    expect(existsSync(defaultFolder)).toBe(false);
    const file = join(defaultFolder, 'register.vwr');
    const status = await client.register.create({ file, organisation: 'Stichting Proef', example });
    expect(status).toMatchObject({ open: true, file });
    expect(status.suppliers > 0).toBe(example);
    expect(file).toBe(join(home, 'Documents', 'register.vwr'));
    expect((await client.register.recent()).map((recent) => recent.file)).toEqual([file]);
    expect((await client.backup.make({})).file).toContain(join(home, 'Documents'));
    expect(log).toEqual([]);
  }
});

test('a name without a folder is where the program proposes a register, for making and for opening', async () => {
  const { client, home } = freshCore();
  const { file } = await client.register.create({ file: 'register.vwr' });
  expect(file).toBe(join(home, 'Documents', 'register.vwr'));
  await client.register.close();
  expect((await client.register.open({ file: 'register.vwr' })).file).toBe(file);
  expect((await client.backup.make({ folder: 'kopie' })).file).toContain(join(home, 'Documents', 'kopie'));
});

test('another folder that is not there is named, and made only when the person says so', async () => {
  const { client, home } = freshCore();
  const file = join(home, 'AVG', '2026', 'register.vwr');
  const { code, message } = await problemOf(client.register.create({ file }));
  expect(code).toBe('not-found');
  for (const sentence of [message.nl, message.en]) expect(sentence).toContain(dirname(file));
  expect(message.nl).toMatch(/^De map .* bestaat niet\. Maak de map/);
  expect(readdirSync(home)).toEqual([]);

  const status = await client.register.create({ file, organisation: 'Stichting Proef', makeFolder: true });
  expect(status).toMatchObject({ open: true, file, organisation: 'Stichting Proef' });
  // A folder that is there is no obstacle to making it.
  const beside = join(dirname(file), 'tweede.vwr');
  expect(await client.register.create({ file: beside, makeFolder: true })).toMatchObject({ file: beside });
});

test('what stands in the way of a folder is named, whatever makes it', async () => {
  const { client, home } = freshCore();
  const letter = join(home, 'brief.txt');
  writeFileSync(letter, 'Geachte heer, mevrouw,');
  const inLetter = join(letter, 'map');
  const long = join(home, 'x'.repeat(300));
  const impossible = [inLetter, letter, long];
  for (const folder of impossible) {
    const file = join(folder, 'register.vwr');
    const unasked = await problemOf(client.register.create({ file }));
    expect([unasked.code, unasked.message.nl]).toEqual(['not-found', expect.stringContaining(folder)]);
    const asked = await problemOf(client.register.create({ file, makeFolder: true }));
    expect([asked.code, asked.message.nl]).toEqual(['read-only', expect.stringContaining(folder)]);
  }

  await client.register.create({ file: 'register.vwr' });
  for (const folder of impossible) {
    for (const passphrase of [null, 'vier losse woorden samen']) {
      const { code, message } = await problemOf(client.backup.make({ folder, passphrase }));
      expect([code, message.nl]).toEqual(['read-only', expect.stringContaining(folder)]);
    }
  }
  expect(readdirSync(home).sort()).toEqual(['Documents', 'brief.txt', 'local']);
});

test('putting a backup back where no folder is any more names the folder', async () => {
  const { client, home } = freshCore();
  const file = join(home, 'AVG', 'register.vwr');
  await client.register.create({ file, makeFolder: true });
  for (const passphrase of [null, 'vier losse woorden samen']) {
    const { file: backup } = await client.backup.make({ folder: join(home, 'stick'), passphrase });
    await client.register.close();
    rmSync(dirname(file), { recursive: true });
    for (const call of [client.backup.plan, client.backup.restore]) {
      const { code, message } = await problemOf(call({ register: file, backup, passphrase }));
      expect([code, message.nl]).toEqual(['not-found', expect.stringContaining(`De map ${dirname(file)} `)]);
    }
    await client.register.create({ file, makeFolder: true });
  }
});

test('what is kept for a person makes its folder, and takes its going for an empty one', async () => {
  const { client, data, log } = freshCore();
  const key = { kind: 'choice', register: null, name: 'language' } as const;
  expect(await client.localState.list()).toEqual([]);
  await client.localState.put({ key, value: null });
  expect(existsSync(data)).toBe(false);
  await client.localState.put({ key, value: 'en' });
  expect(await client.localState.list()).toEqual([{ key, value: 'en' }]);
  if (process.platform !== 'win32') expect(statSync(data).mode & 0o777).toBe(0o700);

  rmSync(data, { recursive: true });
  expect(await client.localState.list()).toEqual([]);
  expect(await client.register.recent()).toEqual([]);
  await client.localState.put({ key, value: 'nl' });
  expect(await client.localState.list()).toEqual([{ key, value: 'nl' }]);
  expect(log).toEqual([]);
});

test('a data folder that cannot be made keeps nobody from a register', async () => {
  const home = tempFolder();
  writeFileSync(join(home, 'local'), 'a file');
  const { client, data } = freshCore(home);
  expect(await client.localState.list()).toEqual([]);
  expect(await client.register.create({ file: 'register.vwr', example: true })).toMatchObject({ open: true });
  const key = { kind: 'choice', register: null, name: 'language' } as const;
  const { code, message } = await problemOf(client.localState.put({ key, value: 'en' }));
  expect([code, message.nl]).toEqual(['read-only', expect.stringContaining(data)]);
});
