/**
 * Finding a place by what people write: codes, Dutch and English names, everyday names. A region (EU, Europe,
 * EER, global, Asia) is no place and is never found; nor is a city.
 */
import { type CountryList, shippedList } from './jurisdictions.ts';
import { foldLetters, withPlainApostrophes } from './names.ts';
import { officialNames } from './official-names.ts';

/** Text folded for comparing names: case, diacritics, punctuation, "Saint/Sint/St." and "&/and/en" are one. */
export function foldName(text: string): string {
  return foldLetters(withPlainApostrophes(text))
    .replace(/['.]/g, '')
    .replace(/&/g, ' en ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/\b(saint|sint)\b/g, 'st')
    .replace(/\band\b/g, 'en')
    .replace(/^(the|de|het) (?=.)/, '');
}

// A cell that says "NA" or "PM" means "not applicable" or "pro memorie", not Namibia or Saint-Pierre, and "VN" the
// United Nations, not Vietnam; "no" or "No" is an answer, not Norway. Guessing a country there would hide an unknown location.
const neverCodes = new Set(['NA', 'PM', 'VN']);
const wordsLikeCodes = new Set(['no', 'in', 'is', 'to', 'me', 'my', 'so']);

export interface PlaceIndex {
  /** Folded name or alias → codes. */
  readonly byName: ReadonlyMap<string, readonly string[]>;
  readonly entries: readonly { readonly code: string; readonly names: readonly string[] }[];
}

const indexes = new WeakMap<CountryList, PlaceIndex>();

/** The places of a list with their folded names; made once per list. */
export function placeIndex(list: CountryList): PlaceIndex {
  const known = indexes.get(list);
  if (known !== undefined) return known;
  const byName = new Map<string, string[]>();
  const entries: { code: string; names: string[] }[] = [];
  for (const [code, entry] of list.byCode) {
    const written = [entry.name_nl, entry.name_en, ...entry.aliases, ...(officialNames[code] ?? [])];
    const names = [...new Set(written.map(foldName))];
    entries.push({ code, names });
    for (const name of names) byName.set(name, [...(byName.get(name) ?? []), code]);
  }
  const made = { byName, entries };
  indexes.set(list, made);
  return made;
}

/**
 * The codes of the places that a text can mean as a whole: one for "Engeland", "VS" or "Brazilie", several
 * for an ambiguous name ("Congo"), none for a region, a city or anything else.
 */
export function findPlace(text: string, list: CountryList = shippedList): readonly string[] {
  // "United States of America (the)" is how ISO 3166-1 writes a name with an article.
  const raw = text.trim().replace(/ \(the\)$/i, '');
  if (neverCodes.has(raw.toUpperCase())) return [];
  if (list.byCode.has(raw)) return [raw];
  if (wordsLikeCodes.has(raw.toLowerCase())) return [];
  const folded = foldName(raw);
  if (folded === '') return [];
  const named = placeIndex(list).byName.get(folded);
  if (named !== undefined) return named;
  const code = raw.toUpperCase();
  return list.byCode.has(code) ? [code] : [];
}
