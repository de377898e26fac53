/** A sign-off that goes from one copy of the register to another as a file. */
import * as z from 'zod';
import { review } from '../schema/evidence.ts';
import { id } from '../schema/primitives.ts';
import { signOffPreview } from '../schema/sign-off-file.ts';
import { procedure } from './base.ts';

export const signOffFile = {
  /** A sign-off as a file for another copy of this register. */
  export: procedure.input(z.strictObject({ reviewId: id })).output(z.file()),
  /** What taking a sign-off from a file over would do; nothing is written. Errors: `conflict`, `not-found`. */
  preview: procedure.input(z.strictObject({ file: z.file() })).output(signOffPreview),
  /** Takes over what the preview showed, with a line in the history; `conflict` when the register changed since. */
  take: procedure.input(z.strictObject({ exchangeId: id })).output(review),
};
