/** Why a bulk change or removal of suppliers failed: what happened, to which of them, and what to do. */
import { bilingual } from './both.ts';
import * as en from './bulk.en.ts';
import * as nl from './bulk.nl.ts';

/** The obstacle at one supplier, as the end of a sentence that names it. */
export const hindranceSentences = bilingual(nl.hindranceSentences, en.hindranceSentences);

/** One supplier and its obstacle. */
export const blockedSentence = bilingual(nl.blockedSentence, en.blockedSentence);

/** Nothing was changed because of `count` suppliers. */
export const blockedTogether = bilingual(nl.blockedTogether, en.blockedTogether);
