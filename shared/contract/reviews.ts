/** Sign-offs: who looked at a supplier, when, and what it looked like then. */
import * as z from 'zod';
import { review, reviewInput } from '../fields/evidence.ts';
import { id, recordVersion, requiredText } from '../schema/primitives.ts';
import { procedure } from './base.ts';

export const reviews = {
  /** Signs off a supplier in its current state; the state is frozen with it, without contact persons. */
  sign: procedure
    .input(
      z.strictObject({
        processorId: id,
        input: reviewInput.pick({ reviewer: true, outcome: true, remark: true }),
      }),
    )
    .output(review),
  /** The second reviewer: somebody other than the first. */
  countersign: procedure
    .input(z.strictObject({ id, version: recordVersion, secondReviewer: requiredText }))
    .output(review),
};
