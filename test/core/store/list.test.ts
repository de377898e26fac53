import Database from 'better-sqlite3';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { writeExample } from '../../../electron/core/example/write.ts';
import type { Client } from '../../../electron/core/procedures/router.ts';
import { saveProcessor } from '../../../electron/core/procedures/suppliers.ts';
import { searchExpression } from '../../../electron/core/store/list.ts';
import { foldText } from '../../../shared/domain/names.ts';
import { agreementOrder } from '../../../shared/domain/verdict.ts';
import { sortColumns } from '../../../shared/schema/list.ts';
import { emptyProcessor } from '../../../shared/schema/processor.ts';
import type { ProcessorRow } from '../../../shared/schema/record.ts';
import { newAgreement, newFlow, newSupplier, type TestRegister, testRegister } from '../registers.ts';

/** The example, and suppliers that are alike: equal names, owners and countries, and many without. */
function crowdedRegister(alike = 60): TestRegister {
  const register = testRegister();
  writeExample(register.core, null);
  register.core.write('Femke', '', (writing) => {
    for (let at = 0; at < alike; at += 1) {
      const known = { owner: at % 3 === 0 ? '' : `Noor ${at % 2}`, country: at % 4 === 0 ? null : 'NL' };
      const name = ['Zelfde naam', 'zelfde  náám', 'Émile', 'Ömer & zn.', 'ångström'][at % 5] ?? '';
      saveProcessor(writing, { id: null, version: null, input: { ...emptyProcessor(name), ...known } });
    }
  });
  return register;
}

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
  name: (row) => foldText(row.name),
  agreementStatus: (row) => agreementOrder.indexOf(row.agreementStatus),
  currentEndsOn: (row) => row.currentEndsOn,
  noticeDeadline: (row) => row.noticeDeadline,
  transferResult: (row) => (row.transferResult === null ? 4 : results.indexOf(row.transferResult)),
  owner: (row) => foldText(row.owner),
  country: (row) => row.country,
};
const compare = (a: string | number | null, b: string | number | null): number => {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return a < b ? -1 : Number(a > b);
};

test('pages give each row exactly once, in order, by every column, both ways, empty values last', async () => {
  const { client } = crowdedRegister();
  for (const sort of sortColumns) {
    for (const descending of [false, true]) {
      const rows = await allPages(client, { sort, descending, limit: 7 });
      const value = sortValue[sort];
      const expected = [...rows].sort((a, b) => {
        const [left, right] = [value(a), value(b)];
        const byValue = compare(left, right) * (descending && left !== null && right !== null ? -1 : 1);
        return byValue || compare(foldText(a.name), foldText(b.name)) || compare(a.id, b.id);
      });
      expect(rows.map((row) => row.id)).toEqual(expected.map((row) => row.id));
      const whole = await client.processors.list({ sort, descending, limit: 1000 });
      expect(rows).toEqual(whole.rows);
      expect(new Set(rows.map((row) => row.id)).size).toBe(whole.total);
    }
  }
});

test('a page that ends exactly at the last row has no next one', async () => {
  const { client } = crowdedRegister(10);
  const { total } = await client.processors.list({ limit: 1 });
  expect(await client.processors.list({ limit: total })).toMatchObject({ nextCursor: null, total });
  expect((await client.processors.list({ limit: total - 1 })).nextCursor).not.toBeNull();
});

