/** Documents of a supplier: signed agreements and other evidence, with their bytes. */
import * as z from 'zod';
import { documentInput, documentRecord } from '../fields/evidence.ts';
import { pdfSignature } from '../schema/document.ts';
import { documentKinds } from '../schema/evidence.ts';
import { id, recordVersion, text } from '../schema/primitives.ts';
import { procedure, removal, saving } from './base.ts';

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
        /** Null = as its name says; of an agreement where that says nothing. */
        kind: z.enum(documentKinds).nullable().default(null),
        reason: text.default(''),
      }),
    )
    .output(documentRecord),
  /**
   * What a file that is in no register seems to be: its kind by its name (null = it does not say), and the signatures in a
   * PDF, not verified. Errors: `too-large` above 50 MB, `invalid` when empty.
   */
  recognise: procedure
    .input(z.strictObject({ file: z.file() }))
    .output(z.strictObject({ kind: z.enum(documentKinds).nullable(), signatures: z.array(pdfSignature) })),
  /** What a document is and to which agreement it belongs; its bytes stay as they are. */
  save: procedure
    .input(saving(documentInput).extend({ id, version: recordVersion, processorId: id }))
    .output(documentRecord),
  /** The digital signatures in the PDF documents of a supplier: recognised, not verified. */
  signatures: procedure
    .input(z.strictObject({ processorId: id }))
    .output(z.array(z.strictObject({ documentId: id, signatures: z.array(pdfSignature).min(1) }))),
  /** The bytes, under a name that is safe to save. Errors: `corrupt` if they differ from what was stored. */
  fetch: procedure.input(z.strictObject({ id })).output(z.file()),
  /** Moves a document to the bin; its bytes remain. */
  remove: removal,
};
