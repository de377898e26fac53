/**
 * Where data are, as people write it in one cell: a flow for each place. A region, a choice or anything not
 * understood becomes one `unknown` place that retains its words; nothing is guessed.
 */

import { shippedList } from '../../../../shared/law/jurisdictions.ts';
import { cellSentences } from '../../../../shared/words/import-cells.ts';
import { pattern } from '../pattern.ts';
import { leavesPlaceOpen } from './alternatives.ts';
import type { Cell } from './cell.ts';
import { countryOfCity } from './cities.ts';
import { findPlace } from './find-place.ts';
import { attach } from './place-address.ts';
import { kindOfLabel, type PartReading, readPart, type StatedPlace } from './place-part.ts';
import {
  certain,
  foldWords,
  type Reading,
  type Remark,
  saysNothing,
  saysUnknown,
  uncertain,
} from './reading.ts';
import { apartFromBrackets, type Piece, splitOutside } from './split.ts';
import { areStatesOf, withStatesApart } from './states.ts';
import { codeOfThree } from './three-letter-codes.ts';
import {
  beforeLater,
  type FlowKind,
  fillers,
  isLettered,
  isRegion,
  leavesChoice,
  leavesOthers,
  saysLater,
  saysOwner,
  wordUse,
} from './words.ts';

// A list repeats a few places in thousands of rows. The limit keeps memory small whatever the input.
const READ_LIMIT = 10_000;
const READ_LENGTH = 200;
const known = new Map<string, Reading<StatedPlace[]>>();

/**
 * The places in a cell; none for an empty cell or "n.v.t.". `codes`: the column holds codes of countries, so that two
 * letters behind a city are one.
 */
export function readPlaces(cell: Cell, codes = false): Reading<StatedPlace[]> {
  if (cell.kind !== 'text' || cell.text.length > READ_LENGTH) return findPlaces(cell, codes);
  const key = codes ? `${cell.text}\n` : cell.text;
  const before = known.get(key);
  if (before !== undefined) return before;
  const made = findPlaces(cell, codes);
  if (known.size >= READ_LIMIT) known.clear();
  known.set(key, made);
  return made;
}

const footnote = /(?<=\p{L})[¹²³⁰⁴-⁹]/u;

function findPlaces(cell: Cell, codes: boolean): Reading<StatedPlace[]> {
  // The stroke of "24/7 support" parts no places.
  if (roundTheClock.test(cell.text)) {
    return findPlaces({ ...cell, text: cell.text.replace(roundTheClock, '') }, codes);
  }
  // "VS¹": the number of a note below the list.
  if (footnote.test(cell.text)) return findPlaces({ ...cell, text: cell.text.replace(footnote, '') }, codes);
  if (flags.test(cell.text)) return findPlaces({ ...cell, text: withoutFlags(cell.text) }, codes);
  const text = cell.text.replace(/\s+/g, ' ').replace(/^[\s,;+&]+|[\s,;+&]+$/g, '');
  if (text === '' || saysNothing(text)) return certain([]);
  if (saysUnknown(text)) return unknownPlace(text, uncertain(cellSentences.placeUnknown));
  if (cell.kind === 'formula') return unknownPlace(text, uncertain(cellSentences.placeNotFound(text)));
  // "Data: Netherlands. Support: Egypt.": a label after a full stop begins anew.
  const clauses = splitOutside(
    cell.text,
    /[;\n+]|\.\s+(?=\p{L}+:\s)|(?<=\p{Ll}{3})\.\s+(?=\p{Lu}\p{Ll}+\s)/gu,
  );
  const own = clauses.map(({ words }) => ownPlace(words));
  if (own.every((place) => place !== null) && /[;()]/.test(text) && !text.includes('?')) return certain(own);
  const coded = placesOfCodes(text);
  if (coded !== null) return certain(coded);
  const lettered = isLettered(text);
  const chosen = clauses.findIndex(
    ({ words }) => leavesChoice(words) || (lettered && /(^|[\s:(])a\)/i.test(words)),
  );
  if (chosen !== -1) return readChoice(cell.text, clauses, chosen, codes);
  const read = withoutDenials(withCities(clauses.map(({ words }) => readClause(words, codes))));
  const found = combine(leavesOthers(text) ? [...read, ...withOthers(text, read)] : read);
  return found.value.length > 0 || found.notes.length === 0
    ? { value: found.value, remarks: distinct(found.remarks) }
    : unknownPlace(text, uncertain(cellSentences.placeNotFound(text)));
}

