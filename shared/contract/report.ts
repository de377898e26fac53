/** Reports as PDF. */
import { eventIterator } from '@orpc/contract';
import * as z from 'zod';
import { id } from '../schema/primitives.ts';
import { reportProgress, reportRequest } from '../schema/report.ts';
import { procedure } from './base.ts';

export const report = {
  /**
   * Creates a PDF in a separate process; the last event names the result. Cancelling the call kills the
   * process.
   */
  make: procedure.input(reportRequest).output(eventIterator(reportProgress)),
  /** The finished PDF; retained until the next one is made. */
  fetch: procedure.input(z.strictObject({ resultId: id })).output(z.file()),
};
