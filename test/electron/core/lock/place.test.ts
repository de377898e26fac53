import { execFileSync, spawnSync } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { type PlaceFacts, placeOf } from '../../../../electron/core/lock/place.ts';
import { inProcessClient } from '../../../../electron/core/procedures/router.ts';
import { Core } from '../../../../electron/core/register/core.ts';
import { lockSentences } from '../../../../shared/words/safekeeping.ts';
import { noon } from '../../../clock.ts';
import { newSupplier, problemOf, tempFolder, testRegister } from '../registers.ts';

const LOCAL = 0xef53;
const facts = (fileSystem: number, platform: NodeJS.Platform = 'linux'): PlaceFacts => ({
  fileSystem: () => fileSystem,
  platform,
});

test('network file systems of Linux and shares of Windows are recognised', () => {
  const file = join(tempFolder(), 'register.vwr');
  for (const type of [0x6969, 0xff534d42, 0xfe534d42, 0xff534d42 | 0]) {
    expect([type, placeOf(file, facts(type)).kind]).toEqual([type, 'network']);
  }
  expect(placeOf(file, facts(LOCAL))).toEqual({ kind: 'local', service: '' });
  for (const share of ['\\\\server\\map\\a.vwr', '\\\\?\\UNC\\server\\map\\a.vwr']) {
    // Only the form of the path is judged: this test does not run on Windows.
    expect(placeOf(share.replaceAll('a.vwr', '/a.vwr'), facts(LOCAL, 'win32')).kind).toBe('network');
  }
});

test('a share that a program provides is one of the network, a stick that one provides is not', () => {
  const folder = join(tempFolder(), 'met spatie');
  mkdirSync(join(folder, 'diep'), { recursive: true });
  const at = folder.replaceAll(' ', '\\040');
  const kindUnder = (type: string, file = join(folder, 'diep', 'register.vwr')) => {
    const mounts = () =>
      [
        '22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw',
        `40 22 0:44 / ${at} rw,nosuid shared:9 - ${type} source rw,user_id=1000`,
        `41 22 0:45 / ${at}elders rw - fuse.sshfs noor@server: rw`,
      ].join('\n');
    return placeOf(file, { fileSystem: () => 0x65735546, platform: 'linux', mounts }).kind;
  };
  for (const remote of ['fuse.sshfs', 'fuse.gvfsd-fuse', 'fuse.rclone']) {
    expect([remote, kindUnder(remote)]).toEqual([remote, 'network']);
  }
  for (const here of ['fuseblk', 'fuse.gocryptfs', 'fuse.veracrypt']) {
    expect([here, kindUnder(here)]).toEqual([here, 'local']);
  }
  expect(kindUnder('fuse.sshfs', join(tempFolder(), 'register.vwr'))).toBe('local');
});

test('folders of sync services are recognised by name or by what they leave there', () => {
  const folder = tempFolder();
  const named: [string, string][] = [
    ['Dropbox/werk', 'Dropbox'],
    ['Dropbox (Kantoor)', 'Dropbox'],
    ['OneDrive - Stichting Proef/Documenten', 'OneDrive'],
    ['Library/Mobile Documents/x', 'iCloud'],
    ['Google Drive/My Drive', 'Google Drive'],
    ['Nextcloud', 'Nextcloud'],
  ];
  for (const [path, service] of named) {
    mkdirSync(join(folder, path), { recursive: true });
    expect(placeOf(join(folder, path, 'r.vwr'), facts(LOCAL))).toEqual({ kind: 'synced', service });
  }
  mkdirSync(join(folder, 'gedeeld', '.stfolder'), { recursive: true });
  mkdirSync(join(folder, 'gedeeld', 'diep'));
  expect(placeOf(join(folder, 'gedeeld', 'diep', 'r.vwr'), facts(LOCAL)).service).toBe('Syncthing');
  mkdirSync(join(folder, 'dropboxen'));
  expect(placeOf(join(folder, 'dropboxen', 'r.vwr'), facts(LOCAL)).kind).toBe('local');
});

