import {
  copyFileSync,
  existsSync,
  linkSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { run } from '../../../electron/cli/program.ts';
import { lockPath } from '../../../electron/core/lock/lock-file.ts';
import { emptyFlow } from '../../../shared/fields/flow.ts';
import { noon } from '../../clock.ts';
import { jobsHere } from '../core/jobs-here.ts';
import { newSupplier, tempFolder, testCore, testRegister } from '../core/registers.ts';
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

test('one of anything is told in the singular, and what goes somewhere is a data flow, not a transfer', async () => {
  const { client, core, file } = testRegister();
  const { id: processorId } = await newSupplier(client, 'Waterkant B.V.');
  await client.flows.save({ id: null, version: null, processorId, input: { ...emptyFlow, country: 'NL' } });
  core.close();
  expect((await cli('backup', '--register', file)).code).toBe(0);
  const shown = async (language: string) =>
    (await cli('restore', '--register', file, '--dry-run', '--language', language)).out;
  expect(await shown('nl')).toContain('1 leverancier, 0 overeenkomsten, 1 gegevensstroom, 0 documenten; ');
  expect(await shown('en')).toContain('1 supplier, 0 agreements, 1 data flow, 0 documents; ');
  core.open(file);
  await newSupplier(client, 'Hostwaard B.V.');
  core.close();
  // A supplier is one line of the history.
  expect(await shown('nl')).toContain('\n1 wijziging van na de reservekopie vervalt.\n');
  expect(await shown('en')).toContain('\n1 change made after the backup is undone.\n');
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

test('a passphrase that Notepad saved is the one that was typed', async () => {
  const { folder, file } = await example();
  const [saved, typed] = [join(folder, 'notepad.txt'), join(folder, 'typed.txt')];
  writeFileSync(saved, '\uFEFFvier losse woorden hier\r\n');
  writeFileSync(typed, 'vier losse woorden hier');
  const made = await cli('backup', '--register', file, '--passphrase-file', saved, '--json');
  const from = JSON.parse(made.out).file;
  const shown = await cli(
    'restore',
    '--register',
    file,
    '--from',
    from,
    '--dry-run',
    '--passphrase-file',
    typed,
  );
  expect([shown.code, shown.err]).toEqual([0, '']);
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

const meanwhile: readonly [string, 'planning' | 'writing', (file: string, other: string) => void][] = [
  ['another file comes in its place', 'planning', (file, other) => renameSync(other, file)],
  ['another file comes in its place', 'writing', (file, other) => renameSync(other, file)],
  ['another file is copied over it', 'writing', (file, other) => copyFileSync(other, file)],
  ['it is removed', 'writing', (file) => rmSync(file)],
];
test.each(meanwhile)(
  'an import during which %s (%s) is a conflict, and nothing of it is in any file',
  async (_what, when, happens) => {
    const folder = tempFolder();
    const [file, other, list] = ['register.vwr', 'ander.vwr', 'lijst.csv'].map((name) => join(folder, name));
    if (!file || !other || !list) throw new Error('no names');
    for (const name of [file, other]) await cli('init', name, '--organisation', name);
    writeFileSync(list, 'Naam;Land\nPolderhost;Nederland\nBoekwerk;Nederland\n');
    const there = readFileSync(other);
    let isDone = false;
    const once = () => {
      if (!isDone) happens(file, other);
      isDone = true;
    };
    // The first moment asked for after the backup is that of the lines that are being written.
    const hasBackup = () =>
      existsSync(`${file}.backups`) &&
      readdirSync(`${file}.backups`).some((name) => /before-change.*\.vwr$/.test(name));
    let err = '';
    const code = await run(['import', list, '--register', file], {
      out: () => {},
      err: (text) => {
        err += text;
      },
      clock: () => {
        if (when === 'writing' && hasBackup()) once();
        return noon();
      },
      spawnJob: (...job) => {
        if (when === 'planning') once();
        return jobsHere(...job);
      },
    });
    expect([isDone, code, err.startsWith('conflict: ')]).toEqual([true, 2, true]);
    expect(existsSync(file) ? readFileSync(file) : there).toEqual(there);
    const left = readdirSync(folder).filter((name) => /-(wal|shm|journal)$|\.(lock|part)$/.test(name));
    expect(left).toEqual([]);
    if (!existsSync(file)) return;
    expect(await suppliers(file)).toBe(0);
    expect((await cli('verify', '--register', file)).code).toBe(0);
  },
);

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
  '%s in the middle of an import undoes it, and the lock is released',
  async (signal) => {
    const folder = tempFolder();
    const [file, list] = [join(folder, 'register.vwr'), join(folder, 'lijst.csv')];
    await cli('init', file);
    writeFileSync(list, 'Naam;Land\nPolderhost;Nederland\nBoekwerk;Nederland\n');
    const others = process.listeners(signal);
    let err = '';
    const code = await run(['import', list, '--register', file], {
      out: () => {},
      err: (text) => {
        err += text;
      },
      clock: () => {
        // Only what listens in the command: the tests themselves go on.
        if (existsSync(lockPath(file)))
          for (const hear of process.listeners(signal)) if (!others.includes(hear)) hear(signal);
        return noon();
      },
      spawnJob: jobsHere,
    });
    expect([code, err.startsWith('cancelled: ')]).toEqual([2, true]);
    expect(process.listeners(signal)).toEqual(others);
    expect(existsSync(lockPath(file))).toBe(false);
    expect(await suppliers(file)).toBe(0);
  },
);