test('pages hold while rows are put in and taken out before and behind the cursor', async () => {
  const { client } = crowdedRegister(20);
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

test('every filter gives the rows that a reader would pick by hand', async () => {
  const { client } = crowdedRegister(10);
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
    [{ covered: false }, (row) => !row.covered],
    [
      { covered: true, criticality: ['high'], place: ['NL'] },
      (row) => row.covered && row.criticality === 'high' && row.places.includes('NL'),
    ],
  ];
  for (const [filter, keep] of cases) {
    const expected = byHand(keep);
    expect(expected.length).toBeGreaterThan(0);
    expect(expected.length).toBeLessThan(rows.length);
    expect([filter, await ask(filter)]).toEqual([filter, expected]);
  }
});

test('facets count what the list shows', async () => {
  const { client } = crowdedRegister(10);
  const { rows } = await client.processors.list({ limit: 1000 });
  const facets = await client.processors.facets({});
  const count = (values: (string | null)[]) => {
    const known = values.filter((value) => value !== null && value !== '') as string[];
    return Object.fromEntries(
      Object.entries(Object.groupBy(known, (value) => value)).map(([value, all]) => [value, all?.length]),
    );
  };
  expect(facets).toEqual({
    total: rows.length,
    agreementStatus: count(rows.map((row) => row.agreementStatus)),
    transferResult: count(rows.map((row) => row.transferResult)),
    category: count(rows.map((row) => row.category)),
    place: count(rows.flatMap((row) => row.places)),
    owner: count(rows.map((row) => row.owner)),
  });
});

test('flows are listed worst first, page by page, each once', async () => {
  const { client } = crowdedRegister(0);
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

test('the search finds what a person types, whatever the accents', async () => {
  const { client } = testRegister();
  const { id } = await newSupplier(client, 'Crème Brûlée Hosting B.V.', {
    kvk: '01234567',
    owner: 'Zoë Łukasz',
    tags: ['kritiek'],
    contacts: [
      {
        id: 'c1',
        kind: 'privacy',
        name: 'İlker Öztürk',
        email: 'dpo@creme-brulee.example',
        phone: '010 000 01 01',
      },
    ],
    services: [{ id: 's1', name: 'Webhosting', category: 'hosting' }],
  });
  await newAgreement(client, id, { title: 'Bijlage 3', recorded: 'draft' });
  await newFlow(client, id, { country: 'CW', entity: 'Nachtwacht Pvt', statedLocation: 'Willemstad' });
  await newSupplier(client, 'Iets heel anders');
  const found = async (search: string) =>
    (await client.processors.list({ search })).rows.map((row) => row.name);
  const typed = [
    'creme',
    'CRÈME',
    'cre\u0300me bru\u0302le\u0301e',
    'hosting creme',
    'brul',
    'B.V. crème',
    '0123',
    'zoe',
    'krit',
    'ozturk',
    'dpo@creme-brulee.example',
    '010 000',
    'webh',
    'bijlage 3',
    'nachtwacht',
    'willemst',
    'curacao',
    'Curaçao',
  ];
  for (const words of typed)
    expect([words, await found(words)]).toEqual([words, ['Crème Brûlée Hosting B.V.']]);
  for (const words of ['creme anders', 'rulee', 'hostingx'])
    expect([words, await found(words)]).toEqual([words, []]);
  expect(await found('   ')).toHaveLength(2);
});

test('a renamed supplier is found by its new name and no more by its old one', async () => {
  const { client } = testRegister();
  const supplier = await newSupplier(client, 'Polderhost');
  const { id, version, ...input } = supplier;
  await client.processors.save({ id, version, input: { ...input, name: 'Dijkhost' } });
  expect((await client.processors.list({ search: 'polder' })).total).toBe(0);
  expect((await client.processors.list({ search: 'dijk' })).total).toBe(1);
});

test('nothing that is typed is syntax', async () => {
  const { client } = crowdedRegister(5);
  const typed = [
    '"',
    '""" OR "',
    'polder*',
    'NEAR(a b)',
    'a OR b',
    'NOT polderhost',
    'words : polder',
    'words:polder',
    '-polder',
    '^polder',
    '(((',
    "'; DROP TABLE processor; --",
    '%_[]',
    '\u0000',
    'polder\u0000host',
    '\u202Etsoh\u202C',
    '😀',
    '<script>alert(1)</script>',
    '{{7*7}}',
    'x'.repeat(500),
    '\ud800',
    'AND',
  ];
  for (const search of typed) {
    const { rows, total } = await client.processors.list({ search, limit: 1000 });
    expect(rows).toHaveLength(total);
    await client.flows.list({ search });
  }
  expect((await client.processors.list({ search: 'NOT polderhost' })).total).toBe(0);
  expect((await client.register.verify()).ok).toBe(true);
});

test('any text at all is a search and not an error', async () => {
  const { client } = crowdedRegister(5);
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), async (search) => {
      const { total } = await client.processors.list({ search });
      expect(total).toBeGreaterThanOrEqual(0);
      expect(
        searchExpression(search) === null ||
          /^("[^"]+"\*)( "[^"]+"\*)*$/.test(searchExpression(search) ?? ''),
      ).toBe(true);
    }),
    { numRuns: 300 },
  );
});

/** Tables that SQL fills anew, as text, in a fixed order. */
function derivedOf({ core }: TestRegister): Record<string, unknown[]> {
  const rows = (sql: string) => core.stored.prepare(sql).all();
  return {
    verdict: rows('SELECT * FROM verdict ORDER BY processor_id'),
    flows: rows('SELECT * FROM flow_verdict ORDER BY flow_id'),
    places: rows('SELECT * FROM verdict_place ORDER BY place, processor_id'),
    words: rows(
      'SELECT processor_id, words FROM search JOIN search_key ON row = search.rowid ORDER BY processor_id',
    ),
  };
}

