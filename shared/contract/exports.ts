/** The register, or a list of it, as a file for another program. */
import { eventIterator } from '@orpc/contract';
import * as z from 'zod';
import { viewFormats, viewProgress, viewRequest } from '../fields/view.ts';
import { civilDate, id, language } from '../schema/primitives.ts';
import { procedure } from './base.ts';

export const exports = {
  /** All suppliers and their records, as one file; cancelling the call stops it. */
  make: procedure
    .input(
      z.strictObject({
        format: z.enum(['json', 'csv', 'xlsx', 'ods']),
        language,
        asOf: civilDate.nullable().default(null),
      }),
    )
    .output(z.file()),
  /**
   * One list as a page of the screen shows it, all its rows in their order; the last event names the result. Cancelling
   * the call stops it. Errors: `invalid` for columns that there are not, and for a format that the list has not; those of
   * the list's own procedure.
   */
  view: procedure
    .input(
      z.strictObject({
        list: viewRequest,
        format: z.enum(viewFormats),
        language,
        asOf: civilDate.nullable().default(null),
      }),
    )
    .output(eventIterator(viewProgress)),
  /** A finished file; kept until the next one is made. */
  fetch: procedure.input(z.strictObject({ resultId: id })).output(z.file()),
};
