/** Sentences about sign-offs and merging. */
import type { Review } from '../fields/evidence.ts';
import { bilingual } from './both.ts';
import * as en from './evidence.en.ts';
import * as nl from './evidence.nl.ts';
import { withOwnWords } from './in-sentence.ts';

/** Who signed off, with the role if it is known. */
export const signerOf = ({ reviewer, reviewerRole }: Pick<Review, 'reviewer' | 'reviewerRole'>): string =>
  reviewerRole === '' ? reviewer : `${reviewer}, ${reviewerRole}`;

export const evidenceSentences = withOwnWords(bilingual(nl.evidenceSentences, en.evidenceSentences));
