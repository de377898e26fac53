/** What asks for attention, asked for in part: the numbers are of all of it. */
import { expect, test } from 'vitest';
import { writeExample } from '../../../electron/core/example/write.ts';
import { testRegister } from '../registers.ts';

test('a part of the list comes with the numbers of the whole', async () => {
  const { core, client } = testRegister();
  writeExample(core, 'Femke');
  const all = await client.attention.list({});
  const some = await client.attention.list({ limit: 5 });
  expect(some.attention).toEqual(all.attention.slice(0, 5));
  expect([some.total, some.counts, some.suppliers]).toEqual([
    all.attention.length,
    all.counts,
    all.suppliers,
  ]);
  const urgent = all.attention.filter(({ urgency }) => urgency !== 'later');
  expect((all.counts.now ?? 0) + (all.counts.soon ?? 0)).toBe(urgent.length);
  expect(all.suppliers).toBe(new Set(urgent.map(({ processorId }) => processorId)).size);
});

test('of one supplier, and anew after a change', async () => {
  const { core, client } = testRegister();
  writeExample(core, 'Femke');
  const first = (await client.attention.list({ limit: 1 })).attention[0];
  if (!first) throw new Error('the example asks for nothing');
  const { processorId } = first;
  const own = await client.attention.list({ processorId });
  expect(new Set(own.attention.map((item) => item.processorId))).toEqual(new Set([processorId]));
  const { record } = await client.processors.get({ id: processorId });
  await client.processors.remove({ id: processorId, version: record.processor.version });
  expect((await client.attention.list({ processorId })).total).toBe(0);
});
