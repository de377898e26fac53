import { expect, test } from 'vitest';
import { writeExample } from '../../../../electron/core/example/write.ts';
import { newFlow, newSupplier, testRegister } from '../registers.ts';

test('every place with a running flow, with its results, worst first', async () => {
  const { client } = testRegister();
  const dutch = await newSupplier(client, 'Kantoor Noord');
  await newFlow(client, dutch.id, { country: 'NL' });
  await newFlow(client, dutch.id, { country: 'IN', safeguards: [] });
  await newFlow(client, dutch.id, { country: 'BR', endedOn: '2026-11-21' });
  const other = await newSupplier(client, 'Kantoor Zuid');
  await newFlow(client, other.id, { country: 'NL' });
  const own = await newSupplier(client, 'Bank', { role: 'independent-controller' });
  await newFlow(client, own.id, { country: 'US' });
  await newFlow(client, own.id, { country: 'CH', endedOn: '2026-11-21' });

  const { asOf, places } = await client.outlook.places({});
  const empty = { none: 0, ok: 0, action: 0, blocked: 0 };
  expect(asOf).toBe('2026-11-22');
  expect(places).toEqual([
    { place: 'IN', suppliers: 1, results: { ...empty, blocked: 1 }, unsure: 0, worst: 'blocked' },
    { place: 'US', suppliers: 1, results: { ...empty, action: 1 }, unsure: 0, worst: 'action' },
    // Where who receives the data is established was not recorded: no transfer as far as is known.
    { place: 'NL', suppliers: 2, results: { ...empty, none: 2 }, unsure: 2, worst: 'unsure' },
  ]);
});

test('a flow has ended with its supplier, whatever the role of that supplier', async () => {
  const { core, client } = testRegister();
  const roles = ['processor', 'sub-processor', 'joint-controller', 'independent-controller'] as const;
  for (const role of roles) {
    const gone = await newSupplier(client, `Gestopt ${role}`, { role, endedOn: '2026-11-21' });
    await newFlow(client, gone.id, { country: 'IN' });
    const last = await newSupplier(client, `Laatste dag ${role}`, { role, endedOn: '2026-11-22' });
    await newFlow(client, last.id, { country: 'BR' });
  }
  const { places } = await client.outlook.places({});
  expect(places.map(({ place, suppliers }) => [place, suppliers])).toEqual([['BR', roles.length]]);
  const listed = core.stored.prepare('SELECT DISTINCT place FROM verdict_place').pluck().all();
  expect(listed).toEqual(['BR']);
});

test('the places hold the same flows as the list of transfers', async () => {
  const { core, client } = testRegister();
  await writeExample(core, null);
  const { places } = await client.outlook.places({});
  const { counts } = await client.flows.list({ limit: 1 });
  for (const result of ['none', 'ok', 'action', 'blocked'] as const) {
    expect(places.reduce((sum, { results }) => sum + results[result], 0)).toBe(counts[result]);
  }
  expect(counts.blocked).toBeGreaterThan(0);
  const facets = await client.processors.facets({});
  for (const { place, suppliers } of places) expect(suppliers).toBe(facets.place[place]);
  expect(places.length).toBe(Object.keys(facets.place).length);
});
