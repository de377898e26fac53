/** The closed set of errors that any procedure can return, the same in every host. */
import * as z from 'zod';
import { bilingual } from './primitives.ts';

export const problemCodes = [
  'invalid',
  'not-found',
  'conflict',
  'busy',
  'refused',
  'cancelled',
  'too-large',
  'disk-full',
  'read-only',
  'foreign',
  'corrupt',
  'too-new',
  'internal',
] as const;
export type ProblemCode = (typeof problemCodes)[number];

/** One refused field: its path in the input (`flows.0.country`) and why, in both languages. */
export const fieldProblem = z.strictObject({ path: z.string(), message: bilingual });
export type FieldProblem = z.infer<typeof fieldProblem>;

/**
 * What every error carries: what happened and what to do next; `reference` is also in the log. `ofRegister`: a
 * `conflict` about the register's file rather than one record; nothing is saved until somebody chooses.
 */
export const problemData = z.strictObject({
  message: bilingual,
  fields: z.array(fieldProblem),
  reference: z.string().nullable(),
  ofRegister: z.boolean().default(false),
});
export type ProblemData = z.infer<typeof problemData>;
