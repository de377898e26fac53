import { expect, test } from 'vitest';
import { noticeText } from '../../../../shared/words/supplier-columns.ts';
import { newAgreement, newSupplier, testRegister } from '../registers.ts';

test('a notice deadline for a later end than the one in the list says for which end it is', async () => {
  const { client } = testRegister();
  const terms = { recorded: 'signed', effectiveOn: '2026-01-18', notice: { months: 1, days: 0 } } as const;
  const monthly = await newSupplier(client, 'Maandelijks');
  const renewal = { kind: 'automatic', months: 1 } as const;
  await newAgreement(client, monthly.id, { ...terms, endsOn: '2026-12-17', renewal });
  const yearly = await newSupplier(client, 'Per jaar');
  await newAgreement(client, yearly.id, {
    ...terms,
    endsOn: '2027-01-17',
    renewal: { ...renewal, months: 12 },
  });
  await newSupplier(client, 'Zonder');
  const { rows } = await client.processors.list({});
  expect(
    rows.map(({ currentEndsOn, noticeDeadline, noticeEndsOn }) => [
      currentEndsOn,
      noticeDeadline,
      noticeEndsOn,
    ]),
  ).toEqual([
    ['2026-12-17', '2026-12-17', '2027-01-17'],
    ['2027-01-17', '2026-12-17', '2027-01-17'],
    [null, null, null],
  ]);
  expect(rows.map((row) => noticeText(row, 'nl'))).toEqual(['17-12-2026, voor 17-1-2027', '17-12-2026', '']);
  expect(rows.map((row) => noticeText(row, 'en'))).toEqual([
    '17 Dec 2026, for 17 Jan 2027',
    '17 Dec 2026',
    '',
  ]);
});
