import { expect, test } from 'vitest';
import type { Client } from '../../../../electron/core/procedures/router.ts';
import { endOfDay } from '../../../../electron/core/store/replay.ts';
import { addDays } from '../../../../shared/law/dates.ts';
import { inputOf, newAgreement, newFlow, newSupplier, problemOf, testRegister } from '../registers.ts';

/** The civil day in the Netherlands at a moment, by the engine's own zone data. */
const dutchDay = (at: number): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam', dateStyle: 'short' }).format(at);

/** Numbers from 0 up to 1 that are the same in every run. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Everything that the register shows of a day, versions left out: another day's view counts none. */
async function shown(client: Client, asOf: string | null): Promise<unknown> {
  const page = await client.processors.list({ limit: 1000, asOf, sort: 'owner' });
  const records = await Promise.all(page.rows.map(({ id }) => client.processors.get({ id, asOf })));
  const flows = await client.flows.list({ limit: 1000, asOf });
  const facets = await client.processors.facets({ asOf });
  const { attention } = await client.attention.list({ asOf });
  const all = { page, records, flows, facets, attention };
  return JSON.parse(JSON.stringify(all, (key, value: unknown) => (key === 'version' ? undefined : value)));
}

/** One change, drawn by chance. */
async function changeSomething(client: Client, chance: () => number, today: string): Promise<void> {
  const pick = <Value>(values: readonly Value[]): Value | undefined =>
    values[Math.floor(chance() * values.length)];
  const { rows } = await client.processors.list({ limit: 1000 });
  const chosen = pick(rows);
  if (!chosen || chance() < 0.12) {
    await newSupplier(client, `Leverancier ${Math.floor(chance() * 1e6)}`, {
      owner: pick(['Bas', 'Femke', '']) ?? '',
    });
    return;
  }
  const { record } = await client.processors.get({ id: chosen.id });
  const { id, version } = record.processor;
  const agreement = pick(record.agreements);
  const flow = pick(record.flows);
  const kind = chance();
  if (kind < 0.2) {
    const input = { ...inputOf(record.processor), owner: pick(['Noor', 'Ruud', 'Bas']) ?? '' };
    await client.processors.save({ id, version, input });
  } else if (kind < 0.35) {
    const contacts =
      record.processor.contacts.length > 0
        ? []
        : [{ id: `${id}-c`, kind: 'privacy' as const, name: 'Ilse', email: '', phone: '' }];
    await client.processors.save({ id, version, input: { ...inputOf(record.processor), contacts } });
  } else if (kind < 0.45) {
    await client.processors.remove({ id, version });
  } else if (kind < 0.6 && agreement) {
    const input = { ...inputOf(agreement), noticeGivenOn: today };
    await client.agreements.save({ id: agreement.id, version: agreement.version, processorId: id, input });
  } else if (kind < 0.7 && flow) {
    await client.flows.remove({ id: flow.id, version: flow.version });
  } else if (kind < 0.85) {
    await newAgreement(client, id, {
      recorded: 'signed',
      signedOn: today,
      endsOn: addDays(today, Math.floor(chance() * 150)),
    });
  } else {
    await newFlow(client, id, {
      country: pick(['NL', 'US', 'CH', 'IN', 'unknown']) ?? 'NL',
      safeguards: chance() < 0.5 ? [] : null,
      tia: { completedOn: today, outcome: 'positive' },
      endedOn: chance() < 0.3 ? addDays(today, 20) : null,
    });
  }
}

// The clock goes forward on 29 March and back on 25 October 2026.
const clockChanges = ['2026-03-28', '2026-03-29', '2026-03-30', '2026-10-24', '2026-10-25', '2026-10-26'];

test('any day of nine months of edits is shown as it was at its end, also around midnight and the clock changes', async () => {
  const { client, clock } = testRegister('2026-02-20T08:00:00.000Z');
  const chance = numbers(20_260_220);
  const told = new Map<string, unknown>();
  const perDay = new Map<string, number>();
  for (let day = '2026-02-20'; day <= '2026-11-20'; day = addDays(day, 1)) {
    const hours = Date.parse(`${day}T00:00:00.000Z`);
    // The first and the last millisecond of the Dutch day lie at 22:00 or 23:00 UTC.
    const begin = [-2, -1].map((hour) => hours + hour * 3_600_000).find((at) => dutchDay(at) === day);
    const end = [22, 23].map((hour) => hours + hour * 3_600_000).find((at) => dutchDay(at) !== day);
    if (begin === undefined || end === undefined) throw new Error(`no midnight found on ${day}`);
    const moments = [begin, begin + 1, hours + 3_600_000, hours + 39_600_000, end - 1].filter(
      () => chance() < 0.13,
    );
    for (const at of moments) {
      clock.now = new Date(at).toISOString();
      await changeSomething(client, chance, day);
    }
    perDay.set(day, moments.length);
    clock.now = new Date(end - 1).toISOString();
    // What a day itself showed: the ends and beginnings of months, the days around a clock change, some of
    // the rest.
    const isAsked = day.endsWith('-01') || dutchDay(end).endsWith('-01') || clockChanges.includes(day);
    if (isAsked || (moments.length > 0 && perDay.size % 4 === 0)) told.set(day, await shown(client, null));
  }
  expect([...perDay.values()].reduce((sum, edits) => sum + edits, 0)).toBeGreaterThan(120);
  expect(told.size).toBeGreaterThan(50);

  clock.now = '2026-12-24T12:00:00.000Z';
  for (const [day, expected] of told) expect([day, await shown(client, day)]).toEqual([day, expected]);
  expect((await client.register.verify()).findings).toEqual([]);
});

