/** What an import says on the command line of what it could not place, and how it is undone. */
import { join } from 'node:path';
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
  const shown = (await cli(...of(id))).out.split('\n').filter((line) => line.includes('unsure'));
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
