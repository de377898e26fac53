/** One change for many suppliers: the preview is what is written, undo brings everything back. */
import { expect, test } from 'vitest';
import { emptyProcessor } from '../../../shared/schema/processor.ts';
import { testRegister } from '../registers.ts';

async function three() {
  const register = testRegister();
  const ids: string[] = [];
  for (const [name, owner] of [
    ['Een', ''],
    ['Twee', 'Anna'],
    ['Drie', 'Bram'],
  ] as const) {
    const input = { ...emptyProcessor(name), owner, tags: ['oud'] };
    ids.push((await register.client.processors.save({ id: null, version: null, input })).id);
  }
  const owners = async () =>
    Promise.all(ids.map(async (id) => (await register.client.processors.get({ id })).record.processor.owner));
  return { ...register, ids, owners };
}

test('a dry run names each change and writes nothing', async () => {
  const { client, ids, owners } = await three();
  const { changes, lines } = await client.processors.bulk({ ids, patch: { owner: 'Anna' }, dryRun: true });
  expect(changes.map(({ processor, before, after }) => [processor, before, after])).toEqual([
    ['Een', '', 'Anna'],
    ['Drie', 'Bram', 'Anna'],
  ]);
  expect(lines).toBeNull();
  expect(await owners()).toEqual(['', 'Anna', 'Bram']);
});

test('the change is written with history, and taken back by its lines', async () => {
  const { client, ids, owners } = await three();
  const patch = { owner: 'Anna', addTags: ['nieuw'], removeTags: ['oud'] };
  const { lines } = await client.processors.bulk({ ids, patch, reason: 'overdracht' });
  expect(await owners()).toEqual(['Anna', 'Anna', 'Anna']);
  const first = await client.processors.get({ id: ids[0] ?? '' });
  expect(first.record.processor.tags).toEqual(['nieuw']);
  expect((await client.processors.list({ filter: { owner: ['Anna'] } })).total).toBe(3);
  if (lines === null) throw new Error('nothing was written');
  await client.register.undo(lines);
  expect(await owners()).toEqual(['', 'Anna', 'Bram']);
  expect((await client.register.verify()).findings).toEqual([]);
});

test('one supplier that is gone: nothing is changed', async () => {
  const { client, ids, owners } = await three();
  await expect(
    client.processors.bulk({ ids: [...ids, 'nergens'], patch: { owner: 'Anna' } }),
  ).rejects.toMatchObject({ code: 'not-found' });
  expect(await owners()).toEqual(['', 'Anna', 'Bram']);
});
