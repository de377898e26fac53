/** Why a search finds a supplier whose name does not say it: the first field in which the words stand. */
import { type EntityName, isEntityName, kinds } from '../fields/catalogue.ts';
import type { Field, Fields } from '../fields/field.ts';
import type { ProcessorRecord } from '../fields/record.ts';
import { foldText } from '../law/names.ts';
import type { Language } from '../schema/primitives.ts';
import { countryName } from '../words/places.ts';

interface Found {
  /** What people call the field, or the kind of record for the name of one. */
  readonly label: string;
  readonly text: string;
}

/**
 * @param typed what was searched for; each word is looked for by itself, as the search does.
 * @returns null where the name says it all, or no field holds a word as it was typed (the search also forgives).
 */
export function whereFound(typed: string, record: ProcessorRecord, language: Language): Found | null {
  const name = foldText(record.processor.name);
  const words = foldText(typed)
    .split(' ')
    .filter((word) => word !== '' && !name.includes(word));
  if (words.length === 0) return null;
  for (const [kind, entry] of searchedRecords(record)) {
    for (const { field, text } of textsOf(kinds[kind].fields, entry, language)) {
      if (!words.some((word) => foldText(text).includes(word))) continue;
      // The name of a record says what it is; any other field is named itself.
      const label = kind !== 'processor' && field.key === 'name' ? kinds[kind].label : field.of.label;
      return { label: label[language], text };
    }
  }
  return null;
}

type Searched = readonly [kind: EntityName, record: Readonly<Record<string, unknown>>];

function searchedRecords({ processor, agreements, flows, chain }: ProcessorRecord): readonly Searched[] {
  const all: readonly (readonly [string, Readonly<Record<string, unknown>>])[] = [
    ...processor.services.map((service) => ['service', service] as const),
    ['processor', processor],
    ...chain.map(({ subProcessor }) => ['sub_processor', subProcessor] as const),
    ...chain.map((link) => ['chain_link', link] as const),
    ...flows.map((flow) => ['data_flow', flow] as const),
    ...processor.contacts.map((contact) => ['contact', contact] as const),
    ...agreements.map((agreement) => ['agreement', agreement] as const),
  ];
  return all.filter((entry): entry is Searched => isEntityName(entry[0]));
}

interface Text {
  readonly field: { readonly key: string; readonly of: Field };
  readonly text: string;
}

/** The texts of the searched fields, a country by its name in the language of the screen. */
function textsOf(fields: Fields, given: Readonly<Record<string, unknown>>, language: Language): Text[] {
  return Object.entries(fields).flatMap(([key, of]) => {
    const value = given[key];
    if (!of.search) return [];
    const inner = of.of;
    if (inner && Array.isArray(value)) {
      return value.flatMap((one) =>
        textsOf(inner, one, language).map(({ text }) => ({ field: { key, of }, text })),
      );
    }
    const texts = Array.isArray(value) ? value.map(String) : typeof value === 'string' ? [value] : [];
    return texts.map((text) => ({
      field: { key, of },
      text: of.kind === 'country' ? countryName(text, language) : text,
    }));
  });
}
