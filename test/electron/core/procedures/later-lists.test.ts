/** A later list beside what people made of an earlier one: what they changed stays, and where the list says otherwise that is told. */
import { expect, test } from 'vitest';
import { managementDecisionFields } from '../../../../shared/fields/decision.ts';
import { emptyOf } from '../../../../shared/fields/field.ts';
import type { ProcessorInput } from '../../../../shared/fields/processor.ts';
import { inputOf, newSupplier, problemOf, type TestRegister, testRegister } from '../registers.ts';

const columns = [
  'Leverancier',
  'KvK',
  'Dienst',
  'Locatie gegevens',
  'Eigenaar',
  'VO getekend?',
  'Datum getekend',
  'Loopt tot',
  'Labels',
  'Opmerking',
  'E-mail',
] as const;
type Row = Partial<Record<(typeof columns)[number], string>>;

async function take({ client, clock }: TestRegister, rows: readonly Row[], duplicates?: 'update') {
  const lines = rows.map((row) => columns.map((column) => `"${row[column] ?? ''}"`).join(';'));
  const file = new File([[columns.join(';'), ...lines].join('\n')], 'lijst.csv');
  const { importId, result } = await client.imports.preview({ file, duplicates });
  for await (const _ of await client.imports.run({ importId }));
  clock.now = new Date(Date.parse(clock.now) + 60_000).toISOString();
  return result;
}

async function supplier({ client }: TestRegister, name: string) {
  const { rows } = await client.processors.list({ limit: 100 });
  const found = rows.find((row) => row.name === name);
  if (!found) throw new Error(`no supplier ${name}`);
  return (await client.processors.get({ id: found.id })).record;
}

async function change(register: TestRegister, name: string, changed: Partial<ProcessorInput>) {
  const { processor } = await supplier(register, name);
  const { id, version } = processor;
  await register.client.processors.save({ id, version, input: { ...inputOf(processor), ...changed } });
}

/** The columns of the findings, each with the beginning of what is said. */
const told = ({ uncertain }: Awaited<ReturnType<typeof take>>) =>
  uncertain.map(({ column, message }) => `${column}: ${message.nl.split(/[.;]/)[0]}`);
const waiting = ({ processor }: Awaited<ReturnType<typeof supplier>>) =>
  processor.statedInList.map(({ column, words }) => `${column}: ${words}`);

test('words that somebody gave a country are no other place, and that country is not missing in the list', async () => {
  const register = testRegister();
  const rows = [{ Leverancier: 'Acme', 'Locatie gegevens': 'Duitsand; Nederland' }];
  await take(register, rows);
  const { flows } = await supplier(register, 'Acme');
  const [flow] = flows;
  if (!flow) throw new Error('no place was read');
  const { id, version, processorId } = flow;
  await register.client.flows.save({ id, version, processorId, input: { ...inputOf(flow), country: 'DE' } });
  const before = await supplier(register, 'Acme');
  const result = await take(register, rows, 'update');
  expect([result.updated, result.changes]).toEqual([0, []]);
  expect(await supplier(register, 'Acme')).toEqual(before);

  // A register into which it was exported knows nothing of what lists said: the words say it.
  const went = await register.client.exports.make({ format: 'json', language: 'nl' });
  const there = testRegister();
  const { importId } = await there.client.imports.preview({ file: went });
  for await (const _ of await there.client.imports.run({ importId }));
  await take(there, rows, 'update');
  const countries = (await supplier(there, 'Acme')).flows.map(({ country }) => country);
  expect(countries.toSorted()).toEqual(['DE', 'NL']);
});

