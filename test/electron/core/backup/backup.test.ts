import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { keptBackups } from '../../../../electron/core/backup/rotation.ts';
import { openAsIs } from '../../../../electron/core/store/connection.ts';
import type { BackupOccasion } from '../../../../shared/schema/backup.ts';
import { backupSentences } from '../../../../shared/words/safekeeping.ts';
import { newSupplier, problemOf, tempFolder, testCore, testRegister } from '../registers.ts';

test('a backup is one checked file that others cannot read, and can be opened as a register', async () => {
  const { client, file } = testRegister();
  await newSupplier(client, 'Polderhost');
  const made = await client.backup.make({});
  expect(dirname(made.file)).toBe(`${file}.backups`);
  expect(statSync(made.file).mode & 0o077).toBe(0);
  expect(readdirSync(dirname(made.file))).toHaveLength(1);
  const { backups } = await client.backup.list({});
  expect(backups).toMatchObject([
    { at: '2026-11-22T11:00:00.000Z', occasion: 'requested', bytes: made.bytes },
  ]);
  const other = testCore();
  expect(await other.client.register.open({ file: made.file })).toMatchObject({ suppliers: 1 });
  expect((await other.client.register.verify()).ok).toBe(true);
});

test('a backup can be made in a folder of choice', async () => {
  const { client } = testRegister();
  const folder = join(tempFolder(), 'usb');
  const made = await client.backup.make({ folder });
  expect(dirname(made.file)).toBe(folder);
});

test('the folder of all backups can be set', async () => {
  const base = tempFolder();
  vi.stubEnv('VERWERKERSREGISTER_BACKUPS', base);
  const { client } = testRegister();
  expect(dirname((await client.backup.make({})).file)).toBe(join(base, 'register.vwr.backups'));
  vi.unstubAllEnvs();
});

test('opening makes one backup a day, and none of the same day again', async () => {
  const { core, client, file, clock } = testRegister();
  await newSupplier(client, 'Polderhost');
  const occasions = async () => (await client.backup.list({})).backups.map(({ occasion }) => occasion);
  const reopen = async () => {
    core.close();
    core.open(file);
    await core.session.backupOfToday();
  };
  await reopen();
  await reopen();
  expect(await occasions()).toEqual(['daily']);
  // Who begins a little earlier than the day before has a backup of that day too.
  clock.now = '2026-11-23T10:55:00.000Z';
  await reopen();
  expect(await occasions()).toEqual(['daily', 'daily']);
  // A day ends at midnight in the Netherlands.
  clock.now = '2026-11-23T22:55:00.000Z';
  await reopen();
  expect(await occasions()).toEqual(['daily', 'daily']);
  clock.now = '2026-11-23T23:05:00.000Z';
  await reopen();
  expect(await occasions()).toEqual(['daily', 'daily', 'daily']);
});

test('a large change is preceded by a backup of what was there, also when it is stopped', async () => {
  const { core, client, clock } = testRegister();
  await newSupplier(client, 'Polderhost');
  const change = async (stop: AbortController) => {
    const steps = core.writeInSteps(null, '', stop.signal, function* ({ connection }) {
      connection.exec("UPDATE processor SET name = 'Iets anders'");
      yield 1;
    });
    for await (const _step of steps) stop.abort();
  };
  const stopped = new AbortController();
  stopped.abort();
  await expect(change(stopped)).rejects.toMatchObject({ code: 'cancelled' });
  expect((await client.register.verify()).ok).toBe(true);
  clock.now = '2026-11-22T12:00:00.000Z';
  const { backups } = await client.backup.list({});
  expect(backups.map(({ occasion }) => occasion)).toEqual(['before-change']);
  const plan = await client.backup.plan({ backup: backups[0]?.name ?? '' });
  expect(plan).toMatchObject({ linesLost: 0, backup: { suppliers: 1 } });
});

test('before a migration the old form is kept as a backup', async () => {
  const folder = tempFolder();
  const file = join(folder, 'oud.vwr');
  const old = readFileSync(join(import.meta.dirname, '../../../fixtures/registers/version-1.vwr'));
  writeFileSync(file, old);
  const { core, client } = testCore();
  core.open(file);
  const { backups, folder: kept } = await client.backup.list({});
  expect(backups.map(({ occasion }) => occasion)).toContain('before-migration');
  const name = backups.find(({ occasion }) => occasion === 'before-migration')?.name ?? '';
  expect(readFileSync(join(kept, name)).readUInt32BE(60)).toBe(1);
  // The old form can be put back, and is migrated anew.
  const plan = await client.backup.plan({ backup: name });
  expect(plan.linesLost).toBe(0);
  await client.backup.restore({ backup: name, presentHead: plan.present?.historyHead ?? null });
  expect((await client.register.verify()).ok).toBe(true);
});

