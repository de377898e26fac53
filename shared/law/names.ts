/** When two names are the same, when they only look like it, in which order they stand, and what finds them. */
import { compareText } from './dates.ts';

/** Letters that Unicode does not take apart, as they are typed on a keyboard that lacks them. */
const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
};
const ownLetters = new RegExp(`[${Object.keys(letters).join('')}]`, 'g');
const PLAIN = /^[\x20-\x7e]*$/;

/** Text in small letters without accents: what every comparing of names starts from. */
export function foldLetters(text: string): string {
  // Most names are plain: what needs no decomposing is not sent through it.
  if (PLAIN.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(ownLetters, (letter) => letters[letter] ?? letter);
}

/** Text with one sign for every apostrophe that people type. Folded as it is, `´` would fall apart into a space. */
export function withPlainApostrophes(text: string): string {
  return text.replace(/[’‘`´ʼ]/g, "'");
}

/** A name for comparing: case, accents and runs of space do not count; everything else does. */
export function foldText(text: string): string {
  return foldLetters(text).replace(/\s+/gu, ' ').trim();
}

const spelledForms = [
  ['limited', 'ltd'],
  ['incorporated', 'inc'],
  ['corporation', 'corp'],
] as const satisfies readonly (readonly [string, string])[];
const spelled = spelledForms.map(([long, short]) => [new RegExp(`\\b${long}\\b`, 'g'), short] as const);

/**
 * What two names of legal entities share when they are the same: case, accents, spaces around signs, points, commas and
 * the spelling of a legal form ("B.V.", "BV") do not count. Another legal form does.
 */
export function entityKey(name: string): string {
  const plain = foldText(withPlainApostrophes(name))
    .replace(/\b(\p{L})\. ?(?=\p{L}\b)/gu, '$1')
    .replace(/\bco\.(?=kg\b)/g, 'co ')
    .replace(/[.,'"“”]/g, '')
    .replace(/\s*([^\p{L}\p{N}\s])\s*/gu, '$1')
    .replace(/\s+/gu, ' ')
    .trim();
  return spelled.reduce((key, [pattern, form]) => key.replace(pattern, form), plain);
}

/** Whether two names are those of one person: case, accents, spaces, dots and other signs do not count. */
export function isSamePerson(one: string, other: string): boolean {
  const letters = (name: string) => foldText(name).replace(/[^\p{L}\p{N}]+/gu, '');
  return letters(one) === letters(other);
}

/**
 * What a name is sorted by, in SQL and here: folded, and numbers by their value ("Zorg 2" before "Zorg 10"). Keys
 * compare by code unit; names that differ in zeros before a number only have one key.
 */
export function sortKey(name: string): string {
  // A number begins with how many digits it has, so that the longer one comes later.
  return foldText(name).replace(/\d+/g, (run) => {
    const digits = run.replace(/^0+/, '');
    return lengthKey(digits.length) + digits;
  });
}

/** A length in digits that compare as the lengths do: each 9 says that more follows. */
const lengthKey = (length: number): string => '9'.repeat(Math.floor(length / 9)) + (length % 9);

// A whole register is sorted by comparing the same names many times. The bound keeps the memory small.
const KEYS_LIMIT = 100_000;
const keys = new Map<string, string>();

/** {@link sortKey} of a name, made once. */
export function knownSortKey(name: string): string {
  const known = keys.get(name);
  if (known !== undefined) return known;
  const made = sortKey(name);
  if (keys.size >= KEYS_LIMIT) keys.clear();
  keys.set(name, made);
  return made;
}

/** Order of two names by {@link sortKey}: negative, 0 or positive. */
export function compareNames(a: string, b: string): number {
  return compareText(knownSortKey(a), knownSortKey(b));
}

/** A letter by itself with a point behind it, before another one: "b.v." */
const INITIAL = /(?<![\p{L}\p{N}\p{M}])(\p{L})\. ?(?=\p{L}(?![\p{L}\p{N}\p{M}]))/gu;

/**
 * The words of a text as the search compares them: folded, without apostrophes ("O'Reilly" is one word) and points between
 * initials ("B.V." is "bv"), and apart from everything that is no letter or digit.
 */
export function searchableWords(text: string): string[] {
  const plain = foldLetters(withPlainApostrophes(text).replaceAll("'", '')).replace(INITIAL, '$1');
  return plain.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
}

/** A word with the other spelling of the legal form that it is, if it has one: either finds the other. */
export function otherSpellings(word: string): string[] {
  const forms = spelledForms.find((both) => both.some((form) => form === word));
  return forms === undefined ? [word] : [...forms];
}

const legalForms = new Set(
  (
    'bv nv vof cv eenmanszaak maatschap stichting vereniging inc incorporated llc llp ltd limited plc corp corporation co ' +
    'gmbh ag kg ug ohg sas sarl sa srl spa sl oy ab as aps ou ohu sro zoo sp ltda pte pty kk'
  ).split(' '),
);

/** Whether a name says which legal entity it is: "Hostwaard B.V.", and not "Hostwaard". */
export const namesLegalForm = (text: string): boolean =>
  withoutLegalForm(text) !== entityWords(text).join(' ');

const entityWords = (text: string): string[] =>
  foldText(text)
    .replace(/\./g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .split(' ');

/**
 * A name without its legal form ("Hostwaard B.V." and "Hostwaard" give the same). Two names that are equal only
 * like this are a suggestion: B.V. and N.V. of one group are different legal entities.
 */
export function withoutLegalForm(text: string): string {
  const words = entityWords(text);
  const kept = words.filter((word) => !legalForms.has(word));
  return (kept.length > 0 ? kept : words).join(' ');
}
