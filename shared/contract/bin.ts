/** What was removed, and putting it back. */
import * as z from 'zod';
import { binEntities, binEntry } from '../schema/person.ts';
import { id, text } from '../schema/primitives.ts';
import { procedure } from './base.ts';

export const bin = {
  /** What was removed and can be brought back, newest first. */
  list: procedure.output(z.array(binEntry)),
  restore: procedure
    .input(z.strictObject({ entity: z.enum(binEntities), id, reason: text.default('') }))
    .output(z.strictObject({ id })),
};
