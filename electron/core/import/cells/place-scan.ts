/** The words of a piece of text about places: names of places, uses, instruments, and what is left. */

import { countryOfCity, mayBeState } from './cities.ts';
import { findPlace } from './find-place.ts';
import { foldWords } from './reading.ts';
import {
  fillers,
  instruments,
  isKeepingWord,
  isModifier,
  isNegated,
  isNegatedAfter,
  isStorageWord,
  saysOwner,
  saysStays,
  subWords,
  supportWords,
  timeWords,
  wordUse,
} from './words.ts';

/** What stands in a piece. */
export interface Scan {
  readonly places: readonly string[];
  /** Names that could mean several places. */
  readonly ambiguous: readonly string[];
  readonly leftover: readonly string[];
  readonly notes: readonly string[];
  readonly support: boolean;
  readonly storage: boolean;
  /** Another use that its words name: "backup", "toegang"; null where they say that data are kept there as well. */
  readonly use: ReturnType<typeof wordUse>;
  readonly sub: boolean;
  /** The words around its places say where the data are not. */
  readonly negated: boolean;
  /** A word beside a name may make another place of it. */
  readonly changed: boolean;
}

const exceptions =
  /\b(except\w*|behalve|uitgezonderd|uitzondering|excl\w*|ausser|sauf|hormis|ausgenommen|ausnahme|m\.?u\.?v)\b/i;

const nothing: Scan = {
  places: [],
  ambiguous: [],
  leftover: [],
  notes: [],
  support: false,
  storage: false,
  use: null,
  sub: false,
  negated: false,
  changed: false,
};

/**
 * Finds the places in a piece, longest names first, and classifies every other word. `codes`: two letters behind an
 * unknown word are a country in this column.
 */
export function scan(piece: string, codes: boolean): Scan {
  // "Moeder: VS" tells who owns the supplier, and no place of data.
  if (saysOwner(piece)) return { ...nothing, leftover: [piece] };
  const whole = findPlace(piece);
  if (whole.length === 1) return { ...nothing, places: whole };
  if (whole.length > 1) return { ...nothing, ambiguous: [piece] };
  const words = piece.split(/[\s,/]+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
  // "DATA IN USA" is text in capitals, "NL/DE" is codes.
  const shouting =
    piece === piece.toUpperCase() && words.some((word) => /\p{L}/u.test(word) && word.length !== 2);
  const found = {
    places: [] as string[],
    ambiguous: [] as string[],
    leftover: [] as string[],
    notes: [] as string[],
  };
  const said = { support: false, storage: false, sub: false, negated: false, changed: false };
  const folded = words.map(foldWords);
  const use = folded.some(isKeepingWord)
    ? null
    : (folded.map(wordUse).find((found) => found !== null) ?? null);
  const isLeft = (word: string | undefined) => word !== undefined && !fillers.has(foldWords(word));
  for (let at = 0; at < words.length; ) {
    const name = longestName(words, at, shouting);
    const previous = words[at - 1];
    const isOther = name?.length === 1 && isNoCountry(words, at, codes);
    const after = words[at + (name?.length ?? 1)];
    if (name && !isOther && !isOwnCity(after) && !isIsleBehind(words, at, name)) {
      if (name.codes.length === 1) found.places.push(...name.codes);
      else found.ambiguous.push(name.name);
      said.changed ||= [previous, after].some((word) => word !== undefined && isModifier(foldWords(word)));
      const before = words.slice(0, at).join(' ');
      // "EU, except for support from India": the exception is a place.
      const isException = exceptions.test(before) && words.some((word) => supportWords.has(foldWords(word)));
      const isDenied = (isNegated(before) && !isException) || isNegatedAfter(words.slice(at).join(' '));
      said.negated ||= isDenied && !saysStays(piece);
      at += name.length;
      continue;
    }
    const word = words[at] ?? '';
    const folded = foldWords(word);
    if (supportWords.has(folded)) said.support = true;
    else if (subWords.has(folded)) said.sub = true;
    else if (instruments.has(folded.replace(/['’]s$/, ''))) found.notes.push(word);
    else if (isLeft(word) || (shouting && word.length === 2 && folded !== 'in')) found.leftover.push(word);
    if (isStorageWord(folded)) said.storage = true;
    at++;
  }
  if (found.places.length === 0) said.negated = isNegated(piece);
  return { ...found, ...said, use };
}

/** Forms of legal entities that are the code of a country too. */
const forms: ReadonlySet<string> = new Set(['AG', 'AS', 'BV', 'KG', 'SA', 'SE', 'SL']);

/** "Denver CO", "Nashville TN 37203", "Jansen BV": two letters behind a word that is no country are a state, or the form of an entity. */
function isNoCountry(words: readonly string[], at: number, codes: boolean): boolean {
  const letters = words[at] ?? '';
  const before = words[at - 1];
  const mayBeOther = mayBeState(letters) || forms.has(letters);
  if (codes || !/^[A-Z]{2}$/.test(letters) || !mayBeOther || before === undefined) return false;
  const isOfSentence = [fillers, supportWords, timeWords].some((words) => words.has(foldWords(before)));
  // "Vanaf 2027 DE".
  const isOfDay = /^\d[\d./-]*$/.test(before) && timeWords.has(foldWords(words[at - 2] ?? ''));
  // "Vooral NL, soms DE": a word without a capital that is no city is no name either.
  const isPlain = /^\p{Ll}/u.test(before) && countryOfCity(before) === null;
  if (isOfSentence || isOfDay || isPlain || findPlace(before).length > 0) return false;
  const city = [1, 2, 3].map((length) => countryOfCity(words.slice(Math.max(0, at - length), at).join(' ')));
  return !city.includes(letters);
}

/** "Mexico City", "Jersey City", "Luxemburg-stad": a city has the name of its country, or of another. */
const isOwnCity = (after: string | undefined): boolean =>
  /^(city|stad|ciudad|stadt)$/.test(foldWords(after ?? ''));

/** "Ascension Island": behind a name that is no word of a sentence, the German name of Iceland is an English word. */
function isIsleBehind(words: readonly string[], at: number, { name }: { readonly name: string }): boolean {
  const before = foldWords(words[at - 1] ?? '');
  if (foldWords(name) !== 'island' || before === '') return false;
  return !(fillers.has(before) || supportWords.has(before) || isStorageWord(before));
}

/** The longest place name that starts at a word; two letters count only as a code in capitals. */
function longestName(
  words: readonly string[],
  at: number,
  shouting: boolean,
): { codes: readonly string[]; name: string; length: number } | null {
  for (let length = Math.min(6, words.length - at); length > 0; length--) {
    const name = words.slice(at, at + length).join(' ');
    if (length === 1 && !mayBeCode(name, shouting)) continue;
    const codes = findPlace(name);
    if (codes.length > 0) return { codes, name, length };
  }
  return null;
}

/** "in", "is" and "de" are words; in a text entirely in capitals, "IN" may be one too. */
function mayBeCode(word: string, shouting: boolean): boolean {
  const letters = word.replace(/[^\p{L}]/gu, '');
  if (letters.length !== 2) return true;
  if (letters !== letters.toUpperCase()) return false;
  return !shouting || !fillers.has(letters.toLowerCase());
}
