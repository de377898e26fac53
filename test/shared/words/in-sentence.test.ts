import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inSentence, isolated, shortened, withOwnWords } from '../../../shared/words/in-sentence.ts';
import { missingTermsLetter, unknownLocationsLetter } from '../../../shared/words/letters.ts';
import { ui } from '../../../shared/words/ui.ts';
import { hostileKinds, hostileTexts } from '../../fixtures/hostile.ts';

/** How deep a text is in isolates and embeddings at its end, by the rules of Unicode Annex 9; 0 = closed. */
function openAtEnd(text: string): number {
  const open: string[] = [];
  for (const character of text) {
    if (/[\u2066-\u2068]/.test(character)) open.push('isolate');
    if (/[\u202a\u202b\u202d\u202e]/.test(character)) open.push('embedding');
    if (character === '\u202c' && open.at(-1) === 'embedding') open.pop();
    const last = open.lastIndexOf('isolate');
    if (character === '\u2069' && last >= 0) open.length = last;
  }
  return open.length;
}

describe('words of a person in a sentence', () => {
  test('ordinary names stay as they are', () => {
    for (const name of ['Acme B.V.', 'Café Zürich', 'Ελλάδα', '株式会社', '👩‍👩‍👧‍👦', '<b>', '=1+1']) {
      expect(inSentence(name)).toBe(name);
    }
  });

  test('a name that is written from right to left is a piece of its own', () => {
    expect(inSentence('חברה')).toBe('\u2068חברה\u2069');
    expect(inSentence('\u202eabc\u2069')).toBe('\u2068abc\u2069');
  });

  test('a sentence that ends in a name with a full stop has one', () => {
    const { jobs, checklist } = ui.nl;
    expect(jobs.merged('Polder', 'Polder B.V.')).toBe('Polder is opgegaan in Polder B.V.');
    expect(jobs.merged('Polder B.V.', 'Polder')).toBe('Polder B.V. is opgegaan in Polder.');
    expect(checklist.fileName('Polder B.V.')).toBe('Brief aan Polder B.V..txt');
    // Points of somebody else stay as they are.
    expect(withOwnWords((words: string) => `Zo staat het er: ${words}.`)('ja...')).toBe(
      'Zo staat het er: ja....',
    );
  });

  test('nothing that was opened is left open, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', ' ', 'ש', '\u202e', '\u202c', '\u2067', '\u2069') }),
        (any) => {
          const sentence = `Vraag ${isolated(any)} om een verklaring.`;
          expect(openAtEnd(sentence)).toBe(0);
          // What stands around the words is outside every isolate.
          expect(sentence.replace(/\u2068[^\u2068\u2069]*\u2069/gu, '')).not.toMatch(
            /[\u202a-\u202e\u2066-\u2069ש]/u,
          );
        },
      ),
    );
  });

  test('a long one keeps its beginning and its end, and no character is cut in two', () => {
    expect(shortened(`${'a'.repeat(300)} B.V.`)).toMatch(/^a{159}…a+ B\.V\.$/);
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('😀', 'a', '🏳'), minLength: 300 }), (any) => {
        const short = shortened(any);
        expect(short.length).toBeLessThanOrEqual(200);
        expect(short.isWellFormed()).toBe(true);
      }),
    );
  });

  test.each(hostileKinds)('a sentence with text of the kind %s is one short line', (kind) => {
    const sentence = ui.nl.records.removed(hostileTexts[kind](10_000));
    expect(sentence).toMatch(/is verwijderd\.$/);
    expect(sentence.length).toBeLessThan(230);
    expect(sentence).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
    expect(openAtEnd(sentence)).toBe(0);
  });

  test('sentences keep their shape: lists, numbers and parts within parts', () => {
    const words = withOwnWords({
      plain: 'a',
      list: ['a', 'b'],
      deep: { of: (n: number, name: string, all: readonly string[]) => `${n} ${name} ${all.join()}` },
    });
    expect(words.plain).toBe('a');
    expect(words.list).toEqual(['a', 'b']);
    expect(words.deep.of(2, 'ש', ['x', 'ת'])).toBe('2 \u2068ש\u2069 x,\u2068ת\u2069');
  });
});

test('a letter names the supplier as a piece of its own and keeps the lines of its own words', () => {
  const words = {
    language: 'nl',
    supplier: `חברה\n${'x'.repeat(10_000)}`,
    organisation: 'Stichting Proef',
    sender: 'Noor',
    on: '2026-11-22',
    answerBy: '2026-12-22',
  } as const;
  const letter = unknownLocationsLetter(['\u202ehcsit'], words);
  expect(openAtEnd(`${letter?.subject}${letter?.body}`)).toBe(0);
  expect(letter?.subject).toMatch(/^Vraag over de locatie van onze gegevens bij \u2068חברה x+…x+\u2069$/u);
  expect(letter?.body).toContain('\n- \u2068hcsit\u2069\n');
  expect(missingTermsLetter([], words)).toBeNull();
});
