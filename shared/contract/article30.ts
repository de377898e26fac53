/** The extract for the record of processing activities (Art. 30(1) and 30(2) GDPR). As PDF it is a report. */
import * as z from 'zod';
import { article30Request, article30Summary } from '../schema/article30.ts';
import { procedure } from './base.ts';

export const article30 = {
  /** How many lines each part has, and what is not recorded of them. */
  summary: procedure.input(article30Request).output(article30Summary),
  /** The extract as a workbook (XLSX), a sheet for each part. */
  workbook: procedure.input(article30Request).output(z.file()),
};