test('what people changed or took away stays where the list says the same as before, and is told once', async () => {
  const register = testRegister();
  const row: Row = {
    Leverancier: 'Acme',
    Dienst: 'Hosting',
    Eigenaar: 'Piet',
    'VO getekend?': 'ja',
    'Datum getekend': '1-1-2024',
    'Loopt tot': '31-12-2027',
    Labels: 'klant, oud',
    Opmerking: 'bellen',
    'E-mail': 'a@acme.example',
  };
  await take(register, [row]);
  const { processor, agreements } = await supplier(register, 'Acme');
  const services = processor.services.map((service) => ({ ...service, name: 'Webhosting' }));
  await change(register, 'Acme', { owner: 'Jan', tags: ['oud'], remark: 'gebeld', services, contacts: [] });
  const [agreement] = agreements;
  if (!agreement) throw new Error('no agreement was read');
  const { id, version, processorId } = agreement;
  const input = { ...inputOf(agreement), recorded: 'negotiation' as const, signedOn: null };
  await register.client.agreements.save({ id, version, processorId, input });
  const before = await supplier(register, 'Acme');

  const again = await take(register, [row], 'update');
  const same = 'Dit is in het register gewijzigd nadat het er zo stond als in deze lijst';
  expect(told(again)).toEqual([`Eigenaar: ${same}`, `VO getekend?: ${same}`, `Datum getekend: ${same}`]);
  expect(again.changes).toEqual([]);
  const after = await supplier(register, 'Acme');
  expect(waiting(after)).toEqual(['Eigenaar: Piet', 'VO getekend?: ja', 'Datum getekend: 1-1-2024']);
  const own = ({ processor: { version: _, statedInList: __, ...fields } }: typeof after) => fields;
  expect([own(after), after.agreements]).toEqual([own(before), before.agreements]);
  expect((await take(register, [row], 'update')).updated).toBe(0);

  // What the list says otherwise than before is new, where nobody changed it.
  const later = await take(register, [{ ...row, 'Loopt tot': '31-12-2028' }], 'update');
  expect(later.changes.map(({ field, becomes }) => [field, becomes])).toEqual([['endsOn', '2028-12-31']]);
});

test.each(['ended', 'removed'])(
  'a place that was %s does not come back by a list that still names it',
  async (how) => {
    const register = testRegister();
    const { client } = register;
    const rows = [{ Leverancier: 'Acme', 'Locatie gegevens': 'NL, VS' }];
    await take(register, rows);
    const { flows } = await supplier(register, 'Acme');
    const flow = flows.find(({ country }) => country === 'US');
    if (!flow) throw new Error('no place was read');
    const { id, version, processorId } = flow;
    if (how === 'removed') await client.flows.remove({ id, version });
    else
      await client.flows.save({
        id,
        version,
        processorId,
        input: { ...inputOf(flow), endedOn: '2026-11-01' },
      });
    const before = await supplier(register, 'Acme');
    const result = await take(register, rows, 'update');
    expect(told(result)).toEqual([
      'Locatie gegevens: Dit is in het register beëindigd of verwijderd nadat het er zo stond als in deze lijst',
    ]);
    const after = await supplier(register, 'Acme');
    expect([after.flows, waiting(after)]).toEqual([before.flows, ['Locatie gegevens: NL, VS']]);
  },
);

test('an agreement that was removed, or superseded by hand, is not added again', async () => {
  const register = testRegister();
  const { client } = register;
  const rows = ['Acme', 'Bolt'].map((name) => ({
    Leverancier: name,
    'VO getekend?': 'ja',
    'Datum getekend': '1-1-2020',
  }));
  await take(register, rows);
  const [gone] = (await supplier(register, 'Acme')).agreements;
  const [old] = (await supplier(register, 'Bolt')).agreements;
  if (!gone || !old) throw new Error('no agreement was read');
  await client.agreements.remove({ id: gone.id, version: gone.version });
  const { id, version, processorId } = old;
  await client.agreements.save({
    id,
    version,
    processorId,
    input: { ...inputOf(old), recorded: 'superseded' },
  });
  const result = await take(register, rows, 'update');
  expect([result.changes, told(result).length]).toEqual([[], 2]);
  expect((await supplier(register, 'Acme')).agreements).toEqual([]);
  expect((await supplier(register, 'Bolt')).agreements.map(({ recorded }) => recorded)).toEqual([
    'superseded',
  ]);
});

