/** A register that is written in any spelling and any kind of file is read back as it was. */
import { utils, type WorkSheet, write } from '@e965/xlsx';
import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { bytesOf, plan } from './lists.ts';

/** What a supplier is, each with the ways in which people write it. */
const spellings = {
  place: [
    [
      'NL',
      'Nederland',
      'NL',
      'The Netherlands',
      'Amsterdam, Nederland',
      'Niederlande',
      'Pays-Bas',
      'europe-west4',
    ],
    ['US', 'VS', 'USA', 'San Francisco, CA, USA', 'Buiten de EU (VS)', 'Vereinigte Staaten', 'us-east-1'],
    ['GB', 'Verenigd Koninkrijk', 'UK', 'London, United Kingdom', 'eu-west-2', 'Royaume-Uni'],
    ['DE', 'Duitsland', 'Germany (EU)', 'Frankfurt, Duitsland (eu-central-1)', 'Deutschland', 'Allemagne'],
    ['unknown', 'EU', 'wereldwijd', 'Germany or USA', 'customer-selected', 'onbekend', 'Wilmington, DE'],
  ],
  state: [
    ['signed', 'ja', 'getekend', 'Yes', '✅', 'oui', 'unterzeichnet', 'J'],
    ['missing', 'nee', 'no', 'ontbreekt', '❌', 'nein', 'non'],
    ['requested', 'aangevraagd', 'requested', 'nee, aangevraagd', 'angefordert'],
    ['negotiation', 'in onderhandeling', 'in behandeling', 'in progress'],
    ['unknown', '?', 'ja/nee', 'Ja – ongetekend', 'zie mail'],
  ],
  notice: [
    [
      '3m0d',
      '3 maanden',
      '3 (drie) maanden',
      'drie maanden',
      '3 mnd',
      'Three (3) months',
      '1 kwartaal',
      '3 Monate',
    ],
    ['0m30d', '30 dagen', '30 days', 'dertig (30) dagen', '30 d'],
    ['1m0d', '1 maand', 'een maand', '1 kalendermaand', 'one month'],
    ['12m0d', '1 jaar', '12 maanden', 'one year'],
  ],
  end: [
    ['2027-03-31', '31-3-2027', '2027-03-31', '31 maart 2027', '31.03.2027', '31 mrt 2027', 'March 31, 2027'],
    ['2026-12-05', '5-12-2026', '5 dec 2026', '05-12-2026', '2026-12-05'],
  ],
} as const;
type Kind = keyof typeof spellings;

const written = (kind: Kind) =>
  fc
    .constantFrom(...spellings[kind])
    .chain(([means, ...words]) => fc.constantFrom(...words).map((text) => ({ means, text })));

const titles = [
  [
    'Leverancier',
    'Dienst',
    'Locatie gegevens',
    'Verwerkersovereenkomst',
    'Opzegtermijn',
    'Loopt tot',
    'Kosten',
  ],
  ['Vendor', 'Service', 'Host region', 'DPA', 'Notice period', 'Contract end date', 'Costs'],
  ['Naam verwerker', 'Diensten', 'Waar', 'VO getekend?', 'Opzegging', 'Geldig tot', 'Prijs'],
  ['Auftragsverarbeiter', 'Leistung', 'Standort', 'AVV', 'Kündigungsfrist', 'Vertragsende', 'Preis'],
] as const;

const supplier = fc.record({
  place: written('place'),
  state: written('state'),
  notice: written('notice'),
  end: written('end'),
});

type Grid = readonly (readonly string[])[];
const sheetOf = (grid: Grid): WorkSheet => utils.aoa_to_sheet(grid.map((row) => [...row]));
const bookOf = (grid: Grid, bookType: 'xlsx' | 'ods' | 'xlsm') => {
  const book = utils.book_new();
  utils.book_append_sheet(book, sheetOf(grid), 'Lijst');
  return new Uint8Array(write(book, { type: 'array', bookType }));
};
const objectsOf = ([header = [], ...rows]: Grid) =>
  rows.map((row) => Object.fromEntries(header.map((title, at) => [title, row[at]])));
const bars = (grid: Grid) => grid.map((row) => `| ${row.join(' | ')} |`);

const files: Record<string, (grid: Grid) => Uint8Array> = {
  csv: (grid) => bytesOf(Papa.unparse(grid as string[][], { delimiter: ';' })),
  tsv: (grid) => bytesOf(Papa.unparse(grid as string[][], { delimiter: '\t' })),
  txt: (grid) => bytesOf(Papa.unparse(grid as string[][], { delimiter: '|' })),
  xlsx: (grid) => bookOf(grid, 'xlsx'),
  xlsm: (grid) => bookOf(grid, 'xlsm'),
  ods: (grid) => bookOf(grid, 'ods'),
  json: (grid) => bytesOf(JSON.stringify({ vendors: objectsOf(grid) })),
  yaml: (grid) => bytesOf(stringify({ vendors: objectsOf(grid) })),
  md: (grid) => {
    const [header = '', ...rows] = bars(grid);
    return bytesOf(['# Lijst', '', header, header.replace(/[^|]+/g, '---'), ...rows, ''].join('\n'));
  },
  xls: (grid) => {
    const rows = grid.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`);
    return bytesOf(`<html><meta charset="utf-8"><table>${rows.join('')}</table></html>`);
  },
};

test.each(Object.keys(files))('as %s', (kind) => {
  fc.assert(
    fc.property(
      fc.constantFrom(...titles),
      fc.array(supplier, { minLength: 3, maxLength: 6 }),
      fc.shuffledSubarray([1, 2, 3, 4, 5, 6], { minLength: 6 }),
      (header, suppliers, order) => {
        const rows = suppliers.map(({ place, state, notice, end }, at) => [
          `Polder ${at + 1} B.V.`,
          'Hosting',
          place.text,
          state.text,
          notice.text,
          end.text,
          `${at + 1}00 per jaar`,
        ]);
        const grid = [header, ...rows].map((row) => [row[0] ?? '', ...order.map((at) => row[at] ?? '')]);
        const { create, result } = plan(files[kind]?.(grid) ?? new Uint8Array(), `lijst.${kind}`);
        expect(
          create.map(({ processor, flows, agreements: [agreement], stated }) => [
            processor.name,
            processor.services.map(({ name }) => name),
            flows.map(({ country }) => country),
            agreement?.recorded,
            agreement?.notice && `${agreement.notice.months}m${agreement.notice.days}d`,
            agreement?.endsOn,
            stated.some(({ words }) => words.endsWith('00 per jaar')),
          ]),
        ).toEqual(
          suppliers.map(({ place, state, notice, end }, at) => [
            `Polder ${at + 1} B.V.`,
            ['Hosting'],
            [place.means],
            state.means,
            notice.means,
            end.means,
            true,
          ]),
        );
        expect(result.rejected).toEqual([]);
        expect(result.kept.length).toBeGreaterThanOrEqual(suppliers.length);
      },
    ),
    { numRuns: 25 },
  );
});
