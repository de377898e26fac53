/** A sign-off that travels between two copies of a register in a file. */
import * as z from 'zod';
import { review } from './evidence.ts';
import { id } from './primitives.ts';
import { processorRecord, processorVerdict } from './record.ts';

/** Largest file of a sign-off, in bytes (5 MB). */
export const SIGN_OFF_LIMIT = 5 * 1024 * 1024;

/** What stands in `frozen` of a review: the record without its sign-offs and contact persons, and its verdict. */
export const frozenState = z.strictObject({
  record: processorRecord.omit({ reviews: true }),
  verdict: processorVerdict,
});
export type FrozenState = z.infer<typeof frozenState>;

/** The file. `history`: where the copy stood in which was signed; `digest`: SHA-256 over the JSON of `signOff`. */
export const signOffFile = z.strictObject({
  format: z.literal('verwerkersregister-sign-off'),
  formatVersion: z.literal(1),
  signOff: z.strictObject({
    review,
    processorName: z.string(),
    history: z.strictObject({ lines: z.int().min(0), head: z.string() }),
  }),
  digest: z.string().regex(/^[0-9a-f]{64}$/),
});
export type SignOffFile = z.infer<typeof signOffFile>;

/**
 * What taking a sign-off over would do. `changed`: parts of the supplier that are otherwise here than what was
 * signed, e.g. `processor.country`, `agreements`; empty = the same. `present`: what stands here under the same
 * identity, null = nothing; `same` = there is nothing to take over.
 */
export const signOffPreview = z.strictObject({
  exchangeId: id,
  review: review.omit({ frozen: true }),
  processorName: z.string(),
  signedName: z.string(),
  isOwnHistory: z.boolean(),
  changed: z.array(z.string()),
  present: z.enum(['same', 'older']).nullable(),
});
export type SignOffPreview = z.infer<typeof signOffPreview>;
