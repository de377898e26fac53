/** Why suppliers could not be changed or removed together: what happened, to which of them, and what to do. */
import { bilingual } from './both.ts';
import * as en from './bulk.en.ts';
import * as nl from './bulk.nl.ts';

/** What stands in the way at one supplier, as the end of a sentence that names it. */
export const hindranceSentences = bilingual(nl.hindranceSentences, en.hindranceSentences);

/** One supplier and what stands in the way there. */
export const blockedSentence = bilingual(nl.blockedSentence, en.blockedSentence);

/** Nothing was changed because of `count` suppliers. */
export const blockedTogether = bilingual(nl.blockedTogether, en.blockedTogether);
