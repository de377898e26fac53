import { expect, test } from 'vitest';
import type { Client } from '../../../../electron/core/procedures/router.ts';
import { sortColumns } from '../../../../shared/fields/list.ts';
import type { ProcessorRecord, ProcessorRow } from '../../../../shared/fields/record.ts';
import { sortKey } from '../../../../shared/law/names.ts';
import { shownResult } from '../../../../shared/law/stated.ts';
import { agreementOrder } from '../../../../shared/law/verdict.ts';
import { countedAs } from '../../../../shared/schema/counting.ts';
import { newFlow, newSupplier, testRegister } from '../registers.ts';
import { crowdedRegister } from './crowded.ts';

async function allPages(
  client: Client,
  query: Parameters<Client['processors']['list']>[0],
): Promise<ProcessorRow[]> {
  const rows: ProcessorRow[] = [];
  for (let cursor: string | null = null; ; ) {
    const page = await client.processors.list({ ...query, cursor });
    rows.push(...page.rows);
    cursor = page.nextCursor;
    if (cursor === null) return rows;
  }
}

const results = ['blocked', 'action', 'ok', 'none'];
const sortValue: Record<(typeof sortColumns)[number], (row: ProcessorRow) => string | number | null> = {
  name: (row) => sortKey(row.name),
  agreementStatus: (row) => agreementOrder.indexOf(row.agreementStatus),
  currentEndsOn: (row) => row.currentEndsOn,
  noticeDeadline: (row) => row.noticeDeadline,
  transferResult: (row) => (row.transferResult === null ? 4 : results.indexOf(row.transferResult)),
  owner: (row) => sortKey(row.owner),
  country: (row) => row.country,
  reviewedOn: (row) => row.reviewedOn,
};
const compare = (a: string | number | null, b: string | number | null): number => {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return a < b ? -1 : Number(a > b);
};

test('pages give each row exactly once, in order, by every column, both ways, empty values last', async () => {
  const { client } = await crowdedRegister();
  for (const sort of sortColumns) {
    for (const descending of [false, true]) {
      const rows = await allPages(client, { sort, descending, limit: 7 });
      const value = sortValue[sort];
      const expected = [...rows].sort((a, b) => {
        const [left, right] = [value(a), value(b)];
        const byValue = compare(left, right) * (descending && left !== null && right !== null ? -1 : 1);
        return byValue || compare(sortKey(a.name), sortKey(b.name)) || compare(a.id, b.id);
      });
      expect(rows.map((row) => row.id)).toEqual(expected.map((row) => row.id));
      const whole = await client.processors.list({ sort, descending, limit: 1000 });
      expect(rows).toEqual(whole.rows);
      expect(new Set(rows.map((row) => row.id)).size).toBe(whole.total);
    }
  }
});

test('a page that ends exactly at the last row has no next one', async () => {
  const { client } = await crowdedRegister(10);
  const { total } = await client.processors.list({ limit: 1 });
  expect(await client.processors.list({ limit: total })).toMatchObject({ nextCursor: null, total });
  expect((await client.processors.list({ limit: total - 1 })).nextCursor).not.toBeNull();
});

test('a page from the middle is what stands there, by every column, both ways, with and without a cursor', async () => {
  const { client } = await crowdedRegister();
  const filter = { role: ['processor' as const] };
  for (const sort of sortColumns) {
    for (const descending of [false, true]) {
      const { rows, total } = await client.processors.list({ sort, descending, filter, limit: 1000 });
      const first = await client.processors.list({ sort, descending, filter, limit: 5 });
      expect(total).toBeGreaterThan(20);
      for (let offset = 0; offset < total; offset += 7) {
        const page = await client.processors.list({ sort, descending, filter, offset, limit: 4 });
        expect([sort, offset, page.rows, page.total]).toEqual([
          sort,
          offset,
          rows.slice(offset, offset + 4),
          total,
        ]);
        const { nextCursor: cursor } = first;
        const behind = await client.processors.list({ sort, descending, filter, cursor, offset, limit: 4 });
        expect([sort, offset, behind.rows]).toEqual([sort, offset, rows.slice(5 + offset, 9 + offset)]);
      }
      const beyond = await client.processors.list({ sort, descending, filter, offset: total + 1 });
      expect(beyond).toMatchObject({ rows: [], total, nextCursor: null });
    }
  }
});

