/** How the name of a place stands in a sentence: "de Verenigde Staten", "the United Kingdom", "India". */
import { type CountryList, shippedList } from '../law/jurisdictions.ts';
import type { Bilingual, Language } from '../schema/primitives.ts';

/** Name of the place that nobody could tell, in a list. */
export const unknownPlace: Bilingual = { nl: 'Onbekend', en: 'Unknown' };
const unknownPlaceInSentence: Bilingual = { nl: 'een onbekende locatie', en: 'an unknown location' };

const codes = (text: string) => new Set(text.split(' '));

const dutchDe = codes(
  'AE BS CC CF CK DO EH FK FO GS HM INT:EPO KM KY MH MP MV PH PN PS SB SC TC TF UM US VG VI',
);
const dutchHet = codes('GB IM IO');
const englishThe = codes(
  'AE BQ BS CC CF CK DO FK FO GB HM IM INT:EPO IO KM KY MH MP MV NL PH PN PS SB SC TC TF UM US VG VI',
);

/** The name with its article where the language wants one. */
export function withArticle(code: string, name: string, language: Language): string {
  if (code === 'unknown') return unknownPlaceInSentence[language];
  if (language === 'en') return englishThe.has(code) ? `the ${name}` : name;
  if (dutchDe.has(code)) return `de ${name}`;
  return dutchHet.has(code) ? `het ${name}` : name;
}

/** Name of a place in a language; a code that is not on the list is its own name. */
export function countryName(code: string, language: Language, list: CountryList = shippedList): string {
  if (code === 'unknown') return unknownPlace[language];
  const entry = list.byCode.get(code);
  if (entry === undefined) return code;
  return language === 'nl' ? entry.name_nl : entry.name_en;
}
