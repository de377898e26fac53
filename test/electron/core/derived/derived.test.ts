import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test, vi } from 'vitest';
import { emptyOf } from '../../../../shared/fields/field.ts';
import { emptyFlow } from '../../../../shared/fields/flow.ts';
import { sortColumns } from '../../../../shared/fields/list.ts';
import { chainFields, emptySubProcessor } from '../../../../shared/fields/sub-processor.ts';
import {
  newAgreement,
  newFlow,
  newSupplier,
  type TestRegister,
  testCore,
  testRegister,
} from '../registers.ts';
import { crowdedRegister } from './crowded.ts';

/** Tables that SQL fills anew, as text, in a fixed order; the numbers that tie them together mean nothing. */
function derivedOf({ core }: TestRegister): Record<string, unknown[]> {
  const rows = (columns: string, from: string) =>
    core.stored.prepare(`SELECT ${columns} FROM ${from} JOIN verdict USING (row) ORDER BY 1, 2`).all();
  return {
    verdict: core.stored
      .prepare('SELECT * FROM verdict ORDER BY processor_id')
      .all()
      .map((row) => ({ ...(row as object), row: 0 })),
    flows: rows(
      'processor_id, flow_id, flow_verdict.name_sort, rank, running_in, place, judged_in, importer_sort, kind, basis, flow_verdict.owner_sort, due, words',
      'flow_verdict',
    ),
    places: rows('processor_id, place', 'verdict_place'),
    words: rows('processor_id, words', '(SELECT rowid AS row, words FROM search)'),
  };
}

test('derived tables that were emptied are the same again at the next question', async () => {
  const register = await crowdedRegister(20);
  const { client, file } = register;
  const shown = await client.processors.list({ limit: 1000 });
  const before = derivedOf(register);
  expect(before.verdict?.length).toBe(shown.total);
  const other = new Database(file);
  other.exec(
    'DELETE FROM verdict; DELETE FROM flow_verdict; DELETE FROM verdict_place; DELETE FROM search; DELETE FROM verdict_state',
  );
  other.close();
  expect(await client.processors.list({ limit: 1000 })).toEqual(shown);
  expect(derivedOf(register)).toEqual(before);
});

