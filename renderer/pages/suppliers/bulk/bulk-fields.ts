/**
 * The fields that can be set for many suppliers at once, as the dialog lists them: fields with their new
 * values.
 */
import type { FieldError } from 'react-hook-form';
import { type BulkPatch, bulkPatch } from '../../../../shared/schema/bulk.ts';
import type { Messages } from '../../../../shared/words/ui.ts';
import { titleOf } from '../list/fields.ts';

const fields = [
  'owner',
  'category',
  'criticality',
  'role',
  'country',
  'parentCountry',
  'retention',
  'endedOn',
  'addTags',
  'removeTags',
  'recorded',
  'signedOn',
  'effectiveOn',
  'endsOn',
] as const;
export type BulkField = (typeof fields)[number];

/** Agreement fields, which the patch holds separately. */
const agreementFields = ['recorded', 'signedOn', 'effectiveOn', 'endsOn'] as const;
type AgreementField = (typeof agreementFields)[number];
const isOfAgreement = (field: string): field is AgreementField =>
  (agreementFields as readonly string[]).includes(field);

/** Label of a field that can be set for many suppliers. */
export function bulkName(field: BulkField, messages: Messages): string {
  return isOfAgreement(field) ? titleOf(field, messages) : messages.grid[field];
}

/** One field and its new value; a field still to be chosen is null. */
export interface Entry {
  readonly key: number;
  readonly field: BulkField | null;
  readonly value: unknown;
}

/** The fields that an entry can have: those that no other entry has. */
export function fieldsFor(entry: Entry, entries: readonly Entry[], messages: Messages) {
  const taken = new Set(entries.filter((other) => other !== entry).map((other) => other.field));
  return fields
    .filter((field) => !taken.has(field))
    .map((value) => ({ value, name: bulkName(value, messages) }));
}

/** Whether any field is left that no entry has. */
export const isAnyLeft = (entries: readonly Entry[]): boolean => entries.length < fields.length;

/** Label of a field in the preview, where added and removed tags are one field. */
export function changeName(field: string, messages: Messages): string {
  if (field === 'tags') return messages.grid.tags;
  const own = fields.find((known) => known === field);
  return own ? bulkName(own, messages) : field;
}

/** A field's initial value; a choice that must be made is null. */
export function emptyValue(field: BulkField | null): unknown {
  if (field === 'owner' || field === 'retention') return '';
  return field === 'addTags' || field === 'removeTags' ? [] : null;
}

/** The entries combined: one patch, or what is wrong with which field. */
export function patchOf(entries: readonly Entry[]): {
  readonly patch: BulkPatch | null;
  readonly errors: Readonly<Partial<Record<string, FieldError>>>;
} {
  const chosen = entries.flatMap(({ field, value }) => (field === null ? [] : [[field, value] as const]));
  if (chosen.length === 0) return { patch: null, errors: {} };
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