test('derived tables that were emptied are the same again at the next question', async () => {
  const register = crowdedRegister(20);
  const { client, file } = register;
  const shown = await client.processors.list({ limit: 1000 });
  const before = derivedOf(register);
  expect(before.verdict?.length).toBe(shown.total);
  const other = new Database(file);
  other.exec(
    'DELETE FROM verdict; DELETE FROM flow_verdict; DELETE FROM verdict_place; DELETE FROM search; DELETE FROM search_key; DELETE FROM verdict_state',
  );
  other.close();
  expect(await client.processors.list({ limit: 1000 })).toEqual(shown);
  expect(derivedOf(register)).toEqual(before);
});

test('what is kept up to date change by change equals what is made anew', async () => {
  const register = crowdedRegister(10);
  const { client, core } = register;
  const { rows } = await client.processors.list({ limit: 1000 });
  for (const [at, row] of rows.entries()) {
    if (at % 4 === 0) await client.processors.remove({ id: row.id, version: row.version });
    else if (at % 4 === 1) await newAgreement(client, row.id, { recorded: 'signed', endsOn: '2026-12-31' });
    else if (at % 4 === 2) await newFlow(client, row.id, { country: 'IN', safeguards: null });
  }
  const [removed] = rows;
  await client.processors.restore({ id: removed?.id ?? '' });
  for (const sub of await client.subProcessors.list()) {
    const { id, version, ...input } = sub;
    await client.subProcessors.save({
      id,
      version,
      input: { ...input, name: `${sub.name} (nieuw)`, parentCountry: 'US' },
    });
  }
  const kept = derivedOf(register);
  core.stored.exec('DELETE FROM verdict_state');
  await client.processors.list({});
  expect(derivedOf(register)).toEqual(kept);
});

/** The plans of all statements that a call runs, as SQLite explains them. */
async function plansOf({ core, file }: TestRegister, call: () => Promise<unknown>): Promise<string[]> {
  // A register that was just opened has prepared nothing yet, and has gathered its statistics at closing.
  core.close();
  core.open(file);
  const prepare = vi.spyOn(core.stored, 'prepare');
  await call();
  const statements = prepare.mock.calls
    .map(([sql]) => sql.replace(/@\w+/g, '?'))
    .filter((sql) => /^\s*(select|with)/i.test(sql));
  prepare.mockRestore();
  return statements.map((sql) => {
    const parameters = Array.from({ length: sql.split('?').length - 1 }, () => 1);
    const steps = core.stored.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...parameters) as { detail: string }[];
    return steps.map((step) => step.detail).join('\n');
  });
}

test('no page of the list reads a big table from end to end', async () => {
  const register = crowdedRegister(400);
  const { client } = register;
  const { nextCursor } = await client.processors.list({ limit: 50 });
  const walk = /^SCAN (verdict|flow_verdict|v)( |$)(?!.*USING (COVERING )?INDEX)/m;
  const asked: [string, () => Promise<unknown>][] = [
    ['first page', () => client.processors.list({ limit: 51 })],
    ['second page', () => client.processors.list({ limit: 52, cursor: nextCursor })],
    ['search', () => client.processors.list({ limit: 53, search: 'zelfde' })],
    ['place', () => client.processors.list({ limit: 54, filter: { place: ['US'] } })],
    ['status', () => client.processors.list({ limit: 55, filter: { agreementStatus: ['expired'] } })],
    ['flows', () => client.flows.list({ limit: 56 })],
  ];
  for (const [name, call] of asked) {
    const plans = await plansOf(register, call);
    expect([name, plans.length]).not.toEqual([name, 0]);
    for (const plan of plans) {
      expect([name, plan]).not.toEqual([name, expect.stringMatching(walk)]);
      expect([name, plan]).not.toEqual([
        name,
        expect.stringMatching(/^SCAN (processor|service|data_flow|p|s|f)\b/m),
      ]);
    }
  }
});

test('the first page by name is read off an index in order, without sorting', async () => {
  const register = crowdedRegister(400);
  const plans = await plansOf(register, () => register.client.processors.list({ limit: 57 }));
  const page = plans.find((plan) => plan.includes('USING INDEX verdict_name'));
  expect(page).toBeDefined();
  expect(page).not.toContain('TEMP B-TREE');
});
