/** Incoming documents: their size limit, and the types that the program can show. */

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
