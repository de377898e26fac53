/** How the name of a place is written in a sentence: "de Verenigde Staten", "the United Kingdom", "India". */
import { type CountryList, shippedList } from '../law/jurisdictions.ts';
import type { Bilingual, Language } from '../schema/primitives.ts';
import { bilingual, both } from './both.ts';
import * as en from './places.en.ts';
import * as nl from './places.nl.ts';

/** Name for an unknown place, in a list. */
export const unknownPlace: Bilingual = bilingual(nl.unknownPlace, en.unknownPlace);
const inSentence = both(nl.inSentence, en.inSentence);

/** The name with its article, if the language requires one. */
export function withArticle(code: string, name: string, language: Language): string {
  const words = inSentence[language];
  return code === 'unknown' ? words.unknown : words.withArticle(code, name);
}

/** Name of a place in a language; a code that is not on the list is returned as its own name. */
export function countryName(code: string, language: Language, list: CountryList = shippedList): string {
  if (code === 'unknown') return unknownPlace[language];
  const entry = list.byCode.get(code);
  if (entry === undefined) return code;
  return language === 'nl' ? entry.name_nl : entry.name_en;
}
