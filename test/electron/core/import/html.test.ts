/** Tables of web pages, read as a browser shows them. */
import { describe, expect, test } from 'vitest';
import { readHtml } from '../../../../electron/core/import/html.ts';
import { readTable } from '../../../../electron/core/import/read.ts';
import { importLimits } from '../../../../shared/fields/import.ts';

const page = (rows: string) => `<!doctype html><body><table>${rows}</table></body>`;
/** The texts of the rows of each table. */
const texts = (html: string) =>
  readHtml(html).map(({ rows }) => rows.map(({ cells }) => cells.map(({ text }) => text)));
/** The text of the only cell beside a name. */
const cellOf = (html: string) => texts(page(`<tr><td>Acme<td>${html}`))[0]?.[0]?.[1];

describe('a cell says what a browser shows of it', () => {
  test.each([
    ['names and numbers of letters', 'Belgi&euml;, Itali&#235;, Roemeni&#xEB;', 'België, Italië, Roemenië'],
    ['signs by their names', 'R&amp;D &ndash; &ldquo;x&rdquo;&nbsp;1', 'R&D – “x” 1'],
    ['an ampersand that names nothing', 'A & B &onbekend; C', 'A & B &onbekend; C'],
    ['breaks of the source', 'Amazon\n   Web\tServices', 'Amazon Web Services'],
    ['breaks', 'Ireland<br>India<br/>Chile', 'Ireland\nIndia\nChile'],
    ['a list', '<ul><li>Ireland<li>India</ul>', 'Ireland\nIndia'],
    ['paragraphs within blocks', '<div><p>Ireland</p></div><div><p>India</p></div>', 'Ireland\nIndia'],
    ['words with marks', '<b>Ire</b>land <i>and</i> India', 'Ireland and India'],
    ['the mark of a note', 'Ireland<sup><a href="#1">[1]</a></sup>', 'Ireland'],
    ['letters above the line', 'Acme<sup>TM</sup>', 'AcmeTM'],
    [
      'what is not shown',
      '<span style="color:red; display: none">0012</span>Ireland<script>x()</script><!-- y -->',
      'Ireland',
    ],
    ['a picture', '<img src="x.png" alt="(tick)">', '✔'],
    ['a day without a text', '<time datetime="2026-03-01"></time>', '2026-03-01'],
    ['a box that is ticked', '<input type="checkbox" checked>', '✔'],
    ['a box that is not, or has been since', '<input type=checkbox>', ''],
    ['what stands in a field', '<input value="Ireland"><input type="hidden" value="7">', 'Ireland'],
    ['a choice', '<select><option>no<option selected>yes</select>', 'yes'],
    ['a choice that the page does not tell', '<select><option>no<option>yes</select>', 'no\nyes'],
    ['a table of one column', '<table><tr><td>Ireland<tr><td>India</table>', 'Ireland\nIndia'],
    ['a table of one row', '<table><tr><td>Acme<td>Dublin</table>', 'Acme Dublin'],
  ])('%s', (_, html, said) => expect(cellOf(html)).toBe(said));
});

test('a cell of one link keeps its address, one of more words does not', () => {
  const link = '<a href="https://acme.example/dpa"><b>Acme</b> Ltd</a>';
  const [sheet] = readHtml(
    page(`<tr><td>${link}<td>see ${link}<td>${link} ${link}<td><a href="#top">Up</a>`),
  );
  expect(sheet?.rows[0]?.cells).toEqual([
    { text: 'Acme Ltd', kind: 'text', link: 'https://acme.example/dpa' },
    { text: 'see Acme Ltd', kind: 'text' },
    { text: 'Acme Ltd Acme Ltd', kind: 'text' },
    { text: 'Up', kind: 'text' },
  ]);
});

test('a table within a cell is one of its own, and what stands behind that cell stays', () => {
  const inner = '<table><tr><th>Name<th>Place<tr><td>Acme<td>Dublin</table>';
  expect(texts(page(`<tr><td>Beta${inner}</td><td>FR</td></tr>`))).toEqual([
    [['Beta', 'FR']],
    [
      ['Name', 'Place'],
      ['Acme', 'Dublin'],
    ],
  ]);
});

