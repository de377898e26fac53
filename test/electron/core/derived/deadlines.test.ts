import { expect, test } from 'vitest';
import { judgementOn } from '../../../../electron/core/derived/judging.ts';
import { areSumsRight } from '../../../../electron/core/derived/sums.ts';
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

/** How many dates the pages count, and how many there are one by one: all of them, and those that are late. */
async function numbersOf({ client }: ReturnType<typeof testCore>, today: string) {
  const { deadlines, counts } = await client.outlook.deadlines({});
  const matters = new Set(
    deadlines.map(({ processorId, kind, subject, day }) => [processorId, kind, subject, day].join()),
  );
  const late = counts.filter(({ due }) => due < today);
  const sumOf = (all: readonly { n: number }[]) => all.reduce((sum, { n }) => sum + n, 0);
  return {
    matters: matters.size,
    listed: deadlines.length,
    counted: sumOf(counts),
    lateListed: deadlines.filter(({ overdue }) => overdue).length,
    lateCounted: sumOf(late),
  };
}

test('a date that is reminded of again is one date, also where an older program counted it as more', async () => {
  const running = testCore();
  const { client, core, file, clock } = running;
  await client.register.create({ file, organisation: 'Stichting Proef', example: true });
  clock.now = '2026-12-05T11:00:00.000Z';
  const expectOneEach = async (today: string) => {
    const numbers = await numbersOf(running, today);
    expect(numbers).toMatchObject({ listed: numbers.matters, counted: numbers.matters });
    expect(numbers.lateListed).toBeGreaterThan(0);
    expect(numbers.lateCounted).toBe(numbers.lateListed);
  };
  await expectOneEach('2026-12-05');

  // As it stored and counted them.
  core.stored.exec(`
    UPDATE deadline SET told = json_remove(json_set(told, '$.terms', json((
      SELECT json_group_array(json(value)) FROM (
        SELECT value FROM json_each(told, '$.terms') UNION ALL SELECT value FROM json_each(told, '$.again'))
    ))), '$.again') WHERE told ->> '$.again' IS NOT NULL;
    DELETE FROM derived_sum WHERE name = 'date';
    INSERT INTO derived_sum (name, key, n)
      SELECT 'date', kind || ' ' || (t.value ->> '$.due') || ' ' ||
          max(0, ifnull((SELECT max(value) FROM json_each(t.value, '$.leadDays')), 0)) ||
          iif(handled_on IS NULL, ' open', ' handled') AS dated, count(*)
        FROM deadline, json_each(told, '$.terms') t GROUP BY dated;
    UPDATE verdict_until SET day = 'older' WHERE row = 0;`);
  clock.now = '2026-12-06T11:00:00.000Z';
  await expectOneEach('2026-12-06');
  expect(areSumsRight(core.stored)).toBe(true);
});
