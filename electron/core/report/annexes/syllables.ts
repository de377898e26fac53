/**
 * Where a word may be torn: Dutch and English mostly begin a syllable with the one consonant before a vowel, which needs no list
 * of words. It is a rule of thumb, for words that fit no line whole.
 */

const WORD = /^\p{Script=Latin}+[.,:;)]{0,2}$/u;
const VOWEL = /[aeiouy]/;
/** Two letters for one sound: never torn. */
const PAIRS: ReadonlySet<string> = new Set(['ch', 'ph', 'th', 'sh', 'qu', 'ck']);
/** Two sounds with which a syllable begins. */
const TOGETHER = /^[bcfgkp]l$|^[bcdfgkptv]r$/;
/** Fewest letters on either side. */
const FEWEST = 3;

/** Behind how many letters of a word a syllable ends, in order; none of what is no word, as an address or a code. */
export function syllableEnds(word: string): number[] {
  if (!WORD.test(word)) return [];
  // Without accents, each letter still one: what the caller counts.
  const letters = [...word].map((letter) => (letter.normalize('NFD')[0] ?? '').toLowerCase());
  const isVowel = (at: number) => VOWEL.test(letters[at] ?? '');
  const first = letters.findIndex((letter) => VOWEL.test(letter));
  const last = letters.findLastIndex((letter) => /\p{L}/u.test(letter));
  return letters.flatMap((letter, at) => {
    const pair = `${letters[at - 1]}${letter}`;
    if (isVowel(at) || !isVowel(at + 1) || PAIRS.has(pair)) return [];
    const start = TOGETHER.test(pair) ? at - 1 : at;
    return start >= FEWEST && start > first && first >= 0 && last - start + 1 >= FEWEST ? [start] : [];
  });
}