test('what is kept up to date change by change equals what is made anew', async () => {
  const register = await crowdedRegister(10);
  const { client, core } = register;
  const { rows } = await client.processors.list({ limit: 1000 });
  for (const [at, row] of rows.entries()) {
    if (at % 4 === 0) await client.processors.remove({ id: row.id, version: row.version });
    else if (at % 4 === 1) await newAgreement(client, row.id, { recorded: 'signed', endsOn: '2026-12-31' });
    else if (at % 4 === 2) await newFlow(client, row.id, { country: 'IN', safeguards: null });
  }
  const [removed] = rows;
  await client.bin.restore({ entity: 'processor', id: removed?.id ?? '' });
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

test('a change of a sub-processor that is undone is undone in every verdict that rests on it', async () => {
  const register = testRegister();
  const { client, core } = register;
  const sub = await client.subProcessors.save({
    ...{ id: null, version: null },
    input: { ...emptySubProcessor('Wolkhaven'), country: 'NL' },
  });
  const { id: processorId } = await newSupplier(client, 'Polderhost', { country: 'NL' });
  const input = { ...emptyOf(chainFields), subProcessorId: sub.id };
  await client.chain.save({ ...{ id: null, version: null }, processorId, input });
  const flow = { ...emptyFlow, country: 'NL', actor: 'sub-processor' as const, subProcessorId: sub.id };
  await client.flows.save({ ...{ id: null, version: null }, processorId, input: flow });
  const said = async () => {
    const { rows } = await client.processors.list({});
    const found = await client.processors.list({ search: 'elders' });
    return [rows[0]?.transferResult, found.total, derivedOf(register)];
  };
  const before = await said();
  const { historyLines } = core.status();
  await client.subProcessors.save({
    ...{ id: sub.id, version: sub.version },
    input: { ...emptySubProcessor('Elders Inc.'), country: 'US' },
  });
  expect((await said()).slice(0, 2)).not.toEqual(before.slice(0, 2));
  await client.register.undo({ firstLine: historyLines + 1, lastLine: core.status().historyLines });
  expect(await said()).toEqual(before);
  expect((await client.register.verify()).findings).toEqual([]);
});

test('a change writes the columns that are others by it, and so no index of the rest', async () => {
  const { client, core } = testRegister();
  const { id, version, ...supplier } = await newSupplier(client, 'Polderhost', { owner: 'Anna' });
  await newFlow(client, id, { country: 'US', safeguards: null });
  await client.processors.list({});
  const prepare = vi.spyOn(core.stored, 'prepare');
  await client.processors.save({ id, version, input: { ...supplier, owner: 'Bram' } });
  const written = prepare.mock.calls.flatMap(([sql]) => {
    const [, table, set = ''] = /^UPDATE (\w+) SET (.*) WHERE/s.exec(sql) ?? [];
    return table === undefined ? [] : [[table, [...set.matchAll(/"(\w+)"/g)].map(([, name]) => name)]];
  });
  prepare.mockRestore();
  expect(Object.fromEntries(written)).toMatchObject({
    processor: ['version', 'owner'],
    verdict: ['owner_sort'],
    flow_verdict: ['owner_sort'],
  });
});

const indexOf = {
  name: 'name',
  agreementStatus: 'agreement',
  currentEndsOn: 'ends',
  noticeDeadline: 'notice',
  transferResult: 'transfer',
  owner: 'owner',
  country: 'country',
  reviewedOn: 'reviewed',
};

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
  const register = await crowdedRegister(400);
  const { client } = register;
  const { nextCursor } = await client.processors.list({ limit: 50 });
  const walk = /^SCAN (verdict|flow_verdict|v)( |$)(?!.*USING (COVERING )?INDEX)/m;
  const asked: [string, () => Promise<unknown>][] = [
    ['first page', () => client.processors.list({ limit: 51 })],
    ['second page', () => client.processors.list({ limit: 52, cursor: nextCursor })],
    ['page in the middle', () => client.processors.list({ limit: 58, offset: 200 })],
    ['behind all ends', () => client.processors.list({ limit: 59, offset: 380, sort: 'currentEndsOn' })],
    ['search', () => client.processors.list({ limit: 53, search: 'zelfde' })],
    ['place', () => client.processors.list({ limit: 54, filter: { place: ['US'] } })],
    ['status', () => client.processors.list({ limit: 55, filter: { agreementStatus: ['expired'] } })],
    ['flows', () => client.flows.list({ limit: 56 })],
    ['flows in the middle', () => client.flows.list({ limit: 60, offset: 20, owner: ['Noor 1'] })],
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

const orders = sortColumns.flatMap((sort) => [
  { sort, descending: false },
  { sort, descending: true },
]);
test.each(orders)('the first page by $sort is read off an index, descending: $descending', async (order) => {
  const register = await crowdedRegister(400);
  const plans = await plansOf(register, () => register.client.processors.list({ limit: 57, ...order }));
  const pages = plans.filter((plan) => plan.includes(`USING COVERING INDEX verdict_${indexOf[order.sort]}`));
  expect(pages).not.toEqual([]);
  for (const page of pages) {
    // From the last to the first only rows of the same value are put in order.
    const sorts = order.descending ? /USE TEMP B-TREE FOR ORDER BY/ : /TEMP B-TREE/;
    expect(page).not.toMatch(sorts);
  }
});

test('a register whose form searched whole words only is searched inside words and sorted anew', async () => {
  const { client, file } = testCore();
  copyFileSync(join(import.meta.dirname, '../../../fixtures/registers/version-3.vwr'), file);
  await client.register.open({ file });
  const names = async (search: string) =>
    (await client.processors.list({ search })).rows.map(({ name }) => name);
  expect(await names('')).toEqual(['Hostwaard B.V.', 'Polderhost 2', 'Polderhost 3', 'Zürich Secure AG']);
  for (const search of ['ostwaar', 'stwaard']) expect(await names(search)).toEqual(['Hostwaard B.V.']);
  expect(await names('urich')).toEqual(['Zürich Secure AG']);
  expect((await client.register.verify()).findings).toEqual([]);
});

test('words and order that an earlier program made are made anew, also where the form is the same', async () => {
  const { client, core } = testRegister();
  for (const name of ['Zorg 10', 'Zorg 2']) await newSupplier(client, name);
  await client.processors.list({});
  core.stored.exec(`UPDATE verdict SET name_sort = (SELECT lower(name) FROM processor WHERE id = processor_id);
    UPDATE search SET words = 'weg';
    UPDATE verdict_state SET words_version = '1 oud'`);
  expect((await client.processors.list({ search: 'zorg' })).rows.map(({ name }) => name)).toEqual([
    'Zorg 2',
    'Zorg 10',
  ]);
});
