/** Messages about a register that several people share through PostgreSQL. */
import { bilingual } from './both.ts';
import * as en from './replica.en.ts';
import * as nl from './replica.nl.ts';

export const replicaSentences = bilingual(nl.replica, en.replica);
