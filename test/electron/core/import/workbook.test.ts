import { utils, write } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { readPlainDay } from '../../../../electron/core/import/cells/day.ts';
import { readTable } from '../../../../electron/core/import/read.ts';
import { readWorkbook } from '../../../../electron/core/import/workbook.ts';
import { hiddenColumnsTaken, hiddenRowsTaken } from '../../../../shared/words/import-cells.ts';
import { fixture, plan, planCsv, problemOf, statedIn } from './lists.ts';
import { header, inline, rawOds, rawWorkbook } from './raw-workbook.ts';

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

  it.each([
    ['1904', '<workbookPr date1904="1"/>', '2026-02-01'],
    ['1900', '', '2022-01-31'],
  ])('count a number where a day is meant from the workbook’s own day zero: %s', (_name, properties, day) => {
    const rows = `<row r="2">${inline('A2', 'Acme')}<c r="B2"><v>44592</v></c></row>`;
    const bytes = rawWorkbook(header + rows, { properties });
    const cell = readTable(bytes, 'lijst.xlsx').rows[0]?.cells[1] ?? { text: '', kind: 'text' };
    expect(cell).toMatchObject({ text: '44592', kind: 'number' });
    expect(readPlainDay(cell).value).toBe(day);
    // Without the format nobody can be sure: the day is named, so that a person can look.
    const { create, result } = plan(bytes, 'lijst.xlsx');
    expect(create[0]?.agreements[0]?.signedOn).toBe(day);
    expect(result.uncertain.map(({ row, column }) => [row, column])).toEqual([[2, 'Getekend op']]);
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

  it('give the names of linked data types, and leave an error that has none', () => {
    const linked = (at: string, number: number) =>
      `<c r="${at}" s="0" t="e" vm="${number}"><v>#VALUE!</v></c>`;
    const rows =
      `<row r="2">${inline('A2', 'Acme')}${linked('B2', 2)}</row>` +
      `<row r="3">${linked('A3', 1)}<c r="B3" t="e" vm="1"><f>A3.Land</f><v>#VALUE!</v></c></row>` +
      `<row r="4">${inline('A4', 'Bolt')}${linked('B4', 3)}</row>`;
    const found = cells(rows, { linked: ['Trinidad &amp; Tobago', 'Nederland'] });
    expect(found.map((row) => row.map(({ text }) => text))).toEqual([
      ['Acme', 'Nederland'],
      ['Trinidad & Tobago', '=A3.Land'],
      ['Bolt', '#VALUE!'],
    ]);
    expect(cells(rows)[0]?.[1]?.text).toBe('#VALUE!');
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

describe('rows that a workbook hides', () => {
  const row = (number: number, name: string, attributes = '') =>
    `<row r="${number}" ${attributes}>${inline(`A${number}`, name)}</row>`;
  const filtered =
    row(2, 'Acme') +
    row(3, 'Bolt', 'hidden="1"') +
    row(4, 'Cirkel', 'hidden="true" ht="0"') +
    row(5, 'Delta', 'hidden="0"');

  it.each(['', 'x'])('are taken over as the others, and their number is said (prefix %j)', (prefix) => {
    const { create, result } = plan(rawWorkbook(header + filtered, { prefix }), 'lijst.xlsx');
    expect(create.map(({ processor }) => processor.name)).toEqual(['Acme', 'Bolt', 'Cirkel', 'Delta']);
    expect([result.hiddenRows, result.rows.length]).toEqual([2, 4]);
  });

  it('are known in an ODS too, row by row and sheet by sheet', () => {
    const odsRow = (text: string, attributes = '') =>
      `<table:table-row ${attributes}><table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell></table:table-row>`;
    const empty = (times: number, attributes = '') =>
      `<table:table-row table:number-rows-repeated="${times}" ${attributes}><table:table-cell/></table:table-row>`;
    const first =
      odsRow('Leverancier') +
      empty(3, 'table:visibility="collapse"') +
      odsRow('Acme') +
      `<table:table-row-group>${odsRow('Bolt', 'table:visibility="filter"')}</table:table-row-group>` +
      odsRow('Cirkel', 'table:number-rows-repeated="2" table:visibility="collapse"') +
      odsRow('Delta', 'table:visibility="visible"') +
      empty(1_048_000, 'table:visibility="collapse"');
    const second = odsRow('Leverancier') + odsRow('Egge', 'table:visibility="collapse"') + odsRow('Fok');
    const bytes = rawOds({ Een: first, Twee: second });
    const sheets = readWorkbook(bytes).map(({ name, rows }) => [
      name,
      rows.map(({ number, cells: [cell], hidden }) => [number, cell?.text, hidden]),
    ]);
    expect(Object.fromEntries(sheets)).toEqual({
      Een: [
        [1, 'Leverancier', undefined],
        [5, 'Acme', undefined],
        [6, 'Bolt', true],
        [7, 'Cirkel', true],
        [8, 'Cirkel', true],
        [9, 'Delta', undefined],
      ],
      Twee: [
        [1, 'Leverancier', undefined],
        [2, 'Egge', true],
        [3, 'Fok', undefined],
      ],
    });
    expect(plan(bytes, 'lijst.ods').result.hiddenRows).toBe(3);
  });

  it('count only where they hold something and stand below the header', () => {
    const hiddenHeader = header.replace('<row r="1"', '<row r="1" hidden="1"');
    const rows = `${row(2, 'Acme')}<row r="3" hidden="1"/>${row(4, ' ', 'hidden="1"')}${row(9, 'Bolt', 'hidden="1"')}`;
    expect(plan(rawWorkbook(hiddenHeader + rows), 'lijst.xlsx').result.hiddenRows).toBe(1);
  });

  it('are none in a list without them, and cannot be in CSV and JSON', () => {
    expect(plan(fixture('leveranciers-kantoor.xlsx'), 'lijst.xlsx').result.hiddenRows).toBe(0);
    expect(planCsv(['Leverancier', 'Acme']).result.hiddenRows).toBe(0);
    expect(plan('[{"name":"Acme"}]', 'lijst.json').result.hiddenRows).toBe(0);
  });

  it('are told in one sentence, in the singular too', () => {
    expect(hiddenRowsTaken(1)).toMatchObject({
      nl: expect.stringContaining('is 1 rij met gegevens verborgen'),
      en: expect.stringContaining('hides 1 row with data'),
    });
    expect(hiddenRowsTaken(12)).toMatchObject({
      nl: expect.stringContaining('zijn 12 rijen met gegevens verborgen'),
      en: expect.stringContaining('hides 12 rows with data'),
    });
  });
});

describe('columns and sheets that a workbook hides', () => {
  const book = () => {
    const list = utils.aoa_to_sheet([
      ['Leverancier', 'VO', 'Intern', 'Leeg'],
      ['Acme', 'ja', 'lastig', ''],
    ]);
    list['!cols'] = [{}, {}, { hidden: true }, { hidden: true }];
    const former = utils.aoa_to_sheet([
      ['Leverancier', 'VO', 'Land', 'Getekend op'],
      ['Oud BV', 'ja', 'NL', '1-1-2019'],
    ]);
    const made = utils.book_new();
    utils.book_append_sheet(made, former, 'Oud');
    utils.book_append_sheet(made, list, 'Nu');
    made.Workbook = { Sheets: [{ Hidden: 1 }, {}] };
    return new Uint8Array(write(made, { type: 'array', bookType: 'xlsx' }));
  };

  it('of an XLSX: a hidden column is taken over and said, a hidden sheet is not the one that is read', () => {
    const { create, result } = plan(book(), 'lijst.xlsx');
    expect(create.map(({ processor }) => processor.name)).toEqual(['Acme']);
    expect([result.sheet, result.otherSheets, result.hiddenColumns]).toEqual(['Nu', ['Oud'], ['Intern']]);
    expect(statedIn(plan(book(), 'lijst.xlsx'))).toEqual(['Intern: lastig']);
    const wanted = plan(book(), 'lijst.xlsx', { sheet: 'Oud' });
    expect([wanted.create[0]?.processor.name, wanted.result.hiddenColumns]).toEqual(['Oud BV', []]);
  });

  it('of an XLSX that says more of its columns than a sheet has', () => {
    const columns = (...said: string[]) =>
      plan(
        rawWorkbook(`${header}<row r="2">${inline('A2', 'Acme')}${inline('B2', '1-2-2025')}</row>`, {
          columns: `<cols>${said.join('')}</cols>`,
        }),
        'lijst.xlsx',
      ).result.hiddenColumns;
    expect(columns('<col min="2" max="16384" hidden="1"/>')).toEqual(['Getekend op']);
    expect(
      columns('<col min="2" max="4000000000" hidden="1"/>', "<col max='2' min='2' hidden='true'/>"),
    ).toEqual(['Getekend op']);
    expect(columns(...Array.from({ length: 2000 }, () => '<col min="1" max="16384" hidden="1"/>'))).toEqual([
      'Leverancier',
      'Getekend op',
    ]);
    expect(columns('<col min="2" max="2" hidden="0"/>', '<col min="1" max="x" hidden="1"/>')).toEqual([]);
  });

  it('of an ODS too', () => {
    const cell = (text: string) =>
      `<table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell>`;
    const rows = (...lines: string[][]) =>
      lines.map((line) => `<table:table-row>${line.map(cell).join('')}</table:table-row>`).join('');
    const columns =
      '<table:table-column/><table:table-column table:number-columns-repeated="2" table:visibility="collapse"/><table:table-column table:number-columns-repeated="16381"/>';
    const styles =
      '<style:style style:name="ta1" style:family="table"><style:table-properties table:display="true"/></style:style>' +
      '<style:style style:family="table" style:name="ta2"><style:table-properties table:display="false"/></style:style>';
    const bytes = rawOds(
      {
        'Oud" table:style-name="ta2': rows(
          ['Leverancier', 'VO', 'Land', 'Getekend op'],
          ['Oud BV', 'ja', 'NL', '1-1-2019'],
        ),
        'Nu" table:style-name="ta1':
          columns + rows(['Leverancier', 'VO', 'Intern', 'Land'], ['Acme', 'ja', 'lastig', 'NL']),
      },
      styles,
    );
    const { create, result } = plan(bytes, 'lijst.ods');
    expect(create.map(({ processor }) => processor.name)).toEqual(['Acme']);
    expect([result.sheet, result.hiddenColumns]).toEqual(['Nu', ['VO', 'Intern']]);
  });

  it('is read all the same where nothing else is there', () => {
    const made = utils.book_new();
    utils.book_append_sheet(made, utils.aoa_to_sheet([['Leverancier'], ['Oud BV']]), 'Oud');
    utils.book_append_sheet(made, utils.aoa_to_sheet([['Voorblad']]), 'Titel');
    made.Workbook = { Sheets: [{ Hidden: 2 }, {}] };
    const bytes = new Uint8Array(write(made, { type: 'array', bookType: 'xlsx' }));
    expect(plan(bytes, 'lijst.xlsx').create.map(({ processor }) => processor.name)).toEqual(['Oud BV']);
  });

  it('are told by their names', () => {
    expect(hiddenColumnsTaken(['Intern', 'VO'])).toMatchObject({
      nl: expect.stringContaining('verborgen: “Intern”, “VO”.'),
      en: expect.stringContaining('hides columns with data: “Intern”, “VO”.'),
    });
  });
});

describe('what only styles need', () => {
  it.each(['', 'x:'])('columns of a range without end do not fill the memory (prefix %j)', (prefix) => {
    const columns = `<${prefix}cols><${prefix}col min="1" max="4000000000" width="9" hidden="1"/></${prefix}cols>`;
    const bytes = rawWorkbook(`${header}<row r="2">${inline('A2', 'Größe')}</row>`, { columns });
    expect(readTable(bytes, 'lijst.xlsx').rows[0]?.cells[0]?.text).toBe('Größe');
  });

  it('a theme that cannot be read keeps nobody from the list', () => {
    const bytes = rawWorkbook(`${header}<row r="2">${inline('A2', 'Acme')}</row>`, { theme: '<nothing/>' });
    expect(readTable(bytes, 'lijst.xlsx').rows).toHaveLength(1);
  });
});

it('a number of an ODS is read as it was shown: with its unit, with its first zero', () => {
  const text = (words: string) =>
    `<table:table-cell office:value-type="string"><text:p>${words}</text:p></table:table-cell>`;
  const shown = (value: number, words: string) =>
    `<table:table-cell office:value-type="float" office:value="${value}"><text:p>${words}</text:p></table:table-cell>`;
  const row = (...cells: string[]) => `<table:table-row>${cells.join('')}</table:table-row>`;
  const rows = [
    row(...['Leverancier', 'KvK', 'VO', 'Opzegtermijn'].map(text)),
    row(text('Acme'), shown(1234567, '01234567'), text('ja'), shown(3, '3 mnd')),
    row(text('Beta'), shown(12345678, '12.345.678'), text('ja'), shown(3.5, '€ 4')),
  ];
  const { create, result } = plan(rawOds({ Blad1: rows.join('') }), 'lijst.ods');
  expect(create.map(({ processor }) => processor.kvk)).toEqual(['01234567', '12345678']);
  expect(create[0]?.agreements[0]?.notice).toEqual({ months: 3, days: 0 });
  expect(result.uncertain).toEqual([]);
  expect(result.rejected.map(({ value }) => value)).toEqual(['3.5']);
});