test('in a synced folder the register is one file at every moment, and the status warns', async () => {
  const folder = join(tempFolder(), 'OneDrive');
  mkdirSync(folder);
  const file = join(folder, 'register.vwr');
  const core = new Core({ dataFolder: null, clock: noon, place: facts(LOCAL) });
  core.create(file, 'Proef');
  onTestFinished(() => core.close());
  await newSupplier(inProcessClient({ core, actor: null }), 'Polderhost');
  expect(core.status().access?.notes.map(({ code }) => code)).toEqual(['synced']);
  expect(core.stored.pragma('journal_mode', { simple: true })).toBe('truncate');
  expect(readdirSync(folder).filter((name) => /-(wal|shm)$/.test(name))).toEqual([]);
  core.close();
  expect(readdirSync(folder)).toEqual(['register.vwr']);
});

test('on a network share one writes alone, and others read what was last saved', async () => {
  const file = join(tempFolder(), 'register.vwr');
  const share = { dataFolder: null, clock: noon, place: facts(0x6969) };
  const first = new Core(share);
  const second = new Core({ ...share, actor: 'Anna' });
  onTestFinished(() => {
    first.close();
    second.close();
  });
  first.create(file, 'Proef');
  const writer = inProcessClient({ core: first, actor: null });
  const reader = inProcessClient({ core: second, actor: null });
  await newSupplier(writer, 'Polderhost');
  const pragma = (name: string) => first.stored.pragma(name, { simple: true });
  expect([pragma('journal_mode'), pragma('locking_mode')]).toEqual(['truncate', 'exclusive']);
  second.open(file);
  expect(second.status()).toMatchObject({ suppliers: 1, access: { mode: 'read' } });
  expect(
    second
      .status()
      .access?.notes.map(({ code }) => code)
      .sort(),
  ).toEqual(['locked', 'network']);
  await newSupplier(writer, 'Boekwerk');
  expect((await reader.processors.list({})).total).toBe(2);
  expect((await problemOf(newSupplier(reader, 'Te laat'))).code).toBe('busy');
  first.close();
  await newSupplier(reader, 'Nu wel');
  expect((await reader.register.verify()).ok).toBe(true);
});

/** A file system of its own of a megabyte and a half; null where this account may not make one. */
function smallDisk(): string | null {
  const folder = tempFolder();
  const made = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1536k', 'tmpfs', folder]);
  if (made.status !== 0) return null;
  onTestFinished(() => void execFileSync('umount', ['-l', folder]));
  return folder;
}

test('a full disk: nothing that was saved is lost, and all can be read', async ({ skip }) => {
  const folder = smallDisk() ?? '';
  skip(folder === '', 'no small disk can be made here: mounting is not allowed to this account');
  const source = testRegister();
  await newSupplier(source.client, 'Polderhost');
  source.core.close();
  const file = join(folder, 'register.vwr');
  copyFileSync(source.file, file);
  const core = new Core({ dataFolder: null, clock: noon, actor: 'Tester' });
  onTestFinished(() => core.close());
  const client = inProcessClient({ core, actor: null });
  core.open(file);
  const saved: string[] = ['Polderhost'];
  let code = '';
  for (let at = 0; at < 2000 && code === ''; at += 1) {
    const name = `Leverancier ${at}`;
    await newSupplier(client, name, { remark: 'x'.repeat(15_000) }).then(
      () => saved.push(name),
      (error: { code: string }) => {
        code = error.code;
      },
    );
  }
  expect(code).toBe('disk-full');
  expect((await problemOf(client.backup.make({}))).code).toBe('disk-full');
  expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  expect((await client.register.verify()).findings).toEqual([]);
  core.close();
  // Filled to the last byte: even a lock has no room, and everything can still be looked at.
  try {
    writeFileSync(join(folder, 'vol'), Buffer.alloc(4_000_000));
  } catch (error) {
    expect((error as NodeJS.ErrnoException).code).toBe('ENOSPC');
  }
  core.open(file);
  expect((await client.processors.list({ limit: 1000 })).rows.map(({ name }) => name).sort()).toEqual(
    saved.sort(),
  );
  expect((await problemOf(newSupplier(client, 'Te veel'))).code).toBe('disk-full');
  expect(core.notes).toMatchObject([{ code: 'disk-full' }]);
  execFileSync('rm', [join(folder, 'vol')]);
  await newSupplier(client, 'Nu wel', { remark: '' });
  expect(core.notes).toEqual([]);
  expect(readFileSync(file).length).toBeGreaterThan(4096);
});

