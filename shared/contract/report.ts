/** Reports as PDF. */
import { eventIterator } from '@orpc/contract';
import * as z from 'zod';
import { id } from '../schema/primitives.ts';
import { reportProgress, reportRequest } from '../schema/report.ts';
import { keptOverview } from '../schema/report-made.ts';
import { procedure } from './base.ts';

export const report = {
  /** The overviews that were kept, the newest day first. */
  kept: procedure
    .input(z.strictObject({ limit: z.int().min(1).max(500).default(50) }))
    .output(z.array(keptOverview)),
  /**
   * Creates a PDF in a separate process; the last event names the result. Cancelling the call kills the
   * process.
   */
  make: procedure.input(reportRequest).output(eventIterator(reportProgress)),
  /** The finished PDF; retained until the next one is made. */
  fetch: procedure.input(z.strictObject({ resultId: id })).output(z.file()),
};
