/** Fields of a supplier that the organisation adds itself: what they are, and which values fit them. */
import * as z from 'zod';
import { customFieldKinds } from '../schema/custom-field.ts';
import { civilDate, givenId, id, recordVersion, requiredText } from '../schema/primitives.ts';
import { type Field, field, shapeOf } from './field.ts';

/** The most answers that a choice of the organisation has. */
const OPTIONS_LIMIT = 200;
/** Decimals of an amount: two, so that what separates thousands is never taken for a decimal sign. */
const DECIMALS = 2;
/** The largest amount, either way; beyond it hundredths are no longer exact. */
const AMOUNT_LIMIT = 1_000_000_000_000;

const shortText = requiredText.max(200);

export const customFieldFields = {
  name: field(shortText, '', {
    kind: 'line',
    section: 'own',
    isRequired: true,
    label: { nl: 'Naam van het veld', en: 'Name of the field' },
  }),
  kind: field(z.enum(customFieldKinds), 'line', {
    kind: 'choice',
    words: 'customFieldKind',
    label: { nl: 'Soort veld', en: 'Kind of field' },
    help: {
      nl: 'De soort ligt daarna vast: wat is ingevuld, moet erbij blijven passen.',
      en: 'The kind is fixed afterwards: what was filled in must go on fitting it.',
    },
  }),
  options: field(z.array(shortText).max(OPTIONS_LIMIT), [], {
    kind: 'list',
    label: { nl: 'Keuzes', en: 'Options' },
    help: { nl: 'Scheid met een komma.', en: 'Separate with a comma.' },
  }),
};

/** A choice without options could never be filled in. */
export const customFieldInput = z
  .strictObject(shapeOf(customFieldFields))
  .refine(({ kind, options }) => kind !== 'choice' || options.length > 0, {
    path: ['options'],
    error: 'options-missing',
  });
export type CustomFieldInput = z.infer<typeof customFieldInput>;

/** A field of the organisation as the register holds it. */
export const customField = z.strictObject({ ...shapeOf(customFieldFields), id, version: recordVersion });
export type CustomField = z.infer<typeof customField>;

/** One of all fields that there ever were: values of a removed one stay with the suppliers, under its last name. */
export const knownCustomField = customField.extend({ removed: z.boolean() });
export type KnownCustomField = z.infer<typeof knownCustomField>;

/** A number that the organisation asks for. */
const amount = z
  .number()
  .min(-AMOUNT_LIMIT)
  .max(AMOUNT_LIMIT)
  .refine((given) => Number(given.toFixed(DECIMALS)) === given, { error: 'two-decimals' });

const customValue = z.union([requiredText, amount, z.boolean()], { error: 'custom-value' });
export type CustomValue = z.infer<typeof customValue>;

/** What is filled in, by the identity of the field; an empty field is not in it. */
export const customValues = z.record(givenId, customValue);
export type CustomValues = z.infer<typeof customValues>;

function typeOf({ kind, options }: Pick<CustomField, 'kind' | 'options'>): z.ZodType {
  switch (kind) {
    case 'day':
      return civilDate;
    case 'number':
      return amount;
    case 'flag':
      return z.boolean();
    case 'choice':
      return z.enum(options);
    default:
      return requiredText;
  }
}

/** A field of the organisation as the forms, the list and the exports treat any other. */
export function fieldOfCustom(custom: Pick<CustomField, 'name' | 'kind' | 'options'>): Field {
  const { name, kind, options } = custom;
  return {
    type: typeOf(custom).nullable(),
    empty: null,
    kind,
    label: { nl: name, en: name },
    ...(kind === 'choice' && { options }),
    ...(kind === 'number' && { decimals: DECIMALS }),
    ...(kind === 'text' && { isWide: true as const }),
  };
}

/** The name of a field of the organisation where columns are named: in a mapping, and in the list on the screen. */
export type CustomKey = `custom:${string}`;
export const customKey = (fieldId: string): CustomKey => `custom:${fieldId}`;
/** The field behind such a name; null for any other name. */
export const customIdOf = (key: string): string | null =>
  key.startsWith('custom:') ? key.slice('custom:'.length) : null;
