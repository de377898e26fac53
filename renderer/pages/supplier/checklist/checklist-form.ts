/** The checklist as a form holds it: one row per question, in checklist order. */
import * as z from 'zod';
import { checklistQuestions } from '../../../../shared/law/article28-checklist.ts';
import { type Checklist, checklistAnswers } from '../../../../shared/schema/checklist.ts';
import type { Language } from '../../../../shared/schema/primitives.ts';
import { text } from '../../../../shared/schema/primitives.ts';
import { checklistQuestionTexts } from '../../../../shared/words/checklist-questions.ts';
import type { Messages } from '../../../../shared/words/ui.ts';

export const checklistForm = z.object({
  rows: z.array(z.object({ answer: z.enum(checklistAnswers).nullable(), clause: text, note: text })),
});
export type ChecklistForm = z.infer<typeof checklistForm>;

export function formOf(answers: Checklist): ChecklistForm {
  return {
    rows: checklistQuestions.map(({ id }) => answers[id] ?? { answer: null, clause: '', note: '' }),
  };
}

/** The answers given. Recorded answers to questions that are not on the checklist are preserved. */
export function answersOf({ rows }: ChecklistForm, before: Checklist): Checklist {
  const asked = new Set<string>(checklistQuestions.map(({ id }) => id));
  const answers: Checklist = Object.fromEntries(Object.entries(before).filter(([id]) => !asked.has(id)));
  for (const [index, { id }] of checklistQuestions.entries()) {
    const row = rows[index];
    if (row && row.answer !== null) answers[id] = { ...row, answer: row.answer };
  }
  return answers;
}

/** Answers as people read them, by the text of their question: for two versions side by side. */
export function readableAnswers(
  answers: Checklist,
  messages: Messages,
  language: Language,
): Record<string, string> {
  return Object.fromEntries(
    checklistQuestions.map(({ id }) => {
      const given = answers[id];
      const words = given && [messages.checklist.answers[given.answer], given.clause, given.note];
      return [checklistQuestionTexts[id][language], words?.filter((word) => word !== '').join(', ') ?? ''];
    }),
  );
}
