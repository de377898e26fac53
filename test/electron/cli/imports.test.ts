/** What an import says on the command line of what it could not place, and how it is undone. */
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import type { ImportResult, PastImport } from '../../../shared/fields/import.ts';
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
