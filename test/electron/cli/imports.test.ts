/** What an import says on the command line of what it could not place, and how it is undone. */
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import type { ImportResult, PastImport } from '../../../shared/fields/import.ts';
import type { Stated } from '../../../shared/fields/stated.ts';
import { testRegister } from '../core/registers.ts';
import { cli, cliJson } from './run-cli.ts';

const lists = join(import.meta.dirname, '../../fixtures/lists/cases');

function register(): string {
  const { core, file } = testRegister();
  core.close();
  return file;
}

test('words that were only kept, rows left out and sheets not read are named, and end with 1', async () => {
  const file = register();
  const kept = await cliJson<ImportResult>('import', join(lists, '01-host-region.csv'), '--register', file);
  expect(kept.code).toBe(1);
  expect(kept.result.kept).toContainEqual({ row: 2, column: 'Terms', value: 'https://lantern.example/dpa' });

  const sheets = join(lists, '09-several-sheets.xlsx');
  const best = await cli('import', sheets, '--register', file, '--dry-run', '--language', 'nl');
  expect([best.code, best.out]).toEqual([
    1,
    expect.stringContaining('Niet gelezen: “Diensten”, “Contracten”'),
  ]);
  const { result } = await cliJson<ImportResult>(
    ...['import', sheets, '--register', file, '--dry-run', '--sheet', 'Diensten'],
  );
  expect([result.sheet, result.otherSheets]).toEqual(['Diensten', ['Organisaties', 'Contracten']]);
  const none = await cli('import', sheets, '--register', file, '--sheet', 'Nergens');
  expect([none.code, none.err]).toEqual([2, expect.stringContaining('Organisaties')]);
});

test('corrections come from a file, and one that fits nothing is refused by name', async () => {
  const file = register();
  const folder = dirname(file);
  const [list, changes] = [join(folder, 'lijst.csv'), join(folder, 'verbeteringen.json')];
  writeFileSync(list, 'Leverancier;Locatie\nAcme;wolk\nBerk;wolk\nCel;NL\n');
  const write = (corrections: object, rows: object = {}) =>
    writeFileSync(changes, JSON.stringify({ corrections, rows }));
  const run = (...more: string[]) =>
    cli('import', list, '--register', file, '--corrections', changes, ...more);
  write([{ was: 'regen', column: 'Locatie', words: 'NL' }]);
  expect((await run('--language', 'en')).err).toContain('“regen”');
  write([{ row: 2, kolom: 'Locatie', words: 'NL' }]);
  expect((await run()).err).toMatch(/^invalid: /);
  write([{ was: 'wolk', column: 'Locatie', words: 'NL' }], { leftOut: [4] });
  expect((await run()).code).toBe(0);
  const { result } = await cliJson<{ name: string; places: string[] }[]>('processors', '--register', file);
  expect(result.map(({ name, places }) => [name, places])).toEqual([
    ['Acme', ['NL']],
    ['Berk', ['NL']],
  ]);
});

test('what a list left to check is counted, filtered on and named by check', async () => {
  const file = register();
  await cli('import', join(lists, '12-looptijd.csv'), '--register', file);
  const { result } = await cliJson<PastImport[]>('imports', '--register', file);
  const [{ id = '', toCheck = 0 } = {}] = result;
  expect(toCheck).toBe(7);
  const of = (value: string) => ['processors', '--register', file, '--filter', `toCheck=${value}`];
  const listed = await cliJson<{ name: string; agreementStatus: string; covered: boolean }[]>(...of(id));
  expect(listed.result).toHaveLength(5);
  expect((await cliJson<unknown[]>(...of('none'))).result).toEqual([]);
  // Only where the end was read is it known to be in force.
  const shown = (await cli(...of(id))).out
    .split('\n')
    .filter((line) => line.includes('Geldigheid niet zeker'));
  expect(shown.map((line) => line.split(' ')[0])).toEqual(['Kribbe', 'Vuurtoren', 'Zandplaat']);
  const check = await cliJson<{ attention: { processor: string; code: string }[] }>(
    'check',
    '--register',
    file,
  );
  expect(check.code).toBe(1);
  const unread = check.result.attention.filter(({ code }) => code === 'term-not-read');
  expect(unread.map(({ processor }) => processor)).toEqual(['Kribbe BV', 'Vuurtoren BV', 'Zandplaat BV']);
});

