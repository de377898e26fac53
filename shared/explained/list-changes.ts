/** What a list changes of the register, in words: field by field, and of a chain of sub-processors. */
import type { CustomField } from '../fields/custom.ts';
import type { ChainComparison, ListChange } from '../fields/list-changes.ts';
import type { Bilingual, Language } from '../schema/primitives.ts';
import { fieldName, fieldValue, kindName, whatDiffers } from '../words/fields.ts';
import { joinList } from '../words/format.ts';
import { importChanges } from '../words/import-changes.ts';

/** A changed field by its name, with what it was and becomes. @param custom the organisation's own fields. */
export function changeInWords(
  { kind, field, was, becomes }: ListChange,
  language: Language,
  custom: readonly CustomField[],
): { field: string; was: string; becomes: string } {
  const own = fieldName(kind, field, language);
  const [before, after] = whatDiffers(kind, field, was, becomes);
  return {
    field: kind === 'processor' ? own : `${kindName(kind, language)}: ${own.toLocaleLowerCase(language)}`,
    was: fieldValue(kind, field, before, language, custom),
    becomes: fieldValue(kind, field, after, language, custom),
  };
}

/** Places in a sentence; nothing where nobody said one. */
export const placesInWords = (places: readonly string[], language: Language): string =>
  joinList(
    places.map((place) => fieldValue('data_flow', 'country', place, language)),
    language,
  );

/** What those that a new list adds wait for; null where nothing is added or nothing was agreed that they wait for. */
export function termInWords({ matter, until }: ChainComparison): Bilingual | null {
  switch (matter) {
    case null:
      return null;
    case 'objection':
      return until === null ? null : importChanges.objection(until);
    case 'regime':
      return importChanges.regime(until);
    default:
      return importChanges[matter];
  }
}
