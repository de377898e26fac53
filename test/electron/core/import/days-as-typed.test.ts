/** A list and a form read the same text as the same day. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPlainDay } from '../../../../electron/core/import/cells/day.ts';
import { parseDateText } from '../../../../shared/law/date-text.ts';
import { text } from './lists.ts';

describe('a day in a list', () => {
  it('reads what a form reads as the same day, and none that a form does not', () => {
    const part = fc.integer({ min: 0, max: 40 }).map(String);
    const padded = part.map((digits) => digits.padStart(2, '0'));
    const named = fc.constantFrom('jan', 'febr', 'maa', 'Mrt', 'mei', 'May', 'juni', 'juny', 'sept', 'OKT');
    const year = fc.oneof(
      fc.integer({ min: 0, max: 99 }).map((short) => String(short).padStart(2, '0')),
      fc.integer({ min: 1850, max: 2250 }).map(String),
    );
    const written = fc.oneof(
      fc
        .tuple(fc.oneof(part, padded), fc.oneof(part, padded), year, fc.constantFrom('-', '/', '.'))
        .map(([day, month, of, separator]) => [day, month, of].join(separator)),
      fc.tuple(part, named, year).map((parts) => parts.join(' ')),
      fc.tuple(padded, padded, fc.integer({ min: 1900, max: 2199 })).map((parts) => parts.join('')),
      fc.tuple(year, padded, padded).map((parts) => parts.join('-')),
    );
    fc.assert(
      fc.property(written, (day) => {
        expect([day, readPlainDay(text(day)).value]).toEqual([day, parseDateText(day)]);
      }),
      { numRuns: 3000 },
    );
  });

  it.each([
    ['12-5-98', '1998-05-12'],
    ['31-12-80', '1980-12-31'],
    ['31-12-79', '2079-12-31'],
    ['1 mrt 05', '2005-03-01'],
  ])('a year of two digits lies between 1980 and 2079: %s is %s, in a list with a doubt', (day, date) => {
    expect(parseDateText(day)).toBe(date);
    expect(readPlainDay(text(day))).toMatchObject({ value: date, remarks: [{ level: 'uncertain' }] });
  });
});