test('a migration that fails leaves the register as it was, and no backup of each attempt', async () => {
  const file = join(tempFolder(), 'oud.vwr');
  writeFileSync(file, readFileSync(join(import.meta.dirname, '../../../fixtures/registers/version-4.vwr')));
  const other = new Database(file);
  const guard = other.prepare("SELECT sql FROM sqlite_schema WHERE name = 'history_line_no_update'").pluck();
  const sql = String(guard.get());
  // The identity of the next form is made of this digest, and is too short then.
  other.exec(`DROP TRIGGER history_line_no_update; UPDATE history_line SET hash = 'x' WHERE seq = 1; ${sql}`);
  other.pragma('journal_mode = DELETE');
  other.close();
  const { client } = testCore();
  for (let attempt = 0; attempt < 3; attempt += 1) {
    expect((await problemOf(client.register.open({ file }))).code).toBe('corrupt');
    expect((await client.backup.list({ register: file })).backups).toEqual([]);
  }
  const after = openAsIs(file);
  expect(after.pragma('user_version', { simple: true })).toBe(4);
  after.close();
});

test('a register that is not right any more does not push good backups out', async () => {
  const { core, client, file, clock } = testRegister();
  const { id } = await newSupplier(client, 'Polderhost');
  await client.backup.make({});
  core.stored.prepare("UPDATE processor SET name = 'Iets anders' WHERE id = ?").run(id);
  core.close();
  clock.now = '2026-11-25T11:00:00.000Z';
  core.open(file);
  await core.session.backupOfToday();
  expect(core.status().access?.notes.map(({ code }) => code)).toEqual(['backup-failed']);
  expect((await client.backup.list({})).backups).toHaveLength(1);
});

test('what restoring would change is shown first; the present file is kept, and can be put back itself', async () => {
  const { client, clock, file } = testRegister();
  await newSupplier(client, 'Polderhost');
  const { file: backup } = await client.backup.make({});
  clock.now = '2026-11-22T11:05:00.000Z';
  await newSupplier(client, 'Boekwerk');
  const plan = await client.backup.plan({ backup });
  expect(plan).toMatchObject({
    backup: { suppliers: 1, historyLines: 3, organisation: 'Stichting Proef' },
    present: { suppliers: 2, historyLines: 4, lastChange: clock.now },
    linesLost: 1,
    presentProblem: null,
  });
  const stale = client.backup.restore({ backup, presentHead: plan.backup.historyHead });
  expect((await problemOf(stale)).code).toBe('conflict');

  const restored = await client.backup.restore({ backup, presentHead: plan.present?.historyHead ?? null });
  expect(restored.status).toMatchObject({ suppliers: 1, historyHead: plan.backup.historyHead, file });
  expect((await client.register.verify()).ok).toBe(true);
  expect(restored.kept).toMatch(/-before-restore-[0-9a-f]{8}\.vwr$/);
  const back = await client.backup.restore({ backup: restored.kept ?? '' });
  expect(back.status).toMatchObject({ suppliers: 2, historyHead: plan.present?.historyHead });
});

test('a register that cannot be opened any more, or is gone, is restored without opening it', async () => {
  for (const harm of [
    (file: string) =>
      writeFileSync(file, Buffer.concat([readFileSync(file).subarray(0, 5000), Buffer.alloc(9000)])),
    (file: string) => rmSync(file),
  ]) {
    const { core, client, file } = testRegister();
    await newSupplier(client, 'Polderhost');
    await client.backup.make({});
    core.close();
    harm(file);
    const fresh = testCore();
    const code = (await problemOf(fresh.client.register.open({ file }))).code;
    expect(['corrupt', 'not-found']).toContain(code);
    const [last] = (await fresh.client.backup.list({ register: file })).backups;
    const plan = await fresh.client.backup.plan({ register: file, backup: last?.name ?? '' });
    expect(plan).toMatchObject({ present: null, presentProblem: code, backup: { suppliers: 1 } });
    const { status, kept } = await fresh.client.backup.restore({ register: file, backup: last?.name ?? '' });
    expect(status).toMatchObject({ open: true, file, suppliers: 1 });
    expect(kept === null).toBe(code === 'not-found');
    expect((await fresh.client.register.verify()).ok).toBe(true);
    fresh.core.close();
  }
});

test('a backup that is damaged, or that is no register, is refused and changes nothing', async () => {
  const { core, client, file } = testRegister();
  await newSupplier(client, 'Polderhost');
  const { file: backup } = await client.backup.make({});
  const whole = readFileSync(backup);
  const before = core.status().historyHead;
  for (const [bytes, code] of [
    [whole.subarray(0, whole.length - 4096), 'corrupt'],
    [Buffer.alloc(0), 'corrupt'],
    [Buffer.from('geen register'), 'foreign'],
  ] as const) {
    writeFileSync(backup, bytes);
    const refused = await problemOf(client.backup.restore({ backup }));
    expect(refused.code).toBe(code);
    // The register is whole: it is the backup that another one is to be chosen for.
    if (code === 'corrupt') expect(refused.message).toEqual(backupSentences.damaged(backup));
  }
  expect((await problemOf(client.backup.plan({ backup: 'bestaat-niet.vwr' }))).code).toBe('not-found');
  expect(core.status()).toMatchObject({ file, suppliers: 1, historyHead: before });
  expect(readdirSync(dirname(backup))).toHaveLength(1);
});

