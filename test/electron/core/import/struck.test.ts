/** What somebody struck out in a list, in each kind of file that can say so: it holds no more, and its words stay. */
import { describe, expect, it } from 'vitest';
import { GridPages } from '../../../../electron/core/import/grid.ts';
import { type ImportOptions, planList } from '../../../../electron/core/import/run.ts';
import { withStruckOf } from '../../../../electron/core/import/struck.ts';
import { withStruckMarked, withStruckOfXml } from '../../../../electron/core/import/struck-workbook.ts';
import type { ExistingChain } from '../../../../electron/core/import/sub-processor-links.ts';
import { readWorkbook } from '../../../../electron/core/import/workbook.ts';
import { emptyProcessor } from '../../../../shared/fields/processor.ts';
import { bytesOf, fixture, plan } from './lists.ts';
import { inline, rawOds, rawWorkbook } from './raw-workbook.ts';
import { told } from './told.ts';

/** What becomes of a list, and what stays beside it. */
const taken = (bytes: Uint8Array | string, name: string) =>
  told(plan(bytes, name)).filter((line) => !/^(\?|!|kept)/.test(line));

const header = ['Leverancier', 'VO', 'Getekend op', 'Locatie'];
const expected = [
  ...['Brug BV', '  = unknown', '  " uncertain Leverancier: ~~Brug BV~~'],
  ...['  " kept VO: ~~ja~~', '  " kept Getekend op: ~~2024-02-01~~', '  " kept Locatie: VS'],
  ...['Sluis BV', '  = signed 2024-03-01', '  > NL'],
  ...['  " uncertain VO: ~~nee~~ ja', '  " uncertain Locatie: ~~VS~~ Nederland'],
  ...['Dam BV', '  = unknown 2024-03-01', '  > NL', '  " uncertain VO: ~~ja~~'],
  '  " uncertain Getekend op: 2024-03-01',
];

/** Rows in a notation of their own: `~` before a cell of which all is struck out, `~words~` within one. */
const rows = [
  ['~Brug BV', '~ja', '~2024-02-01', 'VS'],
  ['Sluis BV', '~nee~ ja', '2024-03-01', '~VS~ Nederland'],
  ['Dam BV', '~ja', '2024-03-01', 'Nederland'],
];
const isWhole = (text: string) => text.startsWith('~') && !text.slice(1).includes('~');
const withTag = (text: string, open: string, close: string) =>
  isWhole(text)
    ? `${open}${text.slice(1)}${close}`
    : text.replace(/~(.*?)~/g, (_, words) => `${open}${words}${close}`);
const marked = (open: string, close: string) =>
  [header, ...rows].map((row) => row.map((text) => withTag(text, open, close)));

/** A workbook of which style 1 and 3 have a font that is struck out, 2 and 3 are days. */
function sheet(prefix = ''): Uint8Array {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const styles = `<styleSheet xmlns="${main}"><fonts count="3"><font><strike val="0"/></font><font><sz val="11"/><strike/></font><font/></fonts><fills count="1"><fill><gradientFill degree="90"><stop position="0"/></gradientFill></fill></fills><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0"/><xf numFmtId="0" fontId="1" fillId="0" applyFont="1"/><xf fontId="2" fillId="0" numFmtId="14"/><xf numFmtId="14" fontId="1"/></cellXfs></styleSheet>`;
  const days = new Map([
    ['2024-02-01', 45323],
    ['2024-03-01', 45352],
  ]);
  const cell = (text: string, at: string) => {
    const style = isWhole(text) ? 1 : 0;
    const plain = text.replace(/^~(?!.*~)/, '');
    const day = days.get(plain);
    if (day !== undefined) return `<c r="${at}" s="${style + 2}"><v>${day}</v></c>`;
    const [, gone = '', rest = ''] = /^~(.*)~ (.*)$/.exec(text) ?? [];
    const run = (words: string, font: string) =>
      `<r><rPr>${font}<sz val="11"/></rPr><t xml:space="preserve">${words}</t></r>`;
    return gone === ''
      ? inline(at, plain).replace('<c ', `<c s="${style}" `)
      : `<c r="${at}" s="1" t="inlineStr"><is>${run(gone, '<strike/>')}${run(` ${rest}`, '')}</is></c>`;
  };
  const xml = [header, ...rows]
    .map(
      (row, at) =>
        `<row r="${at + 1}">${row.map((text, column) => cell(text, `${'ABCD'[column]}${at + 1}`)).join('')}</row>`,
    )
    .join('');
  return rawWorkbook(xml, { styles, prefix });
}

