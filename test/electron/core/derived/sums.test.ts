/** The sums beside the derived rows are those of the rows, whatever changed. */
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { areSumsRight, sumsOf } from '../../../../electron/core/derived/sums.ts';
import { openConnection } from '../../../../electron/core/store/connection.ts';
import { newFlow, newSupplier, tempFolder, testRegister } from '../registers.ts';
import { crowdedRegister } from './crowded.ts';

test('after any change the sums are those of the rows', async () => {
  const { core, client, clock } = await crowdedRegister(40);
  const isRight = async () => {
    await client.outlook.places({});
    return areSumsRight(core.stored);
  };
  expect(await isRight()).toBe(true);
  expect(sumsOf(core.stored, 'date').length).toBeGreaterThan(0);
  const [first, second, third] = (await client.processors.list({ limit: 1000 })).rows;
  if (!first || !second || !third) throw new Error('the register is empty');
  const flow = await newFlow(client, first.id, { country: 'IN', safeguards: [] });
  expect(await isRight()).toBe(true);
  await client.flows.remove({ id: flow.id, version: flow.version });
  expect(await isRight()).toBe(true);
  await client.processors.merge({ keepId: first.id, goneId: second.id });
  expect(await isRight()).toBe(true);
  const { record } = await client.processors.get({ id: third.id });
  await client.processors.remove({ id: third.id, version: record.processor.version });
  expect(await isRight()).toBe(true);
  const { version, ...policy } = await client.policy.get();
  await client.policy.save({ version, input: { ...policy, tiaMissing: 'blocked' } });
  expect(await isRight()).toBe(true);
  const [date] = (await client.outlook.deadlines({})).deadlines;
  if (!date) throw new Error('there is no date');
  const { processorId, kind, subject, day } = date;
  const matters = [{ processorId, kind, subject, day }];
  await client.reminders.handle({ matters, reason: 'gedaan' });
  expect(await isRight()).toBe(true);
  expect(sumsOf(core.stored, 'date').some(({ key }) => key.endsWith(' handled'))).toBe(true);
  clock.now = '2027-03-01T10:00:00.000Z';
  expect(await isRight()).toBe(true);
});

test('a sum that somebody changed is named, and made anew', async () => {
  const { core, client } = await crowdedRegister(10);
  await client.outlook.places({});
  core.stored.exec("UPDATE derived_sum SET n = n + 1 WHERE name = 'place'");
  expect(areSumsRight(core.stored)).toBe(false);
  const { findings } = await client.register.verify();
  expect(findings.map(({ check }) => check)).toEqual(['verdicts']);
  expect((await client.register.verify()).ok).toBe(true);
  await client.outlook.places({});
  expect(areSumsRight(core.stored)).toBe(true);
});

test('a register of the form before gets the sums of the rows that it has', () => {
  const file = join(tempFolder(), 'register.vwr');
  copyFileSync(join(import.meta.dirname, '../../../fixtures/registers/version-14.vwr'), file);
  const connection = openConnection(file);
  expect(areSumsRight(connection)).toBe(true);
  connection.close();
});

test('a place of which a recipient is established nobody knows where is not one without a transfer', async () => {
  const { core, client } = testRegister();
  const one = async (name: string, country: string | null) => {
    const { id } = await newSupplier(client, name, { country });
    await newFlow(client, id, { country: 'DE', importerCountry: null });
    return id;
  };
  await one('Ergens Ltd', null);
  const known = await one('Hier B.V.', 'NL');
  await newFlow(client, known, { country: 'FR', importerCountry: 'FR' });
  const places = async () => (await client.outlook.places({})).places;
  const expected = [
    {
      place: 'DE',
      suppliers: 2,
      results: { none: 2, ok: 0, action: 0, blocked: 0 },
      unsure: 1,
      worst: 'unsure',
    },
    {
      place: 'FR',
      suppliers: 1,
      results: { none: 1, ok: 0, action: 0, blocked: 0 },
      unsure: 0,
      worst: 'none',
    },
  ];
  expect(await places()).toEqual(expected);
  expect(areSumsRight(core.stored)).toBe(true);

  // A program that had no such sum judged last: what it left says nothing of it.
  core.stored.exec("DELETE FROM derived_sum WHERE name = 'place-unsure'");
  core.stored.exec("UPDATE verdict_until SET day = 'another program' WHERE row = 0");
  core.stored.exec("UPDATE verdict_state SET words_version = 'another'");
  expect(await places()).toEqual(expected);
  expect(areSumsRight(core.stored)).toBe(true);
});

test('a register without suppliers has no sums', async () => {
  const { core, client } = testRegister();
  expect((await client.outlook.places({})).places).toEqual([]);
  expect(core.stored.prepare('SELECT count(*) FROM derived_sum').pluck().get()).toBe(0);
});