test('pages hold while rows are put in and taken out before and behind the cursor', async () => {
  const { client } = await crowdedRegister(20);
  const first = await client.processors.list({ limit: 10 });
  await newSupplier(client, 'Aaaa');
  await newSupplier(client, 'Zzzz');
  const [gone] = first.rows;
  await client.processors.remove({ id: gone?.id ?? '', version: gone?.version ?? 0 });
  const rest = await allPages(client, { limit: 10, cursor: first.nextCursor });
  const again = (await client.processors.list({ limit: 1000 })).rows.map((row) => row.id);
  // allPages starts at the beginning; what follows the first page is what was there, and the new last one.
  expect(rest.map((row) => row.id)).toEqual(again);
  const second = await client.processors.list({ limit: 1000, cursor: first.nextCursor });
  const behind = second.rows.map((row) => row.name);
  expect(behind).toContain('Zzzz');
  expect(behind).not.toContain('Aaaa');
  expect(second.rows.some((row) => first.rows.some((known) => known.id === row.id))).toBe(false);
  expect(second.rows.length + first.rows.length).toBe(second.total);
});

/** By hand: in use, with an agreement to be asked of it, and none in force as far as is known; and the same with one in force. */
const isAsked = (row: ProcessorRow) => row.endedOn === null && row.role !== 'independent-controller';
const isValid = (row: ProcessorRow) => isAsked(row) && row.covered && row.agreementStatus !== 'ended';
const isUncovered = (row: ProcessorRow) => isAsked(row) && !row.covered && row.agreementStatus !== 'ended';

test('every filter gives the rows that a reader would pick by hand', async () => {
  const { client } = await crowdedRegister(10);
  const { rows } = await client.processors.list({ limit: 1000 });
  const ask = async (filter: object) =>
    (await client.processors.list({ limit: 1000, filter })).rows.map((row) => row.id);
  const byHand = (keep: (row: ProcessorRow) => boolean) => rows.filter(keep).map((row) => row.id);
  const cases: [object, (row: ProcessorRow) => boolean][] = [
    [
      { agreementStatus: ['expiring', 'no-agreement'] },
      (row) => ['expiring', 'no-agreement'].includes(row.agreementStatus),
    ],
    [{ transferResult: ['blocked'] }, (row) => row.transferResult === 'blocked'],
    [
      { role: ['sub-processor', 'joint-controller'] },
      (row) => row.role === 'sub-processor' || row.role === 'joint-controller',
    ],
    [{ category: ['payroll'] }, (row) => row.category === 'payroll'],
    [{ criticality: ['high'] }, (row) => row.criticality === 'high'],
    [{ place: ['US', 'IN'] }, (row) => row.places.includes('US') || row.places.includes('IN')],
    [{ owner: ['BAS OKAFOR'] }, (row) => row.owner === 'Bas Okafor'],
    [{ covered: false }, isUncovered],
    [
      { covered: true, criticality: ['high'], place: ['NL'] },
      (row) => isValid(row) && row.criticality === 'high' && row.places.includes('NL'),
    ],
  ];
  for (const [filter, keep] of cases) {
    const expected = byHand(keep);
    expect(expected.length).toBeGreaterThan(0);
    expect(expected.length).toBeLessThan(rows.length);
    expect([filter, await ask(filter)]).toEqual([filter, expected]);
  }
});

/** What a reader counts by hand in the rows, for each facet. */
const valuesOf = {
  agreementStatus: (row) => [row.agreementStatus],
  transferResult: (row) => [shownResult(row)],
  covered: (row) => [...(isValid(row) ? ['yes'] : []), ...(isUncovered(row) ? ['no'] : [])],
  category: (row) => (row.category === null ? [] : [row.category]),
  place: (row) => row.places,
  owner: (row) => [row.owner],
  tag: (row) => row.tags,
  lacks: (row) => [
    ...(row.contacts.length === 0 ? ['contact'] : []),
    ...(row.reviewedOn === null ? ['review'] : []),
  ],
} as const satisfies Partial<Record<string, (row: ProcessorRow) => readonly string[]>>;

const countsIn = (rows: readonly ProcessorRow[], values: (row: ProcessorRow) => readonly string[]) =>
  Object.fromEntries(
    [...Map.groupBy(rows.flatMap(values), (value) => value)].map(([value, all]) => [value, all.length]),
  );