test('what an import said that was undone does not count: the list says it for the first time', async () => {
  const register = testRegister();
  await take(register, [{ Leverancier: 'Acme', Eigenaar: 'Piet' }]);
  await take(register, [{ Leverancier: 'Acme', Eigenaar: 'Kees' }], 'update');
  const [last] = await register.client.imports.list();
  await register.client.imports.undo({ id: last?.id ?? '' });
  expect((await supplier(register, 'Acme')).processor.owner).toBe('Piet');
  await take(register, [{ Leverancier: 'Acme', Eigenaar: 'Kees' }], 'update');
  expect((await supplier(register, 'Acme')).processor.owner).toBe('Kees');
});

test('a supplier in the bin was not merged into the one that a decision about it came to be about', async () => {
  const register = testRegister();
  const { client } = register;
  await take(register, [{ Leverancier: 'Acme' }, { Leverancier: 'Boot' }]);
  const [gone, other] = [await supplier(register, 'Acme'), await supplier(register, 'Boot')];
  const input = {
    ...emptyOf(managementDecisionFields),
    question: 'Doorgaan?',
    processorId: gone.processor.id,
  };
  const { id, version } = await client.decisions.save({ id: null, version: null, input });
  await client.decisions.save({ id, version, input: { ...input, processorId: other.processor.id } });
  await client.processors.remove({ id: gone.processor.id, version: gone.processor.version });
  const result = await take(register, [{ Leverancier: 'Acme' }]);
  expect(result.created).toBe(1);
  expect(told(result)).toEqual([expect.stringContaining('in de prullenbak')]);
});

test('a supplier is found by the name that it had, and by that of one that was merged into it', async () => {
  const register = testRegister();
  const { client } = register;
  const rows = [
    { Leverancier: 'AFAS', KvK: '01234567', Dienst: 'Salaris' },
    { Leverancier: 'Zandplaat', Dienst: 'Opslag', 'VO getekend?': 'ja' },
  ];
  await take(register, rows);
  await change(register, 'AFAS', { name: 'AFAS Software B.V.' });
  await newSupplier(client, 'Vuurtoren');
  const keep = await supplier(register, 'Vuurtoren');
  const gone = await supplier(register, 'Zandplaat');
  await client.processors.merge({ keepId: keep.processor.id, goneId: gone.processor.id });
  const result = await take(register, rows, 'update');
  expect([result.created, result.notNamed]).toEqual([0, []]);
  expect(told(result)).toEqual([
    'Leverancier: Wat zo heette, staat nu als “AFAS Software B',
    'Leverancier: Wat zo heette, staat nu als “Vuurtoren” in het register: hernoemd of samengevoegd',
  ]);
  const { rows: now } = await client.processors.list({});
  expect(now.map(({ name }) => name)).toEqual(['AFAS Software B.V.', 'Vuurtoren']);
  expect(waiting(await supplier(register, 'Vuurtoren'))).toEqual(['Leverancier: Zandplaat']);
});

test('a supplier that has ended is not missed, and named again it is told', async () => {
  const register = testRegister();
  const [acme, bolt] = [{ Leverancier: 'Acme' }, { Leverancier: 'Bolt' }];
  await take(register, [acme, bolt]);
  await change(register, 'Acme', { endedOn: '2026-10-01' });
  expect((await take(register, [bolt], 'update')).notNamed).toEqual([]);
  const result = await take(register, [acme, bolt], 'update');
  expect(told(result)).toEqual([
    'Leverancier: In het register is de relatie met deze leverancier beëindigd op 1-10-2026',
  ]);
  const after = await supplier(register, 'Acme');
  expect([after.processor.endedOn, waiting(after)]).toEqual(['2026-10-01', ['Leverancier: Acme']]);
});

test('a row without a number is not put with one of several suppliers of its name without a word', async () => {
  const register = testRegister();
  await take(register, [
    { Leverancier: 'Acme', KvK: '01234567' },
    { Leverancier: 'Acme', KvK: '76543210' },
  ]);
  const result = await take(register, [{ Leverancier: 'Acme', Eigenaar: 'Piet' }], 'update');
  expect(told(result)).toEqual([
    'Leverancier: Er zijn 2 leveranciers met deze naam en elk een eigen KvK-nummer',
  ]);
});

