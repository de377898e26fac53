/** The list of transfers: its filters and counts, its orders, its search, and where a flow stands in it. */
import { expect, test } from 'vitest';
import { writeExample } from '../../../../electron/core/example/write.ts';
import { type TransferRow, transferSorts } from '../../../../shared/fields/list.ts';
import { compareNames } from '../../../../shared/law/names.ts';
import { resultRank } from '../../../../shared/law/transfer-codes.ts';
import { flowKinds } from '../../../../shared/schema/flow.ts';
import { transferBases } from '../../../../shared/schema/transfer-basis.ts';
import { countryName } from '../../../../shared/words/places.ts';
import { terms } from '../../../../shared/words/ui-terms.ts';
import { newFlow, newSupplier, type TestRegister, testRegister } from '../registers.ts';

async function example(): Promise<TestRegister> {
  const register = testRegister();
  await writeExample(register.core, null);
  return register;
}
const ALL = { limit: 1000 };

/** What each filter looks at in a row. */
const valuesOf = {
  result: (row: TransferRow) => [row.verdict?.result ?? 'ended'],
  place: (row: TransferRow, judged: ReadonlyMap<string, string>) => [
    ...new Set([row.flow.country, judged.get(row.flow.id) ?? row.flow.country]),
  ],
  basis: (row: TransferRow) => (row.basis === null ? [] : [row.basis]),
  owner: (row: TransferRow) => [row.owner],
};

const tally = (values: readonly string[]) => {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
};

function judgedIn({ core }: TestRegister): ReadonlyMap<string, string> {
  const rows = core.stored.prepare('SELECT flow_id, judged_in FROM flow_verdict').raw().all();
  return new Map(rows as [string, string][]);
}

test('the counts of a filter are those of the rows under the search and the other filters', async () => {
  const register = await example();
  const { client } = register;
  const { rows: all } = await client.flows.list(ALL);
  const judged = judgedIn(register);
  const owner = [all.find(({ verdict }) => verdict?.result === 'action')?.owner ?? ''];
  const asked = [
    {},
    { search: 'verenigde staten' },
    { result: ['action' as const, 'ended' as const] },
    { owner, search: 'in' },
    { basis: ['dpf' as const, 'without' as const], place: ['US', 'IN'] },
  ];
  for (const query of asked) {
    const page = await client.flows.list({ ...query, ...ALL });
    const facets = await client.flows.facets(query);
    expect(page.rows).toHaveLength(page.total);
    expect(facets.total).toBe(all.length);
    for (const facet of ['result', 'place', 'basis', 'owner'] as const) {
      const { rows } = await client.flows.list({ ...query, [facet]: [], ...ALL });
      const wanted = tally(rows.flatMap((row) => valuesOf[facet](row, judged)));
      const { result: _result, ...others } = { result: page.counts, ...facets };
      const counted = facet === 'result' ? page.counts : others[facet];
      const present = Object.entries(counted).filter(([, n]) => n > 0);
      expect([query, facet, Object.fromEntries(present)]).toEqual([query, facet, wanted]);
      for (const [value, n] of present) {
        const { total } = await client.flows.list({ ...query, [facet]: [value], limit: 1 });
        expect([facet, value, total]).toEqual([facet, value, n]);
      }
    }
  }
});

const words: Record<(typeof transferSorts)[number], (row: TransferRow) => string | number | null> = {
  result: ({ verdict }) => resultRank(verdict?.result ?? null),
  supplier: ({ processor }) => processor,
  importer: ({ importer }) => importer.name,
  place: ({ flow }) => (flow.country === 'unknown' ? ' ' : countryName(flow.country, 'en')),
  kind: ({ flow }) => terms.en.flowKind[flow.kind],
  basis: ({ basis }) => (basis === null ? null : transferBases.indexOf(basis)),
  owner: ({ owner }) => owner || null,
  due: ({ due }) => due,
};

test.each(transferSorts)(
  'by %s, both ways, page by page, what has none last; and where each stands',
  async (sort) => {
    const { client } = await example();
    const language = 'en' as const;
    for (const descending of [false, true]) {
      const query = { sort, descending, language };
      const { rows } = await client.flows.list({ ...query, ...ALL });
      const values = rows.map(words[sort]);
      const full = values.filter((value) => value !== null);
      expect(values.slice(full.length).every((value) => value === null)).toBe(true);
      const sorted = full.toSorted((a, b) =>
        typeof a === 'number' && typeof b === 'number' ? a - b : compareNames(String(a), String(b)),
      );
      expect(full).toEqual(descending ? sorted.toReversed() : sorted);
      const ids = rows.map(({ flow }) => flow.id);
      const paged: string[] = [];
      let cursor: string | null = null;
      do {
        const page: Awaited<ReturnType<typeof client.flows.list>> = await client.flows.list({
          ...query,
          cursor,
          limit: 7,
        });
        paged.push(...page.rows.map(({ flow }) => flow.id));
        cursor = page.nextCursor;
      } while (cursor !== null);
      expect(paged).toEqual(ids);
      const { rows: middle } = await client.flows.list({ ...query, offset: 5, limit: 4 });
      expect(middle.map(({ flow }) => flow.id)).toEqual(ids.slice(5, 9));
      for (const at of [0, 5, ids.length - 1]) {
        expect(await client.flows.position({ ...query, flowId: ids[at] ?? '' })).toEqual({ at });
      }
    }
  },
);

