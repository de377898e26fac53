/** All text of the overview PDF. */
import { both } from './both.ts';
import * as en from './report.en.ts';
import * as nl from './report.nl.ts';

/** Classes of the agreement axis (Art. 28 GDPR); every status belongs to exactly one. */
export const agreementClasses = [
  'covered',
  'ending',
  'preparing',
  'missing',
  'unknown',
  'finished',
  'not-assessed',
] as const;
export type AgreementClass = (typeof agreementClasses)[number];

export const reportWords = both(nl.report, en.report);
export type ReportWords = (typeof reportWords)['nl'];