/** An ODS with the style of struck words by itself, from the style above it, from the column and on words within a cell. */
function openSheet(): Uint8Array {
  const through = '<style:text-properties style:text-line-through-style="solid"/>';
  const styles = `<style:style style:name="gone" style:family="table-cell">${through}</style:style><style:style style:name="red" style:family="table-cell" style:parent-style-name="gone"/><style:style style:name="plain" style:family="table-cell"><style:text-properties style:text-line-through-style="none"/></style:style><style:style style:name="T1" style:family="text">${through}</style:style>`;
  const columns =
    '<table:table-column/><table:table-column table:default-cell-style-name="red" table:number-columns-repeated="2"/><table:table-column/>';
  const cell = (text: string, column: number) => {
    const isOfColumn = column === 1 || column === 2;
    const style = isWhole(text)
      ? isOfColumn
        ? ''
        : 'table:style-name="gone"'
      : isOfColumn
        ? 'table:style-name="plain"'
        : '';
    const words = isWhole(text)
      ? text.slice(1)
      : withTag(text, '<text:span text:style-name="T1">', '</text:span>');
    const day = /^\d{4}-/.test(words)
      ? `office:value-type="date" office:date-value="${words}"`
      : 'office:value-type="string"';
    return `<table:table-cell ${style} ${day}><office:annotation><text:p/></office:annotation><text:p>${words}</text:p></table:table-cell>`;
  };
  const lines = [header, ...rows].map(
    (row) => `<table:table-row>${row.map(cell).join('')}</table:table-row>`,
  );
  return rawOds({ Blad1: columns + lines.join('') }, styles);
}

const page = (open: string, close: string, head = '') =>
  `${head}<table>${marked(open, close)
    .map((row) => `<tr>${row.map((text) => `<td>${text}</td>`).join('')}</tr>`)
    .join('')}</table>`;
const styled = '<style>.xl1 {color:red; text-decoration:line-through;}</style>';

describe('what is struck out', () => {
  it.each<[string, string, Uint8Array | string]>([
    ['a workbook', 'lijst.xlsx', sheet()],
    ['a workbook with prefixes', 'lijst.xlsx', sheet('x')],
    ['an ODS', 'lijst.ods', openSheet()],
    ['a page', 'lijst.html', page('<del>', '</del>')],
    [
      'a page with styles',
      'lijst.html',
      page('<span style="color:red;text-decoration: line-through">', '</span>'),
    ],
    ['a page with classes', 'lijst.html', page('<font class="wide xl1">', '</font>', styled)],
    [
      'Markdown',
      'lijst.md',
      [...marked('~~', '~~').map((row) => `| ${row.join(' | ')} |`)]
        .toSpliced(1, 0, '|---|---|---|---|')
        .join('\n'),
    ],
  ])('in %s is no fact, and its words stay', (_, name, bytes) => {
    expect(taken(bytes, name)).toEqual(expected);
  });

  it('in a spreadsheet of one XML text is known by the style of its cells', () => {
    const cell = (text: string) =>
      `<Cell ss:StyleID="${isWhole(text) ? 's2' : 's1'}"><Data ss:Type="String">${text.replace(/^~/, '')}</Data></Cell>`;
    const lines = [
      header,
      ...rows.map(([name = '', ...rest]) => [name, ...rest.map((text) => text.replace(/^~/, ''))]),
    ];
    const xml = `<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Styles><Style ss:ID="s1"><Font ss:Bold="1"/></Style><Style ss:ID="s2"><Font ss:StrikeThrough="1"/></Style></Styles><Worksheet ss:Name="Blad1"><Table>${lines.map((row) => `<Row>${row.map(cell).join('')}</Row>`).join('')}</Table></Worksheet></Workbook>`;
    expect(taken(xml, 'lijst.xls').slice(0, 3)).toEqual(expected.slice(0, 3));
  });

  it('is asked about: whether the relation has ended, or what holds of a cell', () => {
    const { create, result } = plan(sheet(), 'lijst.xlsx');
    expect(create[0]?.stated[0]).toMatchObject({ field: 'endedOn', why: 'uncertain' });
    expect(result.uncertain.map(({ row, column }) => `${row} ${column}`)).toEqual([
      ...['2 Leverancier', '3 VO', '3 Locatie', '4 VO', '4 Getekend op'],
    ]);
  });

  it('takes the rows below it that have no name of their own with it', () => {
    const lines = page('', '').replaceAll(/<tr>.*<\/tr>/g, '');
    const made = lines.replace(
      '<table>',
      '<table><tr><td>Leverancier</td><td>Dienst</td><td>VO</td></tr><tr style="text-decoration:line-through"><td>Brug BV</td><td>Mail</td><td>ja</td></tr><tr><td></td><td>Chat</td><td>ja</td></tr><tr><td></td><td><s>Post</s></td><td></td></tr><tr><td>Sluis BV</td><td>Mail</td><td>ja</td></tr>',
    );
    const all = plan(made, 'lijst.html');
    expect(
      all.create.map(({ processor, agreements }) => [
        processor.name,
        agreements.map(({ recorded }) => recorded),
      ]),
    ).toEqual([
      ['Brug BV', ['unknown']],
      ['Sluis BV', ['signed']],
    ]);
    expect(all.result.rows.map(({ row, outcome }) => `${row} ${outcome}`)).toContain('4 skipped');
  });

  it('is no sub-processor in use, unless somebody ticks its row', () => {
    const supplier = { ...emptyProcessor('Acme'), id: 'p1', version: 1 };
    const under: ExistingChain = {
      on: '2026-11-22',
      supplier: { processor: supplier, chain: [], flows: [], announcements: [] },
      subProcessors: [],
    };
    const list = '| Subverwerker | Locatie |\n|---|---|\n| ~~Brug~~ | VS |\n| Sluis | NL |';
    const names = (choice: ImportOptions = {}) =>
      plan(list, 'keten.md', { under, ...choice }).subProcessors.map(({ subProcessor }) => subProcessor.name);
    expect(names()).toEqual(['Sluis']);
    expect(names({ rows: { others: 'suggested', taken: [3], leftOut: [] } })).toEqual(['Brug', 'Sluis']);
  });

  it('is nothing in a workbook of which no style says so', () => {
    const sheets = readWorkbook(fixture('leveranciers-kantoor.xlsx'));
    const cells = sheets.flatMap(({ rows: read }) => read.flatMap((row) => row.cells));
    expect(cells.length).toBeGreaterThan(100);
    expect(cells.filter(({ written }) => written !== undefined)).toEqual([]);
  });

  it('is shown to who corrects it as it stands, and stays struck out in other words', () => {
    const list = bytesOf('| Leverancier | Locatie |\n|---|---|\n| Brug | ~~VS~~ Nederland |');
    const made = plan(list, 'lijst.md', {
      corrections: [{ column: 'Locatie', was: '~~VS~~ Nederland', words: '~~VS~~ Duitsland' }],
    });
    expect(made.create[0]?.flows.map(({ country }) => country)).toEqual(['DE']);
  });

  it('is shown as what becomes of a cell: its words that still hold, and nothing of a row that does not', () => {
    const list =
      '| Leverancier | VO | Locatie |\n|---|---|---|\n| ~~Oud~~ Nieuw | ~~nee~~ ja | NL |\n| ~~Brug~~ | ja | NL |';
    const { plan: made, grid } = planList(bytesOf(list), 'lijst.md', { withGrid: true });
    if (!grid) throw new Error('no grid');
    const { rows: shown } = new GridPages(grid, made.result, []).page('all', 0, 10);
    expect(shown.map(({ cells }) => cells.map(({ words, text }) => [words, text?.nl ?? words]))).toEqual([
      [
        ['~~Oud~~ Nieuw', 'Nieuw'],
        ['~~nee~~ ja', 'Getekend'],
        ['NL', 'Nederland'],
      ],
      [
        ['~~Brug~~', 'Brug'],
        ['ja', ''],
        ['NL', ''],
      ],
    ]);
  });
});

