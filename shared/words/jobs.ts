/** Messages about work in a process of its own that was stopped at a limit. */
import { bilingual } from './both.ts';
import * as en from './jobs.en.ts';
import * as nl from './jobs.nl.ts';

export const jobSentences = bilingual(nl.jobs, en.jobs);
