/** Text on its way into a spreadsheet and back. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asWritten, neutralise } from '../../../shared/law/spreadsheet-text.ts';

const signs = ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'];

describe('a text that a spreadsheet could take for a formula', () => {
  it.each(signs)('that begins with %j gets an apostrophe, and is read back without', (sign) => {
    for (const text of [sign, `${sign}1`, `'${sign}1`, `''${sign}1`]) {
      expect(neutralise(text)).toBe(`'${text}`);
      expect(asWritten(`'${text}`)).toBe(text);
    }
  });

  it.each(['', 'Acme', "'s-Hertogenbosch", "''", '1-2', 'a=b', ' =1', "'a=b"])('%j is none', (text) => {
    expect(neutralise(text)).toBe(text);
    expect(asWritten(text)).toBe(text);
  });

  it('is what was written, whatever it is', () => {
    const text = fc.string({ unit: fc.constantFrom(...signs, "'", 'a', '1', ' ', '\n') });
    fc.assert(
      fc.property(text, (written) => {
        expect(asWritten(neutralise(written))).toBe(written);
        expect(neutralise(written)).not.toMatch(/^[=+\-@\t\r＝＋－＠]/);
      }),
    );
  });
});
