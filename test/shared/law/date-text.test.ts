import { CalendarDate, GregorianCalendar } from '@internationalized/date';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findDay, parseDateText, parseTypedDay } from '../../../shared/law/date-text.ts';

describe('a date as people type it', () => {
  test.each([
    ['5-12-2026', '2026-12-05'],
    ['5-12-26', '2026-12-05'],
    ['05-12-26', '2026-12-05'],
    ['5/12/26', '2026-12-05'],
    ['5.12.2026', '2026-12-05'],
    ['5 12 2026', '2026-12-05'],
    ['05122026', '2026-12-05'],
    ['051226', '2026-12-05'],
    ['5 dec 2026', '2026-12-05'],
    ['5 dec. 2026', '2026-12-05'],
    ['5 December 26', '2026-12-05'],
    ['5dec2026', '2026-12-05'],
    ['1 mrt 2027', '2027-03-01'],
    ['1 mei 2027', '2027-05-01'],
    ['1 Oct 2027', '2027-10-01'],
    [' 2026-12-05 ', '2026-12-05'],
    ['29-2-2028', '2028-02-29'],
    ['1-1-79', '2079-01-01'],
    ['1-1-80', '1980-01-01'],
    ['5-12-99', '1999-12-05'],
    ['5 12 26', '2026-12-05'],
    ['5 - 12 - 2026', '2026-12-05'],
    ['5  /  12  /  26', '2026-12-05'],
    ['5-12.2026', '2026-12-05'],
    ['5december2026', '2026-12-05'],
    ['5 - dec. - 2026', '2026-12-05'],
    ['5-dec-26', '2026-12-05'],
    ['1e maart 2027', '2027-03-01'],
    ['1ste maart 2027', '2027-03-01'],
    ['2de maart 2027', '2027-03-02'],
    ['1st March 2027', '2027-03-01'],
    ['2nd March, 2027', '2027-03-02'],
    ['3rd Mar. 2027', '2027-03-03'],
    ['4th-march-27', '2027-03-04'],
    ['March 4, 2027', '2027-03-04'],
    ['March 4th, 2027', '2027-03-04'],
    ['Mar. 4 2027', '2027-03-04'],
    ['december 15, 2026', '2026-12-15'],
    ['2026/12/05', '2026-12-05'],
    ['2026.12.5', '2026-12-05'],
    ['2026-1-15', '2026-01-15'],
    ['20261205', '2026-12-05'],
    ['19991231', '1999-12-31'],
    ['21000101', '2100-01-01'],
    ['01011999', '1999-01-01'],
    ['31122199', '2199-12-31'],
    ['1-1-1900', '1900-01-01'],
    ['31-12-2199', '2199-12-31'],
    ['vrijdag 27 november 2026', '2026-11-27'],
    ['ma 1-3-2027', '2027-03-01'],
    ['Mon, 1 March 2027', '2027-03-01'],
    ['donderdag 1 januari 1970', '1970-01-01'],
    ['wo 31-12-1969', '1969-12-31'],
    ["1 mrt '27", '2027-03-01'],
    ['1 maart ’27', '2027-03-01'],
    ["1-3-'27", '2027-03-01'],
  ])('%s is %s', (typed, date) => {
    expect(parseDateText(typed)).toBe(date);
  });

  test.each([
    '31-2-2026',
    '29-2-2027',
    '31-4-2026',
    '0-1-2026',
    '1-13-2026',
    '32-1-2026',
    '5 foo 2026',
    '12-2026',
    '5122026',
    '5-12-226',
    '1-1-1899',
    '1-1-2200',
    'morgen',
    '',
    '5-12-2026 10:00',
    'op 5-12-2026',
    'op 5 12 2026',
    'donderdag 27 november 2026',
    'maandag 31-2-2027',
    '5 12 2026 om 10 uur',
    '5 december 202',
    '5 dec 26 x',
    '1 2 3',
    '123-1-2026',
    '1-123-2026',
    '1-1-20261',
    'x051226',
    '051226x',
    '22051226',
    '32122026',
    '2026-12-051',
    '5 december 2026 7',
    '12 maanden 2026',
    'september 4, 20277',
    'januari 400, 2027',
  ])('%s is no date', (typed) => {
    expect(parseDateText(typed)).toBeNull();
  });

  test('every existing day is read back in every way of writing, and no other day ever appears', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1900, max: 2199 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 31 }),
        fc.constantFrom('-', '/', '.', ' '),
        (year, month, day, separator) => {
          const length = new GregorianCalendar().getDaysInMonth(new CalendarDate(year, month, 1));
          const pad = (value: number) => String(value).padStart(2, '0');
          const expected = day <= length ? `${year}-${pad(month)}-${pad(day)}` : null;
          expect(parseDateText(`${day}${separator}${month}${separator}${year}`)).toBe(expected);
          expect(parseDateText(`${pad(day)}${pad(month)}${year}`)).toBe(expected);
        },
      ),
    );
  });
});

