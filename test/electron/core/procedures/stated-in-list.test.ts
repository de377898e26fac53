/** Words of a list that wait beside a record: where they come from, how they are settled, and that none is lost or told twice. */
import { expect, test } from 'vitest';
import type { Client } from '../../../../electron/core/procedures/router.ts';
import type { Stated } from '../../../../shared/fields/stated.ts';
import { newSupplier, problemOf, type TestRegister, testRegister } from '../registers.ts';

const columns = 'Leverancier;Dienst;VO getekend?;Datum getekend;Loopt tot;Verlenging;Kosten per jaar;KvK';

async function take(client: Client, lines: readonly string[], more: object = {}) {
  const file = new File([lines.join('\n')], 'leveranciers-marja.csv', { type: 'text/csv' });
  const { importId, result } = await client.imports.preview({ file, ...more });
  for await (const _ of await client.imports.run({ importId }));
  return result;
}

const office = [
  columns,
  'Vuurtoren B.V.;Hosting;ja;1-2-2024;eind 2027;stilzwijgend verlengd;4.400;123',
  'Zandplaat B.V.;Back-up;ja;1-2-2024;31-12-2028;;900;',
];

async function cellsOf(client: Client, name: string): Promise<{ id: string; cells: Stated[] }> {
  const { rows } = await client.processors.list({ search: name });
  const { record } = await client.processors.get({ id: rows[0]?.id ?? '' });
  return { id: record.processor.id, cells: record.processor.statedInList };
}

const said = (cells: readonly Stated[]) =>
  cells.map(({ column, words, why }) => `${why} ${column}: ${words}`);

const filtered = async (client: Client, toCheck: string[]) =>
  (await client.processors.list({ filter: { toCheck } })).rows.map(({ name }) => name);

async function withOffice(): Promise<TestRegister & { importId: string }> {
  const register = testRegister();
  await newSupplier(register.client, 'Was er al');
  await take(register.client, office);
  const [past] = await register.client.imports.list();
  return { ...register, importId: past?.id ?? '' };
}

test('each cell that was kept, doubted or refused stands beside the record once, and in no remark', async () => {
  const { client, importId } = await withOffice();
  const { id, cells } = await cellsOf(client, 'Vuurtoren');
  const { record } = await client.processors.get({ id });
  expect(said(cells)).toEqual([
    'uncertain Loopt tot: eind 2027',
    'uncertain Verlenging: stilzwijgend verlengd',
    'kept Kosten per jaar: 4.400',
    'rejected KvK: 123',
  ]);
  expect(new Set(cells.map(({ row }) => row))).toEqual(new Set([2]));
  expect(new Set(cells.map((cell) => cell.importId))).toEqual(new Set([importId]));
  const [agreement] = record.agreements;
  expect(cells.map(({ field, recordId }) => [field, recordId])).toEqual([
    ['endsOn', agreement?.id],
    ['renewal', agreement?.id],
    [null, null],
    ['kvk', null],
  ]);
  expect([record.processor.remark, agreement?.remark]).toEqual(['', '']);

  // The suppliers with cells to check are a list that empties, with counts by import.
  const both = ['Vuurtoren B.V.', 'Zandplaat B.V.'];
  expect(await filtered(client, [importId])).toEqual(both);
  expect(await filtered(client, ['any'])).toEqual(both);
  expect(await filtered(client, ['none'])).toEqual([]);
  expect((await client.processors.facets({})).toCheck).toEqual({ any: 2, [importId]: 2 });
  expect((await client.imports.list()).map(({ toCheck }) => toCheck)).toEqual([5]);

  const other = await cellsOf(client, 'Zandplaat');
  expect(said(other.cells)).toEqual(['kept Kosten per jaar: 900']);
  await client.statedInList.settle({ id: other.id, entries: other.cells, how: 'dropped' });
  expect(await filtered(client, [importId])).toEqual(['Vuurtoren B.V.']);
  expect((await client.imports.list()).map(({ toCheck }) => toCheck)).toEqual([4]);

  // Of a supplier that has stopped nothing is asked, as in what needs attention; its words stay with it.
  const stop = async (endedOn: string) => {
    const { processor } = (await client.processors.get({ id })).record;
    const { id: _id, version, ...input } = { ...processor, endedOn };
    await client.processors.save({ id, version, input });
    const { attention: items } = await client.attention.list({ processorId: id });
    const told = items.filter(({ code }) => code === 'cells-to-check').length;
    const { toCheck } = await client.processors.facets({});
    return [toCheck, await filtered(client, ['any']), await filtered(client, [importId]), told];
  };
  expect(await stop('2026-11-21')).toEqual([{}, [], [], 0]);
  expect((await cellsOf(client, 'Vuurtoren')).cells).toHaveLength(4);
  const alone = ['Vuurtoren B.V.'];
  expect(await stop('2026-11-22')).toEqual([{ any: 1, [importId]: 1 }, alone, alone, 1]);
});

