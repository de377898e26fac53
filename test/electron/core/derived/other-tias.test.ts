/** Assessments that another flow may be made of: per country and importer, the newest first. */
import { expect, test } from 'vitest';
import { newFlow, newSupplier, problemOf, testRegister } from '../registers.ts';

const tia = (completedOn: string | null, outcome: 'positive' | null = 'positive') => ({
  completedOn,
  outcome,
});

test('of the same country, those of the same importer first; one that is not finished is not offered', async () => {
  const { client } = testRegister();
  const a = await newSupplier(client, 'A', { country: 'NL' });
  const b = await newSupplier(client, 'B', { country: 'US' });
  const c = await newSupplier(client, 'C', { country: 'NL' });
  const mine = await newFlow(client, a.id, { country: 'US', entity: 'Wolk Inc.' });
  await newFlow(client, b.id, { country: 'US', entity: 'Ander Corp', tia: tia('2026-08-01') });
  await newFlow(client, b.id, { country: 'US', entity: 'wolk inc', tia: tia('2026-01-01') });
  await newFlow(client, b.id, { country: 'IN', entity: 'Wolk Inc.', tia: tia('2026-08-01') });
  await newFlow(client, b.id, { country: 'US', entity: 'Wolk Inc.', tia: tia('2026-08-01', null) });
  await newFlow(client, b.id, { country: 'US', entity: 'Wolk Inc.', tia: tia(null) });
  // In the EEA, reached by an importer from there: the same law was assessed.
  await newFlow(client, c.id, {
    country: 'NL',
    entity: 'Derde LLC',
    importerCountry: 'US',
    tia: tia('2026-09-01'),
  });
  const found = await client.flows.otherTias({ processorId: a.id, flowId: mine.id });
  expect(
    found.map(({ processor, importer, isSameImporter, tia: { completedOn } }) => [
      processor,
      importer,
      isSameImporter,
      completedOn,
    ]),
  ).toEqual([
    ['B', 'wolk inc', true, '2026-01-01'],
    ['C', 'Derde LLC', false, '2026-09-01'],
    ['B', 'Ander Corp', false, '2026-08-01'],
  ]);
  const elsewhere = client.flows.otherTias({ processorId: b.id, flowId: mine.id });
  expect(await problemOf(elsewhere)).toMatchObject({ code: 'not-found' });
});
