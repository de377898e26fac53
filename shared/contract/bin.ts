/** Removed records, and restoring them. */
import * as z from 'zod';
import { binEntities, binEntry } from '../fields/person.ts';
import { id, text } from '../schema/primitives.ts';
import { procedure } from './base.ts';

export const bin = {
  /** Removed records that can be restored, newest first. */
  list: procedure.output(z.array(binEntry)),
  /** Errors: `not-found`; `conflict` where another record has a name by now of which there may be only one. */
  restore: procedure
    .input(z.strictObject({ entity: z.enum(binEntities), id, reason: text.default('') }))
    .output(z.strictObject({ id })),
};
