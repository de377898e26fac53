/** Sentences about announced sub-processors (Art. 28(2) GDPR). */
import type { Bilingual } from '../schema/primitives.ts';
import * as en from './announcements.en.ts';
import * as nl from './announcements.nl.ts';
import { bilingual } from './both.ts';
import { both, formatArticle, formatDate } from './format.ts';
import { inSentence } from './in-sentence.ts';

const sentences = bilingual(nl.announcements, en.announcements);

/** What an open announcement waits for, and what to do. @param until last day to object (ISO date), null = not known. */
export function announcementSentences(
  matter: keyof typeof sentences,
  supplier: string,
  name: string,
  until: string | null,
): { reason: Bilingual; nextStep: Bilingual } {
  const { reason, nextStep } = sentences[matter];
  const said = (day: string | null) => reason(inSentence(supplier), inSentence(name), day);
  return {
    reason: both((language) => {
      const text = said(until === null ? null : formatDate(until, language));
      return `${text[language]} (${formatArticle('28(2)', language)}).`;
    }),
    nextStep,
  };
}
