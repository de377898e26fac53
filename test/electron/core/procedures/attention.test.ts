/** What asks for attention, asked for in part: the numbers are of all of it. */
import { expect, test } from 'vitest';
import { writeExample } from '../../../../electron/core/example/write.ts';
import { saveProcessor } from '../../../../electron/core/store/parts.ts';
import { emptyColleague } from '../../../../shared/fields/colleague.ts';
import { emptyProcessor } from '../../../../shared/fields/processor.ts';
import { crowdedRegister } from '../derived/crowded.ts';
import { newFlow, newSupplier, testRegister } from '../registers.ts';

test('a part of the list comes with the numbers of the whole', async () => {
  const { core, client } = testRegister();
  await writeExample(core, 'Femke');
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

test('of one person, by a name of before too, with the numbers of what is theirs', async () => {
  const { core, client } = testRegister();
  await writeExample(core, 'Femke');
  const all = await client.attention.list({});
  const bas = await client.colleagues.save({
    ...{ id: null, version: null, reason: '' },
    input: emptyColleague('Bas Okafor'),
  });
  await client.colleagues.save({ id: bas.id, version: bas.version, input: emptyColleague('Bas de Wit') });
  await client.colleagues.save({
    ...{ id: null, version: null },
    input: { ...emptyColleague('Femke Dijkstra'), role: 'privacy-officer' },
  });
  const theirs = all.attention.filter(({ owner }) => owner === 'Bas Okafor').map(({ key }) => key);
  for (const owner of ['Bas de Wit', 'bas okafor']) {
    const some = await client.attention.list({ owner, limit: 3 });
    const whole = await client.attention.list({ owner });
    expect(whole.attention.map(({ key }) => key)).toEqual(theirs);
    expect(some).toEqual({ ...whole, attention: whole.attention.slice(0, 3) });
  }
  // What has no owner is the privacy officer's.
  const hers = all.attention.filter(({ owner }) => owner === 'Femke Dijkstra' || owner === '');
  expect((await client.attention.list({ owner: 'Femke Dijkstra', limit: 1 })).total).toBe(hers.length);
});

test('of one supplier, and anew after a change', async () => {
  const { core, client } = testRegister();
  await writeExample(core, 'Femke');
  const first = (await client.attention.list({ limit: 1 })).attention[0];
  if (!first) throw new Error('the example asks for nothing');
  const { processorId } = first;
  const own = await client.attention.list({ processorId });
  expect(new Set(own.attention.map((item) => item.processorId))).toEqual(new Set([processorId]));
  const { record } = await client.processors.get({ id: processorId });
  await client.processors.remove({ id: processorId, version: record.processor.version });
  expect((await client.attention.list({ processorId })).total).toBe(0);
});

test('after any change the first of the list are those of all of it made anew', async () => {
  const { core, client, clock } = await crowdedRegister(40);
  const same = async (limit: number) => {
    const { attention, ...numbers } = await client.attention.list({ limit });
    const all = await client.attention.list({});
    expect(attention).toEqual(all.attention.slice(0, limit));
    expect(numbers).toEqual({
      asOf: all.asOf,
      total: all.total,
      counts: all.counts,
      suppliers: all.suppliers,
    });
  };
  await same(12);
  const { rows } = await client.processors.list({ limit: 1000 });
  const [first, second, third] = rows;
  if (!first || !second || !third) throw new Error('the register is empty');
  await newFlow(client, first.id, { country: 'IN', safeguards: [] });
  await same(12);
  await client.processors.merge({ keepId: first.id, goneId: second.id });
  await same(50);
  for (const { id, version, ...input } of await client.subProcessors.list()) {
    await client.subProcessors.save({ id, version, input: { ...input, parentCountry: 'US' } });
  }
  await same(50);
  const { version, ...policy } = await client.policy.get();
  await client.policy.save({ version, input: { ...policy, tiaMissing: 'blocked' } });
  await same(50);
  clock.now = '2027-03-01T10:00:00.000Z';
  await same(0);
  await same(200);

  // A long change that is given up: its lines were there for a while, and other ones take their numbers.
  const steps = core.writeInSteps(null, '', undefined, function* (writing) {
    for (let at = 0; at < 1000; at += 1) {
      saveProcessor(writing, { id: null, version: null, input: emptyProcessor(`Weer weg ${at}`) });
      yield at;
    }
  });
  await steps.next();
  const during = await client.attention.list({ limit: 1 });
  await steps.return(undefined);
  expect(during.total).toBeGreaterThan((await client.attention.list({})).total);
  for (let at = 0; at < 3; at += 1) await newSupplier(client, `Blijft ${at}`);
  await same(200);
});
