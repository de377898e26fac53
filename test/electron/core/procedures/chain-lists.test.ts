/** A supplier's new list of sub-processors: compared with its chain, then written as a person chooses. */
import { expect, test } from 'vitest';
import type { Client } from '../../../../electron/core/procedures/router.ts';
import { inputOf, newAgreement, newSupplier, testRegister } from '../registers.ts';

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

/** The differences of a list with a chain that another list brought. */
async function compared(before: string[], after: string[] | File, on: string | null = null) {
  const { client } = testRegister();
  const { id } = await newSupplier(client, 'Hostwaard B.V.', { role: 'processor' });
  await run(client, (await preview(client, id, listOf(...before))).importId);
  const file = after instanceof File ? after : listOf(...after);
  const shown = await preview(client, id, file, on);
  await run(client, shown.importId);
  return { client, id, result: shown.result, now: await stands(client, id) };
}

const changesIn = ({ chain }: Awaited<ReturnType<typeof compared>>['result']) =>
  chain?.differences.map(({ change, name, was, becomes }) => [change, name, was, becomes]);

test('one that the list names without its legal form is not ended: it may be the same', async () => {
  const { result, now } = await compared(
    ['Twilio Inc.;SMS;VS', 'Acme;Opslag;NL'],
    ['Twilio;SMS;VS', 'Acme;Opslag;NL'],
  );
  expect(changesIn(result)).toEqual([
    ['added', 'Twilio', [], ['US']],
    ['unsure', 'Twilio Inc.', ['US'], []],
  ]);
  expect(result.uncertain.map(({ value }) => value)).toEqual(['Twilio']);
  expect(now.chain).toEqual([
    ['Twilio Inc.', null],
    ['Acme', null],
  ]);
});

test('what stands in another table of the file, or in a row that was not read or not wanted, is not gone', async () => {
  const page = [
    '# Third parties\n',
    '| Sub-processor | Service | Location |\n|---|---|---|\n| Postduif | Mail | DE |\n| Teller AG | Invoices | NL |\n',
    '# Affiliates\n',
    '| Entity | Country |\n|---|---|\n| Datahal Oy | Finland |\n',
  ].join('\n');
  const rows = ['Datahal Oy;Opslag;Finland', 'Postduif;Mail;DE', 'Teller AG;Facturen;NL'];
  const tables = await compared(rows, new File([page], 'page.md'));
  expect([changesIn(tables.result), tables.result.otherSheets]).toEqual([
    [
      ['unsure', 'Postduif', ['DE'], []],
      ['unsure', 'Teller AG', ['NL'], []],
    ],
    ['Third parties'],
  ]);
  expect(tables.now.chain.map(([, endedOn]) => endedOn)).toEqual([null, null, null]);
  const teller = [['unsure', 'Teller AG', ['NL'], []]];

  const shifted = listOf(
    'Datahal Oy;Opslag;Finland',
    'Postduif;Mail;DE',
    'Teller AG;Facturen;NL;meer;nog meer',
  );
  const refused = await compared(rows, shifted);
  expect([changesIn(refused.result), refused.result.rows[2]?.outcome]).toEqual([teller, 'rejected']);

  const { client, id } = await compared(rows, rows);
  const unticked = await client.imports.preview({
    file: listOf(...rows),
    under: { id },
    duplicates: 'update',
    rows: { leftOut: [4] },
  });
  expect(changesIn(unticked.result)).toEqual(teller);
});

test('a place that is announced waits for its decision, and another one of it is announced too', async () => {
  const rows = ['Acme;Opslag;NL', 'Nieuw Ltd;Chat;India'];
  const { client, id } = await compared(rows.slice(0, 1), rows);
  const more = listOf('Acme;Opslag;NL', 'Nieuw Ltd;Chat;India en VS');
  const shown = await preview(client, id, more);
  expect(changesIn(shown.result)).toEqual([['added', 'Nieuw Ltd', ['IN'], ['US']]]);
  await run(client, shown.importId);
  const { record } = await client.processors.get({ id });
  expect(record.announcements.map(({ country }) => country)).toEqual(['IN', 'US']);

  const [first] = record.announcements;
  if (!first) throw new Error('nothing was announced');
  const decision = { decidedOn: '2026-11-22', intoChain: true, replacesLinkId: null };
  await client.announcements.accept({ id: first.id, version: first.version, ...decision });
  const again = await preview(client, id, more);
  expect(changesIn(again.result)).toEqual([['announced', 'Nieuw Ltd', [], ['US']]]);
  await run(client, again.importId);
  const { flows } = await stands(client, id);
  expect(flows.map(([name, country]) => [name, country])).toEqual([
    ['Acme', 'NL'],
    ['Nieuw Ltd', 'IN'],
  ]);
});

