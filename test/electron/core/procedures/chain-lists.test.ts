/** A supplier's new list of sub-processors: compared with its chain, then written as a person chooses. */
import { expect, test } from 'vitest';
import type { Client } from '../../../../electron/core/procedures/router.ts';
import { newAgreement, newSupplier, testRegister } from '../registers.ts';

const header = 'Subverwerker;Dienst;Locatie';
const listOf = (...rows: string[]) => new File([[header, ...rows].join('\n')], 'subverwerkers.csv');
const first = listOf('Datahal Oy;Opslag;Finland', 'Postduif;Mail;Duitsland', 'Teller AG;Facturen;NL');
const second = listOf('Datahal Oy;Opslag;Finland', 'postduif;Mail;VS', 'Nieuwkomer Ltd;Chat;India');

async function preview(client: Client, id: string, file: File, announcedOn: string | null = null) {
  return client.imports.preview({ file, under: { id }, duplicates: 'update', announcedOn });
}

async function run(client: Client, importId: string, leaveOut: string[] = []) {
  for await (const step of await client.imports.run({ importId, leaveOut })) {
    if (step.type === 'done') return step.lines;
  }
  throw new Error('the import did not end');
}

async function stands(client: Client, id: string) {
  const { record } = await client.processors.get({ id });
  const names = new Map(record.chain.map((link) => [link.subProcessorId, link.subProcessor.name]));
  return {
    chain: record.chain.map(({ subProcessor, endedOn }) => [subProcessor.name, endedOn]),
    flows: record.flows.map((flow) => [names.get(flow.subProcessorId ?? ''), flow.country, flow.endedOn]),
    announcements: record.announcements.map(({ name, country, service, announcedOn, decision }) => [
      name,
      country,
      service,
      announcedOn,
      decision,
    ]),
  };
}

async function withChain(client: Client, name = 'Hostwaard B.V.') {
  const { id } = await newSupplier(client, name, { country: 'NL', role: 'processor' });
  await newAgreement(client, id, {
    recorded: 'signed',
    subProcessorAuthorisation: 'general',
    objectionDays: 30,
  });
  await run(client, (await preview(client, id, first)).importId);
  return id;
}

test('a first list is no comparison; a second is compared before anything is written, with the last day to object', async () => {
  const { client } = testRegister();
  const { id } = await newSupplier(client, 'Hostwaard B.V.', { role: 'processor' });
  const known = await preview(client, id, first);
  expect(known.result).toMatchObject({ chain: null, created: 3 });
  await run(client, known.importId);
  const before = await stands(client, id);
  const { result } = await preview(client, id, second, '2026-11-10');
  const { chain } = result;
  expect(chain).toMatchObject({ on: '2026-11-10', same: 1, matter: 'regime', until: null });
  expect(chain?.differences.map(({ change, name, was, becomes }) => [change, name, was, becomes])).toEqual([
    ['moved', 'Postduif', ['DE'], ['US']],
    ['added', 'Nieuwkomer Ltd', [], ['IN']],
    ['gone', 'Teller AG', ['NL'], []],
  ]);
  expect(await stands(client, id)).toEqual(before);
  await newAgreement(client, id, {
    recorded: 'signed',
    subProcessorAuthorisation: 'general',
    objectionDays: 30,
  });
  const agreed = await preview(client, id, second, '2026-11-10');
  expect(agreed.result.chain).toMatchObject({ matter: 'objection', until: '2026-12-10' });
});

