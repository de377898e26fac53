/** Incoming documents: their size limit, the types that the program can show, and digital signatures in them. */
import * as z from 'zod';
import { civilDate } from './primitives.ts';

/** Largest document in bytes (50 MB). */
export const DOCUMENT_LIMIT = 50 * 1024 * 1024;

/** Types recognised by content; everything else is `application/octet-stream`. */
export const documentTypes = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpg: 'image/jpeg',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  zip: 'application/zip',
  txt: 'text/plain;charset=utf-8',
} as const;
export const UNKNOWN_TYPE = 'application/octet-stream';

/**
 * A digital signature as a PDF says that it has one. Nothing of it was verified: not the signature, not the certificate,
 * not the day.
 */
export const pdfSignature = z.strictObject({
  /** Name in the certificate, or else as the file gives it; empty = not to be read. */
  signer: z.string(),
  /** Organisation in the certificate; empty = none. */
  organisation: z.string(),
  signedOn: civilDate.nullable(),
  /** Whether it is about the file to its last byte; false = something was added after it, such as another signature. */
  coversAll: z.boolean(),
});
export type PdfSignature = z.infer<typeof pdfSignature>;
