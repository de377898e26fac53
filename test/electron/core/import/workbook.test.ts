import { describe, expect, it } from 'vitest';
import { readTable } from '../../../../electron/core/import/read.ts';
import { problemOf } from './lists.ts';
import { header, inline, rawWorkbook } from './raw-workbook.ts';

const cells = (rows: string, options = {}) =>
  readTable(rawWorkbook(header + rows, options), 'lijst.xlsx').rows.map((row) => row.cells);

describe('workbooks as programs write them', () => {
  it('count days from 1904 where the workbook says so', () => {
    const rows = `<row r="2">${inline('A2', 'Acme')}<c r="B2" s="1"><v>44254</v></c></row>`;
    expect(cells(rows, { properties: '<workbookPr date1904="1"/>' })[0]?.[1]).toEqual({
      text: '2025-02-28',
      kind: 'date',
    });
  });

  it('may prefix every element', () => {
    const rows = `<row r="2">${inline('A2', 'Acme')}<c r="B2" s="1"><v>45716</v></c></row>`;
    expect(cells(rows, { prefix: 'x' })[0]).toEqual([
      { text: 'Acme', kind: 'text' },
      { text: '2025-02-28', kind: 'date' },
    ]);
  });

  it('show errors as errors, and no day where a number is none', () => {
    const rows =
      '<row r="2"><c r="A2" t="e"><v>#N/A</v></c><c r="B2" s="2"><v>0.5</v></c></row>' +
      `<row r="3">${inline('A3', 'Acme')}<c r="B3" s="1"><v>60</v></c></row>` +
      `<row r="4">${inline('A4', 'Bolt')}<c r="B4" s="1"><v>99999999999</v></c></row>`;
    expect(cells(rows).map(([first, second]) => [first?.text, second?.kind])).toEqual([
      ['#N/A', 'number'],
      ['Acme', 'number'],
      ['Bolt', 'number'],
    ]);
  });

  it('give the text of shared and array formulas, never a stored result', () => {
    const rows =
      '<row r="2"><c r="A2"><f t="shared" ref="A2:A3" si="0">B2&amp;"x"</f><v>1</v></c></row>' +
      '<row r="3"><c r="A3"><f t="shared" si="0"/><v>2</v></c><c r="B3"><f t="array" ref="B3">NOW()</f><v>3</v></c></row>';
    expect(cells(rows)).toEqual([
      [{ text: '=B2&"x"', kind: 'formula' }],
      [
        { text: '=B3&"x"', kind: 'formula' },
        { text: '=NOW()', kind: 'formula' },
      ],
    ]);
  });

  it('do not get their own entities filled in', () => {
    const before = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>';
    expect(cells(`<row r="2">${inline('A2', '&amp;a;&a;')}</row>`, { before })[0]?.[0]?.text).toBe('&a;&a;');
  });

  it('are refused where a sheet cannot be read, instead of losing it', () => {
    const bytes = rawWorkbook(`${header}<row r="2"><c r="A2" t="s"><v>77</v></c></row>`);
    expect(problemOf(() => readTable(bytes, 'lijst.xlsx')).code).toBe('invalid');
  });

  it('are measured by what they span, so that a few far cells do not fill the memory', () => {
    const far = Array.from(
      { length: 62 },
      (_, at) => `<row r="${at + 2}">${inline(`XFD${at + 2}`, 'x')}</row>`,
    ).join('');
    const problem = problemOf(() => readTable(rawWorkbook(header + far), 'lijst.xlsx'));
    expect(problem.code).toBe('too-large');
    const one = readTable(
      rawWorkbook(`${header}<row r="1048576">${inline('XFD1048576', 'x')}</row>`),
      'lijst.xlsx',
    );
    expect(one.rows.map(({ number }) => number)).toEqual([1_048_576]);
    expect(one.columns).toHaveLength(16_384);
  });
});
