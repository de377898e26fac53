import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { emptyProcessor, processorInput } from '../../../shared/fields/processor.ts';
import { requiredText, TEXT_LIMIT, text } from '../../../shared/schema/primitives.ts';
import { fieldProblems } from '../../../shared/words/field-problems.ts';
import { hostile, hostileKinds, hostileTexts, LONGEST } from '../../fixtures/hostile.ts';

describe('free text', () => {
  test.each(hostileKinds)('of the kind %s is kept as it was typed', (kind) => {
    const typed = hostileTexts[kind](LONGEST).trim();
    expect(typed.length).toBeGreaterThan(LONGEST - 20);
    expect(text.parse(typed)).toBe(typed);
  });

  test('is refused above its limit, not cut', () => {
    expect(text.parse('x'.repeat(TEXT_LIMIT))).toHaveLength(TEXT_LIMIT);
    expect(text.safeParse('x'.repeat(TEXT_LIMIT + 1)).success).toBe(false);
  });

  test('half a character becomes the sign for one that is lost; anything whole stays', () => {
    expect(text.parse('a\ud83d')).toBe('a\ufffd');
    expect(text.parse('\ude00b')).toBe('\ufffdb');
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (any) => {
        expect(text.parse(any)).toBe(any.trim());
      }),
    );
  });
});

describe('a name', () => {
  test.each([
    ['zero-width characters', '\u200b\u200d\u2060\ufeff'],
    ['direction marks', '\u200e\u202e\u2066\u2069'],
    ['fillers', '\u3164\u115f\uffa0'],
    ['an empty braille pattern', '\u2800'],
    ['control characters', '\u0000\u0007'],
    ['spaces between zero-width characters', '\u200b \u00a0 \u200b'],
    ['the whole kind', hostileTexts.invisible(LONGEST)],
  ])('of only %s is refused at its field, with what to do', (_, unseen) => {
    const parsed = processorInput.safeParse(emptyProcessor(unseen));
    expect(parsed.success).toBe(false);
    const problems = fieldProblems(parsed.error?.issues ?? []);
    expect(problems.map(({ path }) => path)).toEqual(['name']);
    expect(problems[0]?.message.nl).toContain('zichtbare letters');
    expect(problems[0]?.message.en).toContain('visible letters');
  });

  test('that is empty is asked for, in one sentence', () => {
    const parsed = requiredText.safeParse('  ');
    expect(fieldProblems(parsed.error?.issues ?? []).map(({ message }) => message.nl)).toEqual([
      'Vul dit in.',
    ]);
  });

  test('that is empty is not what a number is that is too small: that one says from which number', () => {
    const problemOf = (schema: z.ZodType, value: unknown) =>
      fieldProblems(schema.safeParse(value).error?.issues ?? []).map(({ message }) => message.nl);
    expect(problemOf(z.int().min(1), 0)).toEqual(['Minstens 1.']);
    expect(problemOf(z.number().min(1), 0.5)).toEqual(['Minstens 1.']);
    expect(problemOf(z.array(z.int()).min(1), [])).toEqual(['Vul dit in.']);
  });

  test.each(['A', 'שלום', '数', '👩‍👩‍👧', '7', '-', 'a\u200bb', '\u202eabc'])('%j can be seen', (seen) => {
    expect(requiredText.parse(seen)).toBe(seen);
  });
});

describe('the fixture of hostile text', () => {
  const inner = z.strictObject({
    a: requiredText,
    b: z.array(text.max(50)).max(3),
    c: z.strictObject({ d: text }).nullable(),
  });

  test('fills every text field to its limit, at any depth, so that a new field is included', () => {
    const filled = new Map<string, string>();
    const value = hostile(inner, 'html', {}, filled);
    expect([...filled].map(([path, { length }]) => [path, length])).toEqual([
      ['a', hostileTexts.html(LONGEST).trim().length],
      ['b.0', hostileTexts.html(50).trim().length],
      ['c.d', hostileTexts.html(LONGEST).trim().length],
    ]);
    expect(inner.safeParse(value).success).toBe(true);
  });

  test('says so where it knows no value', () => {
    expect(() => hostile(z.strictObject({ code: z.string().regex(/^Q{7}$/) }), 'word')).toThrow(
      'code: no text fits',
    );
    expect(() => hostile(z.strictObject({ when: z.date() }), 'word')).toThrow(
      'when: no hostile value for date',
    );
  });
});
