/** A clock that was ahead, is behind, or went back: nothing is lost by it, and it is said. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isDailyDue } from '../../../../electron/core/backup/automatic.ts';
import { keptBackups } from '../../../../electron/core/backup/rotation.ts';
import { identityOf } from '../../../../electron/core/store/identity.ts';
import { lastLineBefore } from '../../../../electron/core/store/order.ts';
import type { BackupOccasion } from '../../../../shared/schema/backup.ts';
import { inputOf, newSupplier, problemOf, testRegister } from '../registers.ts';

const TODAY = '2026-11-22T11:00:00.000Z';
const AHEAD = '2099-01-01T11:00:00.000Z';

test('after a clock that was ahead the backup of the day is made again, and what it made is told', async () => {
  const { core, client, clock } = testRegister(AHEAD);
  await newSupplier(client, 'Polderhost');
  core.session.beforeChange();
  clock.now = TODAY;
  const { folder } = await client.backup.list({});
  const due = (now: string) => isDailyDue(folder, identityOf(core.stored), new Date(now));
  expect(due(TODAY)).toBe(true);
  core.session.beforeChange();
  expect(due(TODAY)).toBe(false);
  expect(due('2026-11-23T11:00:00.000Z')).toBe(true);
  const { backups } = await client.backup.list({});
  expect(backups.map(({ at, isAhead }) => [at, isAhead])).toEqual([
    [AHEAD, true],
    [TODAY, false],
  ]);
});

test('backups of after a clock that was ahead are kept as ever, those before large changes too', async () => {
  const { core, client, clock } = testRegister(AHEAD);
  await newSupplier(client, 'Polderhost');
  for (const second of [1, 2, 3]) {
    clock.now = `2099-01-01T11:00:0${second}.000Z`;
    core.session.beforeChange();
  }
  for (const second of [1, 2, 3, 4]) {
    clock.now = `2026-11-22T11:00:0${second}.000Z`;
    core.session.beforeChange();
  }
  const { backups } = await client.backup.list({});
  expect(backups.map(({ at }) => at.slice(0, 4))).toEqual(['2099', '2099', '2099', '2026', '2026', '2026']);
  expect(backups[3]?.at).toBe('2026-11-22T11:00:04.000Z');
});

test('however the clock jumps, the backup that was just made stays', () => {
  const moment = fc.date({
    min: new Date('2000-01-01'),
    max: new Date('2099-01-01'),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(fc.uniqueArray(moment, { minLength: 1, selector: Number }), (clocks) => {
      let there: { name: string; at: string; occasion: BackupOccasion }[] = [];
      for (const now of clocks) {
        const at = now.toISOString();
        there.push({ name: at, at, occasion: 'before-change' });
        const kept = keptBackups(there, now);
        expect(kept.has(at)).toBe(true);
        there = there.filter(({ name }) => kept.has(name));
      }
    }),
  );
});

/** A register in which each supplier was made, and its first one changed, at these moments in turn. */
async function madeAt(moments: readonly string[]) {
  const { client, clock, ...register } = testRegister(moments[0]);
  const first = await newSupplier(client, 'Eerste');
  for (const [turn, now] of moments.slice(1).entries()) {
    clock.now = now;
    await newSupplier(client, `Nummer ${turn + 1}`);
    const { record } = await client.processors.get({ id: first.id });
    const { version } = record.processor;
    const input = { ...inputOf(record.processor), owner: `Beheerder ${turn + 1}` };
    await client.processors.save({ id: first.id, version, input });
  }
  const shown = async (asOf: string) => {
    const { rows } = await client.processors.list({ asOf, sort: 'name' });
    return rows.map(({ name, owner }) => `${name} ${owner}`.trim());
  };
  return { ...register, client, clock, shown };
}

test('a past day shows what stood there, though a clock was ahead once', async () => {
  const { shown, clock, client, core } = await madeAt([
    '2026-11-01T11:00:00.000Z',
    '2026-11-02T11:00:00.000Z',
    AHEAD,
    '2026-11-04T11:00:00.000Z',
    '2026-11-05T11:00:00.000Z',
  ]);
  clock.now = TODAY;
  expect((await problemOf(shown('2026-10-31'))).message.nl).toContain('de eerste regel is van 1-11-2026');
  expect(await client.register.firstDay()).toEqual({ day: '2026-11-01' });
  expect(await shown('2026-11-02')).toEqual(['Eerste Beheerder 1', 'Nummer 1']);
  expect(await shown('2026-11-03')).toEqual(['Eerste Beheerder 1', 'Nummer 1']);
  expect(await shown('2026-11-04')).toEqual(['Eerste Beheerder 3', 'Nummer 1', 'Nummer 2', 'Nummer 3']);
  expect(await shown('2026-11-20')).toHaveLength(5);
  expect((await client.register.verify()).lines).toBeGreaterThan(0);
  // The last change has the right moment again.
  expect(core.notes).toEqual([]);
});

test('a past day shows what stood there, though a clock was behind once', async () => {
  const { shown, clock } = await madeAt([
    '2026-11-01T11:00:00.000Z',
    '2026-11-02T11:00:00.000Z',
    '1970-01-01T00:00:00.000Z',
    '2026-11-04T11:00:00.000Z',
  ]);
  clock.now = TODAY;
  expect((await problemOf(shown('2020-01-01'))).message.nl).toContain('de eerste regel is van 1-11-2026');
  expect(await shown('2026-11-02')).toEqual(['Eerste Beheerder 1', 'Nummer 1']);
  expect(await shown('2026-11-04')).toEqual(['Eerste Beheerder 3', 'Nummer 1', 'Nummer 2', 'Nummer 3']);
});

test('where moments and order agree, the last line before a moment is the last one with an earlier moment', async () => {
  const { core, clock } = testRegister('2026-11-01T11:00:00.000Z');
  const lines = core.status().historyLines;
  clock.now = '2026-11-03T11:00:00.000Z';
  await core.write(null, '', ({ connection, change }) => {
    const insert = connection.prepare(
      `INSERT INTO history_line (seq, at, who, why, entity, entity_id, action, digest, hash)
       VALUES (?, ?, '', '', 'organisation', 'organisation', 'update', '', '')`,
    );
    insert.run(lines + 1, change.at);
    insert.run(lines + 2, change.at);
  });
  const last = (until: string) => lastLineBefore(core.stored, until);
  expect(last('2026-11-01T11:00:00.000Z')).toBe(0);
  expect(last('2026-11-01T11:00:00.001Z')).toBe(lines);
  expect(last('2026-11-03T11:00:00.000Z')).toBe(lines);
  expect(last('2099-01-01T11:00:00.000Z')).toBe(lines + 2);
});

test('a clock that is behind the last change is said on the screen; a few minutes between computers are not', async () => {
  const { core, client, clock } = testRegister(TODAY);
  await newSupplier(client, 'Polderhost');
  clock.now = '2026-11-22T10:56:00.000Z';
  expect(core.notes).toEqual([]);
  clock.now = '2026-11-21T11:00:00.000Z';
  const [note] = (await client.register.status()).access?.notes ?? [];
  expect(note?.code).toBe('clock-behind');
  expect(note?.message.nl).toContain('22-11-2026 12:00');
  clock.now = TODAY;
  expect(core.notes).toEqual([]);
});
