/** The sentence on transfers for a privacy statement, and what it waits for. */

import type { Language } from '../schema/primitives.ts';
import type { SentenceGap } from '../schema/publish.ts';
import { both } from './both.ts';
import * as en from './privacy-sentence.en.ts';
import * as nl from './privacy-sentence.nl.ts';

export const privacySentence = both(nl.sentence, en.sentence);

/** What is to be done before the sentence is whole. */
export function gapText({ key, count }: { key: SentenceGap; count: number }, language: Language): string {
  const { gaps } = privacySentence[language];
  return key === 'nothing' || key === 'contact' ? gaps[key] : gaps[key](count);
}
