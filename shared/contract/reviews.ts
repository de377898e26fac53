/** Sign-offs: who looked at a supplier, when, and what it looked like then. */
import * as z from 'zod';
import { review } from '../fields/evidence.ts';
import { openOf, signing, signTargets } from '../fields/sign-off.ts';
import { openPoint } from '../schema/attention.ts';
import { id, recordVersion, requiredText } from '../schema/primitives.ts';
import { procedure } from './base.ts';

export const reviews = {
  /** What is open at suppliers that somebody is about to sign off; nothing is written. */
  open: procedure.input(z.strictObject({ targets: signTargets })).output(openOf),
  /**
   * Signs off a supplier in its current state; the state and the points that are open are frozen with it, without contact
   * persons. `seen` = the points that the person had before them; null = any, because they were not on a screen. Errors:
   * `refused` when other points are open now, `invalid` at `input.reason` when it is found in order while red points are open
   * and no reason is given.
   */
  sign: procedure
    .input(
      z.strictObject({ processorId: id, input: signing, seen: z.array(openPoint).nullable().default(null) }),
    )
    .output(review),
  /** The second reviewer: somebody other than the first. */
  countersign: procedure
    .input(z.strictObject({ id, version: recordVersion, secondReviewer: requiredText }))
    .output(review),
};
