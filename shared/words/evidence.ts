/** Sentences about sign-offs and merging. */
import { bilingual } from './both.ts';
import * as en from './evidence.en.ts';
import * as nl from './evidence.nl.ts';
import { withOwnWords } from './in-sentence.ts';

export const evidenceSentences = withOwnWords(bilingual(nl.evidenceSentences, en.evidenceSentences));
