/** A word that fits no line is torn between syllables, with a hyphen that is drawn and no part of the word. */
import { describe, expect, it, test } from 'vitest';
import { Breaker } from '../../../../electron/core/report/annexes/lines.ts';
import { paint } from '../../../../electron/core/report/annexes/paint.ts';
import { syllableEnds } from '../../../../electron/core/report/annexes/syllables.ts';

/** Every letter a thousandth wide, but the hyphen, which is half of it. */
const everyLetter = [...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789@./-, ë'];
const letters = new Map(
  everyLetter.map((letter) => {
    const code = letter.codePointAt(0) ?? 0;
    return [code, { code, width: letter === '-' ? 0.5 : 1 }] as const;
  }),
);
const breaker = new Breaker({ letters } as never);

/** The lines as a reader sees them. */
const shown = (text: string, width: number) =>
  breaker.lines(text, width).map(({ codes, hyphen = '', width: used }) => {
    expect(used).toBeLessThanOrEqual(width);
    return `${codes}${hyphen}`.replaceAll('\0', '').trimEnd();
  });

describe('a word that fits no line', () => {
  it.each([
    ['Salarisadministratie', 18, ['Salarisadministra-', 'tie']],
    ['persoonsgegevens', 8, ['per-', 'soonsge-', 'gevens']],
    ['Gezondheidsgegevens', 14, ['Gezondheidsge-', 'gevens']],
    ['processing', 8, ['proces-', 'sing']],
    ['technische', 9, ['tech-', 'nische']],
  ])('%s in %i letters', (word, width, expected) => expect(shown(word, width)).toEqual(expected));
  it('stands on a line of its own, and what follows it goes on behind it', () => {
    expect(shown('de Salarisadministratie is', 18)).toEqual(['de', 'Salarisadministra-', 'tie is']);
  });
  it('that fits is never torn', () => {
    expect(shown('Salarisadministratie', 20)).toEqual(['Salarisadministratie']);
    expect(shown('per post', 4)).toEqual(['per', 'post']);
  });
  it('gets no hyphen in a code or an address, nor where it has no syllables', () => {
    for (const text of ['avg2026registratienummer', 'privacy@leverancier.nl', 'bcdfghjklmnpqrstvwxz']) {
      expect(breaker.lines(text, 7).flatMap(({ hyphen }) => hyphen ?? [])).toEqual([]);
      expect(shown(text, 7).join('')).toBe(text);
    }
  });
});

test('syllables begin with one consonant before a vowel, and two letters of one sound stay together', () => {
  expect(syllableEnds('administratie')).toEqual([4, 7, 10]);
  expect(syllableEnds('overdracht')).toEqual([4]);
  expect(syllableEnds('patiënten')).toContain(6);
  for (const word of ['lichamelijk', 'machine', 'bibliotheek']) {
    for (const at of syllableEnds(word)) expect(word.slice(at - 1, at + 1)).not.toMatch(/^(ch|th|ph|qu)$/);
  }
});

test('a reader of the file finds a soft hyphen where a word was torn, within its text', () => {
  const [line] = breaker.lines('Salarisadministratie', 18);
  if (line === undefined) throw new Error('there is no line');
  const style = { weight: 'regular', size: 8, colour: 'ink' } as const;
  const lines = [{ x: 10, y: 10, line, style }];
  const items = [{ kind: 'paragraph', lines }];
  const painted = paint({ height: 100, items, rules: [], marks: [] } as never);
  expect(painted).toMatch(
    /\/Span<<\/MCID 0>>BDC\nBT .*Tj \/Span<<\/ActualText<FEFF00AD>>>BDC\(.-\)Tj EMC ET\nEMC/s,
  );
});
