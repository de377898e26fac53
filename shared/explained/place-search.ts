/** Finding a place in a picker by what a person types. */
import { type CountryList, shippedList } from '../law/jurisdictions.ts';
import { compareNames } from '../law/names.ts';
import { foldName, placeIndex } from '../law/places.ts';
import type { Language } from '../schema/primitives.ts';
import { countryName } from '../words/places.ts';

/**
 * Codes for a picker, best first: exact name or code, then the places whose name in the language begins with the text, then
 * those with another name that does, then names with a word that begins with it; within each group by name in the language.
 * The empty text gives every place.
 */
export function searchPlaces(
  text: string,
  language: Language,
  list: CountryList = shippedList,
): readonly string[] {
  const folded = foldName(text);
  return placeIndex(list)
    .entries.map(({ code, names }) => {
      const name = countryName(code, language, list);
      return { code, rank: rankOf(folded, foldName(name), [code.toLowerCase(), ...names]), name };
    })
    .filter(({ rank }) => rank < noMatch)
    .sort((a, b) => a.rank - b.rank || compareNames(a.name, b.name))
    .map(({ code }) => code);
}

const noMatch = 4;

function rankOf(text: string, shown: string, names: readonly string[]): number {
  if (text === '' || names.includes(text)) return 0;
  if (shown.startsWith(text)) return 1;
  if (names.some((name) => name.startsWith(text))) return 2;
  return names.some((name) => name.includes(` ${text}`)) ? 3 : noMatch;
}