test('a day ends at midnight in the Netherlands, in summer, in winter and when the clock changes', () => {
  expect(endOfDay('2026-01-15')).toBe('2026-01-15T23:00:00.000Z');
  expect(endOfDay('2026-07-15')).toBe('2026-07-15T22:00:00.000Z');
  expect(endOfDay('2026-03-28')).toBe('2026-03-28T23:00:00.000Z');
  expect(endOfDay('2026-03-29')).toBe('2026-03-29T22:00:00.000Z');
  expect(endOfDay('2026-10-24')).toBe('2026-10-24T22:00:00.000Z');
  expect(endOfDay('2026-10-25')).toBe('2026-10-25T23:00:00.000Z');
  expect(endOfDay('2028-02-29')).toBe('2028-02-29T23:00:00.000Z');
});

test('a change in the last millisecond of a day belongs to it, one at midnight to the next', async () => {
  const { client, clock } = testRegister('2026-07-01T08:00:00.000Z');
  clock.now = '2026-07-10T21:59:59.999Z';
  await newSupplier(client, 'Net op tijd');
  clock.now = '2026-07-10T22:00:00.000Z';
  expect((await client.register.status()).today).toBe('2026-07-11');
  await newSupplier(client, 'Na middernacht');
  clock.now = '2026-08-01T08:00:00.000Z';
  const names = async (asOf: string) => (await client.processors.list({ asOf })).rows.map((row) => row.name);
  expect(await names('2026-07-09')).toEqual([]);
  expect(await names('2026-07-10')).toEqual(['Net op tijd']);
  expect(await names('2026-07-11')).toEqual(['Na middernacht', 'Net op tijd']);
});

test('before the register was made nothing is answered: an empty list would look as if all were in order', async () => {
  const { client } = testRegister('2026-11-22T11:00:00.000Z');
  await newSupplier(client, 'Polderhost');
  const said = {
    nl: 'Op 21-11-2026 bestond dit register nog niet; de eerste regel is van 22-11-2026.',
    en: 'On 21 Nov 2026 this register did not exist yet; its first line is from 22 Nov 2026.',
  };
  for (const answer of [
    client.processors.list({ asOf: '2026-11-21' }),
    client.flows.list({ asOf: '2026-11-21' }),
    client.attention.list({ asOf: '2026-11-21' }),
  ]) {
    expect(await problemOf(answer)).toMatchObject({ code: 'refused', message: said });
  }
});

test('a day to come shows the records of now, judged on that day', async () => {
  const { client } = testRegister('2026-11-22T11:00:00.000Z');
  const { id } = await newSupplier(client, 'Polderhost');
  await newAgreement(client, id, { recorded: 'signed', signedOn: '2026-01-01', endsOn: '2027-05-31' });
  await newFlow(client, id, { country: 'GB', safeguards: [] });
  const row = async (asOf: string | null) => (await client.processors.list({ asOf })).rows[0];
  expect(await row(null)).toMatchObject({ agreementStatus: 'active', transferCode: 'ADEQUACY' });
  expect(await row('2027-03-01')).toMatchObject({ agreementStatus: 'active' });
  expect(await row('2027-03-02')).toMatchObject({ agreementStatus: 'expiring' });
  expect(await row('2027-05-31')).toMatchObject({ agreementStatus: 'expiring' });
  expect(await row('2027-06-01')).toMatchObject({ agreementStatus: 'expired' });
  expect(await row('2031-12-27')).toMatchObject({ transferCode: 'ADEQUACY_EXPIRING' });
  expect(await row('2031-12-28')).toMatchObject({ transferCode: 'NO_MECHANISM', transferResult: 'blocked' });
  // What was asked about another day does not stay behind in the register.
  expect(await row(null)).toMatchObject({ agreementStatus: 'active', transferCode: 'ADEQUACY' });
});

test('a view of another day follows what is saved meanwhile', async () => {
  const { client } = testRegister('2026-11-22T11:00:00.000Z');
  const total = async (asOf: string) => (await client.processors.list({ asOf })).total;
  expect(await total('2026-12-01')).toBe(0);
  await newSupplier(client, 'Polderhost');
  expect(await total('2026-12-01')).toBe(1);
});

test('when the day turns, the verdicts turn with it', async () => {
  const { client, clock } = testRegister('2026-11-22T11:00:00.000Z');
  const { id } = await newSupplier(client, 'Polderhost');
  await newAgreement(client, id, { recorded: 'signed', endsOn: '2026-11-22' });
  const status = async () => (await client.processors.list({})).rows[0]?.agreementStatus;
  expect(await status()).toBe('expiring');
  clock.now = '2026-11-22T22:59:59.999Z';
  expect(await status()).toBe('expiring');
  clock.now = '2026-11-22T23:00:00.000Z';
  expect(await status()).toBe('expired');
});

test('the organisation and the policy of a past day are those of that day', async () => {
  const { client, clock } = testRegister('2026-01-10T11:00:00.000Z');
  const { id } = await newSupplier(client, 'Praatpaal');
  const agreement = { recorded: 'signed', endsOn: '2026-09-30' } as const;
  await newAgreement(client, id, agreement);
  clock.now = '2026-02-10T11:00:00.000Z';
  const { version, ...policy } = await client.policy.get();
  await client.policy.save({ version, input: { ...policy, agreementExpiringDays: 300 } });
  const status = async (asOf: string) => (await client.processors.list({ asOf })).rows[0]?.agreementStatus;
  expect(await status('2026-02-09')).toBe('active');
  expect(await status('2026-02-10')).toBe('expiring');
});
