/** Which fields of a supplier can be edited in the list, how a value is written in a cell, and what a text means. */
import type { FieldError } from 'react-hook-form';
import { countryName } from '../../../../shared/domain/jurisdictions.ts';
import { findPlace } from '../../../../shared/domain/places.ts';
import { formatDate } from '../../../../shared/messages/format.ts';
import type { Messages } from '../../../../shared/messages/ui.ts';
import type { Language } from '../../../../shared/schema/primitives.ts';
import { processorInput } from '../../../../shared/schema/processor.ts';
import type { ProcessorRow } from '../../../../shared/schema/record.ts';
import { parseDateText } from '../../../ui/date-text.ts';

export const editableFields = [
  'name',
  'kvk',
  'role',
  'category',
  'criticality',
  'owner',
  'country',
  'endedOn',
] as const;
export type EditableField = (typeof editableFields)[number];
export type CellValue = string | null;

/** Fields with a short list of answers, and whether none of them is an answer too. */
export const choiceFields = { role: false, category: true, criticality: true } as const;
type ChoiceField = keyof typeof choiceFields;

export const isChoice = (field: EditableField): field is ChoiceField => Object.hasOwn(choiceFields, field);
export const isEditable = (key: string): key is EditableField =>
  (editableFields as readonly string[]).includes(key);

/** Every answer of a field with a short list, with its name. */
export function choicesOf(field: ChoiceField, { terms }: Messages): readonly (readonly [string, string])[] {
  return Object.entries(terms[field]);
}

export const cellValue = (row: ProcessorRow, field: EditableField): CellValue => row[field];

/** A value as it stands in the cell while it is edited, and as it is copied. */
export function textOf(
  field: EditableField,
  value: CellValue,
  messages: Messages,
  language: Language,
): string {
  if (value === null || value === '') return '';
  if (field === 'country') return countryName(value, language);
  if (field === 'endedOn') return formatDate(value, language);
  if (isChoice(field)) return choicesOf(field, messages).find(([key]) => key === value)?.[1] ?? value;
  return value;
}

type Reading =
  | { readonly value: CellValue; readonly error: null }
  | { readonly value: null; readonly error: FieldError };

/** What a text in a cell means, by the schema of the form; a choice is given by its key. */
export function readCell(field: EditableField, text: string): Reading {
  const value = meaningOf(field, text.trim());
  const parsed = processorInput.shape[field].safeParse(value);
  if (parsed.success) return { value: parsed.data, error: null };
  return { value: null, error: { type: 'schema', message: parsed.error.issues[0]?.message ?? '' } };
}

/** A text that means nothing stays as it is, so that the schema refuses it. */
function meaningOf(field: EditableField, text: string): CellValue {
  if (field === 'name' || field === 'owner') return text;
  if (text === '') return null;
  if (field === 'kvk') return text.replace(/[\s.]/g, '');
  if (field === 'endedOn') return parseDateText(text) ?? text;
  if (field === 'country') {
    const found = findPlace(text);
    return found.length === 1 ? (found[0] ?? text) : text;
  }
  return text;
}