/** Suppliers with tags, marks and a stop, beside those of the crowd. */
async function variedRegister() {
  const { client } = await crowdedRegister(10);
  await newSupplier(client, 'Zorgbackup B.V.', { tags: ['zorg', 'backup'], bsn: true, owner: 'Noor 1' });
  await newSupplier(client, 'Zorghosting B.V.', {
    tags: ['zorg'],
    criminalData: true,
    endedOn: '2025-01-01',
  });
  return client;
}

test('facets count what the list shows', async () => {
  const client = await variedRegister();
  const { rows } = await client.processors.list({ limit: 1000 });
  const facets = await client.processors.facets({});
  const counted = Object.fromEntries(
    await Promise.all(
      countedAs.map(async (name) => [
        name,
        (await client.processors.list({ filter: { counted: [name] } })).total,
      ]),
    ),
  );
  expect(counted.stopped).toBeGreaterThan(0);
  const byHand = Object.entries(valuesOf).map(([name, values]) => [name, countsIn(rows, values)]);
  const { sensitive, lacks, ...rest } = facets;
  // The notice period that is lacking follows from the term, which is no column.
  const { notice, ...parts } = lacks;
  expect(notice).toBeGreaterThan(0);
  expect({ ...rest, lacks: parts }).toEqual({
    total: rows.length,
    ...Object.fromEntries(byHand),
    toCheck: {},
    counted,
  });
  expect(sensitive).toMatchObject({ bsn: rows.filter(({ bsn }) => bsn).length });
});

test('a count is what choosing its value gives, within the search and every other filter', async () => {
  const client = await variedRegister();
  const questions: Parameters<Client['processors']['facets']>[0][] = [
    { search: 'zorg' },
    { filter: { transferResult: ['none', 'action'], covered: false } },
    { filter: { owner: ['Noor 1', ''], agreementStatus: ['no-agreement'] } },
    { filter: { place: ['NL', 'US'], lacks: ['review'] } },
    { filter: { tag: ['zorg'], counted: ['inUse'], sensitive: ['bsn', 'not-asked'] } },
    { search: 'b.v.', filter: { covered: true, place: ['NL'], owner: ['Bas Okafor'] } },
    { search: 'nergens te vinden' },
  ];
  for (const question of questions) {
    const facets = await client.processors.facets(question);
    for (const name of [...Object.keys(valuesOf), 'sensitive', 'counted'] as const) {
      if (name === 'covered' || name === 'toCheck') continue;
      const counts = facets[name as keyof typeof facets] as Readonly<Record<string, number>>;
      for (const [value, n] of Object.entries(counts)) {
        const filter = { ...question.filter, [name]: [value] };
        const { total } = await client.processors.list({ ...question, filter });
        expect([question, name, value, n]).toEqual([question, name, value, total]);
      }
    }
    for (const [value, n] of Object.entries(facets.covered)) {
      const filter = { ...question.filter, covered: value === 'yes' };
      expect([question, value, n]).toEqual([
        question,
        value,
        (await client.processors.list({ ...question, filter })).total,
      ]);
    }
  }
});

test('every supplier of a list has the one before and the one behind it as neighbours, in every order', async () => {
  const client = await variedRegister();
  const filter = { transferResult: ['none' as const, 'action' as const] };
  for (const sort of sortColumns) {
    for (const descending of [false, true]) {
      const query = { sort, descending, filter };
      const { rows, total } = await client.processors.list({ ...query, limit: 1000 });
      for (const [at, { id }] of rows.entries()) {
        const named = (row: ProcessorRow | undefined) => (row ? { id: row.id, name: row.name } : null);
        expect([sort, await client.processors.neighbours({ ...query, id })]).toEqual([
          sort,
          { position: at + 1, total, previous: named(rows[at - 1]), next: named(rows[at + 1]) },
        ]);
      }
    }
  }
});

test('a supplier that its list holds no longer still leads to those around the place where it would be', async () => {
  const { client } = testRegister();
  const ids: string[] = [];
  for (const name of ['A', 'B', 'C']) ids.push((await newSupplier(client, name, { owner: 'Noor' })).id);
  const { version, id: _id, ...input } = (await client.processors.get({ id: ids[1] ?? '' })).record.processor;
  await client.processors.save({ id: ids[1] ?? '', version, input: { ...input, owner: 'Bas' } });
  const filter = { owner: ['Noor'] };
  expect(await client.processors.neighbours({ id: ids[1] ?? '', filter })).toEqual({
    position: null,
    total: 2,
    previous: { id: ids[0], name: 'A' },
    next: { id: ids[2], name: 'C' },
  });
  await expect(client.processors.neighbours({ id: 'none' })).rejects.toMatchObject({ code: 'not-found' });
});

