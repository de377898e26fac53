/** Which fields can be edited in the list, how a value is written in a cell, and how its text is parsed. */
import type { FieldError } from 'react-hook-form';
import { parseDateText } from '../../../../shared/law/date-text.ts';
import { findPlace } from '../../../../shared/law/places.ts';
import { agreementFacts } from '../../../../shared/schema/agreement.ts';
import type { Language } from '../../../../shared/schema/primitives.ts';
import { processorInput } from '../../../../shared/schema/processor.ts';
import type { EndHindrance, ProcessorRow } from '../../../../shared/schema/record.ts';
import { formatDate } from '../../../../shared/words/format.ts';
import { countryName } from '../../../../shared/words/places.ts';
import type { Messages } from '../../../../shared/words/ui.ts';

const ownFields = ['name', 'kvk', 'role', 'category', 'criticality', 'owner', 'country', 'endedOn'] as const;
type OwnField = (typeof ownFields)[number];

/** Fields of the applicable agreement; `until` is its end date if that date determines the current end. */
const agreementFields = ['until', 'recorded', 'signedOn', 'effectiveOn', 'endsOn'] as const;
export type AgreementField = (typeof agreementFields)[number];

export type EditableField = OwnField | AgreementField;
export type CellValue = string | null;

/** Fields with a short list of answers, and whether "none" is one of them. */
export const choiceFields = { role: false, category: true, criticality: true, recorded: false } as const;
type ChoiceField = keyof typeof choiceFields;

const dateFields: ReadonlySet<string> = new Set(['endedOn', 'until', 'signedOn', 'effectiveOn', 'endsOn']);
/** Fields that may not be empty. */
const neverEmpty: ReadonlySet<string> = new Set(['name', 'role', 'recorded']);

export const isChoice = (field: EditableField): field is ChoiceField => Object.hasOwn(choiceFields, field);
export const isDate = (field: EditableField): boolean => dateFields.has(field);
export const canBeEmpty = (field: EditableField): boolean => !neverEmpty.has(field);
export const isOfAgreement = (field: EditableField): field is AgreementField =>
  (agreementFields as readonly string[]).includes(field);
export const isEditable = (key: string): key is EditableField =>
  (ownFields as readonly string[]).includes(key) || isOfAgreement(key as EditableField);

/** The agreement field that a cell represents. */
export const factOf = (field: AgreementField): Exclude<AgreementField, 'until'> =>
  field === 'until' ? 'endsOn' : field;

/** Label of a field, the same as its column's. */
export function titleOf(field: EditableField, { grid, suppliers, agreement }: Messages): string {
  if (field === 'name' || field === 'until') return suppliers[field];
  if (field === 'recorded') return grid.recorded;
  return isOfAgreement(field) ? agreement[factOf(field)] : grid[field];
}

/** Every answer of a field with a short list, with its label. */
export function choicesOf(field: ChoiceField, { terms }: Messages): readonly (readonly [string, string])[] {
  return Object.entries(terms[field]);
}

/** The parts of a row that can be edited. */
export type EditableRow = Pick<ProcessorRow, OwnField | 'agreement'>;

/** The field's value as recorded. */
export function cellValue(row: EditableRow, field: EditableField): CellValue {
  return isOfAgreement(field) ? (row.agreement?.[factOf(field)] ?? null) : row[field];
}

/** Why a cell cannot be edited in this row; null = it can. */
export function hindranceOf(row: EditableRow, field: EditableField): EndHindrance | 'no-agreement' | null {
  if (!isOfAgreement(field)) return null;
  if (row.agreement === null) return 'no-agreement';
  return field === 'until' ? row.agreement.endHindrance : row.agreement.hindrance;
}

/** A value as text, for editing in the cell and for copying. */
export function textOf(
  field: EditableField,
  value: CellValue,
  messages: Messages,
  language: Language,
): string {
  if (value === null || value === '') return '';
  if (field === 'country') return countryName(value, language);
  if (isDate(field)) return formatDate(value, language);
  if (isChoice(field)) return choicesOf(field, messages).find(([key]) => key === value)?.[1] ?? value;
  return value;
}

type Reading =
  | { readonly value: CellValue; readonly error: null }
  | { readonly value: null; readonly error: FieldError };

/** Parses a cell's text by the form's schema; a choice is given by its key. */
export function readCell(field: EditableField, text: string): Reading {
  const value = meaningOf(field, text.trim());
  const schema = isOfAgreement(field) ? agreementFacts.shape[factOf(field)] : processorInput.shape[field];
  const parsed = schema.safeParse(value);
  if (parsed.success) return { value: parsed.data, error: null };
  return { value: null, error: { type: 'schema', message: parsed.error.issues[0]?.message ?? '' } };
}

/** Text that cannot be parsed is left as it is, so that the schema refuses it. */
function meaningOf(field: EditableField, text: string): CellValue {
  if (field === 'name' || field === 'owner') return text;
  if (text === '') return null;
  if (field === 'kvk') return text.replace(/[\s.]/g, '');
  if (isDate(field)) return parseDateText(text) ?? text;
  if (field === 'country') {
    const found = findPlace(text);
    return found.length === 1 ? (found[0] ?? text) : text;
  }
  return text;
}
