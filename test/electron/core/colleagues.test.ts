/** The people of our own organisation: named as owners, recorded, renamed, handed over from. */
import { expect, test } from 'vitest';
import { emptyColleague } from '../../../shared/fields/colleague.ts';
import { newSupplier, problemOf, testRegister } from './registers.ts';

const isNew = { id: null, version: null } as const;

test('who is named as an owner is in the list, and says that nothing else is recorded', async () => {
  const { client } = testRegister();
  expect(await client.colleagues.list()).toEqual([]);
  await newSupplier(client, 'A', { owner: 'Noor Jansen' });
  await newSupplier(client, 'B', { owner: 'noor jansen' });
  await newSupplier(client, 'C', { owner: 'Bram' });
  const nothing = { id: null, version: null, email: '', role: null };
  expect(await client.colleagues.list()).toEqual([
    { ...nothing, name: 'Bram', suppliers: 1 },
    { ...nothing, name: 'Noor Jansen', suppliers: 2 },
  ]);
});

test('a person who is recorded stays one person, and another name is that of the suppliers too', async () => {
  const register = testRegister();
  const { client } = register;
  const { id } = await newSupplier(client, 'A', { owner: 'Noor Jansen' });
  const input = { name: 'Noor Jansen', email: 'noor@voorbeeld.example', role: 'privacy-officer' } as const;
  const saved = await client.colleagues.save({ ...isNew, input });
  expect(saved).toMatchObject({ ...input, suppliers: 1 });
  const renamed = { ...input, name: 'Noor de Wit' };
  await client.colleagues.save({ id: saved.id, version: saved.version, input: renamed });
  expect((await client.processors.get({ id })).record.processor.owner).toBe('Noor de Wit');
  expect(await client.colleagues.list()).toMatchObject([{ ...renamed, suppliers: 1 }]);
  const { rows } = await client.processors.list({ search: 'wit' });
  expect(rows.map(({ name }) => name)).toEqual(['A']);
  expect((await client.register.verify()).findings).toEqual([]);
});

test('two people of one name are refused, and a version that is out of date is a conflict', async () => {
  const { client } = testRegister();
  const saved = await client.colleagues.save({ ...isNew, input: emptyColleague('Bram') });
  const again = await problemOf(client.colleagues.save({ ...isNew, input: emptyColleague('BRAM') }));
  expect(again).toMatchObject({ code: 'invalid', fields: [{ path: 'input.name' }] });
  const target = { id: saved.id, version: 1 };
  await client.colleagues.save({
    ...target,
    input: { ...emptyColleague('Bram'), email: 'b@voorbeeld.example' },
  });
  const late = await problemOf(client.colleagues.save({ ...target, input: emptyColleague('Bram') }));
  expect(late.code).toBe('conflict');
});

test('suppliers are handed over in one change, which is undone in one', async () => {
  const { client } = testRegister();
  for (const name of ['A', 'B']) await newSupplier(client, name, { owner: 'Anna' });
  await newSupplier(client, 'C', { owner: 'Cas' });
  const done = await client.colleagues.handOver({ from: 'anna', to: 'Cas' });
  expect(done.suppliers).toBe(2);
  const owners = async () => (await client.processors.list({})).rows.map(({ owner }) => owner);
  expect(await owners()).toEqual(['Cas', 'Cas', 'Cas']);
  if (done.lines) await client.register.undo(done.lines);
  expect(await owners()).toEqual(['Anna', 'Anna', 'Cas']);
  expect(await client.colleagues.handOver({ from: 'Niemand', to: 'Cas' })).toEqual({
    suppliers: 0,
    lines: null,
  });
  const toHerself = await problemOf(client.colleagues.handOver({ from: 'Anna', to: 'anna ' }));
  expect(toHerself).toMatchObject({ code: 'invalid', fields: [{ path: 'to' }] });
  expect(await owners()).toEqual(['Anna', 'Anna', 'Cas']);
});

test('a person who owns nothing goes to the bin and comes back', async () => {
  const { client } = testRegister();
  const { id, version } = await client.colleagues.save({ ...isNew, input: emptyColleague('Bram') });
  await client.colleagues.remove({ id: String(id), version: Number(version) });
  expect(await client.colleagues.list()).toEqual([]);
  expect(await client.bin.list()).toMatchObject([{ entity: 'colleague', name: 'Bram' }]);
  await client.bin.restore({ entity: 'colleague', id: String(id) });
  expect(await client.colleagues.list()).toMatchObject([{ name: 'Bram' }]);
});
