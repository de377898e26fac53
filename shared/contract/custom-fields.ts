/** The organisation's own fields of a supplier. */
import * as z from 'zod';
import { customField, customFieldInput, knownCustomField } from '../fields/custom.ts';
import { civilDate } from '../schema/primitives.ts';
import { procedure, removal, saving } from './base.ts';

export const customFields = {
  /** In the order in which they were made, with those that were removed: suppliers may still hold their values. */
  list: procedure
    .input(z.strictObject({ asOf: civilDate.nullable().default(null) }).prefault({}))
    .output(z.array(knownCustomField)),
  /** `invalid` for a name that another field has, and for another kind than the field was made with. */
  save: procedure.input(saving(customFieldInput)).output(customField),
  /** Moves a field to the bin; what is filled in stays with the suppliers and returns with the field. */
  remove: removal,
};
