/** What a list said of a supplier that the record does not hold as the list said it. */
import * as z from 'zod';
import { id, requiredText, text } from '../schema/primitives.ts';
import { statedReasons } from '../schema/stated.ts';
import { field, shapeOf } from './field.ts';

export const statedFields = {
  importId: field(id.nullable(), null, { kind: 'reference', label: { nl: 'Import', en: 'Import' } }),
  row: field(z.int().min(1).nullable(), null, { kind: 'number', label: { nl: 'Rij', en: 'Row' } }),
  column: field(text, '', { kind: 'line', label: { nl: 'Kolom', en: 'Column' } }),
  words: field(requiredText, '', {
    kind: 'text',
    isRequired: true,
    label: { nl: 'Wat er stond', en: 'What it said' },
    search: true,
  }),
  /** The record that it is about, and its field; null = the supplier, or no field in particular. */
  recordId: field(id.nullable(), null, { kind: 'reference', label: { nl: 'Hoort bij', en: 'Belongs to' } }),
  field: field(id.nullable(), null, { kind: 'reference', label: { nl: 'Veld', en: 'Field' } }),
  why: field(z.enum(statedReasons), 'kept', {
    kind: 'choice',
    words: 'statedReason',
    label: { nl: 'Waarom het hier staat', en: 'Why it stands here' },
  }),
};
export const stated = z.strictObject(shapeOf(statedFields));
export type Stated = z.infer<typeof stated>;
