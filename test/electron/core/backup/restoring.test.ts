/** Restoring on real files: at every moment the old or the new register, and a sentence that says which. */
import { copyFileSync, existsSync, lstatSync, mkdirSync, readdirSync, statSync, symlinkSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { openCopy } from '../../../../electron/core/store/connection.ts';
import { beforeEveryCall } from '../../../crash/every-call.ts';
import { newSupplier, problemOf, tempFolder, testCore } from '../registers.ts';

const JOURNALS = ['', '-wal', '-journal'];

/** Changes when a file does. */
function stateOf(file: string): string {
  const stat = statSync(file, { bigint: true, throwIfNoEntry: false });
  return stat ? `${stat.ino} ${stat.size} ${stat.mtimeNs}` : '';
}

/** Calls that a disk can make fail, whatever SQLite does. */
const canFail = (call: string) => call.endsWith('Sync') && call !== 'closeSync';

/** The names of the suppliers in a file with its journals. */
function namesIn(file: string): string {
  const copy = openCopy(file);
  try {
    return copy
      .prepare("SELECT group_concat(name, ',' ORDER BY name) FROM processor")
      .pluck()
      .get() as string;
  } finally {
    copy.close();
  }
}

const OLD = 'Boekwerk,Polderhost';
const NEW = 'Boekwerk';

/** A closed register as a killed program left it, with the last supplier in its journal only, and a backup. */
async function leftBehind() {
  const made = testCore();
  made.core.create(made.file, 'Stichting Proef');
  await newSupplier(made.client, 'Boekwerk');
  const { file: backup } = await made.client.backup.make({ folder: tempFolder() });
  await newSupplier(made.client, 'Polderhost');
  const folder = tempFolder();
  const file = join(folder, 'register.vwr');
  for (const end of ['', '-wal']) copyFileSync(made.file + end, file + end);
  made.core.close();
  return { backup, file, folder };
}

test('a register of which the last is in a journal is whole at every moment of a restore', async () => {
  const { backup, file } = await leftBehind();
  const { core, client } = testCore();
  const looks = tempFolder();
  const seen: string[] = [];
  let last = '';
  const end = beforeEveryCall(() => {
    const state = JOURNALS.map((journal) => stateOf(file + journal)).join();
    if (state === last) return;
    last = state;
    const look = join(looks, String(seen.length));
    mkdirSync(look);
    for (const journal of JOURNALS) {
      if (existsSync(file + journal)) copyFileSync(file + journal, join(look, `register.vwr${journal}`));
    }
    seen.push(namesIn(join(look, 'register.vwr')));
  });
  try {
    await client.backup.restore({ register: file, backup });
  } finally {
    end();
  }
  core.close();
  expect([...new Set(seen)].sort()).toEqual([NEW, OLD]);
  expect(seen.lastIndexOf(OLD)).toBeLessThan(seen.indexOf(NEW));
  const [kept = ''] = readdirSync(`${file}.backups`).filter((name) => name.endsWith('.vwr'));
  expect(namesIn(join(`${file}.backups`, kept))).toBe(OLD);
});

test('a disk that is full or broken at any call leaves the old register or the new one, and it is told which', async () => {
  const first = await leftBehind();
  let reached = 0;
  let restored = 0;
  let untouched = 0;
  for (let failing = 1; reached === failing - 1; failing += 1) {
    const folder = tempFolder();
    const file = join(folder, 'register.vwr');
    for (const journal of ['', '-wal']) copyFileSync(first.file + journal, file + journal);
    const { core, client } = testCore();
    let calls = 0;
    const end = beforeEveryCall((call) => {
      if (!canFail(call)) return;
      calls += 1;
      if (calls !== failing) return;
      reached = failing;
      const code = failing % 2 === 0 ? 'ENOSPC' : 'EIO';
      throw Object.assign(new Error(`${code} in ${call}`), { code });
    });
    const outcome = await client.backup.restore({ register: file, backup: first.backup }).then(
      () => null,
      (error: { message: string }) => error.message,
    );
    end();
    core.close();
    const names = namesIn(file);
    const told = outcome === null ? null : outcome.startsWith('The backup was restored');
    if (told === true) restored += 1;
    if (told === false) untouched += 1;
    expect([failing, names, outcome]).toEqual([failing, told === false ? OLD : NEW, outcome]);
    const parts = readdirSync(folder).filter((name) => name.endsWith('.part'));
    expect([failing, parts]).toEqual([failing, []]);
  }
  expect([restored > 0, untouched > 10]).toEqual([true, true]);
});

test('through a link the register itself is replaced, and the link stays', async () => {
  const { core, client, file } = testCore();
  core.create(file, 'Stichting Proef');
  const { file: backup } = await client.backup.make({ folder: tempFolder() });
  await newSupplier(client, 'Polderhost');
  core.close();
  const link = join(tempFolder(), 'link.vwr');
  symlinkSync(file, link);
  await client.backup.restore({ register: link, backup });
  core.close();
  expect(lstatSync(link).isSymbolicLink()).toBe(true);
  core.open(file);
  expect(core.status().suppliers).toBe(0);
});

test('a register with the longest of names is backed up, kept and restored', async () => {
  const name = `${'é'.repeat(57)}${'n'.repeat(112)}.vwr`;
  expect(Buffer.byteLength(name)).toBe(230);
  const { core, client, file } = testCore();
  const long = join(dirname(file), name);
  core.create(long, 'Stichting Proef');
  await newSupplier(client, 'Boekwerk');
  const { file: backup } = await client.backup.make({});
  core.session.beforeChange();
  await newSupplier(client, 'Polderhost');
  const { kept } = await client.backup.restore({ backup: basename(backup) });
  expect(basename(kept ?? '')).toContain('before-restore');
  expect(core.status().suppliers).toBe(1);
  const { backups } = await client.backup.list({});
  expect(backups.map(({ occasion }) => occasion).sort()).toEqual([
    'before-change',
    'before-restore',
    'requested',
  ]);
  const zip = await client.archive.export({});
  const fresh = testCore();
  const other = join(dirname(fresh.file), name);
  fresh.core.create(other, '');
  await fresh.client.archive.import({ file: zip });
  expect(fresh.core.status().suppliers).toBe(1);
});

test.skipIf(process.platform === 'win32')(
  'a path that SQLite cannot take is told as too long, not as one that may not be written',
  async () => {
    const { core, client } = testCore();
    const folderOf = (bytes: number) => {
      const folder = tempFolder();
      const room = bytes - Buffer.byteLength(join(folder, 'register.vwr')) - 1;
      const parts = 'd'.repeat(room).match(/.{1,200}/g) ?? [];
      const deep = join(folder, parts.join('/').slice(0, room));
      mkdirSync(deep, { recursive: true });
      return deep;
    };
    const tooLong = (folder: string) => ({
      code: 'invalid',
      message: { nl: expect.stringContaining(`${folder} is te lang`) },
    });
    const far = folderOf(600);
    expect(await problemOf(client.register.create({ file: join(far, 'register.vwr') }))).toMatchObject(
      tooLong(far),
    );
    expect(readdirSync(far)).toEqual([]);
    // There is room for the register, and none for the names of its backups.
    const near = folderOf(470);
    const file = join(near, 'register.vwr');
    await client.register.create({ file });
    expect(await problemOf(client.backup.make({}))).toMatchObject(tooLong(`${file}.backups`));
    await core.session.backupOfToday();
    expect(core.notes).toMatchObject([
      { code: 'backup-failed', message: tooLong(`${file}.backups`).message },
    ]);
    expect(readdirSync(`${file}.backups`)).toEqual([]);
  },
);

test('a restore that is refused keeps nothing aside', async () => {
  const { core, client, file } = testCore();
  core.create(file, 'Stichting Proef');
  const { file: backup } = await client.backup.make({ folder: tempFolder() });
  core.close();
  const end = beforeEveryCall((call) => {
    if (call === 'renameSync' && existsSync(`${file}.backups`)) {
      throw Object.assign(new Error('full'), { code: 'ENOSPC' });
    }
  });
  const problem = await problemOf(client.backup.restore({ register: file, backup }));
  end();
  expect([problem.code, readdirSync(`${file}.backups`)]).toEqual(['disk-full', []]);
});

test('a plan says that persons who were erased since come back', async () => {
  const { core, client, file } = testCore();
  core.create(file, 'Stichting Proef');
  const contacts = ['Ilse', 'Jan'].map(
    (name) => ({ id: name, kind: 'privacy', name, email: '', phone: '' }) as const,
  );
  await newSupplier(client, 'Boekwerk', { contacts });
  const { file: backup } = await client.backup.make({});
  expect(await client.backup.plan({ backup })).toMatchObject({ personsBack: 0, linesLost: 0 });
  await client.persons.erase({ contactId: 'Ilse', reason: 'verzoek' });
  expect(await client.backup.plan({ backup })).toMatchObject({ personsBack: 1 });
  const { file: later } = await client.backup.make({});
  expect(await client.backup.plan({ backup: later })).toMatchObject({ personsBack: 0 });
  const other = testCore();
  other.core.create(other.file, 'Stichting Twee');
  expect(await other.client.backup.plan({ backup })).toMatchObject({ personsBack: 0, origin: 'other' });
});
