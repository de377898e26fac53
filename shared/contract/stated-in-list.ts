/** What a list said of a supplier that its record does not hold as the list said it: settled cell by cell, or all at once. */
import * as z from 'zod';
import { stated } from '../fields/stated.ts';
import { id, text } from '../schema/primitives.ts';
import { settlements } from '../schema/stated.ts';
import { changed, procedure } from './base.ts';

export const statedInList = {
  /**
   * Takes cells away: `confirmed` = the record is right as it is, `dropped` = the words no longer matter, `remarked` = the
   * words go into the remark of the supplier, behind the name of their column. One change, undone as one by `register.undo`.
   * Errors: `not-found`; `conflict` where one of the cells does not stand there (any more); `too-large` where the remark
   * would be longer than a text may be; `refused` where words that leave the term of an agreement open would go into it.
   */
  settle: procedure
    .input(
      z.strictObject({
        id,
        entries: z.array(stated).min(1),
        how: z.enum(settlements),
        reason: text.default(''),
      }),
    )
    .output(z.strictObject({ id, ...changed })),
};
