/** Workbooks that are one XML text, as many programs write them under the name .xls. */
import { readFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readTable } from '../../../../electron/core/import/read.ts';
import { importLimits } from '../../../../shared/fields/import.ts';
import { kindOfFile } from '../../../../shared/schema/file-kind.ts';
import { importSentences } from '../../../../shared/words/import.ts';

const read = (name: string) => readFileSync(new URL(`../../../fixtures/lists/${name}`, import.meta.url));

test.each(['werkblad-2003.xls', 'plat.fods'])(
  '%s is a list with its days, hidden rows and empty columns',
  (name) => {
    const table = readTable(read(name), name);
    expect(table.sheet).toBe('Leveranciers');
    expect(table.columns.slice(0, 4)).toEqual(['Leverancier', 'Locatie gegevens', 'C', 'VO getekend op']);
    expect(table.hiddenRows).toBe(1);
    expect(
      table.rows.map(({ number, cells }) => [number, ...cells.map(({ text }) => text).slice(0, 2)]),
    ).toEqual([
      [2, 'Café Zoë', 'België'],
      [3, 'Bolt BV', 'Nederland'],
    ]);
    expect(table.rows[0]?.cells[3]).toEqual({ text: '2026-03-01', kind: 'date' });
    expect(kindOfFile(name)).toBe('list');
  },
);

test('an address and a note in a workbook of 2003 come along', () => {
  const { columns, rows } = readTable(read('werkblad-2003.xls'), 'lijst.xml');
  expect(rows[0]?.cells[0]?.link).toBe('https://zoe.example/');
  expect(columns).toContain('Notities');
  expect(rows[0]?.cells.at(-1)?.text).toBe('Leverancier: navragen');
});

const cell = '<Cell><Data ss:Type="String">x</Data></Cell>';
const workbook = (rows: string) =>
  `<?xml version="1.0"?><Workbook xmlns:ss="urn:x"><Worksheet ss:Name="L"><Table>${rows}</Table></Worksheet></Workbook>`;
test.each([
  [
    'more cells than a list has',
    workbook(`<Row>${cell}</Row>`).replace(cell, '<Cell/>'.repeat(importLimits.cells + 1)),
    'too-large',
  ],
  ['a row far below', workbook(`<Row ss:Index="900000000">${cell}</Row>`), 'too-large'],
  [
    'records of another program',
    '<?xml version="1.0"?><suppliers><supplier><name>Acme</name></supplier></suppliers>',
    'invalid',
  ],
])('%s is refused with its reason', (_, text, code) =>
  expect(() => readTable(Buffer.from(text), 'lijst.xml')).toThrow(expect.objectContaining({ code })),
);

test.each([
  ['document.docx', { 'word/document.xml': '<w:document/>' }],
  [
    'document.odt',
    {
      'content.xml':
        '<office:document-content><office:body><office:text/></office:body></office:document-content>',
    },
  ],
])('of a text (%s) it is said how its table becomes a list', (name, parts) => {
  const bytes = zipSync(Object.fromEntries(Object.entries(parts).map(([part, xml]) => [part, strToU8(xml)])));
  expect(() => readTable(bytes, name)).toThrow(
    expect.objectContaining({ code: 'invalid', message: importSentences.textDocument.en }),
  );
});
