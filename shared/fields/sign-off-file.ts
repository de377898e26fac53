/** A sign-off that is transferred between two copies of a register in a file. */
import * as z from 'zod';
import { id } from '../schema/primitives.ts';
import { review } from './evidence.ts';

/** Largest sign-off file, in bytes (5 MB). */
export const SIGN_OFF_LIMIT = 5 * 1024 * 1024;

/** Version of the file's structure; the first one did not name the form of the register. */
export const SIGN_OFF_VERSION = 2;

/** The sign-off, the form of the register that it comes from, and the head of that copy's history. */
export const signOff = z.strictObject({
  form: z.int().min(1),
  review,
  processorName: z.string(),
  history: z.strictObject({ lines: z.int().min(0), head: z.string() }),
});
export type SignOff = z.infer<typeof signOff>;

/** The file, before the form of its contents is known; `digest`: SHA-256 over the JSON of `signOff` as is. */
export const signOffFile = z.strictObject({
  format: z.literal('verwerkersregister-sign-off'),
  formatVersion: z.int().min(1),
  signOff: z.looseObject({}),
  digest: z.string().regex(/^[0-9a-f]{64}$/),
});

/**
 * What adding a sign-off would do. `changed`: parts of the supplier that differ here from what was signed,
 * e.g. `processor.country`, `agreements`; empty = identical. `present`: what exists here under the same
 * identifier, null = nothing; `same` = there is nothing to add.
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
