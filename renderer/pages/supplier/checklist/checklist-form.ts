/** The checklist as a form holds it: one row per question, in checklist order. */
import * as z from 'zod';
import { type Agreement, agreementFields } from '../../../../shared/fields/agreement.ts';
import { checklistQuestions } from '../../../../shared/law/article28-checklist.ts';
import { type AgreementModel, agreementModels } from '../../../../shared/schema/agreement.ts';
import {
  type Checklist,
  type ChecklistAnswer,
  checklistAnswers,
} from '../../../../shared/schema/checklist.ts';
import { equal } from '../../../../shared/schema/equal.ts';
import type { Language } from '../../../../shared/schema/primitives.ts';
import { requiredText, text } from '../../../../shared/schema/primitives.ts';
import { answerText } from '../../../../shared/words/checklist-answers.ts';
import { checklistQuestionTexts } from '../../../../shared/words/checklist-questions.ts';
import type { Messages } from '../../../../shared/words/ui.ts';
import { mineOver } from '../../../forms/opened.ts';

const row = z.object({
  answer: z.enum(checklistAnswers).nullable(),
  clause: text,
  note: text,
  proposedBy: z.enum(agreementModels).nullable(),
  /** Null: no deviation from the model. */
  deviation: requiredText.nullable(),
});
type Row = z.infer<typeof row>;

export const checklistForm = z.object({
  subProcessorAuthorisation: agreementFields.subProcessorAuthorisation.type,
  rows: z.array(row),
});
export type ChecklistForm = z.infer<typeof checklistForm>;

export function formOf({ checklist, subProcessorAuthorisation }: Agreement): ChecklistForm {
  return { subProcessorAuthorisation, rows: checklistQuestions.map(({ id }) => rowOf(checklist[id])) };
}

function rowOf(given: ChecklistAnswer | undefined): Row {
  const { answer = null, clause = '', note = '', proposedBy = null, deviation = null } = given ?? {};
  return { answer, clause, note, proposedBy, deviation };
}

/** The row with an answer of the model, to be confirmed. */
export const proposedRow = (proposedBy: AgreementModel, clause: string): Row => ({
  ...rowOf(undefined),
  answer: 'yes',
  clause,
  proposedBy,
});

/** What the form says of the agreement. */
export function savedOf(form: ChecklistForm, { checklist }: Agreement): Saved {
  return {
    subProcessorAuthorisation: form.subProcessorAuthorisation,
    checklist: answersOf(form, checklist),
  };
}
type Saved = Pick<Agreement, 'subProcessorAuthorisation' | 'checklist'>;

/** What was typed over what the agreement holds now, question by question; see {@link mineOver}. */
export function mineOfRows(
  opened: ChecklistForm,
  typed: ChecklistForm,
  theirs: ChecklistForm,
): ChecklistForm {
  const rows = typed.rows.map((row, at) => (equal(row, opened.rows[at]) ? (theirs.rows[at] ?? row) : row));
  return { ...mineOver(opened, typed, theirs), rows };
}

/** The answers given. Recorded answers to questions that are not on the checklist are preserved. */
export function answersOf({ rows }: Pick<ChecklistForm, 'rows'>, before: Checklist): Checklist {
  const asked = new Set<string>(checklistQuestions.map(({ id }) => id));
  const answers: Checklist = Object.fromEntries(Object.entries(before).filter(([id]) => !asked.has(id)));
  for (const [index, { id }] of checklistQuestions.entries()) {
    const row = rows[index];
    if (!row || row.answer === null) continue;
    const { answer, clause, note, proposedBy, deviation } = row;
    answers[id] = {
      answer,
      clause,
      note,
      ...(proposedBy && { proposedBy }),
      ...(deviation !== null && { deviation }),
    };
  }
  return answers;
}

/** Answers as people read them, by the text of their question: for two versions side by side. */
export function readable(
  { subProcessorAuthorisation, checklist }: Saved,
  messages: Messages,
  language: Language,
): Record<string, string> {
  const { label } = agreementFields.subProcessorAuthorisation;
  const regime = subProcessorAuthorisation && messages.terms.authorisation[subProcessorAuthorisation];
  return {
    [label[language]]: regime ?? '',
    ...Object.fromEntries(
      checklistQuestions.map(({ id }) => [
        checklistQuestionTexts[id][language],
        answerText(checklist[id], language),
      ]),
    ),
  };
}
