/** What the catalogue of known suppliers would add to a supplier, and how that is recorded with its source. */
import type { ProcessorInput } from '../fields/processor.ts';
import { entityKey, foldText, namesLegalForm, searchableWords } from '../law/names.ts';
import {
  type CatalogueFact,
  type CatalogueFill,
  type CatalogueOffer,
  catalogueFacts,
  catalogueFills,
  type FoundEntry,
} from '../schema/catalogue.ts';
import { type Language, TEXT_LIMIT } from '../schema/primitives.ts';
import { catalogueFactNames, catalogueSentences } from '../words/catalogue.ts';
import { fieldName, fieldValue } from '../words/fields.ts';
import { formatDate, joinList } from '../words/format.ts';
import { countryName } from '../words/places.ts';

type Fillable = Pick<ProcessorInput, CatalogueFill | 'name' | 'remark'>;

/** What is true of the legal entity that the catalogue has, and may not be of another one of its group. */
const ofEntity: ReadonlySet<CatalogueFill> = new Set(['country', 'parentCountry']);

/** Entries of which a name, legal entity or domain begins with each of the words; those that begin with the text first. */
export function searchEntries(entries: readonly FoundEntry[], text: string): FoundEntry[] {
  const words = searchableWords(text);
  const typed = foldText(text);
  const rank = ({ name, aliases }: FoundEntry) =>
    [name, ...aliases].some((one) => foldText(one).startsWith(typed)) ? 0 : 1;
  return entries
    .filter(({ name, aliases, legalEntity, domains }) => {
      const inEntry = searchableWords([name, ...aliases, legalEntity ?? '', ...domains].join(' '));
      return words.every((word) => inEntry.some((one) => one.startsWith(word)));
    })
    .toSorted((a, b) => rank(a) - rank(b));
}

/** The address of a supplier's own site; null where no domain of it is known. */
const websiteOf = ({ domains: [domain] }: FoundEntry): string | null =>
  domain === undefined ? null : `https://${domain}`;

const valueIn = (entry: FoundEntry, field: CatalogueFill): string | null =>
  field === 'website' ? websiteOf(entry) : entry[field];

/** The empty fields of a supplier that the catalogue can fill; what is filled in is never touched. */
export function fillsOf(entry: FoundEntry, supplier: Fillable): CatalogueOffer['fills'] {
  const isOther = isOtherEntity(supplier.name, entry);
  return catalogueFills.flatMap((field) => {
    const value = isOther && ofEntity.has(field) ? null : valueIn(entry, field);
    return value === null || (supplier[field] ?? '') !== '' ? [] : [{ field, value }];
  });
}

/** Whether a name says that it is another legal entity: "Twilio Inc." is not established where "Twilio Ireland Limited" is. */
const isOtherEntity = (name: string, { legalEntity }: FoundEntry): boolean =>
  legalEntity !== null && namesLegalForm(name) && entityKey(name) !== entityKey(legalEntity);

/** A fact of the catalogue as people read it; null where nobody found it. */
export function factText(entry: FoundEntry, fact: CatalogueFact, language: Language): string | null {
  if (fact === 'dataRegions') {
    const names = entry.dataRegions.map((code) => countryName(code, language));
    return names.length === 0 ? null : joinList(names, language);
  }
  const value = entry[fact];
  if (value === null) return null;
  const isField = fact === 'country' || fact === 'parentCountry' || fact === 'role';
  return isField ? fieldValue('processor', fact, value, language) : value;
}

/** Where a fact was read last; null where no source speaks of it. */
export function sourceOf({ sources }: FoundEntry, fact: CatalogueFact): FoundEntry['sources'][number] | null {
  const speaking = sources.filter(({ says }) => says.includes(fact));
  return speaking.toSorted((a, b) => (a.seen < b.seen ? 1 : -1))[0] ?? null;
}

/**
 * What a person's yes leaves in the remark: every fact that the catalogue has, each with where and when it was read, so
 * that what was filled in can be traced.
 */
export function catalogueRemark(
  entry: FoundEntry,
  fills: CatalogueOffer['fills'],
  language: Language,
): string {
  const { heading, ownHeading, line, source } = catalogueSentences;
  const title = (entry.isOwn ? ownHeading : heading)(formatDate(entry.stateAsOf, language), entry.name);
  const facts = catalogueFacts.flatMap((fact) => {
    const value = factText(entry, fact, language);
    if (value === null) return [];
    const found = sourceOf(entry, fact);
    const seen = found && source(found.url, formatDate(found.seen, language))[language];
    return [line(catalogueFactNames[fact][language], seen ? `${value} (${seen})` : value)[language]];
  });
  const others = fills.flatMap(({ field, value }) =>
    field === 'category' || field === 'website'
      ? [
          line(fieldName('processor', field, language), fieldValue('processor', field, value, language))[
            language
          ],
        ]
      : [],
  );
  return [title[language], ...facts, ...others].join('\n');
}

/** A supplier with its empty fields filled and the sources in its remark. */
export function withCatalogue<Supplier extends Fillable>(
  supplier: Supplier,
  entry: FoundEntry,
  language: Language,
): Supplier {
  const fills = fillsOf(entry, supplier);
  const remark = [supplier.remark, catalogueRemark(entry, fills, language)].filter((text) => text !== '');
  return {
    ...supplier,
    ...Object.fromEntries(fills.map(({ field, value }) => [field, value])),
    remark: remark.join('\n').slice(0, TEXT_LIMIT),
  };
}
