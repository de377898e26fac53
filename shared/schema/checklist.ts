/** Answers to the checklist of Art. 28 for one agreement. */
import * as z from 'zod';
import { text } from './primitives.ts';

/** The questions, in order; their articles are in law, their text is in words. */
export const checklistQuestionIds = [
  'pre.parties',
  'pre.subject',
  'pre.duration',
  'pre.nature',
  'pre.purpose',
  'pre.datatypes',
  'pre.subjects',
  'pre.controller',
  'pre.written',
  'a.instructions',
  'a.legalreq',
  'a.unlawful',
  'b.confid',
  'c.security',
  'd.subauth',
  'd.sublist',
  'd.subnotice',
  'd.subobject',
  'd.subflow',
  'd.subliab',
  'e.rights',
  'f.assist',
  'f.breach',
  'f.breachterm',
  'f.breachinfo',
  'g.deletion',
  'g.copies',
  'h.info',
  'h.audit',
  'h.auditmode',
  't.locations',
  't.mechanism',
  't.govaccess',
  'x.liability',
  'x.term',
  'x.change',
  'x.order',
  'x.contact',
  'x.ai',
  'x.guarantee',
] as const;
export type ChecklistQuestionId = (typeof checklistQuestionIds)[number];

export const checklistAnswers = ['yes', 'partly', 'no', 'not-applicable'] as const;

/** One answer: the clause in the agreement, and a note. */
export const checklistAnswer = z.strictObject({
  answer: z.enum(checklistAnswers),
  clause: text,
  note: text,
});

/** Answers by item identifier (`a.instructions`); an absent item has not been checked yet. */
export const checklist = z.record(z.string().regex(/^[a-z]+\.[a-z0-9]+$/), checklistAnswer);
export type Checklist = z.infer<typeof checklist>;
