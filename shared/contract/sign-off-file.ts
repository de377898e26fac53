/** A sign-off transferred from one copy of the register to another as a file. */
import * as z from 'zod';
import { review } from '../fields/evidence.ts';
import { signOffPreview } from '../fields/sign-off-file.ts';
import { id } from '../schema/primitives.ts';
import { procedure } from './base.ts';

export const signOffFile = {
  /** A sign-off as a file for another copy of this register. */
  export: procedure.input(z.strictObject({ reviewId: id })).output(z.file()),
  /** What adding a sign-off from a file would do; nothing is written. Errors: `conflict`, `not-found`. */
  preview: procedure.input(z.strictObject({ file: z.file() })).output(signOffPreview),
  /**
   * Adds what the preview showed, with a line in the history; `conflict` if the register has changed since.
   */
  take: procedure.input(z.strictObject({ exchangeId: id })).output(review),
};
