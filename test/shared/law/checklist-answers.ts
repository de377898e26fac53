/** Answers to the checklist and the agreements of which they are asked, for tests. */
import { isAsked } from '../../../shared/law/article28.ts';
import { type ChecklistQuestion, checklistQuestions } from '../../../shared/law/article28-checklist.ts';
import type { ChecklistAnswer as Answer, ChecklistContext } from '../../../shared/schema/checklist.ts';

export const plain: ChecklistContext = {
  authorisation: 'specific',
  hasTransfer: false,
  isAbroad: false,
  isSpecial: false,
  usesClauses: false,
  isCbw: false,
  isDora: false,
  model: null,
};
export const general: ChecklistContext = { ...plain, authorisation: 'general' };
export const asked = checklistQuestions.filter((item) => isAsked(item, plain)).length;

export const answer = (given: Answer['answer'], note = ''): Answer => ({ answer: given, clause: '', note });
export const all = (given: Answer['answer'], changes: Record<string, Answer> = {}) => ({
  ...Object.fromEntries(checklistQuestions.map((question) => [question.id, answer(given)])),
  ...changes,
});
export const question = (id: string): ChecklistQuestion => {
  const found = checklistQuestions.find((item) => item.id === id);
  if (found === undefined) throw new Error(`${id} is on the checklist`);
  return found;
};
