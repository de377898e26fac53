/** Answers to the checklist of Art. 28 GDPR, as people read them. */
import type { ChecklistAnswer } from '../schema/checklist.ts';
import type { Language } from '../schema/primitives.ts';
import { listed } from './in-sentence.ts';
import { checklist } from './ui-checklist.ts';
import { terms } from './ui-terms.ts';

/**
 * The answer, where it was found, the note and a deviation from the model, in one line; one that nobody confirmed says
 * so first. Empty for none.
 */
export function answerText(given: ChecklistAnswer | undefined, language: Language): string {
  if (!given) return '';
  const { answers, proposed, clauseUnknown, deviation } = checklist[language];
  const { proposedBy } = given;
  const words = [
    proposedBy ? proposed(terms[language].model[proposedBy]) : '',
    answers[given.answer],
    given.clause === '' && proposedBy ? clauseUnknown : given.clause,
    given.note,
    given.deviation === undefined ? '' : `${deviation}: ${given.deviation}`,
  ];
  return listed(words.filter((word) => word !== ''));
}
