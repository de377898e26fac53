/** The register as a file for another program. */
import * as z from 'zod';
import { civilDate } from '../schema/primitives.ts';
import { procedure } from './base.ts';

export const exports = {
  /** All suppliers and their records, as one file. */
  make: procedure
    .input(
      z.strictObject({
        format: z.enum(['json', 'csv', 'xlsx', 'ods']),
        language: z.enum(['nl', 'en']),
        asOf: civilDate.nullable().default(null),
      }),
    )
    .output(z.file()),
};
