/** Finding a country by its name in Dutch, English, German or French: the languages of our neighbours stand in lists too. */
import { shippedList } from '../../../../shared/law/jurisdictions.ts';
import { findPlace as findOwn, foldName } from '../../../../shared/law/places.ts';

/** Everyday names that the list of names does not have. */
const everyday: Readonly<Record<string, string>> = {
  'vereinigten staaten': 'US',
  'vereinigte staaten von amerika': 'US',
  amerika: 'US',
  'etats unis d amerique': 'US',
  niederlanden: 'NL',
  grossbritannien: 'GB',
  'grande bretagne': 'GB',
  angleterre: 'GB',
  // Northern Ireland, and not the country whose code it is.
  'gb en ni': 'GB',
  'uk en ni': 'GB',
  'vk en ni': 'GB',
  'gb and ni': 'GB',
  'uk and ni': 'GB',
  'great britain en ni': 'GB',
  'tschechische republik': 'CZ',
  'republique tcheque': 'CZ',
  rsa: 'ZA',
  ned: 'NL',
  dld: 'DE',
  ger: 'DE',
};

const names = new Map<string, string>(Object.entries(everyday));
for (const language of ['de', 'fr']) {
  const known = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
  for (const code of shippedList.byCode.keys()) {
    const name = /^[A-Z]{2}$/.test(code) ? known.of(code) : undefined;
    if (name === undefined) continue;
    const folded = foldName(name);
    names.set(folded, names.get(folded) ?? code);
    // "Innerhalb Deutschlands"; "islands" is an English word.
    if (language === 'de' && /(land|reich|ien)$/.test(folded) && folded !== 'island')
      names.set(`${folded}s`, code);
  }
}

/** "DE, VS", "LA/Suisse", "DE VS": the code of another country before a place, and no article of it. */
const codeBefore = /^(?:DE|LA)\s*[^\p{L}\p{N}\s'’.]|^DE\s+(?:\p{Lu}{2,3}$|\p{Lu}\p{Ll})/u;
/** As {@link findOwn}; a name that is none in Dutch or English is looked up in German and French. */
export function findPlace(text: string): readonly string[] {
  if (codeBefore.test(text)) return [];
  const own = findOwn(text);
  if (own.length > 0) return own;
  const code =
    text.length > 2
      ? names.get(foldName(text).replace(/^(die|der|das|den|les|la|le|l|aux|au) /, ''))
      : undefined;
  return code === undefined ? [] : [code];
}
