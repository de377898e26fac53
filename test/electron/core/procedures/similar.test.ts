import { expect, test } from 'vitest';
import { newSupplier, testRegister } from '../registers.ts';

test('the same number, the same name and a name that differs in its legal form are told apart', async () => {
  const { client } = testRegister();
  const hosting = await newSupplier(client, 'Hostwaard B.V.', { kvk: '01234567' });
  const cafe = await newSupplier(client, 'Café  Zuid', { endedOn: '2026-01-31' });
  await newSupplier(client, 'Heel iets anders', { kvk: '07654321' });
  const similar = async (name: string, kvk: string | null = null, exceptId: string | null = null) =>
    (await client.processors.similar({ name, kvk, exceptId })).map((found) => [found.id, found.because]);
  expect(await similar('Onbekend', '01234567')).toEqual([[hosting.id, 'kvk']]);
  const [ended] = await client.processors.similar({ name: 'Cafe Zuid', kvk: null, exceptId: null });
  expect(ended?.endedOn).toBe('2026-01-31');
  expect(await similar('HOSTWAARD b.v.')).toEqual([[hosting.id, 'name']]);
  expect(await similar('Hostwaard BV')).toEqual([[hosting.id, 'name']]);
  expect(await similar('Hostwaard N.V.')).toEqual([[hosting.id, 'legal-form']]);
  expect(await similar('Hostwaard')).toEqual([[hosting.id, 'legal-form']]);
  expect(await similar('cafe zuid')).toEqual([[cafe.id, 'name']]);
  expect(await similar('Hostwaard Zuid')).toEqual([]);
  expect(await similar('Hostwaard', '01234567', hosting.id)).toEqual([]);
});

test('what lies in the bin is no duplicate, and suppliers without a number are not alike by it', async () => {
  const { client } = testRegister();
  const one = await newSupplier(client, 'Polderhost');
  await newSupplier(client, 'Lisdodde');
  expect(await client.processors.similar({ name: 'Iets', kvk: null, exceptId: null })).toEqual([]);
  await client.processors.remove({ id: one.id, version: 1 });
  expect(await client.processors.similar({ name: 'Polderhost', kvk: null, exceptId: null })).toEqual([]);
});
