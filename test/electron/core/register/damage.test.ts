import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { writeExample } from '../../../../electron/core/example/write.ts';
import { inProcessClient } from '../../../../electron/core/procedures/router.ts';
import { Core } from '../../../../electron/core/register/core.ts';
import { fileSentences } from '../../../../shared/words/problems.ts';
import { noon, standing } from '../../../clock.ts';
import { newSupplier, problemOf, tempFolder, testCore, testRegister } from '../registers.ts';

const PAGE = 4096;
let whole: Buffer;
let head: string;
/** A page of each kind, by its number counted from 1. */
let pages: Map<string, number>;

beforeAll(async () => {
  const core = new Core({ dataFolder: null, clock: noon });
  const folder = mkdtempSync(join(tmpdir(), 'vwr-'));
  const file = join(folder, 'register.vwr');
  core.create(file, 'Proef');
  await writeExample(core, null);
  const client = inProcessClient({ core, actor: null });
  const { id } = await newSupplier(client, 'Polderhost');
  // A document fills overflow pages, and what was taken out again leaves free ones.
  const bytes = new Uint8Array(20_000).fill(65);
  await client.documents.add({ file: new File([bytes], 'a.txt'), processorId: id });
  core.stored.exec(
    'CREATE TABLE gone (x BLOB) STRICT; INSERT INTO gone VALUES (zeroblob(40000)); DROP TABLE gone;',
  );
  head = core.status().historyHead;
  core.close();
  whole = readFileSync(file);
  const database = new Database(file, { readonly: true });
  const used = database
    .prepare('SELECT s.pageno, s.pagetype, m.type FROM dbstat s LEFT JOIN sqlite_schema m ON m.name = s.name')
    .all() as { pageno: number; pagetype: string; type: string | null }[];
  database.close();
  rmSync(folder, { recursive: true });
  pages = new Map(used.map(({ pageno, pagetype, type }) => [`${type ?? 'schema'} ${pagetype}`, pageno]));
  const free = whole.readUInt32BE(32);
  pages.set('first free', free).set('free', whole.readUInt32BE((free - 1) * PAGE + 8));
});

/** Opens a damaged copy beside a good backup; gives what happened and restores. */
async function outcome(bytes: Buffer) {
  const { core, client, file } = testCore();
  writeFileSync(file, bytes);
  const code = await client.register.open({ file }).then(
    () => 'open',
    (error: { code: string }) => error.code,
  );
  const verified =
    code === 'open'
      ? await client.register.verify().then(
          ({ ok }) => (ok ? 'right' : 'found'),
          (error: { code: string }) => error.code,
        )
      : code;
  const backup = join(dirname(file), 'goed.vwr');
  writeFileSync(backup, whole);
  const { status, kept } = await client.backup.restore({ register: file, backup });
  expect(status).toMatchObject({ open: true, historyHead: head });
  expect((await client.register.verify()).ok).toBe(true);
  // What was damaged is kept as it was: somebody may be able to read more of it.
  if (code === 'corrupt' || code === 'foreign') expect(readFileSync(kept ?? '').equals(bytes)).toBe(true);
  core.close();
  return verified;
}

test('a flipped byte in each kind of page is noticed or harms nothing, and restoring works', async () => {
  expect([...pages.keys()]).toEqual(
    expect.arrayContaining([
      'schema leaf',
      'table leaf',
      'table internal',
      'table overflow',
      'index leaf',
      'first free',
      'free',
    ]),
  );
  for (const [kind, page] of pages) {
    for (const at of [5, 1200]) {
      const bytes = Buffer.from(whole);
      const place = (page - 1) * PAGE + at;
      bytes[place] = (bytes[place] ?? 0) ^ 0x55;
      const found = await outcome(bytes);
      const isHarmless = found === 'right';
      expect([kind, at, isHarmless || ['corrupt', 'foreign', 'too-new', 'found'].includes(found)]).toEqual([
        kind,
        at,
        true,
      ]);
      // The place of a document's content, where nothing but its digest can tell.
      if (kind === 'table overflow' && at === 1200) expect(found).toBe('found');
    }
  }
});

test('each byte of the header that says what the file is gives its own code', async () => {
  const flipped = async (at: number, value: number) => {
    const bytes = Buffer.from(whole);
    bytes[at] = value;
    return outcome(bytes);
  };
  expect(await flipped(0, 0x53 ^ 1)).toBe('foreign');
  expect(await flipped(71, 0)).toBe('foreign');
  expect(await flipped(63, 200)).toBe('too-new');
});

test('a file that was cut off at any page is corrupt, and stays as it is', async () => {
  const { client, file } = testCore();
  for (let size = PAGE; size < whole.length; size += PAGE) {
    const cut = whole.subarray(0, size);
    writeFileSync(file, cut);
    const { code } = await problemOf(client.register.open({ file }));
    expect([size / PAGE, code]).toEqual([size / PAGE, 'corrupt']);
    expect(readFileSync(file).equals(cut)).toBe(true);
  }
  expect(readdirSync(dirname(file))).toEqual(['register.vwr']);
});