test.each([
  ['gisteren', '2026-12-30'],
  ['Vandaag', '2026-12-31'],
  [' morgen ', '2027-01-01'],
  ['overmorgen', '2027-01-02'],
  ['tomorrow', '2027-01-01'],
  ['1 mrt 2027', '2027-03-01'],
  // Which day of it is meant, nobody can tell.
  ['volgende week', null],
])('%s, as it is typed on 31 December 2026, is %s', (typed, date) => {
  expect(parseTypedDay(typed, '2026-12-31')).toBe(date);
});

describe('a day within a text', () => {
  const found = (text: string) => {
    const day = findDay(text);
    return day === null ? null : [day.before, day.date, day.after];
  };

  test.each([
    ['getekend op 5-12-2026 te utrecht', 'getekend op ', '2026-12-05', ' te utrecht'],
    ['tot 2026-12-05.', 'tot ', '2026-12-05', '.'],
    ['per 1 januari 2027 opgezegd', 'per ', '2027-01-01', ' opgezegd'],
    ['per 1 jan., 2027', 'per ', '2027-01-01', ''],
    ['from march 4, 2027 on', 'from ', '2027-03-04', ' on'],
    ['map 05122026 (kopie)', 'map ', '2026-12-05', ' (kopie)'],
    ['scan20261205.pdf', 'scan', '2026-12-05', '.pdf'],
    ['van 1-1-2026 tot 1-1-2027', 'van ', '2026-01-01', ' tot 1-1-2027'],
    ['12 maanden 2026, vanaf 05122026', '12 maanden 2026, vanaf ', '2026-12-05', ''],
    ['5 - 12 - 2026', '', '2026-12-05', ''],
  ])('%j', (text, before, date, after) => {
    expect(found(text)).toEqual([before, date, after]);
  });

  test.each([
    'geen dag',
    '051226',
    '5 12 2026',
    'artikel 28',
    '1-2',
    '5-12/2026',
    '2026-12/05',
    '3 x 5-12',
    'kvk 01234567',
    '5 foo 2026',
    'foo 5, 2026',
    '18001231',
    'tel 0612345678',
    'maart 2027',
    'x january 4, 27',
    'dossier a-2026-12-05',
    'nr 12026-12-05',
    '2026-12-051',
    '15122026123',
    '1201226126',
  ])('%j has none', (text) => {
    expect(findDay(text)).toBeNull();
  });

  test('that does not exist is told apart from no day at all', () => {
    expect(findDay('tot 31-2-2026')).toMatchObject({ date: null, before: 'tot ', after: '' });
    expect(findDay('31 februari 2026')?.date).toBeNull();
    expect(findDay('1-1-1899')?.date).toBeNull();
  });

  test('says whether the year is short, and whether an American would read another day', () => {
    const doubts = (text: string) => {
      const day = findDay(text);
      return [day?.hasShortYear, day?.isEitherWay];
    };
    expect(doubts('5/12/26')).toEqual([true, true]);
    expect(doubts('5/12/2026')).toEqual([false, true]);
    expect(doubts('12/5/2026')).toEqual([false, true]);
    expect(doubts('13/12/2026')).toEqual([false, false]);
    expect(doubts('5/5/2026')).toEqual([false, false]);
    expect(doubts('5-12-2026')).toEqual([false, false]);
    expect(doubts('2026/12/05')).toEqual([false, false]);
    expect(doubts('5 december 26')).toEqual([true, false]);
  });

  const written = [
    'jan januari january',
    'feb febr februari february',
    'mrt mar maa maart march',
    'apr april',
    'mei may',
    'jun juni june',
    'jul juli july',
    'aug augustus august',
    'sep sept september',
    'okt oct oktober october',
    'nov november',
    'dec december',
  ];
  test.each(written.map((names, at) => [names, at + 1] as const))('%s is month %i', (names, month) => {
    for (const name of names.split(' ')) {
      expect(parseDateText(`3 ${name} 2027`)).toBe(`2027-${String(month).padStart(2, '0')}-03`);
    }
  });
});
