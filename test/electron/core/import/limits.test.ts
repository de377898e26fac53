import { describe, expect, it } from 'vitest';
import { readTable } from '../../../../electron/core/import/read.ts';
import { columnNames } from '../../../../electron/core/import/table.ts';
import { requireReadable } from '../../../../electron/core/import/workbook-limits.ts';
import { importLimits } from '../../../../shared/fields/import.ts';
import { bytesOf, plan, problemOf } from './lists.ts';
import { header, inline, rawWorkbook } from './raw-workbook.ts';

const row = (number: number, text = 'Acme') => `<row r="${number}">${inline(`A${number}`, text)}</row>`;
const refused = (bytes: Uint8Array, name = 'lijst.xlsx') => {
  const { code, data } = problemOf(() => readTable(bytes, name));
  return [code, data.message.nl, data.message.en].join(' | ');
};
const long = 'x'.repeat(importLimits.cellCharacters + 1);

describe('a workbook that would keep its reader busy', () => {
  it('is refused for a row beyond the last of a sheet, by sheet and row', () => {
    const bytes = rawWorkbook(header + row(2) + row(importLimits.rows + 1));
    expect(refused(bytes)).toMatch(/^too-large \| Werkblad “Blad1” noemt rij 1048577/);
  });

  it('is refused for merges that overlap, by sheet', () => {
    const rows = Array.from({ length: 1100 }, (_none, at) => row(at + 2)).join('');
    const merge = '<mergeCell ref="A2:A1101"/>'.repeat(1000);
    const bytes = rawWorkbook(header + rows, { after: `<mergeCells count="1000">${merge}</mergeCells>` });
    expect(refused(bytes)).toMatch(/^too-large \| In werkblad “Blad1” overlappen samengevoegde cellen/);
  });

  it('repeats a merged cell for the rows that are there, and for no other', () => {
    const rows =
      row(2, 'Acme') +
      `<row r="3">${inline('B3', '2025-01-01')}</row><row r="90000">${inline('B90000', '')}</row>`;
    const bytes = rawWorkbook(header + rows, {
      after: '<mergeCells><mergeCell ref="A2:A90000"/></mergeCells>',
    });
    expect(readTable(bytes, 'lijst.xlsx').rows.map(({ number, cells }) => [number, cells[0]?.text])).toEqual([
      [2, 'Acme'],
      [3, 'Acme'],
      [90_000, 'Acme'],
    ]);
  });

  it('is refused for a text longer than a cell can be, by part and cell', () => {
    // References are up to ten bytes per character: what is found before reading is ten times the limit.
    const bytes = rawWorkbook(`${header}<row r="2">${inline('A2', long.repeat(10))}</row>`);
    expect(refused(bytes)).toMatch(
      /^too-large \| In cel xl\/worksheets\/sheet1\.xml A2 staan meer dan 100\.000 tekens/,
    );
    expect(refused(rawWorkbook(header + row(2, long)))).toMatch(/^too-large \| In cel Blad1 A2/);
  });

  it.each(['<c>', '<x:c/>', '<c r="A1"/>', '<c\n/>'])('counts %j in whatever part it is', (cell) => {
    const parts = (count: number) => ({ 'xl/elders/blad.xml': Buffer.from(cell.repeat(count)) });
    expect(() => requireReadable(parts(importLimits.cells))).not.toThrow();
    expect(problemOf(() => requireReadable(parts(importLimits.cells + 1))).code).toBe('too-large');
  });

  it.each(['<col/>', '<x:cols>', '<cx:x/>', '<c:chart>', '</c>'])('does not take %j for a cell', (other) => {
    requireReadable({ 'xl/a.xml': Buffer.from(other.repeat(importLimits.cells + 1)) });
  });

  it('is refused for sheets that share a part, and for thousands of sheets', () => {
    const part = (sheets: string, relations: string) => ({
      'xl/workbook.xml': Buffer.from(`<workbook><sheets>${sheets}</sheets></workbook>`),
      'xl/_rels/workbook.xml.rels': Buffer.from(`<Relationships>${relations}</Relationships>`),
    });
    const two = '<sheet name="a" r:id="r1"/><sheet name="b" r:id="r2"/>';
    const to = (id: string, target: string) => `<Relationship Id="${id}" Target="${target}"/>`;
    const check = (sheets: string, relations: string) =>
      problemOf(() => requireReadable(part(sheets, relations))).code;
    expect(check(two.replace('r2', 'r1'), to('r1', 'worksheets/a.xml'))).toBe('invalid');
    for (const other of ['worksheets/a.xml', '/xl/worksheets/A.xml', './x/../worksheets/a.xml']) {
      expect(check(two, to('r1', 'worksheets/a.xml') + to('r2', other))).toBe('invalid');
    }
    requireReadable(part(two, to('r1', 'worksheets/a.xml') + to('r2', 'worksheets/b.xml')));
    expect(check('<sheet name="a" r:id="r1"/>'.repeat(1001), '')).toBe('too-large');
  });
});

describe('a long cell in a text file', () => {
  it('is refused, by its place', () => {
    expect(refused(bytesOf(`Leverancier;Dienst\nAcme;"${long}"\n`), 'lijst.csv')).toMatch(
      /^too-large \| In cel B2/,
    );
    expect(
      refused(bytesOf(JSON.stringify([{ naam: 'Acme', dienst: { naam: long } }])), 'lijst.json'),
    ).toMatch(/^too-large \| In cel 1: dienst\.naam/);
  });
});

it('a header of thousands of equal titles gets its names at once', () => {
  const names = columnNames(
    Array.from({ length: importLimits.columns }, () => 'Naam'),
    importLimits.columns,
  );
  expect(new Set(names).size).toBe(importLimits.columns);
  expect(names.at(-1)).toBe(`Naam (${importLimits.columns})`);
});

it('a text above a column is its name by its beginning, and its cells are kept', () => {
  const text = 'lang '.repeat(5000).trim();
  const made = plan(bytesOf(`Leverancier;${text}\nAcme;een`), 'lijst.csv');
  const [stated] = made.create[0]?.stated ?? [];
  expect(stated?.words).toBe('een');
  expect(stated?.column).toHaveLength(1001);
});
