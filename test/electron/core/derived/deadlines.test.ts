import { expect, test } from 'vitest';
import { judgementOn } from '../../../../electron/core/derived/judging.ts';
import { allRecords } from '../../../../electron/core/store/supplier-records.ts';
import { outlookOf } from '../../../../shared/explained/outlook.ts';
import { compareText } from '../../../../shared/law/dates.ts';
import { judged } from '../../../../shared/law/judged.ts';
import { testCore } from '../registers.ts';

test('the derived dates are those of the whole records, on every day, and one that was changed is found', async () => {
  const { client, core, file, clock } = testCore();
  await client.register.create({ file, organisation: 'Stichting Proef', example: true });
  for (const day of ['2026-11-22', '2026-12-05', '2027-06-30', '2031-01-01']) {
    clock.now = `${day}T11:00:00.000Z`;
    const judgement = judgementOn(core.stored, day);
    const wanted = allRecords(core.stored)
      .flatMap((record) => outlookOf(judged(record, judgement)).deadlines)
      .sort((a, b) => compareText(a.due, b.due) || compareText(a.key, b.key));
    expect(wanted.length).toBeGreaterThan(20);
    const { deadlines } = await client.outlook.deadlines({});
    expect([day, deadlines]).toEqual([day, wanted]);
    const until = wanted[5]?.due ?? '';
    const early = await client.outlook.deadlines({ until });
    expect(early.deadlines).toEqual(wanted.filter(({ due }) => due <= until));
  }
  expect((await client.register.verify()).ok).toBe(true);
  core.stored.prepare('UPDATE deadline SET reminded = NULL WHERE reminded IS NOT NULL').run();
  const { findings } = await client.register.verify();
  expect(findings.map(({ check }) => check)).toContain('verdicts');
  // They were made anew.
  await client.outlook.deadlines({});
  core.stored
    .prepare(
      "INSERT INTO deadline VALUES (99999, 'review', 'x', '2026-01-01', '2026-01-01', NULL, NULL, NULL, '{}')",
    )
    .run();
  expect((await client.register.verify()).ok).toBe(false);
});
