/** Files in and out: lists that are taken over, reports and exports. */

import { eventIterator } from '@orpc/contract';
import * as z from 'zod';
import {
  defaultDuplicates,
  duplicateStrategy,
  importMapping,
  importPreview,
  importProgress,
} from '../schema/import.ts';
import { civilDate, id, requiredText, text } from '../schema/primitives.ts';
import { reportProgress, reportRequest } from '../schema/report.ts';
import { procedure } from './base.ts';

export const imports = {
  /**
   * Reads a list and says what would become of every row; nothing is written. `under`: the rows are the
   * sub-processors of this supplier, which is made when no supplier has the name.
   */
  preview: procedure
    .input(
      z.strictObject({
        file: z.file(),
        mapping: importMapping.nullable().default(null),
        duplicates: duplicateStrategy.default(defaultDuplicates),
        under: z
          .union([z.strictObject({ id }), z.strictObject({ name: requiredText })])
          .nullable()
          .default(null),
      }),
    )
    .output(importPreview),
  /** Writes what the preview showed, whole or not at all; `conflict` when the register changed since. */
  run: procedure
    .input(z.strictObject({ importId: id, reason: text.default('') }))
    .output(eventIterator(importProgress)),
};

export const report = {
  /** Makes a PDF in a process of its own; the last event names the result. Cancelling the call kills the process. */
  make: procedure.input(reportRequest).output(eventIterator(reportProgress)),
  /** The finished PDF; kept until the next one is made. */
  fetch: procedure.input(z.strictObject({ resultId: id })).output(z.file()),
};

export const exports = {
  /** All suppliers with what belongs to them, as one file. */
  make: procedure
    .input(
      z.strictObject({
        format: z.enum(['json', 'csv', 'xlsx']),
        language: z.enum(['nl', 'en']),
        asOf: civilDate.nullable().default(null),
      }),
    )
    .output(z.file()),
};
