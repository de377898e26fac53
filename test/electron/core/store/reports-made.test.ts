import { expect, test } from 'vitest';
import { keepReport, reportBefore, reportsMade } from '../../../../electron/core/store/reports-made.ts';
import type { ReportMade } from '../../../../shared/schema/report-made.ts';
import { testRegister } from '../registers.ts';

const of = { kind: 'overview', subject: '' } as const;
const made = (asOf: string, head: string, suppliers: number): ReportMade => ({
  ...of,
  ...{ asOf, madeAt: `${asOf}T10:00:00.000Z`, lines: 7, head, figures: { suppliers } },
});

test('a report is compared with the last one about an earlier day, and the same one again replaces the first', async () => {
  const { core } = testRegister();
  const lines = core.status().historyLines;
  await core.write(null, '', ({ connection }) => {
    for (const one of [made('2026-03-31', 'b', 3), made('2025-12-31', 'a', 2), made('2026-03-31', 'b', 4)]) {
      keepReport(connection, one);
    }
  });
  expect(reportsMade(core.stored, 'overview', 10)).toEqual([
    made('2026-03-31', 'b', 4),
    made('2025-12-31', 'a', 2),
  ]);
  expect(reportsMade(core.stored, 'overview', 1)).toEqual([made('2026-03-31', 'b', 4)]);
  expect(reportBefore(core.stored, of, '2026-04-01')).toEqual(made('2026-03-31', 'b', 4));
  expect(reportBefore(core.stored, of, '2026-03-31')).toEqual(made('2025-12-31', 'a', 2));
  expect(reportBefore(core.stored, of, '2025-12-31')).toBe(null);
  expect(reportBefore(core.stored, { ...of, subject: 'x' }, '2026-04-01')).toBe(null);
  // Making a report changes nothing that a report is about.
  expect(core.status().historyLines).toBe(lines);
});

test('figures that are none are damage', async () => {
  const { core } = testRegister();
  await core.write(null, '', ({ connection }) => keepReport(connection, made('2026-03-31', 'b', 3)));
  core.stored.exec(`UPDATE report_made SET figures = '{"suppliers":-1}'`);
  const reading = Promise.resolve().then(() => reportsMade(core.stored, 'overview', 10));
  await expect(reading).rejects.toMatchObject({ code: 'corrupt' });
});
