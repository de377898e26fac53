/** On a later day only those suppliers are judged whose verdict may be another one: none is left with that of a day before. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codeVersion } from '../../../../electron/core/derived/code-version.ts';
import { judgedRows } from '../../../../electron/core/derived/judged-rows.ts';
import { verifyDerived } from '../../../../electron/core/derived/verify-derived.ts';
import type { ProcessorRecord } from '../../../../shared/fields/record.ts';
import { addDays, type CivilDate } from '../../../../shared/law/dates.ts';
import { lawMayChange } from '../../../../shared/law/unchanged.ts';
import { anyAgreement, anyFlow, nearDate } from '../../../shared/law/arbitraries.ts';
import {
  agreement,
  announcement,
  breach,
  certificate,
  dataFlow,
  link,
  on,
  processor,
  record,
  review,
} from '../../../shared/law/records.ts';
import { newAgreement } from '../registers.ts';
import { crowdedRegister } from './crowded.ts';

const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });

const anyRecord: fc.Arbitrary<ProcessorRecord> = fc
  .record({
    supplier: fc.record({
      parentCountry: maybe(fc.constantFrom('NL', 'US', 'IN')),
      endedOn: maybe(nearDate),
      registeredOn: maybe(nearDate),
      exitConfirmedOn: maybe(nearDate),
    }),
    agreements: fc.array(
      fc.tuple(
        anyAgreement,
        fc.record({
          isCloudService: maybe(fc.boolean()),
          switchingCharges: maybe(fc.boolean()),
          remindDays: maybe(fc.nat(200)),
        }),
      ),
      { maxLength: 3 },
    ),
    flows: fc.array(fc.tuple(anyFlow, maybe(fc.constant('s-Sub'))), { maxLength: 3 }),
    linkEndedOn: maybe(nearDate),
    certificates: fc.array(fc.record({ issuedOn: maybe(nearDate), validUntil: maybe(nearDate) }), {
      maxLength: 2,
    }),
    announcedOn: nearDate,
    discoveredAt: fc.tuple(nearDate, fc.integer({ min: 0, max: 23 })),
    reviews: fc.array(fc.record({ reviewedOn: nearDate, secondReviewedOn: maybe(nearDate) }), {
      maxLength: 2,
    }),
  })
  .map((drawn) =>
    record({
      processor: processor(drawn.supplier),
      agreements: drawn.agreements.map(([facts, cloud], at) =>
        agreement({ ...facts, ...cloud, id: `a${at}` }),
      ),
      flows: drawn.flows.map(([facts, subProcessorId], at) =>
        dataFlow({ ...facts, subProcessorId, id: `f${at}` }),
      ),
      chain: [link('Sub', { endedOn: drawn.linkEndedOn })],
      certificates: drawn.certificates.map((facts, at) => certificate({ ...facts, id: `c${at}` })),
      announcements: [announcement({ announcedOn: drawn.announcedOn })],
      breaches: [
        breach({
          notifiedUsAt: `${drawn.discoveredAt[0]}T${String(drawn.discoveredAt[1]).padStart(2, '0')}:30Z`,
        }),
      ],
      reviews: drawn.reviews.map((facts, at) => review({ ...facts, id: `r${at}` })),
    }),
  );

const undecided = { all: [], get: () => undefined };

test('until the day that a judgement names, every row of any supplier is as it was', () => {
  // The policies under which two signatures are asked, and the usual one.
  const anyPolicy = fc.constantFrom({}, { fourEyes: true, lawChanged: 'stale' as const });
  // Between two days of the law: those are looked at by the judging of all.
  const anyDay = fc.integer({ min: 0, max: 30 }).map((days) => addDays('2027-02-01', days));
  fc.assert(
    fc.property(anyRecord, anyPolicy, anyDay, (facts, policy, from) => {
      let day: CivilDate = from;
      let kept = judgedRows(facts, on(day, policy), undecided);
      for (let days = 1; days <= 120; days += 1) {
        day = addDays(from, days);
        const now = judgedRows(facts, on(day, policy), undecided);
        if (day < kept.until) {
          expect([day, now.rows]).toEqual([day, kept.rows]);
        } else kept = now;
      }
    }),
    { numRuns: 60 },
  );
});

test('from the day that a judgement names, every row of any supplier was as it is', () => {
  const anyDay = fc.integer({ min: 0, max: 30 }).map((days) => addDays('2027-02-01', days));
  fc.assert(
    fc.property(anyRecord, anyDay, (facts, from) => {
      const before: (readonly [day: CivilDate, rows: string])[] = [];
      for (let days = 0; days <= 1400; days += 9) {
        const day = addDays(from, days);
        const { rows, since } = judgedRows(facts, on(day), undecided);
        const now = JSON.stringify(rows);
        for (const [earlier, then] of before) {
          if (earlier < since || then === now) continue;
          // Where the law changed in between, all are judged.
          expect([day, earlier, lawMayChange(on(day).list, [on(day).policy], earlier, day)]).toEqual([
            day,
            earlier,
            true,
          ]);
        }
        before.push([day, now]);
      }
    }),
    { numRuns: 200 },
  );
});

test('a decision that somebody put off brings it up on its day', () => {
  const supplier = record();
  const { rows } = judgedRows(supplier, on('2026-11-22'), undecided);
  const [kind, subject, day] = rows.deadlines[0]?.row ?? [];
  const decision = {
    id: 'd',
    version: 1,
    processorId: 'p1',
    kind,
    subject,
    day,
    handledOn: null,
    putOffUntil: '2026-11-29',
  };
  const decided = { all: [decision], get: () => decision } as unknown as Parameters<typeof judgedRows>[2];
  const { until } = judgedRows(supplier, on('2026-11-25'), decided);
  expect(until <= '2026-11-29').toBe(true);
  expect(judgedRows(supplier, on('2026-11-29'), decided).until).toBe('2026-11-30');
});

/** A register whose clock is moved on, with what is stored compared with what follows from its records. */
async function moved() {
  const register = await crowdedRegister(10);
  const { client, core, clock } = register;
  return {
    ...register,
    dayAfter: async (days: number) => {
      clock.now = new Date(Date.parse(clock.now) + days * 86_400_000).toISOString();
      await client.processors.list({ limit: 1 });
      expect(verifyDerived(core.stored, core.today())).toEqual([]);
    },
  };
}