/** "Zie ook de verklaring": words about other things than where the data are. */
const pointer = /^(zie|see|siehe|voir|vgl|cf)\b/i;
const denial = /^(geen|no|not|niet|kein\w*|nicht|pas|aucun\w*)\b/i;
const denied = /\b(geen|niet|nooit|no|not|never|kein\w*|nicht|pas|aucun\w*)\b/i;
const transferring = /\b(doorgifte\w*|doorgegeven|transf\w+)|[uü]bermitt\w+|weitergegeben/i;
/** "Geen doorgifte zonder SCC", "niet uitgesloten": denied, and left open by the same words. */
const open = pattern('i')`
    \b(zonder|without|ohne|sans|tenzij|unless|sauf|behalve|except\w*|ausser|anders dan|other than|alleen|only|nur
    |uitgesloten|excluded|ausgeschlossen|exclue?s?|noodzakelijk|necessary|altijd|always|meer|more|longer)\b
  `;

/** "VS; geen doorgifte elders": what data are not beside a place that they are is a remark, and no place more. */
function withoutDenials(read: readonly PlacesReading[]): readonly PlacesReading[] {
  const isNamed = read.some(({ value }) => value.some(({ country }) => country !== 'unknown'));
  if (!isNamed) return read;
  return read.map((one) => {
    const [place, ...more] = one.value;
    if (place?.country !== 'unknown' || more.length > 0 || mentionsPlace(place.stated)) return one;
    const { stated } = place;
    const isDenied = denial.test(stated) || (denied.test(stated) && transferring.test(stated));
    const isBeside = pointer.test(stated) || (isDenied && !open.test(stated));
    const remarks = [uncertain(cellSentences.wordsBesidePlace(stated))];
    return isBeside ? { value: [], remarks, notes: [...one.notes, stated] } : one;
  });
}

/** "Dublin; Ierland": a city beside its own country is one place with it. */
function withCities(read: readonly PlacesReading[]): readonly PlacesReading[] {
  if (read.length < 2) return read;
  const cityOf = (one: PlacesReading | undefined): string | null => {
    const [place, ...more] = one?.value ?? [];
    const isCity = place?.country === 'unknown' && place.kind === 'storage' && more.length === 0;
    return isCity ? countryOfCity(place.stated) : null;
  };
  const isOnly = (one: PlacesReading | undefined, country: string) =>
    one?.value.length === 1 && one.value[0]?.country === country && one.value[0].kind === 'storage';
  const cities = new Map<number, string[]>();
  const kept = read.map((one, at) => {
    const country = cityOf(one);
    const beside = country === null ? undefined : [at + 1, at - 1].find((to) => isOnly(read[to], country));
    if (beside === undefined) return one;
    cities.set(beside, [...(cities.get(beside) ?? []), one.value[0]?.stated ?? '']);
    return null;
  });
  return kept.flatMap((one, at) => {
    const names = cities.get(at);
    if (one === null || names === undefined) return one ?? [];
    const value = one.value.map((place) => ({ ...place, remark: joinRemarks([...names, place.remark]) }));
    return [{ ...one, value }];
  });
}

/** "Nederland e.a.": what is not named is one place more, unless the cell has an unknown one already. */
function withOthers(text: string, read: readonly PlacesReading[]): PlacesReading[] {
  const places = read.flatMap(({ value }) => value);
  if (places.length === 0 || places.some(({ country }) => country === 'unknown')) return [];
  return [unknownPlace(text, uncertain(cellSentences.placeAndOthers))];
}

const roundTheClock = /\b24 ?[/x] ?7\b/i;

/** The flag of a country: two letters of its code, each as a sign of its own. */
const flags = /[\u{1f1e6}-\u{1f1ff}]{2}/u;

/** Flags beside words that say it add nothing; flags alone are the codes that they are made of. */
function withoutFlags(text: string): string {
  const all = new RegExp(flags, 'gu');
  const plain = text.replace(all, ' ').trim();
  if (/[\p{L}\p{N}]/u.test(plain)) return plain;
  const codes = text
    .match(all)
    ?.map((flag) =>
      [...flag].map((sign) => String.fromCharCode((sign.codePointAt(0) ?? 0) - 0x1f1e6 + 65)).join(''),
    );
  return codes?.join(', ') ?? plain;
}

/** "NLD" or "NLD, DEU": nothing but three-letter codes; null if it is something else. */
function placesOfCodes(text: string): StatedPlace[] | null {
  const words = text.split(/[\s,;/&+]+/);
  const codes = words.map((word) => codeOfThree.get(word) ?? null);
  if (!codes.every((code) => code !== null && shippedList.byCode.has(code))) return null;
  return [...new Set(codes)].flatMap((country) =>
    country === null ? [] : [{ country, kind: 'storage', stated: text, remark: '' }],
  );
}

