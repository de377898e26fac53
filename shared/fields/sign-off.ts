/** What is asked and told when suppliers are signed off, one or many at once. */
import * as z from 'zod';
import { openPoint } from '../schema/attention.ts';
import { id, text } from '../schema/primitives.ts';
import { bulkTarget } from './bulk.ts';
import { type Review, signature } from './evidence.ts';

/** A signature as it is sent: who has no role and no reason leaves them out. */
export const signing = signature.extend({ reviewerRole: text.default(''), reason: text.default('') });

/** The most suppliers that somebody signs off at once: each is read whole, and nobody looked at more. */
export const SIGN_LIMIT = 500;
export const signTargets = z.array(bulkTarget).min(1).max(SIGN_LIMIT);

/** For how many suppliers with red points they are told. */
export const OPEN_SHOWN = 50;

/**
 * What is open at suppliers: how many there are, at how many of them there are red points and at how many points that need
 * attention soon, and the points of those with red ones, the first {@link OPEN_SHOWN}; of one supplier always. `gone` = how
 * many are in the bin.
 */
export const openOf = z.strictObject({
  suppliers: z.int(),
  red: z.int(),
  soon: z.int(),
  gone: z.int(),
  shown: z.array(z.strictObject({ processorId: id, processor: z.string(), open: z.array(openPoint) })),
});
export type OpenOf = z.infer<typeof openOf>;

/** Whether a reason is asked: it is found in order, with or without remarks, while something may not be as it is. */
export const needsReason = (outcome: Review['outcome'] | null, red: number): boolean =>
  outcome !== null && outcome !== 'rejected' && red > 0;