test('a version that a sync service left beside the register is named, until it is gone; a copy of before is not', async () => {
  const folder = join(tempFolder(), 'OneDrive');
  mkdirSync(folder);
  const file = join(folder, 'register.vwr');
  const at = (path: string) => {
    const core = new Core({ dataFolder: null, clock: noon, place: facts(LOCAL) });
    onTestFinished(() => core.close());
    if (path === file) core.create(path, 'Proef');
    else core.open(path);
    return { core, client: inProcessClient({ core, actor: null }) };
  };
  const ours = at(file);
  const beside = join(folder, 'register-LAPTOP.vwr');
  copyFileSync(file, beside);
  const notes = () => ours.core.notes.filter(({ code }) => code === 'other-version');
  await newSupplier(ours.client, 'Polderhost');
  expect(notes()).toEqual([]);
  const theirFolder = join(tempFolder(), 'OneDrive');
  mkdirSync(theirFolder);
  const elsewhere = join(theirFolder, 'register.vwr');
  copyFileSync(beside, elsewhere);
  const theirs = at(elsewhere);
  await newSupplier(theirs.client, 'Boekwerk');
  theirs.core.close();
  rmSync(beside);
  copyFileSync(elsewhere, beside);
  // As a computer leaves it on which the folder is not known to be one that is synced: in the form with a journal.
  const left = new Database(beside);
  left.pragma('journal_mode = WAL');
  left.close();
  writeFileSync(join(folder, 'other.vwr'), 'no register');
  expect(notes().map(({ message }) => message)).toEqual([lockSentences.otherVersion('register-LAPTOP.vwr')]);
  rmSync(beside);
  expect(notes()).toEqual([]);
});

test('among hundreds of copies those written last are looked into, and each once while nobody writes to it', async () => {
  const folder = join(tempFolder(), 'OneDrive');
  mkdirSync(folder);
  const file = join(folder, 'register.vwr');
  const core = new Core({ dataFolder: null, clock: noon, place: facts(LOCAL) });
  onTestFinished(() => core.close());
  core.create(file, 'Proef');
  const client = inProcessClient({ core, actor: null });
  const early = readFileSync(file);
  const old = new Date('2020-01-01');
  for (let at = 0; at < 30; at += 1) {
    const copy = join(folder, `kopie ${String(at).padStart(2, '0')}.vwr`);
    writeFileSync(copy, early);
    utimesSync(copy, old, old);
  }
  const elsewhere = join(tempFolder(), 'register.vwr');
  writeFileSync(elsewhere, early);
  const theirs = new Core({ dataFolder: null, clock: noon, place: facts(LOCAL) });
  theirs.open(elsewhere);
  await newSupplier(inProcessClient({ core: theirs, actor: null }), 'Boekwerk');
  theirs.close();
  const theirCopy = join(folder, 'zij.vwr');
  copyFileSync(elsewhere, theirCopy);
  utimesSync(theirCopy, new Date('2026-01-01'), new Date('2026-01-01'));
  const names = () => core.notes.find(({ code }) => code === 'other-version')?.message;
  expect(names()).toEqual(lockSentences.otherVersion('zij.vwr'));
  // Nothing tells that this was written: whoever looked into it again would find no register.
  const { size, atime, mtime } = statSync(theirCopy);
  writeFileSync(theirCopy, Buffer.alloc(size), { flag: 'r+' });
  utimesSync(theirCopy, atime, mtime);
  await newSupplier(client, 'Polderhost');
  writeFileSync(join(folder, 'iets.txt'), '');
  expect(names()).toEqual(lockSentences.otherVersion('zij.vwr'));
  utimesSync(theirCopy, atime, new Date('2026-01-02'));
  writeFileSync(join(folder, 'nog iets.txt'), '');
  expect(names()).toBeUndefined();
});
