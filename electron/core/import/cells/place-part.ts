/** One place with the words around it: "EU · Germany", "support vanuit India", "VS (DPF)". */
import { findPlace } from '../../../../shared/law/places.ts';
import { cellSentences } from '../../../../shared/words/import-cells.ts';
import { foldWords, type Remark, uncertain } from './reading.ts';
import {
  fillers,
  instruments,
  isNegated,
  isRegion,
  isStorageWord,
  liesIn,
  subWords,
  supportWords,
} from './words.ts';

/** One place in a cell. `stated` = the original words for it; `remark` = words next to it. */
export interface StatedPlace {
  readonly country: string;
  readonly kind: 'storage' | 'support';
  readonly stated: string;
  readonly remark: string;
}

/**
 * What a part of a cell yields. `saysKind`: it names its own use; `leadsWithSupport`: it starts with the word
 * support.
 */
export interface PartReading {
  readonly value: StatedPlace[];
  readonly remarks: readonly Remark[];
  readonly saysKind: boolean;
  readonly leadsWithSupport: boolean;
  /** Transfer instruments in a part that names no place: they apply to the previous place. */
  readonly notes: readonly string[];
}

interface Scan {
  readonly places: readonly string[];
  /** Names that could mean several places. */
  readonly ambiguous: readonly string[];
  readonly leftover: readonly string[];
  readonly notes: readonly string[];
  readonly support: boolean;
  readonly storage: boolean;
  readonly sub: boolean;
}

/** Reads one part of a cell, without separators outside brackets. */
export function readPart(text: string): PartReading {
  const brackets = [...text.matchAll(/\(([^()]*)\)/g)].map((match) => (match[1] ?? '').trim());
  const outside = text.replace(/\([^()]*\)/g, ' ').trim();
  const pieces = outside.split(/\s+[-–—>|]\s+|\s*[·•|→]\s*|:\s*/).filter((piece) => piece !== '');
  const scans = (pieces.length > 0 ? pieces : ['']).map(scan);
  const inner = brackets.map(scan);
  const all = [...scans, ...inner];
  const support = all.some((found) => found.support);
  const saysKind = support || all.some((found) => found.storage);
  const leadsWithSupport = supportWords.has(foldWords(text).split(/[\s:]/)[0] ?? '');
  const done = (value: StatedPlace[], remarks: readonly Remark[]): PartReading => ({
    value,
    remarks,
    saysKind,
    leadsWithSupport,
    notes: [],
  });
  const unknown = (remark: Remark): PartReading =>
    done([{ country: 'unknown', kind: support ? 'support' : 'storage', stated: text, remark: '' }], [remark]);

  if (isRegion(text)) return unknown(uncertain(cellSentences.placeRegion(text)));
  if (isNegated(text)) return unknown(uncertain(cellSentences.placeNegated(text)));
  if (all.some(({ ambiguous }) => ambiguous.length > 0))
    return unknown(uncertain(cellSentences.placeAmbiguous(text)));

  const regions = [...pieces, ...brackets].filter(isRegion);
  const codes = [...new Set(scans.flatMap(({ places }) => places))];
  const innerCodes = inner.flatMap(({ places }) => places).filter((code) => !codes.includes(code));
  const countries = codes.length > 0 ? codes : innerCodes;
  const notes = all.flatMap((found) => found.notes);
  if (countries.length === 0 && notes.length > 0 && all.every(({ leftover }) => leftover.length === 0)) {
    return { ...done([], [uncertain(cellSentences.instrumentIsRemark(notes.join(', ')))]), notes };
  }
  if (countries.length === 0) {
    const sentence = regions.length > 0 ? cellSentences.placeRegion(text) : cellSentences.placeNotFound(text);
    return unknown(uncertain(sentence));
  }
  // Words directly next to the name may make it another place ("New Jersey", "Noord Cyprus").
  const beside = scans.find(({ places, leftover }) => places.length > 0 && leftover.length > 0);
  if (beside) return unknown(uncertain(cellSentences.placeNotFound(text)));

  const remarks: Remark[] = [];
  if (regions.some((region) => countries.some((code) => liesIn(code, region) === false))) {
    return unknown(uncertain(cellSentences.placeContradiction(text)));
  }
  if (regions.some((region) => countries.some((code) => liesIn(code, region) === null))) {
    remarks.push(uncertain(cellSentences.placeBesideRegion(text)));
  }
  if (countries.length > 1) remarks.push(uncertain(cellSentences.placesTogether(text)));
  if (codes.length > 0 && innerCodes.length > 0) remarks.push(uncertain(cellSentences.placeInBrackets(text)));
  if (notes.length > 0) remarks.push(uncertain(cellSentences.instrumentIsRemark(notes.join(', '))));
  if (all.some(({ sub }) => sub)) remarks.push(uncertain(cellSentences.placeOfSub));
  const words = wordsBeside(pieces, brackets);
  if (
    all.some(
      ({ leftover, places }) => leftover.length > 0 && places.length === 0 && !isRegion(leftover.join(' ')),
    )
  ) {
    remarks.push(uncertain(cellSentences.wordsBesidePlace(words.join('; '))));
  }
  // "Nederland (en VS voor support)": the use in brackets applies to the place in brackets.
  const ownSupport =
    scans.some((found) => found.support) || inner.some((found) => found.support && isBare(found));
  const flows = [...countries, ...(codes.length > 0 ? innerCodes : [])].map((country): StatedPlace => {
    const isInner = codes.length > 0 && innerCodes.includes(country);
    const kind = (isInner ? support : ownSupport || (codes.length === 0 && support)) ? 'support' : 'storage';
    return { country, kind, stated: text, remark: words.join('; ') };
  });
  return done(flows, remarks);
}

