/** The spreadsheets as LibreOffice shows them: each cell says what was meant, whatever it starts with. */
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { writeExample } from '../../../../electron/core/example/write.ts';
import { writeTable } from '../../../../electron/core/export/write.ts';
import { asWritten } from '../../../../shared/law/spreadsheet-text.ts';
import { formatDate } from '../../../../shared/words/format.ts';
import { missingLibreOffice, shownByLibreOffice } from '../../../libreoffice.ts';
import { newAgreement, newSupplier, tempFolder, testRegister } from '../registers.ts';
import { viewFile } from './view-files.ts';

/** Text as it is written, and as it must be seen where that is another. */
const hostile: readonly (readonly [written: string, xlsx?: string, ods?: string])[] = [
  ['=1+1'],
  ['=HYPERLINK("http://127.0.0.1/";"klik")'],
  ['+31 20 123 45 67'],
  ['-5'],
  ['@SUM(A1:A9)'],
  ['\t=1+1', '\t=1+1', ' =1+1'],
  ['een\ttab', 'een\ttab', 'een tab'],
  ['twee\nregels'],
  ['twee\r\nregels', 'twee\nregels', 'twee\nregels'],
  ['_x0041_'],
  ['  ruimte  '],
  ["'aangehaald"],
  ['"aangehaald"; en meer'],
  ['01234567'],
  ['1e5'],
  ['TRUE'],
  ['2026-01-31'],
  ['#REF!'],
  ['<b>&amp;</b>'],
  ['Größe 😀 \u202egnol'],
  ['stuur\u0007teken', 'stuur\u0007teken', 'stuur\ufffdteken'],
  ['x'.repeat(40_000), `${'x'.repeat(32_766)}…`, `${'x'.repeat(32_766)}…`],
];

test('hostile text, dates and numbers, and lists of a register in both languages', async ({ skip }) => {
  const missing = missingLibreOffice();
  skip(missing !== null, missing ?? '');

  const table = (language: 'nl' | 'en') => ({
    title: 'Proef',
    language,
    columns: ['=Kop', 'Dag', 'Aantal'],
    rows: hostile.map(([text], at) => [{ text }, { date: '2027-02-28' }, { number: at }]),
  });
  const register = testRegister();
  const names = ['=SUM(A1)', '@Beuk; "B.V."', 'Linde\tB.V.'];
  for (const name of names) {
    const { id } = await newSupplier(register.client, name, { owner: '-Mo' });
    await newAgreement(register.client, id, { recorded: 'signed', endsOn: '2031-12-31' });
  }
  const view = { view: 'suppliers' as const, columns: ['name', 'until', 'owner'], descending: true };
  const listed = async (format: 'xlsx' | 'ods', language: 'nl' | 'en') => {
    const { file } = await viewFile(register, view, { format, language });
    return new Uint8Array(await file.arrayBuffer());
  };
  const example = testRegister();
  await writeExample(example.core, null);
  const everything = async (format: 'csv' | 'xlsx' | 'ods', language: 'nl' | 'en') => {
    const file = await example.client.exports.make({ format, language });
    return new Uint8Array(await file.arrayBuffer());
  };
  const shown = shownByLibreOffice(
    {
      'hostile-nl.xlsx': writeTable({ table: table('nl'), format: 'xlsx' }),
      'hostile-en.ods': writeTable({ table: table('en'), format: 'ods' }),
      'list-en.xlsx': await listed('xlsx', 'en'),
      'list-nl.ods': await listed('ods', 'nl'),
      'everything-nl.xlsx': await everything('xlsx', 'nl'),
      'everything-en.ods': await everything('ods', 'en'),
    },
    tempFolder(),
  );

  // The whole register, cell by cell as its CSV has it.
  for (const [name, language] of [
    ['everything-nl.xlsx', 'nl'],
    ['everything-en.ods', 'en'],
  ] as const) {
    const text = new TextDecoder().decode(await everything('csv', language));
    const { data } = Papa.parse<string[]>(text, { delimiter: ';', skipEmptyLines: true });
    expect(data.length).toBeGreaterThan(40);
    expect(shown.get(name)).toEqual(data.map((row) => row.map(asWritten)));
  }
  const meant = (format: 'xlsx' | 'ods', language: 'nl' | 'en') => [
    ['=Kop', 'Dag', 'Aantal'],
    ...hostile.map(([written, xlsx = written, ods = written], at) => [
      format === 'xlsx' ? xlsx : ods,
      formatDate('2027-02-28', language),
      String(at),
    ]),
  ];
  expect(shown.get('hostile-nl.xlsx')).toEqual(meant('xlsx', 'nl'));
  expect(shown.get('hostile-en.ods')).toEqual(meant('ods', 'en'));
  const { rows } = await register.client.processors.list({ descending: true });
  const list = (language: 'nl' | 'en', heads: string[]) => [
    heads,
    ...rows.map(({ name, currentEndsOn }) => [
      language === 'nl' ? name.replace('\t', ' ') : name,
      formatDate(currentEndsOn ?? '', language),
      '-Mo',
    ]),
  ];
  expect(rows.map(({ name }) => name).toSorted()).toEqual(names.toSorted());
  expect(shown.get('list-en.xlsx')).toEqual(list('en', ['Name', 'Runs through', 'Owner']));
  expect(shown.get('list-nl.ods')).toEqual(list('nl', ['Naam', 'Loopt tot en met', 'Eigenaar']));
}, 60_000);