test('an agreement whose end was not read is not known to be in force until somebody settles it', async () => {
  const { client } = await withOffice();
  const stateOf = async () => {
    const { rows } = await client.processors.list({ search: 'Vuurtoren' });
    return rows.map(({ agreementStatus, covered }) => [agreementStatus, covered]);
  };
  const codes = async (processorId: string) =>
    (await client.attention.list({ processorId })).attention.map(({ code, urgency }) => `${code} ${urgency}`);
  const { id, cells } = await cellsOf(client, 'Vuurtoren');
  expect(await stateOf()).toEqual([['active', false]]);
  expect((await client.processors.facets({})).agreementStatus).toEqual({
    active: 1,
    unsure: 1,
    'no-agreement': 1,
  });
  const unsure = await client.processors.list({ filter: { agreementStatus: ['unsure'] } });
  expect(unsure.rows.map(({ id: one }) => one)).toEqual([id]);
  expect(await codes(id)).toEqual(expect.arrayContaining(['term-not-read soon', 'cells-to-check later']));
  const { attention } = await client.attention.list({ processorId: id });
  const told = attention.find(({ code }) => code === 'term-not-read');
  expect(told?.reason.nl).toContain('“eind 2027” (kolom Loopt tot)');

  const term = cells.filter(({ field }) => field === 'endsOn' || field === 'renewal');
  await client.statedInList.settle({ id, entries: term, how: 'confirmed' });
  expect(await stateOf()).toEqual([['active', true]]);
  expect(await codes(id)).not.toContain('term-not-read soon');
  const sure = await client.processors.list({ search: 'Zandplaat' });
  expect(sure.rows.map(({ covered }) => covered)).toEqual([true]);
});

test('settling one, moving one to the remark and undoing either leave the others as they are', async () => {
  const { client } = await withOffice();
  const { id, cells } = await cellsOf(client, 'Vuurtoren');
  const [end, renewal, cost] = cells as [Stated, Stated, Stated];
  const settle = async (entry: Stated, how: 'confirmed' | 'remarked', reason = '') => {
    const { firstLine, lastLine } = await client.statedInList.settle({ id, entries: [entry], how, reason });
    return { firstLine, lastLine };
  };
  const first = await settle(end, 'confirmed', 'Klopt zo');
  const second = await settle(cost, 'remarked');
  const now = async () => {
    const { processor } = (await client.processors.get({ id })).record;
    return [processor.remark, said(processor.statedInList)];
  };
  expect(await now()).toEqual([
    'Kosten per jaar: 4.400',
    ['uncertain Verlenging: stilzwijgend verlengd', 'rejected KvK: 123'],
  ]);
  expect((await problemOf(client.statedInList.settle({ id, entries: [end], how: 'dropped' }))).code).toBe(
    'conflict',
  );
  // In a remark nobody would see any more that the term is not certain.
  expect(
    (await problemOf(client.statedInList.settle({ id, entries: [renewal], how: 'remarked' }))).code,
  ).toBe('refused');
  await client.register.undo(first);
  await client.statedInList.settle({ id, entries: [renewal], how: 'dropped' });
  await client.register.undo(second);
  expect(await now()).toEqual([
    '',
    ['rejected KvK: 123', 'uncertain Loopt tot: eind 2027', 'kept Kosten per jaar: 4.400'],
  ]);
  const { lines } = await client.register.history({ processorId: id });
  expect(lines.filter(({ field }) => field === 'statedInList').map(({ why }) => why)).toContain('Klopt zo');
  expect((await client.register.verify()).findings).toEqual([]);
});