/** Whether a piece names no place of its own. */
function isBare({ places }: Scan): boolean {
  return places.length === 0;
}

/** Meaningful words next to the place: not the place itself, its region or a filler word. */
function wordsBeside(pieces: readonly string[], brackets: readonly string[]): string[] {
  const fromPieces = pieces.flatMap((piece) => {
    const found = scan(piece);
    const kept = found.places.length > 0 || isRegion(piece) ? [] : found.leftover;
    return [...kept, ...found.notes, ...(found.sub ? ['sub'] : [])];
  });
  const fromBrackets = brackets.filter((inner) => {
    const found = scan(inner);
    return !isRegion(inner) && (found.leftover.length > 0 || found.notes.length > 0);
  });
  return [...new Set([...fromPieces, ...fromBrackets])];
}

/** Finds the places in a piece, longest names first, and classifies every other word. */
function scan(piece: string): Scan {
  const whole = findPlace(piece);
  const empty: Scan = {
    places: [],
    ambiguous: [],
    leftover: [],
    notes: [],
    support: false,
    storage: false,
    sub: false,
  };
  if (whole.length === 1) return { ...empty, places: whole };
  if (whole.length > 1) return { ...empty, ambiguous: [piece] };
  const words = piece.split(/[\s,/]+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
  // "DATA IN USA" is text in capitals, "NL/DE" is codes.
  const shouting = piece === piece.toUpperCase() && words.some((word) => word.length !== 2);
  const places: string[] = [];
  const ambiguous: string[] = [];
  const leftover: string[] = [];
  const notes: string[] = [];
  let support = false;
  let storage = false;
  let sub = false;
  for (let at = 0; at < words.length; ) {
    const found = longestName(words, at, shouting);
    if (found) {
      if (found.codes.length === 1) places.push(...found.codes);
      else ambiguous.push(found.name);
      at += found.length;
      continue;
    }
    const word = words[at] ?? '';
    const folded = foldWords(word);
    if (supportWords.has(folded)) support = true;
    else if (subWords.has(folded)) sub = true;
    else if (instruments.has(folded.replace(/['’]s$/, ''))) notes.push(word);
    else if (!fillers.has(folded) || (shouting && word.length === 2 && folded !== 'in')) leftover.push(word);
    if (isStorageWord(folded)) storage = true;
    at++;
  }
  return { places, ambiguous, leftover, notes, support, storage, sub };
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