test('what is no file and is named as a backup hides no other, and stands in the way of no change', async () => {
  const { client } = testRegister();
  await newSupplier(client, 'Polderhost');
  const { file: backup } = await client.backup.make({});
  const folder = dirname(backup);
  const named = (year: string) => join(folder, basename(backup).replace('-2026', `-${year}`));
  symlinkSync('nergens', named('2025'));
  mkdirSync(named('2024'));
  expect((await client.backup.list({})).backups.map(({ name }) => name)).toEqual([basename(backup)]);
  expect((await client.backup.make({})).file).not.toBe(backup);
  const refused = await problemOf(client.backup.plan({ backup: basename(named('2024')) }));
  expect([refused.code, refused.message.nl.includes(named('2024'))]).toEqual(['foreign', true]);
});

test('who may open a register may open it after a restore too', async ({ skip }) => {
  skip(process.platform === 'win32', 'Windows keeps rights otherwise');
  const { client, file } = testRegister();
  const { file: backup } = await client.backup.make({});
  chmodSync(file, 0o660);
  await client.backup.restore({ backup });
  expect(statSync(file).mode & 0o777).toBe(0o660);
});

test('a restore while somebody else writes is busy', async () => {
  const { client, file } = testRegister();
  await newSupplier(client, 'Polderhost');
  const { file: backup } = await client.backup.make({});
  const other = testCore();
  other.core.open(file);
  const busy = await problemOf(other.client.backup.restore({ backup }));
  expect(busy.code).toBe('busy');
  expect(existsSync(`${file}.restore.part`)).toBe(false);
});

const entry = (at: string, occasion: BackupOccasion = 'daily') => ({
  name: `${at} ${occasion}`,
  at,
  occasion,
});

test('kept are 3 of today, one of each of 4 days and of 3 weeks before, and all that a person asked for', () => {
  const entries = Array.from({ length: 60 }, (_, day) => {
    const date = new Date(Date.UTC(2026, 10, 22 - day, 8));
    return [entry(date.toISOString()), entry(new Date(date.getTime() + 3_600_000).toISOString())];
  }).flat();
  const extra = [entry('2026-11-22T10:00:00.000Z'), entry('2026-11-22T10:30:00.000Z', 'before-change')];
  const asked = [
    entry('2026-01-01T08:00:00.000Z', 'requested'),
    entry('2025-01-01T08:00:00.000Z', 'before-migration'),
  ];
  const kept = keptBackups([...entries, ...extra, ...asked], new Date('2026-11-22T12:00:00.000Z'));
  expect([...kept].sort()).toEqual(
    [
      '2026-11-22T09:00:00.000Z daily',
      '2026-11-22T10:00:00.000Z daily',
      '2026-11-22T10:30:00.000Z before-change',
      '2026-11-21T09:00:00.000Z daily',
      '2026-11-20T09:00:00.000Z daily',
      '2026-11-19T09:00:00.000Z daily',
      '2026-11-18T09:00:00.000Z daily',
      '2026-11-17T09:00:00.000Z daily',
      '2026-11-15T09:00:00.000Z daily',
      '2026-11-08T09:00:00.000Z daily',
      '2026-01-01T08:00:00.000Z requested',
      '2025-01-01T08:00:00.000Z before-migration',
    ].sort(),
  );
});

test('rotation never removes the newest backup and keeps at most ten in turn', () => {
  const moments = fc.array(
    fc.date({ min: new Date('2025-01-01'), max: new Date('2026-11-22'), noInvalidDate: true }),
    { minLength: 1 },
  );
  fc.assert(
    fc.property(moments, (dates) => {
      const entries = [...new Set(dates.map((date) => date.toISOString()))].map((at) => entry(at));
      const kept = keptBackups(entries, new Date('2026-11-22T12:00:00.000Z'));
      const newest =
        entries
          .map(({ name }) => name)
          .sort()
          .at(-1) ?? '';
      expect(kept.has(newest)).toBe(true);
      expect(kept.size).toBeLessThanOrEqual(10);
    }),
  );
});

test('a full or forbidden folder of backups leaves the register open and says so', async () => {
  const { core, file } = testRegister();
  core.close();
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.backups`, 'in de weg');
  core.open(file);
  await core.session.backupOfToday();
  expect(core.status().access).toMatchObject({ mode: 'write', notes: [{ code: 'backup-failed' }] });
});