test('one that was accepted without being put into the chain is not announced again', async () => {
  const rows = ['Acme;Opslag;NL', 'Nieuw Ltd;Chat;India'];
  const { client, id } = await compared(rows.slice(0, 1), rows);
  const [announced] = (await client.processors.get({ id })).record.announcements;
  if (!announced) throw new Error('nothing was announced');
  const decision = { decidedOn: '2026-11-22', intoChain: false, replacesLinkId: null };
  await client.announcements.accept({ id: announced.id, version: announced.version, ...decision });
  const again = await preview(client, id, listOf(...rows));
  expect(changesIn(again.result)).toEqual([['announced', 'Nieuw Ltd', [], ['IN']]]);
});

test('one that comes back is announced again, on the day on which it ended too', async () => {
  const rows = ['Acme;Opslag;NL', 'Bolt;Chat;DE'];
  const { client, id } = await compared(rows, rows.slice(0, 1));
  const gone = await preview(client, id, listOf('Acme;Opslag;NL'));
  expect(changesIn(gone.result)).toEqual([]);
  const back = await preview(client, id, listOf(...rows));
  expect(changesIn(back.result)).toEqual([['added', 'Bolt', [], ['DE']]]);
});

test('what comes after a chain that ended as a whole is announced', async () => {
  const { client, id } = await compared(['Acme;Opslag;NL'], ['Acme;Opslag;NL']);
  const [link] = (await client.processors.get({ id })).record.chain;
  if (!link) throw new Error('the chain is empty');
  const { subProcessor: _, ...stored } = link;
  const input = { ...inputOf(stored), endedOn: '2026-11-01' };
  await client.chain.save({ id: link.id, version: link.version, processorId: id, input });
  const shown = await preview(client, id, listOf('Bolt;Chat;DE'));
  expect(changesIn(shown.result)).toEqual([['added', 'Bolt', [], ['DE']]]);
  await run(client, shown.importId);
  const now = await stands(client, id);
  expect([now.chain, now.announcements.map(([name]) => name)]).toEqual([[['Acme', '2026-11-01']], ['Bolt']]);
});

test('words that name more than the known places are a place to ask about; a region around them is not', async () => {
  const before = ['Acme;Opslag;Ierland', 'Bolt;Chat;VS'];
  const less = await compared(before, ['Acme;Opslag;EU', 'Bolt;Chat;VS']);
  expect(changesIn(less.result)).toEqual([]);
  const more = await compared(before, ['Acme;Opslag;wereldwijd', 'Bolt;Chat;"DE; Atlantis"']);
  expect(changesIn(more.result)).toEqual([
    ['moved', 'Acme', ['IE'], ['IE', 'unknown']],
    ['moved', 'Bolt', ['US'], ['US', 'DE', 'unknown']],
  ]);
  // Nobody knows whether the words that were not read are the place that is missing.
  expect(more.now.flows.map(([, country, endedOn]) => [country, endedOn])).toEqual([
    ['IE', null],
    ['US', null],
    ['unknown', null],
    ['DE', null],
    ['unknown', null],
  ]);
});

test('what people changed of a sub-processor stays where its list says the same as before', async () => {
  const { client } = testRegister();
  const { id } = await newSupplier(client, 'Hostwaard B.V.', { role: 'processor' });
  const list = listOf('Acme;Opslag;Atlantis', 'Bolt;Chat;VS');
  await run(client, (await preview(client, id, list)).importId);
  const { record } = await client.processors.get({ id });
  for (const [at, country] of ['US', 'DE'].entries()) {
    const flow = record.flows[at];
    if (!flow) throw new Error('no place was read');
    const { id: flowId, version, processorId } = flow;
    await client.flows.save({ id: flowId, version, processorId, input: { ...inputOf(flow), country } });
  }
  const acme = record.chain.find(({ subProcessor }) => subProcessor.name === 'Acme')?.subProcessor;
  if (!acme) throw new Error('Acme is not in the chain');
  const input = { ...inputOf(acme), name: 'Acme Holding' };
  await client.subProcessors.save({ id: acme.id, version: acme.version, input });
  const before = await stands(client, id);
  const shown = await preview(client, id, list);
  expect(changesIn(shown.result)).toEqual([]);
  expect(shown.result.uncertain.map(({ column, value }) => [column, value])).toEqual([
    ['Locatie', 'Atlantis'],
    ['Subverwerker', 'Acme'],
    ['Locatie', 'VS'],
  ]);
  await run(client, shown.importId);
  expect(await stands(client, id)).toEqual(before);
});

test('the list of one supplier does not change what other suppliers have of a shared sub-processor', async () => {
  const { client } = testRegister();
  const take = async (name: string, place: string) => {
    const { id } = await newSupplier(client, name, { role: 'processor' });
    const file = new File([`Subverwerker;Locatie;Land van vestiging\nAcme;NL;${place}`], 'lijst.csv');
    const shown = await preview(client, id, file);
    await run(client, shown.importId);
    return shown.result;
  };
  await take('Een', 'NL');
  const other = await take('Ander', 'VS');
  expect(other.uncertain.map(({ column, value }) => [column, value])).toEqual([['Land van vestiging', 'VS']]);
  expect((await client.subProcessors.list()).map(({ country }) => country)).toEqual(['NL']);
});
