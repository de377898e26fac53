/** What the answers to the checklist of Art. 28 GDPR say: what is missing, and how far the agreement is. */
import type { Agreement } from '../fields/agreement.ts';
import { type ChecklistQuestion, checklistQuestions } from './article28-checklist.ts';
import type { Judged } from './judged.ts';

type Checklist = Agreement['checklist'];

/** What decides whether a question is required by law for this agreement. */
export interface ChecklistContext {
  readonly authorisation: Agreement['subProcessorAuthorisation'];
  /** Whether any flow leaves the EEA. */
  readonly hasTransfer: boolean;
}

/** What decides for one agreement of a supplier. */
export function checklistContext(
  { subProcessorAuthorisation }: Pick<Agreement, 'subProcessorAuthorisation'>,
  { hasTransfer }: Pick<Judged, 'hasTransfer'>,
): ChecklistContext {
  return { authorisation: subProcessorAuthorisation, hasTransfer };
}

/** One question that the agreement does not answer in full; `open` = nobody looked yet. */
export interface ChecklistGap {
  readonly question: ChecklistQuestion;
  readonly answer: 'open' | 'no' | 'partly';
  readonly required: boolean;
  readonly note: string;
}

export interface ChecklistResult {
  /** Required ones first, then in the order of the checklist. */
  readonly gaps: readonly ChecklistGap[];
  /** 0 to 100, rounded down: required questions weigh three times as much; `not-applicable` is left out. */
  readonly score: number;
  /** How many questions have an answer. */
  readonly answered: number;
  readonly total: number;
}

/** Whether the GDPR asks this of such an agreement. */
export function isRequired(question: ChecklistQuestion, context: ChecklistContext): boolean {
  switch (question.requirement) {
    case 'law':
      return true;
    case 'general':
      return context.authorisation === 'general';
    case 'transfer':
      return context.hasTransfer;
    case 'practice':
      return false;
  }
}

const REQUIRED_WEIGHT = 3;
const worth = { yes: 1, partly: 0.5, no: 0, open: 0 } as const;

/** Gaps and score of the answers. Answers to questions that are not on the checklist are left alone. */
export function checkAgreement(answers: Checklist, context: ChecklistContext): ChecklistResult {
  const gaps: ChecklistGap[] = [];
  let reached = 0;
  let possible = 0;
  let answered = 0;
  for (const question of checklistQuestions) {
    const given = answers[question.id];
    const answer = given?.answer ?? 'open';
    if (given !== undefined) answered += 1;
    if (answer === 'not-applicable') continue;
    const required = isRequired(question, context);
    const weight = required ? REQUIRED_WEIGHT : 1;
    possible += weight;
    reached += weight * worth[answer];
    if (answer !== 'yes') gaps.push({ question, answer, required, note: given?.note ?? '' });
  }
  return {
    gaps: [...gaps.filter((gap) => gap.required), ...gaps.filter((gap) => !gap.required)],
    score: possible === 0 ? 100 : Math.floor((reached / possible) * 100),
    answered,
    total: checklistQuestions.length,
  };
}
