/** Answers to the checklist of Art. 28 for one agreement. */
import * as z from 'zod';
import { text } from './primitives.ts';

export const checklistAnswers = ['yes', 'partly', 'no', 'not-applicable'] as const;

/** One answer: where the agreement says it (clause), and what is to be noted. */
export const checklistAnswer = z.strictObject({
  answer: z.enum(checklistAnswers),
  clause: text,
  note: text,
});

/** Answers by the identity of the item (`a.instructions`); an item that is absent was not looked at yet. */
export const checklist = z.record(z.string().regex(/^[a-z]+\.[a-z0-9]+$/), checklistAnswer);
export type Checklist = z.infer<typeof checklist>;
