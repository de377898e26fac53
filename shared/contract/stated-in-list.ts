/** What a list said of a supplier that its record does not hold as the list said it: settled cell by cell, or all at once. */
import * as z from 'zod';
import { stated } from '../fields/stated.ts';
import { id, requiredText, text } from '../schema/primitives.ts';
import { settlements } from '../schema/stated.ts';
import { changed, procedure } from './base.ts';

/** Which words are meant: of a supplier by its name, of an import by its identity; null = of all. */
const waitingOf = z.strictObject({
  supplier: requiredText.nullable().default(null),
  importId: id.nullable().default(null),
});

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
  /** What waits to be settled, by supplier. Errors: `not-found` (no such supplier or import). */
  waiting: procedure
    .input(waitingOf)
    .output(z.array(z.strictObject({ id, name: requiredText, entries: z.array(stated) }))),
  /**
   * Settles everything of a supplier, an import or all in one change, undone as one; what may not be settled in this way is
   * left. Cancelling the call changes nothing. Errors: `not-found`; `too-large` where a remark would be too long.
   */
  settleAll: procedure
    .input(z.strictObject({ of: waitingOf, how: z.enum(settlements), reason: text.default('') }))
    .output(
      z.strictObject({
        /** How many cells were settled, and how many of those that were meant still wait. */
        settled: z.int(),
        left: z.int(),
        lines: z.strictObject(changed).nullable(),
      }),
    ),
};