test('a place that the list no longer names is told beside the supplier, also where nothing else changes', async () => {
  const register = testRegister();
  await take(register, [{ Leverancier: 'Acme', 'Locatie gegevens': 'Nederland, VS' }]);
  const rows = [{ Leverancier: 'Acme', 'Locatie gegevens': 'Nederland' }];
  const result = await take(register, rows, 'update');
  expect([result.updated, result.rows[0]?.outcome]).toEqual([1, 'updated']);
  const after = await supplier(register, 'Acme');
  expect([waiting(after), after.flows.length]).toEqual([['Locatie gegevens: Nederland'], 2]);
  const { id } = after.processor;
  await register.client.statedInList.settle({ id, entries: after.processor.statedInList, how: 'dropped' });
  expect((await take(register, rows, 'update')).updated).toBe(0);
});

test('an end without a day of signing is that of the agreement that runs, not of the one before it', async () => {
  const register = testRegister();
  const row = { Leverancier: 'Acme', 'VO getekend?': 'ja' };
  await take(register, [{ ...row, 'Datum getekend': '1-1-2020', 'Loopt tot': '31-12-2025' }]);
  await take(register, [{ ...row, 'Datum getekend': '1-1-2026', 'Loopt tot': '31-12-2027' }], 'update');
  await take(register, [{ ...row, 'Loopt tot': '31-12-2029' }], 'update');
  const { agreements } = await supplier(register, 'Acme');
  expect(agreements.map(({ signedOn, endsOn }) => [signedOn, endsOn])).toEqual([
    ['2020-01-01', '2025-12-31'],
    ['2026-01-01', '2029-12-31'],
  ]);
});

test('our own list, changed and read back, changes what is different in it and nothing else', async () => {
  const register = testRegister();
  const { client } = register;
  const row = { Leverancier: 'Acme', Eigenaar: 'Piet', 'Datum getekend': '1-2-2024', 'VO getekend?': 'ja' };
  await take(register, [row]);
  await take(register, [{ Leverancier: 'Acme', 'VO getekend?': 'nee' }], 'update');
  await change(register, 'Acme', { owner: 'Jan' });
  const went = await client.exports.make({ format: 'csv', language: 'nl' });
  const same = await client.imports.preview({ file: went, duplicates: 'update' });
  expect([same.result.updated, same.result.uncertain]).toEqual([0, []]);
  const edited = new File([(await went.text()).replace(';Jan;', ';Kim;')], 'uitvoer.csv');
  const { importId, result } = await client.imports.preview({ file: edited, duplicates: 'update' });
  expect([result.changes.map(({ field }) => field), result.uncertain]).toEqual([['owner'], []]);
  for await (const _ of await client.imports.run({ importId }));
  expect((await supplier(register, 'Acme')).processor.owner).toBe('Kim');
});

test('a sub-processor that differs from one in the chain in its legal form only is told', async () => {
  const { client } = testRegister();
  const { id } = await newSupplier(client, 'Hostwaard B.V.');
  const chain = new File(['Subverwerker;Locatie\nTwilio Inc.;VS'], 'keten.csv');
  const { importId } = await client.imports.preview({ file: chain, under: { id } });
  for await (const _ of await client.imports.run({ importId }));
  const file = new File(['Leverancier;Dienst;Subverwerkers\nHostwaard B.V.;Hosting;Twilio'], 'lijst.csv');
  const { result } = await client.imports.preview({ file, duplicates: 'update' });
  expect(told(result)).toContain('Subverwerkers: Deze naam lijkt op “Twilio Inc');
});

test('whose sub-processors a list has is found by a former name, and not guessed among several', async () => {
  const register = testRegister();
  const { client } = register;
  for (const name of ['AFAS', 'Acme', 'Bolt']) await newSupplier(client, name);
  await change(register, 'AFAS', { name: 'AFAS Software' });
  await change(register, 'Bolt', { name: 'Acme' });
  const under = (name: string) =>
    client.imports.preview({ file: new File(['Subverwerker;Locatie\nTwilio;VS'], 'x.csv'), under: { name } });
  expect((await under('afas')).under?.name).toBe('AFAS Software');
  expect((await under('Onbekend')).under).toEqual({ id: null, name: 'Onbekend' });
  const refusal = await problemOf(under('ACME'));
  expect([refusal.code, refusal.message.nl]).toEqual(['invalid', expect.stringContaining('2 leveranciers')]);
});