test('what a list left to check is shown and settled: of a supplier, of an import, or all of it', async () => {
  const file = register();
  await cli('import', join(lists, '12-looptijd.csv'), '--register', file);
  await cli('import', join(lists, '01-host-region.csv'), '--register', file);
  const [later, first] = (await cliJson<PastImport[]>('imports', '--register', file)).result;
  const toCheck = ['to-check', '--register', file];
  type Waiting = { name: string; entries: Stated[] }[];
  const waiting = async (...of: string[]) => (await cliJson<Waiting>(...toCheck, ...of)).result;
  const count = async (...of: string[]) => (await waiting(...of)).flatMap(({ entries }) => entries).length;
  const [all, ofFirst] = [await count(), await count('--import', first?.id ?? '')];
  expect([ofFirst, all - ofFirst]).toEqual([first?.toCheck, later?.toCheck]);
  const shown = await cli(...toCheck, '--processor', 'kribbe bv', '--language', 'en');
  expect([shown.code, shown.out]).toEqual([1, expect.stringMatching(/^Kribbe BV\n {2}\S/)]);

  const ofKribbe = await count('--processor', 'Kribbe BV');
  const settle = (how: string, ...of: string[]) =>
    cli(...toCheck, '--settle', how, ...of, '--language', 'en');
  const settled = await settle('confirmed', '--processor', 'Kribbe BV', '--by', 'Marja');
  expect([settled.code, settled.out]).toEqual([
    0,
    `${ofKribbe === 1 ? '1 cell was' : `${ofKribbe} cells were`} settled.\n`,
  ]);
  expect(await count()).toBe(all - ofKribbe);
  // In a remark nobody would see that a term is not certain: such words stay.
  const remarked = await settle('remarked', '--import', first?.id ?? '');
  expect([remarked.code, remarked.out]).toEqual([1, expect.stringContaining('do not go into the remark')]);
  expect((await settle('dropped', '--import', first?.id ?? '')).code).toBe(0);
  expect(await count()).toBe(later?.toCheck ?? 0);
  expect((await settle('dropped')).code).toBe(0);
  const none = await cli(...toCheck, '--language', 'nl');
  expect([none.code, none.out]).toEqual([0, 'Er staat niets uit een lijst om na te kijken.\n']);
  expect((await settle('dropped')).out).toBe('0 cells were settled.\n');
  for (const of of [
    ['--processor', 'Niemand'],
    ['--import', '999'],
  ]) {
    expect((await cli(...toCheck, ...of)).err).toMatch(/^not-found: /);
  }
  expect((await cli(...toCheck, '--by', 'Marja')).err).toMatch(/^invalid: /);
  expect((await cli('verify', '--register', file)).code).toBe(0);
});

test('an import is in the list of imports, and undone from it', async () => {
  const file = register();
  expect((await cli('imports', '--register', file)).code).toBe(0);
  await cli('import', join(lists, '02-no-location.csv'), '--register', file);
  const { result } = await cliJson<PastImport[]>('imports', '--register', file);
  expect(result).toMatchObject([{ file: '02-no-location.csv', suppliers: 2, isUndone: false }]);
  const id = result[0]?.id ?? '';
  expect((await cli('imports', '--register', file, '--undo', id)).code).toBe(0);
  expect((await cliJson<unknown[]>('processors', '--register', file)).result).toEqual([]);
  expect((await cli('imports', '--register', file, '--undo', id)).err).toMatch(/^refused: /);
  expect((await cli('verify', '--register', file)).code).toBe(0);
});

