import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergedFields } from '../../../renderer/pages/supplier/jobs/merge-preview.ts';
import { emptyProcessor } from '../../../shared/fields/processor.ts';
import { equal } from '../../../shared/schema/equal.ts';

/** The same value with the keys of every object the other way round. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, part]) => [key, turned(part)])
      .reverse(),
  );
}

test('what can be written as JSON equals itself in any order of keys', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
      expect(equal(a, turned(JSON.parse(JSON.stringify(a))))).toBe(true);
      expect(equal({ a, b }, { b, a })).toBe(true);
      expect(equal([a], [b, a])).toBe(false);
      expect(equal({ a }, { a, b })).toBe(false);
    }),
  );
});

test.each([
  [null, undefined, true],
  [undefined, '', false],
  [0, false, false],
  ['1', 1, false],
  [[], {}, false],
  [[1, 2], [2, 1], false],
  [{ a: [{ b: 1, c: 2 }] }, { a: [{ c: 2, b: 1 }] }, true],
  [{ a: 1 }, { b: 1 }, false],
])('%j and %j', (a, b, same) => {
  expect(equal(a, b)).toBe(same);
  expect(equal(b, a)).toBe(same);
});

test('merging names only fields that differ in what they say', () => {
  const kept = { id: 'a', version: 1, ...emptyProcessor('Polderhost') };
  kept.exitChoice = 'return';
  expect(mergedFields(kept, { ...(turned(kept) as typeof kept), id: 'b' })).toEqual([]);
  expect(mergedFields(kept, { ...kept, id: 'b', owner: 'Anna' }).map(({ field }) => field)).toEqual([
    'owner',
  ]);
});