test('a search finds flows by what they are, not by what else their supplier has', async () => {
  const { client } = testRegister();
  const { id } = await newSupplier(client, 'Wolkendek B.V.', { country: 'NL', owner: 'Noor Jansen' });
  await newFlow(client, id, { country: 'NL', entity: 'Wolkendek B.V.' });
  await newFlow(client, id, { country: 'US', entity: 'Cloudlift Inc.', statedLocation: 'Ashburn, Virginia' });
  const found = async (search: string) =>
    (await client.flows.list({ search })).rows.map(({ flow }) => flow.country).sort();
  expect(await found('verenigde staten')).toEqual(['US']);
  expect(await found('United States')).toEqual(['US']);
  expect(await found('ashburn')).toEqual(['US']);
  expect(await found('cloudl wolkendek')).toEqual(['US']);
  expect(await found('wolken')).toEqual(['NL', 'US']);
  // Two letters begin a word; they stand in none by chance.
  expect(await found('ol')).toEqual([]);
  expect(await found('...')).toEqual([]);
  expect(await client.flows.position({ search: 'nergens', flowId: 'nothing' })).toEqual({ at: null });
});

test('who imports and from where, as the assessment sees it; its owner; the answer that is missing', async () => {
  const { client } = testRegister();
  const { id } = await newSupplier(client, 'Klantbeeld', { country: 'PE', owner: 'Mo' });
  await newFlow(client, id, { country: 'DE', entity: '' });
  await newFlow(client, id, { country: 'IN', entity: 'Nachtploeg Pvt Ltd', safeguards: null });
  await newFlow(client, id, { country: 'BR', endedOn: '2026-01-01' });
  const { rows } = await client.flows.list({ sort: 'place' });
  expect(
    rows.map(({ importer, owner, basis, verdict }) => [importer, owner, basis, verdict?.missing]),
  ).toEqual([
    [{ name: 'Klantbeeld', country: 'PE' }, 'Mo', null, undefined],
    [{ name: 'Klantbeeld', country: 'PE' }, 'Mo', 'not-asked', 'outsideAccess'],
    [{ name: 'Nachtploeg Pvt Ltd', country: 'IN' }, 'Mo', 'not-asked', 'safeguards'],
  ]);
  expect(rows.map(({ flow }) => flow.kind).every((kind) => flowKinds.includes(kind))).toBe(true);
});

test('an event of law names what it touches, and its filters find exactly those', async () => {
  const { client } = await example();
  await client.overrides.save({
    ...{ id: null, version: null, reason: '' },
    input: {
      ...{ country: 'CH', kind: 'suspend', from: '2027-03-01', until: '2027-05-31', condition: 'none' },
      ...{
        decision: 'Uitvoeringsbesluit (EU) 2027/88',
        reason: 'Uitspraak',
        decidedBy: 'Ilse',
        decidedOn: '2026-11-20',
      },
    },
  });
  const { events } = await client.outlook.lawEvents({});
  expect(events.map(({ kind, place, on }) => [kind, place, on])).toEqual([
    ['override', 'CH', '2027-03-01'],
    ['resumes', 'CH', '2027-05-31'],
    ['ends', 'GB', '2031-12-27'],
    ['event', 'US', '2026-06-29'],
    ['event', 'US', '2026-06-12'],
  ]);
  const text = 'https://eur-lex.europa.eu/legal-content';
  expect(events.map(({ source }) => source.nl).slice(0, 3)).toEqual([
    `${text}/NL/TXT/?uri=CELEX:32027D0088`,
    `${text}/NL/TXT/?uri=CELEX:32027D0088`,
    `${text}/NL/TXT/?uri=CELEX:32025D2574`,
  ]);
  expect(events[2]?.source.en).toBe(`${text}/EN/TXT/?uri=CELEX:32025D2574`);
  const result = ['blocked' as const, 'action' as const, 'ok' as const];
  for (const { place, flows, relying, suppliers } of events) {
    const all = await client.flows.list({ place: [place], result, ...ALL });
    const basis = ['adequacy' as const, 'dpf' as const];
    const onDecision = await client.flows.list({ place: [place], result, basis, ...ALL });
    const who = new Set(all.rows.map(({ processorId }) => processorId)).size;
    expect([place, flows, relying, suppliers]).toEqual([place, all.total, onDecision.total, who]);
  }
  expect(events.find(({ place }) => place === 'US')).toMatchObject({ flows: 11, relying: 4 });
});
