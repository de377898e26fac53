/** Guided jobs on a supplier: ending, merging, copying, the incident sheet; and the chain diagram. */

import { both } from './both.ts';
import * as en from './ui-jobs.en.ts';
import * as nl from './ui-jobs.nl.ts';

export const jobs = both(nl.jobs, en.jobs);