/** A place as our own list writes it: its name, or words of one that is not known, and its use. */
function ownPlace(words: string): StatedPlace | null {
  const { outside, brackets } = apartFromBrackets(words.trim());
  const kind = kindOfLabel(brackets.at(-1) ?? '');
  const inner = kind === null ? brackets : brackets.slice(0, -1);
  const use = kind ?? 'storage';
  if (/^(onbekend|unknown)$/.test(outside.trim()) && inner.length === 1) {
    return { country: 'unknown', kind: use, stated: inner[0] ?? '', remark: '' };
  }
  const [code, ...more] = findPlace(words.replace(/ \([^()]*(\([^()]*\))?\)$/, ''));
  if (code === undefined || more.length > 0 || (kind === null && brackets.length > 0)) return null;
  return { country: code, kind: use, stated: words.trim(), remark: '' };
}

const distinct = (remarks: readonly Remark[]): Remark[] => [
  ...new Map(remarks.map((remark) => [remark.message.nl, remark])).values(),
];

/** Places, and words about transfer instruments that were not next to any place. */
interface PlacesReading extends Reading<StatedPlace[]> {
  readonly notes: readonly string[];
}

/** The supplier's country of establishment: the only place that a cell names, or null. */
export function readCountry(cell: Cell): Reading<string | null> {
  if (cell.text === '' || saysNothing(cell.text)) return certain(null);
  // "Moeder: VS" below a header that asks for it.
  const told = saysOwner(cell.text) ? cell.text.replace(/^.*?(?=[:\s][^:\s]*$)[:\s]/s, '') : cell.text;
  const { value, remarks } = readPlaces({ ...cell, text: told }, true);
  const [only] = value;
  if (only && value.length === 1 && only.country !== 'unknown') return { value: only.country, remarks };
  return { value: null, remarks: [uncertain(cellSentences.countryNotOne)] };
}

/** What precedes the choice is read separately; from the choice on, all words form one unknown place. */
function readChoice(
  text: string,
  clauses: readonly Piece[],
  chosen: number,
  codes: boolean,
): Reading<StatedPlace[]> {
  const own = clauses[chosen]?.words ?? '';
  // "Germany; USA; customer's choice": the choice names no place of its own, so it applies to all of them.
  const from = chosen > 0 && !mentionsPlace(own) && chosen === clauses.length - 1 ? 0 : chosen;
  const rest = text.slice(clauses[from]?.start ?? 0).trim();
  return combine([
    ...clauses.slice(0, from).map(({ words }) => readClause(words, codes)),
    unknownPlace(rest.replace(/\s+/g, ' '), uncertain(cellSentences.placeChoice)),
  ]);
}

function mentionsPlace(text: string): boolean {
  return text
    .split(/[^\p{L}\p{N}-]+/u)
    .some((word) => findPlace(word).length > 0 && !/^\p{L}\p{Ll}$/u.test(word));
}

/** What parts the places of a clause: signs, "and", what another use begins with, and brackets that stand behind each. */
const partsOfClause = pattern('giu')`
    (?<!\s)\s*[,&/\\]\s*|(?<!\s)\s+(?:en|and|plus|und|et)\s+
    |(?<!\s)\s+(?:with|met|mit|avec)\s+(?=(?:[\p{L}\d/-]+ ){0,2}(?:support|ondersteuning|helpdesk|access
    |toegang|back-?ups?)\b.*\s\p{L})
    |(?<=\()\s+(?=\p{L}[\p{L} ]*\()
    |(?<!^|[\s:,])\s+(?=(?:hosting|opslag|storage|data|support|ondersteuning|helpdesk|back-?ups?|uitwijk
    |failover|toegang|access|verwerking|processing|telemetrie|telemetry)\s?:\s)
  `;

/** Places joined by comma, slash, ampersand or "en"; with "of" between them, the clause is one unknown place. */
function readClause(text: string, codes: boolean): PlacesReading {
  const joined = joinedByDash(text.trim());
  if (joined !== null) return readClause(joined, codes);
  const plain = text.trim().replace(/[\s,&]+$|(?<=\p{L}{2})\.$/u, '');
  const words = withStatesApart(plain);
  if (words === '' || saysNothing(words)) return { ...certain([]), notes: [] };
  if (findPlace(words).length === 1 || isRegion(words)) return combineParts([readPart(words, codes, words)]);
  if (saysLater(words) && !mentionsPlace(beforeLater(words)))
    return unknownPlace(words, uncertain(cellSentences.placeNotFound(words)));
  if (leavesPlaceOpen(words)) return unknownPlace(words, uncertain(cellSentences.placeAlternatives));
  const parts = joinNames(splitOutside(words, partsOfClause), words)
    .filter((part) => /[\p{L}\p{N}?]/u.test(part))
    .map((part, _, { length }) =>
      readPart((length > 1 ? codeOfThree.get(part) : null) ?? part, codes, words),
    );
  if (parts.length === 0) return unknownPlace(words, uncertain(cellSentences.placeNotFound(words)));
  if (parts.length > 1 && parts.some(({ text }) => saysUnknown(text)))
    return unknownPlace(words, uncertain(cellSentences.placeUnknown));
  return combineParts(attach(parts.map(keptToo), words, codes));
}

