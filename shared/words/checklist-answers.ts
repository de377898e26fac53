/** Answers to the checklist of Art. 28 GDPR, as people read them. */
import type { ChecklistAnswer } from '../schema/checklist.ts';
import type { Language } from '../schema/primitives.ts';
import { listed } from './in-sentence.ts';
import { checklist } from './ui-checklist.ts';

/** The answer, where it was found and the note, in one line; empty for none. */
export function answerText(given: ChecklistAnswer | undefined, language: Language): string {
  if (!given) return '';
  const words = [checklist[language].answers[given.answer], given.clause, given.note];
  return listed(words.filter((word) => word !== ''));
}
