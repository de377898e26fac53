/** Sign-offs: who looked at a supplier, when, and what it looked like then. */
import * as z from 'zod';
import { review, reviewInput } from '../schema/evidence.ts';
import { id, recordVersion, requiredText } from '../schema/primitives.ts';
import { procedure } from './base.ts';

export const reviews = {
  /** Signs off a supplier as it stands now; the state is frozen with it, contact persons left out. */
  sign: procedure
    .input(
      z.strictObject({
        processorId: id,
        input: reviewInput.pick({ reviewer: true, outcome: true, remark: true }),
      }),
    )
    .output(review),
  /** The second pair of eyes: somebody else than the first. */
  countersign: procedure
    .input(z.strictObject({ id, version: recordVersion, secondReviewer: requiredText }))
    .output(review),
};
