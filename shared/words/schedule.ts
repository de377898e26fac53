/** The daily reminder by the system's own scheduler. */
import { bilingual } from './both.ts';
import * as en from './schedule.en.ts';
import * as nl from './schedule.nl.ts';

export const scheduleSentences = bilingual(nl.schedule, en.schedule);
