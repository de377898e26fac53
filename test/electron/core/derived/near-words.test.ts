/** Words that differ by one mistake in typing, and the packing of what is filtered. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packedFacets, testFor, usedBits, valuesIn } from '../../../../electron/core/derived/facts.ts';
import { nearIn } from '../../../../electron/core/derived/near-words.ts';

const letters = (least: number, most: number) =>
  fc.array(fc.constantFrom(...'abcdeé'), { minLength: least, maxLength: most }).map((all) => all.join(''));

/** Every word that differs by one mistake. */
function mistaken(word: string, at: number, letter: string): string[] {
  const [before, behind] = [word.slice(0, at), word.slice(at)];
  const [first = '', second = ''] = behind;
  return [
    before + letter + behind,
    before + behind.slice(1),
    before + letter + behind.slice(1),
    before + second + first + behind.slice(2),
  ];
}

test('a word with one mistake is found in every word in which it stands', () => {
  fc.assert(
    fc.property(
      ...[letters(5, 12), letters(0, 5), letters(0, 5), fc.nat(), fc.constantFrom(...'abcdeéx')],
      (word, before, behind, place, letter) => {
        for (const typed of mistaken(word, place % (word.length - 1), letter)) {
          const found = nearIn(typed, before + word + behind);
          expect([typed, found]).not.toEqual([typed, null]);
          expect(before + word + behind).toContain(found);
        }
      },
    ),
  );
});

/** Whether two words differ by one mistake at most, by trying every one. */
function isNear(typed: string, part: string): boolean {
  const alphabet = [...new Set(typed + part)];
  const places = Array.from({ length: typed.length + 1 }, (_, at) => at);
  return (
    typed === part || places.some((at) => alphabet.some((one) => mistaken(typed, at, one).includes(part)))
  );
}

test('what is found differs by one mistake, and nothing is found only where no part of the word does', () => {
  fc.assert(
    fc.property(letters(5, 7), letters(4, 9), (typed, word) => {
      const found = nearIn(typed, word);
      if (found !== null) {
        expect([typed, found, isNear(typed, found)]).toEqual([typed, found, true]);
        return;
      }
      for (let from = 0; from < word.length; from += 1) {
        for (let to = from + typed.length - 1; to <= word.length; to += 1) {
          expect([typed, word.slice(from, to), isNear(typed, word.slice(from, to))]).not.toContain(true);
        }
      }
    }),
  );
});

test('what is filtered fits a number that is shifted, and each value is read as it was asked', () => {
  expect(usedBits).toBeLessThan(32);
  fc.assert(
    fc.property(fc.nat(2 ** usedBits - 1), (facts) => {
      for (const name of packedFacets) {
        for (const value of valuesIn(name, facts)) {
          const asked = testFor(name, [value]);
          const isThere =
            'bits' in asked
              ? (facts & asked.bits) !== 0
              : asked.numbers.includes((facts >> asked.shift) & asked.mask);
          expect([name, value, isThere]).toEqual([name, value, true]);
        }
      }
    }),
  );
});