test('damage that the quick check of every opening misses is found by the check of each day', async () => {
  const { core, client, file, clock } = testRegister();
  await writeExample(core, null);
  const { total } = await client.processors.list({});
  const { file: backup } = await client.backup.make({});
  core.close();
  // An index is filled with another column, under the words of its own.
  for (const [from, to, after] of [
    ['kvk', 'name', ''],
    ['name', 'kvk', 'REINDEX processor_kvk'],
  ]) {
    const database = new Database(file);
    database.unsafeMode();
    database.exec(String(after));
    database.pragma('writable_schema = ON');
    database.exec(
      `UPDATE sqlite_schema SET sql = replace(sql, 'processor (${from})', 'processor (${to})') WHERE name = 'processor_kvk'`,
    );
    database.close();
  }
  const copy = new Database(file, { readonly: true });
  expect(copy.pragma('quick_check', { simple: true })).toBe('ok');
  copy.close();
  clock.now = '2026-11-24T11:00:00.000Z';
  // A command checks before it changes anything.
  const command = new Core({ dataFolder: null, lockFrom: 'change', clock: standing(clock) });
  command.open(file);
  const change = newSupplier(inProcessClient({ core: command, actor: null }), 'Boekwerk');
  expect((await problemOf(change)).code).toBe('corrupt');
  command.close();
  // A screen stays open to read, and nothing more is written in the damaged file.
  core.open(file);
  await core.session.backupOfToday();
  const { notes } = core;
  expect(notes).toMatchObject([{ code: 'backup-failed', message: fileSentences.corrupt(file) }]);
  expect((await client.processors.list({})).total).toBe(total);
  expect((await problemOf(newSupplier(client, 'Boekwerk'))).code).toBe('corrupt');
  const { backups, folder } = await client.backup.list({});
  expect(readdirSync(folder)).toEqual(backups.map(({ name }) => name));
  expect(backups.map(({ occasion }) => occasion)).toEqual(['requested']);
  await client.backup.restore({ backup });
  expect(core.notes).toEqual([]);
  await newSupplier(client, 'Boekwerk');
  expect((await client.register.verify()).ok).toBe(true);
});

test('a register whose journal was left by a killed program is whole again when it is opened', async () => {
  const { core, client, file } = testRegister();
  await newSupplier(client, 'Polderhost');
  const left = join(tempFolder(), 'over.vwr');
  copyFileSync(file, left);
  copyFileSync(`${file}-wal`, `${left}-wal`);
  const next = testCore();
  next.core.open(left);
  expect(next.core.status()).toMatchObject({ suppliers: 1, historyHead: core.status().historyHead });
});

test('a file that was emptied is damaged, and what is no file is no register', async () => {
  for (const bytes of [Buffer.alloc(0), Buffer.alloc(whole.length)]) {
    expect(await outcome(bytes)).toBe('corrupt');
  }
  const { client, file } = testCore();
  writeFileSync(file, Buffer.alloc(0));
  const { message } = await problemOf(client.register.open({ file }));
  expect(message).toEqual(fileSentences.emptied(file));
  expect((await problemOf(client.register.open({ file: dirname(file) }))).code).toBe('foreign');
});

test.skipIf(process.platform === 'win32')('a pipe is no register, and is not waited for', async () => {
  const pipe = join(tempFolder(), 'pipe.vwr');
  expect(spawnSync('sh', ['-c', 'mkfifo "$0"', pipe]).status).toBe(0);
  expect((await problemOf(testCore().client.register.open({ file: pipe }))).code).toBe('foreign');
});

/** A register as it was before its last changes, beside the journal of a killed program that made them. */
async function besideOtherJournal(): Promise<string> {
  const { core, client, file } = testRegister();
  await writeExample(core, null);
  core.session.settle();
  const before = readFileSync(file);
  await newSupplier(client, 'Polderhost');
  core.session.settle();
  await newSupplier(client, 'Boekwerk');
  const left = join(tempFolder(), 'over.vwr');
  writeFileSync(left, before);
  copyFileSync(`${file}-wal`, `${left}-wal`);
  core.close();
  return left;
}

test('the journal of another version of a file is not written into it, and is named', async () => {
  const left = await besideOtherJournal();
  const before = readFileSync(left);
  const { core, client } = testCore();
  const { code, message } = await problemOf(client.register.open({ file: left }));
  expect([code, message]).toEqual(['corrupt', fileSentences.otherJournal(left, `${left}-wal`)]);
  expect(readFileSync(left).equals(before)).toBe(true);
  // What the sentence advises.
  renameSync(`${left}-wal`, `${left}-wal.moved`);
  core.open(left);
  expect((await client.register.verify()).ok).toBe(true);
});

test('the journal of a killed program that rolls back is used with its own file, and named beside another version', async () => {
  const { core, client, file } = testRegister();
  await writeExample(core, null);
  core.close();
  const killed = join(tempFolder(), 'killed.vwr');
  copyFileSync(file, killed);
  const writer = new Database(killed);
  onTestFinished(() => void writer.close());
  writer.pragma('journal_mode = DELETE');
  // So that it writes into the file before its end.
  writer.pragma('cache_size = 2');
  writer.exec("BEGIN IMMEDIATE; UPDATE processor SET remark = printf('%.*c', 9000, 'x')");
  const [own, other] = [join(tempFolder(), 'own.vwr'), join(tempFolder(), 'other.vwr')];
  for (const end of ['', '-journal']) copyFileSync(killed + end, own + end);
  expect(readFileSync(own).equals(readFileSync(file))).toBe(false);
  core.open(file);
  await newSupplier(client, 'Polderhost');
  core.close();
  copyFileSync(file, other);
  copyFileSync(`${killed}-journal`, `${other}-journal`);
  const before = readFileSync(other);
  const { code, message } = await problemOf(testCore().client.register.open({ file: other }));
  expect([code, message]).toEqual(['corrupt', fileSentences.otherJournal(other, `${other}-journal`)]);
  expect(readFileSync(other).equals(before)).toBe(true);
  const next = testCore();
  await next.client.register.open({ file: own });
  expect((await next.client.register.verify()).findings).toEqual([]);
  expect(
    next.core.stored.prepare("SELECT count(*) AS n FROM processor WHERE remark LIKE 'xxx%'").get(),
  ).toEqual({ n: 0 });
});
