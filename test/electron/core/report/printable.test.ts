/** Text made fit for print, and the character map that decides what can be printed. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAssets } from '../../../../electron/core/report/assets.ts';
import { coverageOf } from '../../../../electron/core/report/coverage.ts';
import { printable } from '../../../../electron/core/report/printable.ts';

const fonts = readAssets().fonts;
const glyphs = coverageOf(fonts[0] ?? new Uint8Array());
const coverage = new Set(glyphs.keys());
const printed = (text: string) => printable(text, coverage).value;

describe('coverage', () => {
  test('knows what the packed fonts show and what they do not', () => {
    expect(fonts).toHaveLength(2);
    for (const font of fonts) {
      const covered = new Set(coverageOf(font).keys());
      for (const character of 'Aéëßłőığ€–’“ΩЖ≥→1²') expect(covered).toContain(character.codePointAt(0));
      for (const character of '中שب🎉\u0000\u{e000}') expect(covered).not.toContain(character.codePointAt(0));
    }
  });

  test('reads both formats: the older one agrees on the first plane', () => {
    const copy = Buffer.from(fonts[0] ?? []);
    expect(withoutFormat12(copy)).toBeGreaterThan(0);
    const firstPlane = [...glyphs].filter(([code]) => code < 0xffff);
    expect(coverageOf(copy)).toEqual(new Map(firstPlane));
  });

  test('refuses what is no font', () => {
    expect(() => coverageOf(new TextEncoder().encode('no font at all, only text'))).toThrow();
  });
});

describe('printable', () => {
  test.each([
    ['Café  Analytics\n\tOÜ ', 'Café Analytics OÜ'],
    ['Cafe\u0301', 'Café'],
    ['a\u200bb\u202ec\u0000d\u00ade\ufefff\u2066g', 'abcdefg'],
    ['中文 x 中', '[U+4E2D U+6587] x [U+4E2D]'],
    ['👩‍💻', '[U+1F469 U+1F4BB]'],
    ['a\ud800b', 'a[U+FFFD]b'],
    ['', ''],
  ])('%j becomes %j', (text, expected) => {
    expect(printed(text)).toBe(expected);
  });

  test('says whether a character was replaced, in any text of the value', () => {
    expect(printable({ a: ['x', { b: 'é' }], n: 1, none: null, yes: true }, coverage)).toEqual({
      value: { a: ['x', { b: 'é' }], n: 1, none: null, yes: true },
      replaced: false,
    });
    expect(printable({ a: ['x', { b: '中' }] }, coverage)).toEqual({
      value: { a: ['x', { b: '[U+4E2D]' }] },
      replaced: true,
    });
  });

  test('whatever comes in, only characters that the fonts have come out, and it is stable', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const once = printed(text);
        for (const character of once) expect(coverage).toContain(character.codePointAt(0));
        expect(once).not.toMatch(/[\p{Cc}\p{Cf}]/u);
        expect(printed(once)).toBe(once);
      }),
    );
  });

  test('what the fonts can show stays as it is', () => {
    const latin = fc.string({ unit: fc.constantFrom(...'abcXYZ0189éüñ€#$*@\\"\'<>[]{}_`') });
    fc.assert(
      fc.property(latin, (text) => {
        expect(printed(text)).toBe(text);
      }),
    );
  });
});

/** Makes the entries of format 12 unknown to readers; gives how many there were. */
function withoutFormat12(font: Buffer): number {
  const tables = Array.from({ length: font.readUInt16BE(4) }, (_, index) => 12 + index * 16);
  const entry = tables.find((at) => font.toString('latin1', at, at + 4) === 'cmap');
  if (entry === undefined) return 0;
  const map = font.readUInt32BE(entry + 8);
  const subtables = Array.from(
    { length: font.readUInt16BE(map + 2) },
    (_, index) => map + font.readUInt32BE(map + 4 + index * 8 + 4),
  );
  const twelve = new Set(subtables.filter((at) => font.readUInt16BE(at) === 12));
  for (const at of twelve) font.writeUInt16BE(99, at);
  return twelve.size;
}
