/** Documents of a supplier: signed agreements and other evidence, with their bytes. */
import * as z from 'zod';
import { documentRecord } from '../fields/evidence.ts';
import { documentKinds } from '../schema/evidence.ts';
import { id, text } from '../schema/primitives.ts';
import { procedure, removing } from './base.ts';

export const documents = {
  list: procedure.input(z.strictObject({ processorId: id })).output(z.array(documentRecord)),
  /**
   * Stores a file under its SHA-256; its type is detected from its content. Errors: `too-large` above 50 MB.
   */
  add: procedure
    .input(
      z.strictObject({
        file: z.file(),
        processorId: id,
        agreementId: id.nullable().default(null),
        kind: z.enum(documentKinds).default('agreement'),
        reason: text.default(''),
      }),
    )
    .output(documentRecord),
  /** The bytes, under a name that is safe to save. Errors: `corrupt` if they differ from what was stored. */
  fetch: procedure.input(z.strictObject({ id })).output(z.file()),
  /** Moves a document to the bin; its bytes remain. */
  remove: procedure.input(removing).output(z.strictObject({ id })),
};
