/** What the checklist of Art. 28 GDPR requires of an agreement. */
import { bilingual } from './both.ts';
import * as en from './checklist-questions.en.ts';
import * as nl from './checklist-questions.nl.ts';

/** The words of each question, without a full stop. */
export const checklistQuestionTexts = bilingual(nl.checklistQuestionTexts, en.checklistQuestionTexts);
