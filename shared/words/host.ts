/** Messages of the hosts themselves: what they refuse before a procedure is called, and what they run on. */
import { bilingual } from './both.ts';
import * as en from './host.en.ts';
import * as nl from './host.nl.ts';

const told = bilingual(nl.hostSentences, en.hostSentences);

export const hostSentences = {
  ...told,
  /** `limit` in bytes, shown in whole megabytes. */
  tooLarge: (limit: number) => told.tooLarge(Math.floor(limit / 1048576)),
};
