/**
 * The fields that can be set for many suppliers at once, as the dialog lists them: fields with their new
 * values.
 */
import type { FieldError } from 'react-hook-form';
import { agreementFields } from '../../../../shared/fields/agreement.ts';
import { type BulkPatch, bulkAgreementNames, bulkNames, bulkPatch } from '../../../../shared/fields/bulk.ts';
import type { Field } from '../../../../shared/fields/field.ts';
import { processorFields } from '../../../../shared/fields/processor.ts';
import type { Language } from '../../../../shared/schema/primitives.ts';
import { ui } from '../../../../shared/words/ui.ts';

type OwnName = (typeof bulkNames)[number];
type AgreementName = (typeof bulkAgreementNames)[number];
const tagFields = ['addTags', 'removeTags'] as const;
export type BulkField = OwnName | (typeof tagFields)[number] | AgreementName;

const fields: readonly BulkField[] = [...bulkNames, ...tagFields, ...bulkAgreementNames];
const ofAgreement: ReadonlySet<string> = new Set(bulkAgreementNames);
const isOfAgreement = (field: BulkField): field is AgreementName => ofAgreement.has(field);
const isTags = (field: BulkField): field is (typeof tagFields)[number] =>
  field === 'addTags' || field === 'removeTags';

/** What a field is; adding and removing tags are of the kind of the tags. */
export function specOf(field: BulkField): Field {
  if (isOfAgreement(field)) return agreementFields[field];
  return isTags(field) ? processorFields.tags : processorFields[field];
}

/** Label of a field that can be set for many suppliers. */
export function bulkName(field: BulkField, language: Language): string {
  if (isTags(field)) return ui[language].grid[field];
  const { short, label } = specOf(field);
  return (short ?? label)[language];
}

/** One field and its new value; a field still to be chosen is null. */
export interface Entry {
  readonly key: number;
  readonly field: BulkField | null;
  readonly value: unknown;
  /** Whether the field is emptied: only on a choice of its own, never because nothing was filled in. */
  readonly isEmptied: boolean;
}

export const newEntry = (key: number): Entry => ({ key, field: null, value: null, isEmptied: false });

/** The fields that an entry can have: those that no other entry has. */
export function fieldsFor(entry: Entry, entries: readonly Entry[], language: Language) {
  const taken = new Set(entries.filter((other) => other !== entry).map((other) => other.field));
  return fields
    .filter((field) => !taken.has(field))
    .map((value) => ({ value, name: bulkName(value, language) }));
}

/** Whether any field is left that no entry has. */
export const isAnyLeft = (entries: readonly Entry[]): boolean => entries.length < fields.length;

/** Whether a field may be emptied: what is always chosen, and adding and removing tags, may not. */
export function canBeEmptied(field: BulkField): boolean {
  const { kind, empty, isRequired } = specOf(field);
  return !isTags(field) && isRequired !== true && (empty === null || kind !== 'choice');
}

const isGiven = (value: unknown): boolean =>
  value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);

/** Whether it is said of the field what it becomes. */
const isDecided = ({ field, value, isEmptied }: Entry): boolean =>
  field !== null && (isEmptied || isGiven(value));

/** A field's initial value; a choice that must be made is null. */
export function emptyValue(field: BulkField | null): unknown {
  if (field === null) return null;
  const { kind, empty } = specOf(field);
  return kind === 'choice' ? null : empty;
}

/**
 * The entries combined: one patch, or what is wrong with which field. null while it is not said of every field what it
 * becomes.
 */
export function patchOf(entries: readonly Entry[]): {
  readonly patch: BulkPatch | null;
  readonly errors: Readonly<Partial<Record<string, FieldError>>>;
} {
  if (!entries.every(isDecided)) return { patch: null, errors: {} };
  const chosen = entries.flatMap(({ field, value, isEmptied }) =>
    field === null ? [] : [[field, isEmptied ? specOf(field).empty : value] as const],
  );
  const facts = chosen.filter(([field]) => isOfAgreement(field));
  const parsed = bulkPatch.safeParse({
    ...Object.fromEntries(chosen.filter(([field]) => !isOfAgreement(field))),
    ...(facts.length > 0 && { agreement: Object.fromEntries(facts) }),
  });
  if (parsed.success) return { patch: parsed.data, errors: {} };
  const errors = parsed.error.issues.map(({ path, message }) => [
    path[0] === 'agreement' ? path[1] : path[0],
    { type: 'schema', message },
  ]);
  return { patch: null, errors: Object.fromEntries(errors) };
}
