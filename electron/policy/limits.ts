/** Size limits per call, in bytes. */
import { DOCUMENT_LIMIT } from '../../shared/schema/document.ts';

const MEGABYTE = 1024 * 1024;

/** Limit for a call without a file. */
export const CALL_LIMIT = MEGABYTE;

/**
 * Procedures that take a file, with the maximum file size. The procedure itself enforces the exact limit for
 * its kind of file; the host ensures that nothing larger is ever read. A procedure that takes a file but is
 * not listed here has the limit of an ordinary call.
 */
export const fileLimits: Readonly<Record<string, number>> = {
  'imports/preview': 200 * MEGABYTE,
  'documents/add': DOCUMENT_LIMIT,
  'documents/recognise': DOCUMENT_LIMIT,
  'signOffFile/preview': 5 * MEGABYTE,
  'archive/plan': 1024 * MEGABYTE,
  'archive/import': 1024 * MEGABYTE,
};

/** Limit for the body of a call, by the path of its procedure, e.g. `processors/save`. */
export function bodyLimit(procedure: string): number {
  // The path comes from outside: every object also has the names of its prototype, of which none is a limit.
  const file = Object.hasOwn(fileLimits, procedure) ? fileLimits[procedure] : undefined;
  // The file is sent as multipart, together with the other fields of the call.
  return file === undefined ? CALL_LIMIT : file + CALL_LIMIT;
}