test('on a yes the new one is announced with what is known of it, the gone one ends and the moved one moves; undone as one', async () => {
  const { client } = testRegister();
  const id = await withChain(client);
  const before = await stands(client, id);
  const lines = await run(client, (await preview(client, id, second, '2026-11-10')).importId);
  expect(await stands(client, id)).toEqual({
    chain: [
      ['Datahal Oy', null],
      ['Postduif', null],
      ['Teller AG', '2026-11-10'],
    ],
    flows: [
      ['Datahal Oy', 'FI', null],
      ['Postduif', 'DE', '2026-11-10'],
      ['Teller AG', 'NL', '2026-11-10'],
      ['Postduif', 'US', null],
    ],
    announcements: [['Nieuwkomer Ltd', 'IN', 'Chat', '2026-11-10', 'open']],
  });
  const { announcementStates } = await client.processors.get({ id });
  expect(announcementStates).toMatchObject([
    { matter: 'objection', until: '2026-12-10', verdict: { code: 'MECHANISM_UNKNOWN' } },
  ]);
  // The same list again: what waits is not announced twice, and nothing else differs.
  const again = await preview(client, id, second, '2026-11-15');
  expect(again.result.chain?.differences.map(({ change, name }) => [change, name])).toEqual([
    ['announced', 'Nieuwkomer Ltd'],
  ]);
  const after = await stands(client, id);
  await run(client, again.importId);
  expect(await stands(client, id)).toEqual(after);
  if (lines === null) throw new Error('the import wrote nothing');
  await client.register.undo(lines);
  expect(await stands(client, id)).toEqual(before);
  expect((await client.register.verify()).findings).toEqual([]);
});

test('each difference is left out by itself, and only the chain of that supplier changes', async () => {
  const { client } = testRegister();
  const id = await withChain(client);
  const other = await withChain(client, 'Andere B.V.');
  const before = [await stands(client, id), await stands(client, other)];
  const { importId, result } = await preview(client, id, second);
  const keys = result.chain?.differences.map(({ key }) => key) ?? [];
  await run(client, importId, keys);
  expect([await stands(client, id), await stands(client, other)]).toEqual(before);
  const some = await preview(client, id, second);
  await run(
    client,
    some.importId,
    keys.filter((key) => !key.startsWith('gone')),
  );
  const now = await stands(client, id);
  expect([now.announcements, now.chain[2], now.flows.length]).toEqual([[], ['Teller AG', '2026-11-22'], 3]);
  expect(await stands(client, other)).toEqual(before[1]);
});

test('what a gone one engaged ends with it, but not what another link still brings', async () => {
  const { client } = testRegister();
  const id = await withChain(client);
  const { record } = await client.processors.get({ id });
  const linkOf = (name: string) => {
    const found = record.chain.find(({ subProcessor }) => subProcessor.name === name);
    if (!found) throw new Error(`no link of ${name}`);
    return found;
  };
  const fresh = { id: null, version: null, processorId: id };
  const under = { parentLinkId: linkOf('Teller AG').id, service: 'Onder', authorisedOn: null };
  for (const name of ['Datahal Oy', 'Postduif']) {
    const { subProcessorId } = linkOf(name);
    const input = { ...under, subProcessorId, contractSeenOn: null, endedOn: null };
    await client.chain.save({ ...fresh, input });
  }
  const list = listOf('Datahal Oy;Opslag;Finland', 'Postduif;Mail;Duitsland');
  const { importId, result } = await preview(client, id, list);
  expect(result.chain?.differences.map(({ change, name }) => [change, name])).toEqual([
    ['gone', 'Teller AG'],
  ]);
  await run(client, importId);
  const { chain, flows } = await stands(client, id);
  expect(chain.map(([, endedOn]) => endedOn)).toEqual([null, null, ...Array(3).fill('2026-11-22')]);
  expect(flows.filter(([, , endedOn]) => endedOn !== null)).toEqual([['Teller AG', 'NL', '2026-11-22']]);
});

test('a list that names no places says nothing of where they are, and another service is asked about', async () => {
  const { client } = testRegister();
  const id = await withChain(client);
  const file = new File(
    ['Subverwerker;Dienst\nDatahal Oy;Opslag\nPostduif;Berichten\nTeller AG;Facturen'],
    'namen.csv',
  );
  const { result } = await preview(client, id, file);
  expect(result.chain).toMatchObject({ same: 3, differences: [], matter: null });
  expect(result.uncertain.map(({ row, value }) => [row, value])).toEqual([[3, 'Berichten']]);
});