test('a later list says what it changes, keeps a place that it no longer names beside the new one, and names what it no longer has', async () => {
  const file = register();
  await cli('import', join(lists, '29-oud-nieuw.1.csv'), '--register', file);
  const later = ['import', join(lists, '29-oud-nieuw.2.csv'), '--register', file, '--duplicates', 'update'];
  const shown = await cli(...later, '--dry-run');
  for (const part of [
    /Wisselbad Mail +Vestigingsadres +Oudestraat 1, Zwolle +→ +Nieuwstraat 9, Zwolle/,
    /Wisselbad Mail +Gegevensstroom: land +.*→ +Duitsland/,
    'In het register staat Verenigde Staten; de lijst noemt dat land niet meer',
    'Ooievaar BV',
  ]) {
    expect(shown.out).toMatch(part);
  }
  await cli(...later);
  const { result } = await cliJson<{ name: string; flows: { country: string }[] }[]>(
    ...['processors', '--register', file],
  );
  expect(result.map(({ name }) => name)).toEqual(['KRAMER &ZOON', 'Ooievaar BV', 'Wisselbad Mail']);
  expect(result[2]?.flows.map(({ country }) => country)).toEqual(['US', 'DE']);
});

test('a supplier whose name ends in a full stop gets no second one in the comparison', async () => {
  const file = register();
  const list = (name: string, row: string) => {
    const path = join(file, '..', name);
    writeFileSync(path, `Subverwerker;Dienst;Locatie\n${row}`);
    return ['import', path, '--register', file, '--under', 'Waterkant B.V.'];
  };
  await cli(...list('eerst.csv', 'Datahal;Opslag;Finland'));
  const { out } = await cli(...list('later.csv', 'Datahal;Opslag;India'), '--dry-run', '--on', '2026-11-10');
  expect(out).toContain('de keten van Waterkant B.V. Dag van de lijst: 10-11-2026.');
});

test('a new list of sub-processors is compared with the known chain, and written without what is left out', async () => {
  const file = register();
  const list = (name: string, ...rows: string[]) => {
    const path = join(file, '..', name);
    writeFileSync(path, ['Subverwerker;Dienst;Locatie', ...rows].join('\n'));
    return ['import', path, '--register', file, '--under', 'Hostwaard'];
  };
  await cli(...list('eerst.csv', 'Datahal;Opslag;Finland', 'Teller;Facturen;NL', 'Postduif;Mail;NL'));
  const second = list('later.csv', 'Datahal;Opslag;India', 'Nieuw Ltd;Chat;Canada', 'Postduif;Mail;NL');
  const only = await cli(...second, '--dry-run');
  expect(only.out).toContain('Overnemen: --duplicates update');
  const update = [...second, '--duplicates', 'update', '--on', '2026-11-10'];
  const shown = await cli(...update, '--dry-run', '--language', 'en');
  for (const part of [
    'beside the chain of Hostwaard. Day of the list: 10 Nov 2026.',
    /another place +Datahal +Opslag +Finland → India/,
    /added +Nieuw Ltd +Chat +Canada/,
    /no longer named +Teller +Facturen +Netherlands/,
    'Whether you gave general or specific authorisation is not recorded',
  ]) {
    expect(shown.out).toMatch(part);
  }
  expect((await cli(...update, '--leave-out', 'Niemand')).err).toMatch(/^invalid: .*Niemand/);
  const { result } = await cliJson<ImportResult>(
    ...update,
    '--leave-out',
    'teller',
    '--leave-out',
    'DATAHAL',
  );
  expect(result.chain?.differences).toHaveLength(3);
  const again = await cliJson<ImportResult>(...update, '--dry-run');
  expect(again.result.chain?.differences.map(({ change, name }) => [change, name])).toEqual([
    ['moved', 'Datahal'],
    ['announced', 'Nieuw Ltd'],
    ['gone', 'Teller'],
  ]);
});
