import { existsSync, linkSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { lockPath } from '../../../electron/core/lock/lock-file.ts';
import { newSupplier, tempFolder, testCore } from '../core/registers.ts';
import { cli, cliJson } from './run-cli.ts';

/** A folder with a register of the example in it, made on the command line. */
async function example(): Promise<{ folder: string; file: string }> {
  const folder = tempFolder();
  const file = join(folder, 'register.vwr');
  expect((await cli('init', file, '--example')).code).toBe(0);
  return { folder, file };
}

const suppliers = async (file: string) =>
  (await cliJson<unknown[]>('processors', '--register', file)).result.length;

test('backup, a damaged file, and restore: the road back on the command line', async () => {
  const { file } = await example();
  const { result } = await cliJson<{ file: string }>('backup', '--register', file);
  expect(existsSync(result.file)).toBe(true);
  const before = await suppliers(file);
  const bytes = readFileSync(file);
  writeFileSync(file, bytes.subarray(0, 40_000));

  const opened = await cli('processors', '--register', file);
  expect([opened.code, opened.err.startsWith('corrupt: ')]).toEqual([2, true]);
  const verified = await cli('verify', '--register', file, '--json');
  expect([verified.code, JSON.parse(verified.out).ok]).toEqual([1, false]);

  const shown = await cli('restore', '--register', file, '--dry-run', '--language', 'en');
  expect(shown.out).toContain('The present register cannot be read.');
  expect(statSync(file).size).toBe(40_000);
  const restored = await cliJson<{ kept: string; restored: boolean }>('restore', '--register', file);
  expect(restored.result.restored).toBe(true);
  expect(statSync(restored.result.kept).size).toBe(40_000);
  expect(await suppliers(file)).toBe(before);
  expect((await cli('verify', '--register', file)).code).toBe(0);
  expect((await cli('restore', '--register', file, '--list')).out.split('\n').filter(Boolean)).toHaveLength(
    2,
  );
});

test('a restore without a backup says where it looked', async () => {
  const { file } = await example();
  const { code, err } = await cli('restore', '--register', file);
  expect(code).toBe(2);
  expect(err).toContain(`${file}.backups`);
});

test('the whole register goes to a zip and comes back as the same bytes, and other names go their own way', async () => {
  const { folder, file } = await example();
  const [zip, again, copy] = ['a.zip', 'b.zip', 'copy.vwr'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  expect((await cli('export', '--register', file, '--out', zip)).code).toBe(0);
  expect((await cli('init', copy)).code).toBe(0);
  expect((await cli('import', zip, '--register', copy)).code).toBe(0);
  expect((await cli('export', '--register', copy, '--out', again)).code).toBe(0);
  expect(readFileSync(again).equals(readFileSync(zip))).toBe(true);
  const full = await cli('import', zip, '--register', copy);
  expect([full.code, full.err.startsWith('refused: ')]).toEqual([2, true]);
  expect(statSync(zip).mode & 0o077).toBe(0);
  expect(readdirSync(folder).filter((name) => name.includes('.part'))).toEqual([]);
});

test('an encrypted export asks for a passphrase, and takes it from a file', async () => {
  const { folder, file } = await example();
  const out = join(folder, 'a.zip.age');
  const without = await cli('export', '--register', file, '--out', out);
  expect([without.code, without.err.startsWith('invalid: ')]).toEqual([2, true]);
  expect(existsSync(out)).toBe(false);
});

test('lock says who works in a register; a change meanwhile is busy, reading is not', async () => {
  const { file } = await example();
  expect((await cli('lock', '--register', file)).out).toContain('Niemand');
  const screen = testCore();
  screen.core.open(file);
  await newSupplier(screen.client, 'Polderhost');
  const { out } = await cli('lock', '--register', file, '--language', 'en');
  expect(out).toContain(hostname());
  expect((await cli('lock', '--register', file, '--take-over')).err).toMatch(/^busy: /);
  expect(await suppliers(file)).toBeGreaterThan(1);
  screen.core.close();
  expect(existsSync(lockPath(file))).toBe(false);
});

test('a register with a second name is read and not written, and the command says what to do', async () => {
  const { folder, file } = await example();
  linkSync(file, join(folder, 'tweede.vwr'));
  const list = join(folder, 'lijst.csv');
  writeFileSync(list, 'naam;land\nPolderhost;NL\n');
  const { code, err } = await cli('import', list, '--register', file);
  expect([code, err.startsWith('refused: '), err.includes('harde koppeling')]).toEqual([2, true, true]);
  expect(await suppliers(file)).toBeGreaterThan(1);
  expect(existsSync(lockPath(file))).toBe(false);
});

test('a command that follows a killed one says that it took the writing over', async () => {
  const { folder, file } = await example();
  const holder = {
    name: 'Anna',
    host: hostname(),
    pid: 4_194_304,
    since: '2026-11-22T09:30:00.000Z',
    token: 'x',
  };
  writeFileSync(lockPath(file), JSON.stringify(holder));
  const list = join(folder, 'lijst.csv');
  writeFileSync(list, 'naam;land\nPolderhost;NL\n');
  const { code, err } = await cli('import', list, '--register', file);
  expect(code).not.toBe(2);
  expect([err.includes('Anna'), err.includes('22-11-2026 10:30')]).toEqual([true, true]);
  expect(existsSync(lockPath(file))).toBe(false);
});