/** "EU-VS", "NL-DE", "DE-Frankfurt": places with a dash between them, as with the sign that parts them; null for any other text. */
function joinedByDash(text: string): string | null {
  const [whole = '', first = '', second = '', behind = ''] =
    /^(\p{L}{2,})-(\p{L}{2,})( \([^()]*\))?$/u.exec(text) ?? [];
  if (whole === '' || findPlace(`${first}-${second}`).length > 0 || isRegion(`${first}-${second}`))
    return null;
  const [code, ...others] = findPlace(first);
  const isOwn = code !== undefined && others.length === 0 && /^\p{Lu}{2,3}$/u.test(first);
  if (isOwn && (countryOfCity(second) === code || areStatesOf(second, code)))
    return `${first} (${second})${behind}`;
  const isPlace = (name: string) =>
    isRegion(name) || (findPlace(name).length === 1 && !/^\p{Ll}{2}$/u.test(name));
  const use = foldWords(second);
  if (isPlace(first) && (wordUse(use) !== null || fillers.has(use))) return `${first} ${second}${behind}`;
  return isPlace(first) && isPlace(second) ? `${first}/${second}${behind}` : null;
}

/** "Opslag en back-up in Nederland": a backup beside data that are kept is one more of the same place. */
function keptToo(part: PartReading, at: number, parts: readonly PartReading[]): PartReading {
  const before = parts[at - 1];
  const isKept = before?.type === 'words' && before.saysKind && before.value[0]?.kind === 'storage';
  if (!isKept) return part;
  const value = part.value.map((place) =>
    place.kind === 'backup' || place.kind === 'disaster-recovery'
      ? { ...place, kind: 'storage' as const }
      : place,
  );
  return { ...part, value, leadingUse: null };
}

function combineParts(parts: readonly PartReading[]): PlacesReading {
  let carried: FlowKind | null = null;
  return combine(
    parts.map(({ value, remarks, notes, saysKind, leadingUse }) => {
      if (saysKind || leadingUse !== null) carried = leadingUse;
      const use = saysKind ? null : carried;
      if (use === null) return { value, remarks, notes };
      // "support: India, Filipijnen", "Back-up in Duitsland en Ierland": the word may apply to what follows too: a guess.
      return {
        value: value.map((place) => ({ ...place, kind: use })),
        remarks: [...remarks, uncertain(cellSentences.useCarried)],
        notes,
      };
    }),
  );
}

/** Rejoins pieces that form one name: "Bosnië en Herzegovina", "Trinidad & Tobago". */
function joinNames(pieces: readonly Piece[], text: string): string[] {
  const parts: string[] = [];
  for (let at = 0; at < pieces.length; ) {
    let last = at;
    for (let end = Math.min(pieces.length - 1, at + 2); end > at; end--) {
      const joined = text.slice(pieces[at]?.start, pieces[end]?.end).replace(/\([^()]*\)/g, '');
      if (findPlace(joined).length > 0 || isRegion(joined)) {
        last = end;
        break;
      }
    }
    parts.push(text.slice(pieces[at]?.start, pieces[last]?.end).trim());
    at = last + 1;
  }
  return parts;
}

function unknownPlace(stated: string, remark: Remark): PlacesReading {
  return {
    value: [{ country: 'unknown', kind: 'storage', stated, remark: '' }],
    remarks: [remark],
    notes: [],
  };
}

/**
 * Merges readings; the same place for the same use occurs once, notes are attached to the place before them.
 */
function combine(readings: readonly PlacesReading[]): PlacesReading {
  const places = new Map<string, StatedPlace>();
  const loose: string[] = [];
  let last: string | null = null;
  for (const { value, notes } of readings) {
    for (const place of value) {
      const key: string = `${place.country}|${place.kind}|${place.country === 'unknown' ? place.stated : ''}`;
      const same = places.get(key);
      places.set(key, same ? { ...same, remark: joinRemarks([same.remark, place.remark]) } : place);
      last = key;
    }
    const before = last === null ? undefined : places.get(last);
    if (before && last !== null)
      places.set(last, { ...before, remark: joinRemarks([before.remark, ...notes]) });
    else loose.push(...notes);
  }
  return { value: [...places.values()], remarks: readings.flatMap(({ remarks }) => remarks), notes: loose };
}

function joinRemarks(texts: readonly string[]): string {
  return [...new Set(texts)].filter((text) => text !== '').join('; ');
}
