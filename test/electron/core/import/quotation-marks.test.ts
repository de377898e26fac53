/** Lists of which the cells, or the lines, stand between other quotation marks than usual. */
import { describe, expect, it } from 'vitest';
import { planCsv } from './lists.ts';
import { told } from './told.ts';

const expected = [
  ...['Molen B.V. (Boekhouding, facturen)', '  = signed', '  > NL'],
  ...['Kompas (Toetsen)', '  = missing', '  > DE'],
];
const rows = [
  ['Leverancier', 'Dienst', 'Locatie gegevens', 'VO getekend?'],
  ['Molen B.V.', 'Boekhouding, facturen', 'Nederland', 'ja'],
  ['Kompas', 'Toetsen', 'Duitsland', 'nee'],
];
const between = (open: string, close: string, delimiter: string) =>
  rows.map((row) => row.map((cell) => `${open}${cell}${close}`).join(delimiter));

describe('cells between other quotation marks', () => {
  it.each([
    ['curved', '“', '”', ', '],
    ['low and high', '„', '“', ','],
    ['angled', '«', '»', ';'],
    ['single', "'", "'", ','],
    ['straight, with spaces on both sides', '"', '"', ' , '],
  ])('%s', (_, open, close, delimiter) => {
    expect(told(planCsv(between(open, close, delimiter)))).toEqual(expected);
  });

  it('an apostrophe before a cell or in a name is none', () => {
    const lines = ['Leverancier,Dienst', "'t Hoekje,'s nachts", "'s Lands Werf,verf", "Jansens',post"];
    expect(planCsv(lines).create.map(({ processor: { name } }) => name)).toEqual([
      "'t Hoekje",
      "'s Lands Werf",
      "Jansens'",
    ]);
  });
});

describe('lines between quotation marks as a whole', () => {
  const whole = (row: string[]) => {
    const [first = '', ...more] = row;
    return `"${[first, ...more.map((cell) => `""${cell}""`)].join(',')}"`;
  };

  it.each(['', ';;;'])('are those of a list that went through one column%s', (behind) => {
    expect(told(planCsv(rows.map((row) => whole(row) + behind)))).toEqual(expected);
  });

  it('are cells where the list has one column, or any line is no such text', () => {
    const names = ['"Leverancier"', '"Cirrus Edge, Inc."', '"Nimbus, Inc."'];
    expect(planCsv(names).create.map(({ processor }) => processor.name)).toEqual([
      'Cirrus Edge, Inc.',
      'Nimbus, Inc.',
    ]);
  });
});