test('spans over rows repeat the value of one column, spans over columns are told', () => {
  const [sheet] = readHtml(
    page('<tr><td rowspan=2>Acme<td>NL<td>a<tr><td>BE<td>b<tr><td colspan=2 rowspan="2">Head<td>c<tr><td>d'),
  );
  expect(sheet?.rows.map(({ cells, spans }) => [cells.map(({ text }) => text), spans])).toEqual([
    [['Acme', 'NL', 'a'], undefined],
    [['Acme', 'BE', 'b'], undefined],
    [['Head', '', 'c'], [[0, 1]]],
    [['', '', 'd'], [[0, 1]]],
  ]);
});

test('a row that ends before a cell from above has it nevertheless', () => {
  expect(texts(page('<tr><td>Acme<td>a<td rowspan=3>NL<tr><td>Bolt<tr><td>Cirkel<td>c'))).toEqual([
    [
      ['Acme', 'a', 'NL'],
      ['Bolt', '', 'NL'],
      ['Cirkel', 'c', 'NL'],
    ],
  ]);
});

test('rows keep their numbers, empty ones are left out and those that are not shown are known', () => {
  const [sheet] = readHtml(
    page(
      '<thead><tr><th>Name<tbody><tr><td><tr style="display:none"><td>Acme<tr hidden><td>Beta<tfoot><tr><td>2',
    ),
  );
  expect(sheet?.rows.map(({ number, cells, hidden }) => [number, cells[0]?.text, hidden])).toEqual([
    [1, 'Name', undefined],
    [3, 'Acme', true],
    [4, 'Beta', true],
    [5, '2', undefined],
  ]);
});

test.each([
  ['marks within marks beyond any page', page(`<tr><td>${'<div>'.repeat(600)}`), 'invalid'],
  ['a cell that is a book', page(`<tr><td>${'x'.repeat(importLimits.cellCharacters + 1)}`), 'too-large'],
  [
    'cells that reach over more rows and columns than a list has',
    page(`<tr>${'<td rowspan=1000 colspan=1000>x'.repeat(100)}${'<tr><td>y'.repeat(20)}`),
    'too-large',
  ],
  [
    'rows that are wider than a list',
    page('<tr><td colspan=1000>x'.repeat(importLimits.cells / 1000 + 1)),
    'too-large',
  ],
])('%s are refused', (_, html, code) =>
  expect(() => readHtml(html)).toThrow(expect.objectContaining({ code })),
);

test('a span that no page has is taken for one', () => {
  expect(texts(page('<tr><td colspan=5000>a<td rowspan=x>b<td colspan=-2>c'))).toEqual([[['a', 'b', 'c']]]);
});

test('a page saved by an office is a list with its words', () => {
  const html = page('<tr><th>Leverancier<th>Land<tr><td>Caf&eacute; Zo&euml;<td>Belgi&euml;');
  const { columns, rows } = readTable(new TextEncoder().encode(html), 'lijst.xls');
  expect(columns).toEqual(['Leverancier', 'Land']);
  expect(rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([['Café Zoë', 'België']]);
});

test.each(['<!-- saved from url=(0025)https://acme.example/ -->', '<h2>Sub-processors</h2>', '<p>Ours:'])(
  'a page may begin with %s',
  (start) => {
    const { columns } = readTable(
      new TextEncoder().encode(`${start}${page('<tr><th>Leverancier<th>Land<tr><td>Acme<td>Ierland')}`),
      'lijst.html',
    );
    expect(columns).toEqual(['Leverancier', 'Land']);
  },
);

test('a table in a text knows the letters by their names too', () => {
  const text =
    '| Leverancier | Land |\n|---|---|\n| R&amp;D &onbekend; &lt;b&gt; | Belgi&euml;<br>Itali&#235; |\n';
  const { rows } = readTable(new TextEncoder().encode(text), 'lijst.md');
  expect(rows.map(({ cells }) => cells.map((cell) => cell.text))).toEqual([
    ['R&D &onbekend; <b>', 'België\nItalië'],
  ]);
});

test.each(['|:-:|---|', '| - | :-- |', '|:-|-:|'])(
  'a line of dashes for the alignment is no row: %s',
  (line) => {
    const text = `| Leverancier | DPA |\n${line}\n| Kade | ja |\n| Boot | - |\n`;
    const { rows } = readTable(new TextEncoder().encode(text), 'lijst.md');
    expect(rows.map(({ cells }) => cells[0]?.text)).toEqual(['Kade', 'Boot']);
  },
);
