/** Reports: choices, progress, the finished PDF. */

import { both } from './both.ts';
import * as en from './ui-reports.en.ts';
import * as nl from './ui-reports.nl.ts';

export const reports = both(nl.reports, en.reports);
