/** Lists in which each supplier stands alone above a table of its own. */
import { utils } from '@e965/xlsx';
import { expect, it } from 'vitest';
import { plan, planCsv, workbook } from './lists.ts';
import { told } from './told.ts';

const rows = [
  ['Noord B.V.'],
  ['Dienst', 'Locatie', 'VO'],
  ['Hosting', 'Nederland', 'ja'],
  ['E-mail', 'Duitsland', 'nee'],
  [],
  ['Zuid BV'],
  ['Dienst', 'Locatie', 'VO'],
  ['Archief', 'VS', 'nee'],
];
const expected = [
  ...['Noord B.V. (Hosting; E-mail)', '  = signed', '  = missing', '  > NL', '  > DE'],
  ...['Zuid BV (Archief)', '  = missing', '  > US'],
];

it('are the suppliers of the rows below them', () => {
  const sheet = utils.aoa_to_sheet(rows);
  sheet['!merges'] = [utils.decode_range('A1:C1'), utils.decode_range('A6:C6')];
  expect(told(plan(workbook({ Blad1: sheet }), 'lijst.xlsx'))).toEqual(expected);
  const made = planCsv(['Verwerkers;;', ...rows.map((row) => [...row, '', '', ''].slice(0, 3).join(';'))]);
  expect(told(made)).toEqual(expected);
  expect(made.result.rows.map(({ row }) => row)).toEqual([4, 5, 9]);
});

it('are none where the header has a column of names, or what stands above is a category', () => {
  const named = [
    'Hosting B.V.;;',
    'Leverancier;Locatie;VO',
    'Kade;NL;ja',
    'Mail B.V.;;',
    'Leverancier;Locatie;VO',
    'Pier;VS;nee',
  ];
  expect(planCsv(named).create.map(({ processor }) => processor.name)).not.toContain('Hosting B.V.');
  const grouped = [
    'Zorg;;',
    'Applicatie;Locatie;VO',
    'Kade;NL;ja',
    'Personeel;;',
    'Applicatie;Locatie;VO',
    'Pier;VS;nee',
  ];
  expect(planCsv(grouped).create.map(({ processor }) => processor.name)).toEqual(['Kade', 'Pier']);
});