test('a register that is opened day after day shows on each what follows from its records', async () => {
  const { dayAfter, core, client } = await moved();
  for (const days of [1, 1, 2, 30, 1, 90, 1, 365]) {
    await dayAfter(days);
    const { id = '' } = (await client.processors.list({ limit: 1 })).rows[0] ?? {};
    await newAgreement(client, id, { recorded: 'signed', endsOn: addDays(core.today(), 40) });
    expect(verifyDerived(core.stored, core.today())).toEqual([]);
  }
});

test('a past day, and one to come, shows what follows from the records of that day', async () => {
  const { dayAfter, core, client } = await moved();
  const days: CivilDate[] = [];
  const asked = (day: CivilDate) =>
    core.withVerdicts(day, undefined, ({ connection }) => verifyDerived(connection, day));
  for (const [at, later] of [1, 2, 30, 90, 200].entries()) {
    await dayAfter(later);
    days.push(core.today());
    const { id = '', version = 0 } = (await client.processors.list({ limit: 1, offset: at })).rows[0] ?? {};
    await newAgreement(client, id, { recorded: 'signed', endsOn: addDays(core.today(), 40) });
    if (at === 3) await client.processors.remove({ id, version });
  }
  await dayAfter(1);
  for (const day of [...days, addDays(core.today(), 100)]) expect([day, await asked(day)]).toEqual([day, []]);
  const { version, ...policy } = await client.policy.get();
  await client.policy.save({ version, input: { ...policy, agreementExpiringDays: 300 } });
  for (const day of days) expect([day, await asked(day)]).toEqual([day, []]);
});

test('only those are judged again whose verdict may be another one, and all where another program judged', async () => {
  const { client, core, dayAfter } = await moved();
  await client.processors.list({});
  const [stays] = core.stored
    .prepare('SELECT row FROM verdict_until WHERE row > 0 ORDER BY day DESC LIMIT 1')
    .pluck()
    .all();
  const spoil = () => core.stored.prepare("UPDATE verdict SET country = 'XX' WHERE row = ?").run(stays);
  const spoilt = () => core.stored.prepare("SELECT count(*) FROM verdict WHERE country = 'XX'").pluck().get();
  spoil();
  // What the day after compares is that row, which nothing made anew.
  await expect(dayAfter(1)).rejects.toThrow();
  expect(spoilt()).toBe(1);
  core.stored.prepare("UPDATE verdict_until SET day = 'another program' WHERE row = 0").run();
  await dayAfter(1);
  expect(spoilt()).toBe(0);
  expect(core.stored.prepare('SELECT day FROM verdict_until WHERE row = 0').pluck().get()).toBe(
    codeVersion(),
  );
});
