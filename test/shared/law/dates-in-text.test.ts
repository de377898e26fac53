import fc from 'fast-check';
import { expect, test } from 'vitest';
import { datesInText } from '../../../shared/law/dates-in-text.ts';
import { civilDate } from '../../../shared/schema/primitives.ts';

const meant = (text: string) => datesInText(text).map(({ date, meaning }) => [date, meaning]);

test('the words before a date say what it is', () => {
  expect(
    meant(
      'Deze overeenkomst gaat in op 1 juli 2026 en eindigt op 30-6-2029. ' +
        'Aldus overeengekomen en ondertekend te Utrecht op 15 juni 2026.',
    ),
  ).toEqual([
    ['2026-07-01', 'effectiveOn'],
    ['2029-06-30', 'endsOn'],
    ['2026-06-15', 'signedOn'],
  ]);
  expect(meant('Effective as of January 1, 2027, until 31 December 2028. Signed on 2026-12-15')).toEqual([
    ['2027-01-01', 'effectiveOn'],
    ['2028-12-31', 'endsOn'],
    ['2026-12-15', 'signedOn'],
  ]);
});

test('a day from which a term is counted is not the day that it ends on', () => {
  const read = (text: string) => datesInText(text).map(({ date, meaning }) => [date, meaning]);
  expect(read('Deze overeenkomst eindigt twee jaar na 1 maart 2026.')).toEqual([['2026-03-01', null]]);
  expect(read('De overeenkomst eindigt 3 maanden voor 1 maart 2027')).toEqual([['2027-03-01', null]]);
  expect(read('De overeenkomst eindigt na twee jaar, op 1 maart 2028')).toEqual([['2028-03-01', 'endsOn']]);
});

test('days of laws and of births are not offered, nor years of two digits', () => {
  const text =
    'Verordening (EU) 2016/679 van 27 april 2016, uitvoeringsbesluit (EU) 2021/915 van 4 juni 2021, geboren op ' +
    '3-4-1980. Versie 12-3-24.';
  expect(meant(text)).toEqual([]);
});

test('a date without words is offered last, once, with the text around it', () => {
  const found = datesInText('Pagina 2 van 3 01-02-2026 Één leverancier. Getekend: 5 maart 2026. 01-02-2026');
  expect(found.map(({ date, meaning }) => [date, meaning])).toEqual([
    ['2026-03-05', 'signedOn'],
    ['2026-02-01', null],
  ]);
  expect(found[1]?.words).toContain('01-02-2026 Één leverancier');
});

test('any text is looked through quickly, and gives days that exist', () => {
  const parts = fc.constantFrom(
    'op ',
    '31-2-2026',
    '1 juni 2026 ',
    '2026',
    '-',
    '/',
    '12',
    'ﬁ',
    'é',
    'tot ',
    ' ',
  );
  fc.assert(
    fc.property(fc.array(parts, { maxLength: 300 }), (words) => {
      for (const { date } of datesInText(words.join(''))) {
        expect(civilDate.safeParse(date).success).toBe(true);
      }
    }),
    { numRuns: 60 },
  );
  expect(datesInText('1-1-2026 '.repeat(50_000))).toHaveLength(1);
});
