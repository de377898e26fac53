/** All text of the overview PDF. */
import { both } from './both.ts';
import * as en from './report.en.ts';
import * as nl from './report.nl.ts';

export const reportWords = both(nl.report, en.report);
export type ReportWords = (typeof reportWords)['nl'];