describe('a file whose elements are never closed is looked at once', () => {
  const many = 300_000;
  const parts = (name: string, xml: string) => ({ [name]: Buffer.from(xml) });
  const font = '<fonts><font><strike/></font></fonts>';
  const through = '<x style:text-line-through-style="solid"/>';
  const style = (family: string) =>
    `<style:style style:name="a" style:family="${family}">${through}</style:style><office:body>`;

  // Were each looked at up to the end of the file, one of these would take minutes.
  it.each([
    ['xl/sharedStrings.xml', '<strike/>', '<r>'],
    ['xl/sharedStrings.xml', '<strike/>', '<r><t '],
    ['xl/styles.xml', '<fonts><strike/>', '<font>'],
    ['xl/styles.xml', '<strike/>', '<fonts>'],
    ['xl/styles.xml', font, '<cellXfs>'],
    ['xl/styles.xml', font, '<fills>'],
    ['content.xml', through, '<style:style style:name="a">'],
    ['content.xml', style('text'), '<text:span text:style-name="a">'],
    ['content.xml', style('table-cell'), '<table:table-cell table:style-name="a">'],
  ])('%s: %s and %s', (name, before, open) => {
    const given = parts(name, before + open.repeat(many));
    const found = withStruckMarked(given)[name] ?? new Uint8Array();
    expect(Buffer.from(found).toString()).toContain(open.repeat(many));
  });

  it.each([
    ['<Font ss:StrikeThrough="1"/>', '<Style ss:ID="a">'],
    ['<Style ss:ID="a"><Font ss:StrikeThrough="1"/></Style>', '<Cell ss:StyleID="a"><Data ss:Type="Number">'],
  ])('%s and %s', (before, open) => {
    expect(withStruckOfXml(before + open.repeat(many))).toContain(before);
  });

  it('~~ and <s> in Markdown', () => {
    for (const open of ['~~a ', '<s>']) expect(withStruckOf(open.repeat(many))).toBe(open.repeat(many));
  });
});
