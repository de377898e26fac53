/** How a field is edited in the list, and how the text of its cell is parsed. */
import type { FieldError } from 'react-hook-form';
import { searchPlaces } from '../../../../shared/explained/place-search.ts';
import { agreementFields } from '../../../../shared/fields/agreement.ts';
import type { Field, ListColumn } from '../../../../shared/fields/field.ts';
import {
  type CellValue,
  type EditableField,
  type EditableRow,
  factOf,
  isOfAgreement,
  specOf,
} from '../../../../shared/fields/list-columns.ts';
import { processorFields } from '../../../../shared/fields/processor.ts';
import type { EndHindrance } from '../../../../shared/fields/record.ts';
import { parseTypedDay } from '../../../../shared/law/date-text.ts';
import type { CivilDate } from '../../../../shared/law/dates.ts';
import { findPlace } from '../../../../shared/law/places.ts';
import type { Language } from '../../../../shared/schema/primitives.ts';
import { choicesOf } from '../../../../shared/words/fields.ts';
import { countryName } from '../../../../shared/words/places.ts';

export const isChoice = (field: EditableField): boolean => specOf(field).kind === 'choice';
export const isDate = (field: EditableField): boolean => specOf(field).kind === 'day';
/** What is suggested while somebody types in the cell. */
export const suggestionsOf = (field: EditableField): Pick<Field, 'suggests'> => specOf(field);
export const isPlace = (field: EditableField): boolean => specOf(field).kind === 'country';
export function canBeEmpty(field: EditableField): boolean {
  const { kind, empty, isRequired } = specOf(field);
  return empty === null || (kind !== 'choice' && isRequired !== true);
}

/** What a cell holds that was made empty. */
export const emptyCell = (field: EditableField): CellValue => (specOf(field).empty === null ? null : '');

/** How wide its column is. */
export const widthOf = (field: EditableField): Partial<ListColumn> => specOf(field).list ?? {};

/** Every answer of a field with a short list, with its label. */
export const answersOf = (field: EditableField, language: Language): readonly (readonly [string, string])[] =>
  Object.entries(choicesOf(specOf(field), language));

/** Why a cell cannot be edited in this row; null = it can. */
export function hindranceOf(row: EditableRow, field: EditableField): EndHindrance | 'no-agreement' | null {
  if (!isOfAgreement(field)) return null;
  if (row.agreement === null) return 'no-agreement';
  return field === 'until' ? row.agreement.endHindrance : row.agreement.hindrance;
}

type Reading =
  | { readonly value: CellValue; readonly error: null }
  | { readonly value: null; readonly error: FieldError };

/** Parses a cell's text as the form does; a choice is given by its key. @param today the day that a word such as `morgen` counts from */
export function readCell(field: EditableField, text: string, today: CivilDate): Reading {
  const value = meaningOf(field, text.trim(), today);
  const { type } = isOfAgreement(field) ? agreementFields[factOf(field)] : processorFields[field];
  const parsed = type.safeParse(value);
  if (parsed.success) return { value: parsed.data, error: null };
  return { value: null, error: { type: 'schema', message: parsed.error.issues[0]?.message ?? '' } };
}

/**
 * The text of a place with the name of the first that is offered where it is none by itself; a name of several places stays, so
 * that it is refused.
 */
export function placeText(text: string, language: Language): string {
  const [first] = text.trim() === '' || findPlace(text).length > 0 ? [] : searchPlaces(text, language);
  return first === undefined ? text : countryName(first, language);
}

/** Text that cannot be parsed is left as it is, so that the schema refuses it. */
function meaningOf(field: EditableField, text: string, today: CivilDate): CellValue {
  if (text === '') return specOf(field).empty === null || isChoice(field) ? null : '';
  if (field === 'kvk') return text.replace(/[\s.]/g, '');
  if (isDate(field)) return parseTypedDay(text, today) ?? text;
  if (isPlace(field)) {
    const found = findPlace(text);
    return found.length === 1 ? (found[0] ?? text) : text;
  }
  return text;
}
