/** One change to many suppliers. */
import { eventIterator } from '@orpc/contract';
import * as z from 'zod';
import { bulkChanged, bulkPatch, bulkPreview, bulkRemoved, bulkTargets } from '../fields/bulk.ts';
import { openOf, signing, signTargets } from '../fields/sign-off.ts';
import { text } from '../schema/primitives.ts';
import { procedure } from './base.ts';

/**
 * Many suppliers at once, all or nothing. Errors of a change: `not-found`, `conflict`, each naming the
 * supplier.
 */
export const bulk = {
  /** What a change would do, and which suppliers cannot take it; nothing is written. */
  preview: procedure.input(z.strictObject({ targets: bulkTargets, patch: bulkPatch })).output(bulkPreview),
  /** Changes the same fields of many suppliers. Cancelling the call changes nothing. */
  change: procedure
    .input(z.strictObject({ targets: bulkTargets, patch: bulkPatch, reason: text.default('') }))
    .output(eventIterator(bulkChanged)),
  /**
   * Signs off many suppliers as one change; the reason is kept with those that have red points. `seen` = what
   * `reviews.open` told of them; null = not known. Errors: `refused` when something else is open now, `invalid` at
   * `input.reason` without one where it is asked. Cancelling the call signs off none.
   */
  sign: procedure
    .input(z.strictObject({ targets: signTargets, input: signing, seen: openOf.nullable().default(null) }))
    .output(eventIterator(bulkChanged)),
  /** Moves many suppliers to the bin. Cancelling the call changes nothing. */
  remove: procedure
    .input(z.strictObject({ targets: bulkTargets, reason: text.default('') }))
    .output(eventIterator(bulkRemoved)),
};
