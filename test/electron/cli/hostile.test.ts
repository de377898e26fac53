/** Hostile text of a register on its way out: the terminal, JSON, a spreadsheet and the overview. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as xlsx from '@e965/xlsx';
import Papa from 'papaparse';
import { expect, it } from 'vitest';
import { fillWithHostileText } from '../../fixtures/hostile-register.ts';
import { testRegister } from '../core/registers.ts';
import { outsideOf } from '../core/report/reading.ts';
import { cli } from './run-cli.ts';

const CONTROLS = /[^\P{Cc}\n\t]/u;
const STARTS_FORMULA = /^[=+\-@\t\r＝＋－＠]/;

it('gives no orders to the terminal, is valid JSON, starts no formula, and stays on the paper', async () => {
  const { client, core, file } = testRegister();
  const suppliers = await fillWithHostileText(client, ['lines', 'formula', 'typst', 'word']);
  core.close();

  for (const words of [['processors'], ['check'], ['scenario', '--withdraw', 'US']]) {
    const { out, code } = await cli(...words, '--register', file);
    expect(code).toBeLessThan(2);
    expect(out.length).toBeGreaterThan(100);
    expect(out).not.toMatch(CONTROLS);
    const json = await cli(...words, '--register', file, '--json');
    expect(json.out).not.toMatch(CONTROLS);
    if (words[0] !== 'processors') continue;
    expect(out.trimEnd().split('\n')).toHaveLength(suppliers.length);
    // What was escaped on its way is the same text again for the program that reads it.
    const names = (JSON.parse(json.out) as { name: string }[]).map(({ name }) => name).sort();
    expect(names).toEqual(suppliers.map(({ texts }) => texts.get('name') ?? '').sort());
  }

  const csv = join(file, '..', 'all.csv');
  expect((await cli('export', '--register', file, '--out', csv)).code).toBe(0);
  const { data } = Papa.parse<string[]>(readFileSync(csv, 'utf8').replace(/^\ufeff/, ''), { delimiter: ';' });
  expect(data.flat().filter((cell) => cell.length > 1000).length).toBeGreaterThan(suppliers.length);
  expect(data.flat().filter((cell) => STARTS_FORMULA.test(cell))).toEqual([]);

  const workbook = join(file, '..', 'all.xlsx');
  expect((await cli('export', '--register', file, '--out', workbook)).code).toBe(0);
  const cells = Object.values(xlsx.read(readFileSync(workbook), { type: 'buffer' }).Sheets).flatMap((sheet) =>
    Object.entries(sheet).filter(([name]) => !name.startsWith('!')),
  );
  expect(cells.length).toBeGreaterThan(suppliers.length);
  expect(cells.filter(([, cell]) => (cell as xlsx.CellObject).f !== undefined)).toEqual([]);

  const pdf = join(file, '..', 'overview.pdf');
  expect((await cli('report', '--register', file, '--out', pdf)).code).toBe(0);
  expect(outsideOf(readFileSync(pdf))).toEqual([]);
});