test('how complete a supplier is is said where it is asked', async () => {
  const { client } = await crowdedRegister(3);
  const { rows } = await client.processors.list({ completeness: true, limit: 1000 });
  for (const { id, completeness } of rows) {
    expect((await client.processors.get({ id })).completeness.score).toBe(completeness);
  }
  const { rows: without } = await client.processors.list({});
  expect(without.every(({ completeness }) => completeness === null)).toBe(true);
});

test('an owner is one value for the filter and its count, in the form in which it is written most', async () => {
  const { client } = testRegister();
  const owners = ['Anna 1', 'anna 1', 'Anna 1', 'ÁNNA  1', 'Anna 10', 'zoë', 'Zoë', ''];
  for (const [at, owner] of owners.entries()) await newSupplier(client, `Leverancier ${at}`, { owner });
  const { owner: counted } = await client.processors.facets({});
  expect(counted).toEqual({ 'Anna 1': 4, 'Anna 10': 1, Zoë: 2, '': 1 });
  for (const [owner, n] of Object.entries(counted)) {
    const filter = { owner: [owner] };
    expect([owner, (await client.processors.list({ filter })).total]).toEqual([owner, n]);
  }
});

test('names stand in one order in the list, the transfers, the export and what lies ahead', async () => {
  const { client } = testRegister();
  const inOrder = ['Łódź Hosting', 'Mist', 'Œuvre', 'Ofir', 'Zorg 2', 'zorg 2b', 'Zorg 10'];
  for (const name of [3, 6, 0, 5, 2, 4, 1].map((at) => inOrder[at] ?? '')) {
    const { id } = await newSupplier(client, name, { owner: name });
    await newFlow(client, id, { country: 'NL' });
  }
  const names = (rows: readonly { name: string }[]) => rows.map(({ name }) => name);
  for (const sort of ['name', 'owner', 'transferResult'] as const)
    expect(names((await client.processors.list({ sort })).rows)).toEqual(inOrder);
  expect(names((await client.processors.list({ descending: true })).rows)).toEqual(inOrder.toReversed());
  expect((await client.flows.list({})).rows.map(({ processor }) => processor)).toEqual(inOrder);
  const { processors } = JSON.parse(
    await (await client.exports.make({ format: 'json', language: 'nl' })).text(),
  ) as {
    processors: ProcessorRecord[];
  };
  expect(names(processors.map(({ processor }) => processor))).toEqual(inOrder);
  const dependencies = await client.outlook.dependencies({});
  expect(dependencies.map(({ suppliers }) => names(suppliers))).toEqual([inOrder]);
  const { attention } = await client.attention.list({});
  const ofOne = attention.filter(({ code }) => code === attention[0]?.code);
  expect(ofOne.map(({ processor }) => processor)).toEqual(inOrder);
  // By page, too: where one ends is told by the same key.
  expect(names(await allPages(client, { limit: 2 }))).toEqual(inOrder);
});

test('flows are listed worst first, page by page, each once', async () => {
  const { client } = await crowdedRegister(0);
  const whole = await client.flows.list({ limit: 1000 });
  const order = whole.rows.map((row) => (row.verdict === null ? 4 : results.indexOf(row.verdict.result)));
  expect(order).toEqual([...order].sort((a, b) => a - b));
  const ids: string[] = [];
  for (let cursor: string | null = null; ; ) {
    const page = await client.flows.list({ limit: 3, cursor });
    ids.push(...page.rows.map((row) => row.flow.id));
    cursor = page.nextCursor;
    if (cursor === null) break;
  }
  expect(ids).toEqual(whole.rows.map((row) => row.flow.id));
  expect(new Set(ids).size).toBe(whole.total);
  const blocked = await client.flows.list({ result: ['blocked'], limit: 1000 });
  expect(blocked.rows.every((row) => row.verdict?.result === 'blocked')).toBe(true);
  expect(blocked.total).toBe(blocked.rows.length);
  expect(blocked.counts).toEqual(whole.counts);
});
