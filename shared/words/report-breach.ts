/** All text of the incident sheet of one data breach as PDF. */
import { both } from './both.ts';
import * as en from './report-breach.en.ts';
import * as nl from './report-breach.nl.ts';

export const breachSheetWords = both(nl.breach, en.breach);
export type BreachSheetWords = (typeof breachSheetWords)['nl'];
