import { CalendarDate, GregorianCalendar } from '@internationalized/date';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDateText } from '../../../shared/law/date-text.ts';

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
