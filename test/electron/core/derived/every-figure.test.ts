/**
 * On registers in which anything may be recorded: every figure beside a filter is the number of rows behind it and in the file
 * of the list, and after whatever is changed, what is stored is what follows from all records judged anew.
 */
import { expect, test } from 'vitest';
import type * as z from 'zod';
import { verifyDerived } from '../../../../electron/core/derived/verify-derived.ts';
import type { processorFilter, transferFilter } from '../../../../shared/fields/list.ts';
import { sumOf } from '../../../../shared/law/counting.ts';
import { addDays } from '../../../../shared/law/dates.ts';
import { anyRegister } from '../any-register.ts';
import { Drawing } from '../drawing.ts';
import { viewRows } from '../export/view-files.ts';
import type { TestRegister } from '../registers.ts';
import { anyEdit } from './any-edit.ts';

type Asked = z.input<typeof processorFilter>;

/** Figures beside a filter that are not the number of rows that choosing them gives. */
async function wrongOfSuppliers(
  { client }: TestRegister,
  asked: { readonly asOf: string | null; readonly search: string; readonly filter: Asked },
) {
  const { total: _all, ...facets } = await client.processors.facets(asked);
  const wrong: object[] = [];
  for (const [name, values] of Object.entries(facets)) {
    for (const [value, said] of Object.entries(values)) {
      const chosen = name === 'covered' ? value === 'yes' : [value];
      const filter = { ...asked.filter, [name]: chosen };
      const { total } = await client.processors.list({ ...asked, filter, limit: 1 });
      if (total !== said) wrong.push({ name, value, said, total });
    }
  }
  return wrong;
}

async function wrongOfTransfers(
  { client }: TestRegister,
  asked: z.input<typeof transferFilter> & { readonly asOf: string | null; readonly search?: string },
) {
  const { total: _all, ...facets } = await client.flows.facets(asked);
  const { counts } = await client.flows.list({ ...asked, limit: 1 });
  const wrong: object[] = [];
  for (const [name, values] of Object.entries({ ...facets, result: counts })) {
    for (const [value, said] of Object.entries(values)) {
      const { total } = await client.flows.list({ ...asked, [name]: [value], limit: 1 });
      if (total !== said) wrong.push({ name, value, said, total });
    }
  }
  return wrong;
}

/** The dates by kind, day and whether somebody handled them: as the year counts them, as the list does, and one by one. */
async function dates({ client }: TestRegister, asOf: string | null) {
  const { deadlines, counts } = await client.outlook.deadlines({ asOf });
  const { counts: year } = await client.outlook.dateCounts({ asOf });
  const byDay = (all: readonly (readonly [string, number])[]) => {
    const sums = new Map<string, number>();
    for (const [key, n] of all) sums.set(key, (sums.get(key) ?? 0) + n);
    return Object.fromEntries([...sums].sort());
  };
  const counted = (of: typeof counts) =>
    byDay(of.map(({ kind, due, isHandled, n }) => [`${kind} ${due} ${isHandled}`, n]));
  return {
    listed: byDay(deadlines.map(({ kind, due, handledOn }) => [`${kind} ${due} ${handledOn !== null}`, 1])),
    counted: counted(counts),
    year: counted(year),
  };
}

test.each([3, 29])('every figure is the number of rows behind it (register %i)', async (seed) => {
  const register = await anyRegister(seed, 45);
  const { client, core } = register;
  const today = core.today();
  const filters: Asked[] = [
    {},
    { counted: ['inUse'], covered: false },
    { owner: ['noor'], place: ['US', 'NL'] },
    { transferResult: ['action', 'unsure'], tag: ['oud'], lacks: ['review'] },
  ];
  for (const asOf of [null, today, addDays(today, 45), '2028-02-29']) {
    for (const filter of filters) {
      for (const search of ['', 'polder'])
        expect(await wrongOfSuppliers(register, { asOf, search, filter })).toEqual([]);
    }
    for (const asked of [
      {},
      { result: ['action' as const, 'ended' as const] },
      { place: ['US'], search: 'b.v.' },
    ])
      expect(await wrongOfTransfers(register, { asOf, ...asked })).toEqual([]);
    const { listed, counted, year } = await dates(register, asOf);
    expect(counted).toEqual(listed);
    expect(year).toEqual(listed);
    // The files of the lists have as many rows.
    const { total } = await client.processors.list({ asOf, limit: 1 });
    const { counts } = await client.flows.list({ asOf, limit: 1 });
    const { attention } = await client.attention.list({ asOf });
    const rows = {
      suppliers: (await viewRows(register, { view: 'suppliers' }, { asOf })).length,
      transfers: (await viewRows(register, { view: 'transfers' }, { asOf })).length,
      deadlines: (await viewRows(register, { view: 'deadlines', handled: true }, { asOf })).length,
      attention: (await viewRows(register, { view: 'attention' }, { asOf })).length,
    };
    const dated = sumOf(listed);
    expect(rows).toEqual({
      suppliers: total,
      transfers: sumOf(counts),
      deadlines: dated,
      attention: attention.length,
    });
  }
});

/** The derived tables, row by row. */
const tables = ['verdict', 'verdict_place', 'flow_verdict', 'deadline', 'derived_sum'] as const;
const stored = ({ core }: TestRegister) =>
  tables.map((table) => {
    const rows = core.stored.prepare(`SELECT * FROM ${table}`).raw().all();
    return rows.map((row) => JSON.stringify(row)).sort();
  });

test.each([5, 41])(
  'after each change what is stored follows from all records (register %i)',
  async (seed) => {
    const register = await anyRegister(seed, 30);
    const { core, client, clock } = register;
    const draw = new Drawing(seed, core.today());
    const done = new Map<string, number>();
    for (let n = 0; n < 50; n += 1) {
      const edit = await anyEdit(register, draw);
      done.set(edit, (done.get(edit) ?? 0) + 1);
      const later = draw.chance(0.1) ? draw.one([1, 3, 30]) : 0;
      clock.now = new Date(Date.parse(clock.now) + later * 86_400_000).toISOString();
      await client.processors.list({ limit: 1 });
      expect([n, edit, verifyDerived(core.stored, core.today())]).toEqual([n, edit, []]);
    }
    expect(done.size).toBeGreaterThan(10);
    const before = stored(register);
    core.stored.prepare("UPDATE verdict_until SET day = 'another program' WHERE row = 0").run();
    await client.processors.list({ limit: 1 });
    expect(stored(register)).toEqual(before);
  },
);
