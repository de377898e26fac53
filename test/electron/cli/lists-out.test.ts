/** Lists as files, and a printed hash looked up, on the command line. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { tempFolder } from '../core/registers.ts';
import { cli, cliJson } from './run-cli.ts';

async function example(): Promise<{ file: string; out: (name: string) => string }> {
  const folder = tempFolder();
  const file = join(folder, 'register.vwr');
  expect((await cli('init', file, '--example', '--by', 'Femke')).code).toBe(0);
  return { file, out: (name) => join(folder, name) };
}

const rowsOf = (path: string): Record<string, unknown>[] => JSON.parse(readFileSync(path, 'utf8')).rows;

test('each list by its own filters, whole or not at all', async () => {
  const { file, out } = await example();
  const list = async (view: string, ...options: string[]) => {
    const path = out(`${view}.json`);
    const { code, err } = await cli('export', '--register', file, '--out', path, '--view', view, ...options);
    expect([err, code]).toEqual(['', 0]);
    return rowsOf(path);
  };
  const { result: all } = await cliJson<{ id: string; name: string; flows: object[] }[]>(
    ...['processors', '--register', file, '--search', 'polder'],
  );
  const columns = ['--columns', 'name,owner', '--sort', 'name', '--descending'];
  expect((await list('suppliers', '--search', 'polder', ...columns)).map(({ name }) => name)).toEqual(
    all.map(({ name }) => name).toReversed(),
  );
  const blocked = await list('transfers', '--filter', 'result=blocked');
  expect(new Set(blocked.map(({ result }) => result))).toEqual(new Set(['Niet toegestaan']));
  const asked = [
    '--filter',
    'owner=Bas Okafor',
    '--filter',
    'basis=dpf,scc-2021-914',
    '--sort',
    'due',
    '--descending',
  ];
  const days = (await list('transfers', ...asked)).map(({ due }) => String(due ?? ''));
  expect(days.length).toBeGreaterThan(1);
  expect(days).toEqual(days.toSorted().toReversed());
  const events = await list('law', '--language', 'en');
  expect(events.map(({ place }) => place)).toContain('United States');
  const dates = await list('deadlines', '--filter', 'kind=notice', '--filter', 'handled=true');
  expect(dates.length).toBeGreaterThan(0);
  const { result: checked } = await cliJson<{ attention: object[] }>('check', '--register', file);
  expect(await list('attention')).toHaveLength(checked.attention.length);
  // The account stands beside the name that was given.
  const [line] = await list('history');
  expect(String(line?.who)).toMatch(/^Femke/);
  const changes = await list('history', '--filter', `who=${line?.who}`, '--filter', 'entity=agreement');
  expect(changes.length).toBeGreaterThan(0);
  const [supplier] = all;
  if (!supplier) throw new Error('no supplier');
  expect(await list('chain', '--processor', supplier.id)).not.toEqual([]);
  expect((await list('scenario', '--withdraw', 'US', '--language', 'en'))[0]).toHaveProperty('after');

  const written = await cli('export', '--register', file, '--out', out('all.ics'));
  expect(written.code).toBe(0);
  expect(readFileSync(out('all.ics'), 'utf8')).toContain('BEGIN:VEVENT');
  for (const wrong of [
    ['suppliers', '--columns', 'name,price'],
    ['transfers', '--filter', 'result=maybe'],
    ['transfers', '--filter', 'colour=blue'],
    ['transfers', '--sort', 'noticeDeadline'],
    ['suppliers', '--sort', 'basis'],
    ['history', '--filter', 'from=31-2-2026'],
    ['chain'],
    ['scenario'],
    ['scenario', '--withdraw', 'ZZ'],
  ]) {
    const [view = '', ...options] = wrong;
    const path = out('wrong.csv');
    const told = await cli('export', '--register', file, '--out', path, '--view', view, ...options);
    expect([wrong, told.code, told.err.split(':')[0]]).toEqual([wrong, 2, 'invalid']);
    expect(existsSync(path)).toBe(false);
  }
});

test('a printed hash: 0 where it stands in the history, 1 where it does not, 2 for what is no hash', async () => {
  const { file } = await example();
  const verify = (...options: string[]) => cli('verify', '--register', file, ...options);
  const { result } = await cliJson<{ head: string; lines: number }>('verify', '--register', file);
  const start = result.head.slice(0, 12).toUpperCase();
  const found = await verify('--head', start, '--lines', String(result.lines));
  expect([found.code, found.out]).toEqual([0, expect.stringContaining(`regel ${result.lines} van de`)]);
  const elsewhere = await verify('--head', start, '--lines', '1.001');
  expect([elsewhere.code, elsewhere.out]).toEqual([1, expect.stringContaining('1.001 regels')]);
  const unknown = await verify('--head', 'f'.repeat(64), '--language', 'en');
  expect([unknown.code, unknown.out]).toEqual([1, expect.stringContaining('not in this register')]);
  const json = await cliJson<{ ok: boolean; printed: object }>(
    ...['verify', '--register', file, '--head', 'f'.repeat(64)],
  );
  expect(json).toMatchObject({ code: 1, result: { ok: true, printed: { state: 'unknown' } } });
  expect((await verify('--head', 'rapport')).code).toBe(2);
  expect((await verify('--head', start, '--lines', 'veel')).code).toBe(2);
});

test('a place is found however it is written; what is no place is refused, and an owner whom nobody knows is said', async () => {
  const { file, out } = await example();
  const shown = (filter: string) =>
    cli('processors', '--register', file, '--filter', filter, '--language', 'nl', '--json');
  const byCode = await shown('place=US');
  expect(JSON.parse(byCode.out).length).toBeGreaterThan(0);
  for (const written of ['USA', 'us', 'Verenigde Staten'])
    expect(await shown(`place=${written}`)).toEqual(byCode);
  const transfers = out('transfers.csv');
  const listed = [
    'export',
    '--register',
    file,
    '--out',
    transfers,
    '--view',
    'transfers',
    '--language',
    'nl',
  ];
  for (const refused of [await shown('place=US,Utopia'), await cli(...listed, '--filter', 'place=Utopia')]) {
    expect(refused.code).toBe(2);
    expect(refused.err).toContain('Utopia is geen land van de lijst. Kies een landcode (zoals US)');
    expect(refused.err).toContain('In dit register: NL');
  }
  expect(existsSync(transfers)).toBe(false);
  expect((await shown('place=unknown')).code).toBe(0);
  const unknown = 'Niemand in het register heet Niemand';
  expect((await shown('owner=Niemand')).err).toContain(unknown);
  expect((await cli(...listed, '--filter', 'owner=Niemand')).err).toContain(unknown);
  expect((await shown('owner=Bas Okafor')).err).toBe('');
});
