/** How much one call may send, in bytes. */
import { DOCUMENT_LIMIT } from '../../shared/schema/document.ts';

const MEGABYTE = 1024 * 1024;

/** Limit of a call that carries no file. */
export const CALL_LIMIT = MEGABYTE;

/**
 * Procedures that take a file, with the largest file that they take. The procedure itself names the exact limit of
 * its kind of file; what the host adds is that nothing larger is ever read. A procedure that takes a file and is
 * not named here keeps the limit of a call.
 */
export const fileLimits: Readonly<Record<string, number>> = {
  'imports/preview': 200 * MEGABYTE,
  'documents/add': DOCUMENT_LIMIT,
  'signOffFile/preview': 5 * MEGABYTE,
  'archive/plan': 1024 * MEGABYTE,
  'archive/import': 1024 * MEGABYTE,
};

/** Limit of the body of a call, by the path of its procedure, e.g. `processors/save`. */
export function bodyLimit(procedure: string): number {
  const file = fileLimits[procedure];
  // The file travels as multipart beside the other fields of the call.
  return file === undefined ? CALL_LIMIT : file + CALL_LIMIT;
}