test('a region around the known places says no more than they do; a wider one is a place to ask about', async () => {
  const register = testRegister();
  const row = (where: string) => [{ Leverancier: 'Acme', 'Locatie gegevens': where }];
  await take(register, row('Ierland; Nederland'));
  const less = await take(register, row('EU'), 'update');
  expect([less.changes, less.uncertain.length]).toEqual([[], 1]);
  const more = await take(register, row('Ierland; Nederland; wereldwijd'), 'update');
  expect(more.changes.map(({ field, becomes }) => [field, becomes])).toEqual([['country', 'unknown']]);
});

test('an agreement that the list now gives for an indefinite time has lost its end', async () => {
  const register = testRegister();
  const row = { Leverancier: 'Acme', 'VO getekend?': 'ja', 'Datum getekend': '1-1-2024' };
  await take(register, [{ ...row, 'Loopt tot': '31-12-2026' }]);
  const result = await take(register, [{ ...row, 'Loopt tot': 'onbepaalde tijd' }], 'update');
  expect(result.changes.map(({ field, was }) => [field, was])).toEqual([
    ['endsOn', '2026-12-31'],
    ['renewal', { kind: 'none', months: null }],
  ]);
  const [agreement] = (await supplier(register, 'Acme')).agreements;
  expect(agreement).toMatchObject({ endsOn: null, renewal: { kind: 'indefinite' } });
});

test('a service that was removed does not come back, and is told; its agreement by another name is not doubled', async () => {
  const register = testRegister();
  const rows = ['Hosting', 'Mail'].map((service) => ({
    Leverancier: 'Acme',
    Dienst: service,
    'VO getekend?': service === 'Mail' ? 'nee' : 'ja',
  }));
  await take(register, rows);
  const { processor } = await supplier(register, 'Acme');
  const rename = (name: string) => (name === 'Mail' ? 'E-mail' : name);
  const renamed = processor.services.map((service) => ({ ...service, name: rename(service.name) }));
  await change(register, 'Acme', { services: renamed });
  const same = await take(register, rows, 'update');
  expect([same.changes, told(same)]).toEqual([[], []]);
  await change(register, 'Acme', { services: renamed.filter(({ name }) => name !== 'E-mail') });
  const gone = await take(register, rows, 'update');
  expect(gone.changes).toEqual([]);
  expect(told(gone)[0]).toContain('Dienst: Dit is in het register beëindigd of verwijderd');
});

test.each([
  ['VO getekend?', { 'VO getekend?': 'nee' }],
  ['Datum getekend', { 'Datum getekend': 'nog niet' }],
])(
  'that an agreement is not signed after all is told beside what said that it is: %s',
  async (column, says) => {
    const signed: Row = { Leverancier: 'Kade', 'VO getekend?': 'ja', 'Datum getekend': '1-2-2024' };
    const later: Row = { Leverancier: 'Kade', ...says };
    const words = 'In het register, of in een andere rij, staat dat deze overeenkomst getekend is';
    for (const rows of [[later], [signed, later]]) {
      const register = testRegister();
      await take(register, [signed]);
      expect(told(await take(register, rows, 'update'))).toEqual([`${column}: ${words}`]);
      const { agreements, processor } = await supplier(register, 'Kade');
      expect(agreements.map(({ recorded }) => recorded)).toEqual(['missing']);
      expect(processor.statedInList.map((one) => one.column)).toEqual([column]);
    }
  },
);

test.each([undefined, 'update'] as const)(
  'a supplier in the bin that a list names is told, whatever is done with those that are there: %s',
  async (duplicates) => {
    const register = testRegister();
    await take(register, [{ Leverancier: 'Kade', Dienst: 'Mail' }]);
    const { id, version } = (await supplier(register, 'Kade')).processor;
    await register.client.processors.remove({ id, version });
    const result = await take(register, [{ Leverancier: 'Kade', Dienst: 'Mail' }], duplicates);
    expect(told(result)).toEqual([
      'Leverancier: “Kade” is uit het register verwijderd en staat in de prullenbak',
    ]);
  },
);