test('a later list tells again only what is new, and undoing it takes away only its own', async () => {
  const { client, clock, importId } = await withOffice();
  const { id, cells } = await cellsOf(client, 'Vuurtoren');
  await client.statedInList.settle({ id, entries: cells.slice(0, 3), how: 'dropped' });
  clock.now = new Date(Date.parse(clock.now) + 60_000).toISOString();
  const update = { duplicates: 'update' };
  const again = await take(client, office, update);
  expect([again.created, again.updated]).toEqual([0, 0]);
  expect(said((await cellsOf(client, 'Vuurtoren')).cells)).toEqual(['rejected KvK: 123']);

  const later = office.map((line) => line.replace('4.400', '5.100'));
  expect((await take(client, later, update)).updated).toBe(1);
  expect(said((await cellsOf(client, 'Vuurtoren')).cells)).toEqual([
    'rejected KvK: 123',
    'kept Kosten per jaar: 5.100',
  ]);
  const [second] = await client.imports.list();
  const left = (await cellsOf(client, 'Vuurtoren')).cells.filter(({ column }) => column === 'KvK');
  await client.statedInList.settle({ id, entries: left, how: 'confirmed' });
  await client.imports.undo({ id: second?.id ?? '' });
  expect((await cellsOf(client, 'Vuurtoren')).cells).toEqual([]);
  // Nobody was asked about what was undone.
  clock.now = new Date(Date.parse(clock.now) + 60_000).toISOString();
  await take(client, later, update);
  expect(said((await cellsOf(client, 'Vuurtoren')).cells)).toEqual(['kept Kosten per jaar: 5.100']);
  await client.imports.undo({ id: importId });
  expect(await filtered(client, ['any'])).toEqual([]);
  expect((await client.register.verify()).ok).toBe(true);
});

test('the words of a sub-processor stand with its supplier, each with its own', async () => {
  const { client } = testRegister();
  const { id } = await newSupplier(client, 'Ierse Wolk');
  const rows = ['Subverwerker;Locatie;Kenmerk', 'Acme;NL;A-1', 'Bolt;NL;A-1'];
  await take(client, rows, { under: { id } });
  const { record } = await client.processors.get({ id });
  expect(said(record.processor.statedInList)).toEqual(['kept Kenmerk: A-1', 'kept Kenmerk: A-1']);
  const subs = record.chain.map(({ subProcessorId }) => subProcessorId);
  expect(record.processor.statedInList.map(({ recordId }) => recordId)).toEqual(subs);
  await client.statedInList.settle({ id, entries: record.processor.statedInList, how: 'dropped' });
  await take(client, [...rows, 'Core;NL;A-1'], { under: { id }, duplicates: 'update' });
  const { cells } = await cellsOf(client, 'Ierse');
  expect(cells).toHaveLength(1);
  expect(subs).not.toContain(cells[0]?.recordId);
});

test('a merge keeps the words of both, and a copy has none', async () => {
  const { client } = await withOffice();
  const keep = await cellsOf(client, 'Vuurtoren');
  const gone = await cellsOf(client, 'Zandplaat');
  const copy = await client.processors.copy({ id: keep.id, name: 'Nog een' });
  expect(copy.statedInList).toEqual([]);
  await client.processors.merge({ keepId: keep.id, goneId: gone.id });
  expect((await cellsOf(client, 'Vuurtoren')).cells).toEqual([...keep.cells, ...gone.cells]);
});

test('an exported list brings them along, in every format', async () => {
  const here = await withOffice();
  const before = await cellsOf(here.client, 'Vuurtoren');
  for (const format of ['csv', 'xlsx', 'ods'] as const) {
    const went = await here.client.exports.make({ format, language: 'nl' });
    const there = testRegister();
    const { importId, result } = await there.client.imports.preview({ file: went });
    expect([result.uncertain, result.rejected, result.kept]).toEqual([[], [], []]);
    for await (const _ of await there.client.imports.run({ importId }));
    const { id, cells } = await cellsOf(there.client, 'Vuurtoren');
    const { record } = await there.client.processors.get({ id });
    const agreementId = record.agreements[0]?.id;
    // The row and the import are those of another file.
    const own = ({ recordId }: Stated) => (recordId === null ? null : agreementId);
    expect(cells).toEqual(
      before.cells.map((cell) => ({ ...cell, importId: null, row: null, recordId: own(cell) })),
    );
    expect(await filtered(there.client, ['none'])).toEqual(['Vuurtoren B.V.', 'Zandplaat B.V.']);
    // Here they are known.
    const again = await here.client.imports.preview({ file: went, duplicates: 'update' });
    expect([again.result.created, again.result.updated]).toEqual([0, 0]);
  }
});

test('more than can travel with one supplier is refused, and nothing is taken over', async () => {
  const { client } = testRegister();
  const rows = Array.from({ length: 30 }, (_, at) => `Acme;${at} ${'x'.repeat(19_000)}`);
  const refused = await problemOf(take(client, ['Leverancier;Kenmerk', ...rows]));
  expect([refused.code, refused.message.nl]).toEqual(['too-large', expect.stringContaining('Bij Acme')]);
  expect((await client.processors.list({})).total).toBe(0);
});
