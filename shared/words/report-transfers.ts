/** All text of the transfer report as PDF. */
import { both } from './both.ts';
import * as en from './report-transfers.en.ts';
import * as nl from './report-transfers.nl.ts';

export const transferReportWords = both(nl.transfers, en.transfers);
export type TransferReportWords = (typeof transferReportWords)['nl'];
