/** States in brackets, or in a place of their own, beside their country: "Augusta, GA (VS)", "Ashburn (VA), USA", "USA (CA)". */
import { countryOfCityIn, countryOfState, isStateOf, mayBeState } from './cities.ts';
import { findPlace } from './find-place.ts';

/** Countries whose addresses name a state: a city of theirs may have the name of one elsewhere. */
export const federal: ReadonlySet<string> = new Set(['US', 'CA', 'AU']);

function federalIn(text: string | undefined): string | null {
  const [code, ...others] = findPlace(text?.trim() ?? '');
  return code !== undefined && others.length === 0 && federal.has(code) ? code : null;
}

const isState = (text: string, country: string): boolean =>
  isStateOf(text, country) || countryOfState(text) === country;

const inBrackets =
  /(?<=^|[,;/&+]\s*)(\p{L}[^,;()/&+]*?)\s*\(([A-Z]{2,3})(?:\s*,\s*([^(),]+))?\)(?:\s*,\s*([^(),]+)(?=\s*(?:[,;]|$)))?/gu;
const beforeBrackets = /(?<=^|[;/&+]\s*)(\p{L}[^,;()/&+]*?)\s*,\s*(\p{L}[\p{L} ]*?)\s*\(([^()]+)\)/gu;

/** A clause with commas where its brackets only part a city, its state and their country. */
export function withStatesApart(clause: string): string {
  if (!clause.includes('(')) return clause;
  return clause
    .replace(inBrackets, (whole, city: string, letters: string, inner?: string, after?: string) => {
      if (findPlace(city).length > 0) return whole;
      const country = federalIn(inner ?? after);
      // "Cambridge (MA)": behind a city of another country, letters that may be a state are no country.
      const own = inner !== undefined ? null : countryOfCityIn(city);
      const isOfCity = own !== null && own !== letters && mayBeState(letters);
      if (!(country !== null && isStateOf(letters, country)) && !isOfCity) return whole;
      return [city, letters, inner, after].filter((part) => part !== undefined).join(', ');
    })
    .replace(beforeBrackets, (whole, city: string, state: string, name: string) => {
      const country = federalIn(name);
      const isApart = country !== null && isState(state, country) && findPlace(city).length === 0;
      return isApart ? `${city}, ${state}, ${name}` : whole;
    });
}

/** Letters of a state that are more often Germany or India: alone beside a country they are a country too. */
const oftenCountries: ReadonlySet<string> = new Set(['DE', 'IN']);

/** Whether words beside a country name nothing but states of it: "CA, VA" beside "USA", "Georgia" beside "United States". */
export function areStatesOf(text: string, country: string): boolean {
  const words = text.split(/\s*[,;/&+]\s*|\s+(?:en|and)\s+/).filter((word) => word !== '');
  return (
    federal.has(country) &&
    words.length > 0 &&
    !oftenCountries.has(text.trim()) &&
    words.every((word) => isState(word.trim(), country))
  );
}
