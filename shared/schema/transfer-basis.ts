/** What a data flow rests on, as one word for lists and counts: a basis of Chapter V GDPR, or why there is none. */
import { mechanisms } from './flow.ts';

/**
 * `without` = nothing carries it, `not-asked` = nobody asked on what it rests, `unknown` = the place or the establishment of
 * who receives the data is not known, `not-needed` = it is no transfer. What is missing stands first.
 */
export const transferBases = [
  'without',
  'not-asked',
  'unknown',
  'adequacy',
  'dpf',
  ...mechanisms,
  'derogation',
  'not-needed',
] as const;
export type TransferBasis = (typeof transferBases)[number];
