/** What the answers to the checklist of Art. 28 GDPR say: what is missing, and how far the agreement is. */
import type { Agreement } from '../fields/agreement.ts';
import type { ChecklistAnswer, ChecklistContext, ChecklistQuestionId } from '../schema/checklist.ts';
import { type ChecklistQuestion, checklistQuestions } from './article28-checklist.ts';
import { isRunning } from './dates.ts';
import type { Judged } from './judged.ts';
import { isWithinEea } from './jurisdictions.ts';
import { type ModelVersion, modelAgreements } from './model-agreements.ts';
import { type EffectiveFlow, isProcessor } from './verdict.ts';

type Checklist = Agreement['checklist'];

type Asked = Pick<Agreement, 'subProcessorAuthorisation' | 'model' | 'isCbwSupply' | 'isDoraService'>;
type Facts = Pick<Judged, 'hasTransfer' | 'record' | 'runningFlows' | 'judgement'>;

/** What decides for one agreement of a supplier. */
export function checklistContext(
  { subProcessorAuthorisation, model, isCbwSupply, isDoraService }: Asked,
  { hasTransfer, record, runningFlows, judgement }: Facts,
): ChecklistContext {
  const { country, specialCategories } = record.processor;
  const { cbwEntity, financialEntity } = judgement.policy;
  return {
    authorisation: subProcessorAuthorisation,
    hasTransfer,
    isAbroad: country !== null && !isWithinEea(country, judgement.list),
    isSpecial: specialCategories === true,
    usesClauses: clausesModels.has(model) || runningFlows.some(hasClauses),
    isCbw: isCbwSupply ?? (cbwEntity === null ? null : cbwEntity !== 'none'),
    isDora: isDoraService ?? financialEntity,
    model,
  };
}

const clausesModels: ReadonlySet<Agreement['model']> = new Set([
  'scc-2021-914-module-2',
  'scc-2021-914-module-3',
]);

/** Whether the clauses are agreed with the supplier itself; those with its sub-processor are not in our agreement. */
const hasClauses = ({ subProcessorId, safeguards }: EffectiveFlow): boolean =>
  subProcessorId === null && (safeguards ?? []).some(({ mechanism }) => mechanism === 'scc-2021-914');

/**
 * One question that the agreement does not answer in full; `open` = nobody looked yet, `proposed` = the model answers it
 * and nobody confirmed that for this agreement.
 */
export interface ChecklistGap {
  readonly question: ChecklistQuestion;
  readonly answer: 'open' | 'proposed' | 'no' | 'partly';
  readonly required: boolean;
  /** Where in the agreement, as recorded. */
  readonly clause: string;
  readonly note: string;
}

export interface ChecklistResult {
  /** Required ones first, then in the order of the checklist. */
  readonly gaps: readonly ChecklistGap[];
  /** 0 to 100, rounded down: required questions weigh three times as much; `not-applicable` is left out. */
  readonly score: number;
  /** How many of the questions that are asked a person answered or confirmed. */
  readonly answered: number;
  /** How many answers of the model wait to be confirmed. */
  readonly proposed: number;
  /** How many questions are asked of such an agreement. */
  readonly total: number;
}

/** Whether what an agreement lacks matters: it is signed, with a processor that is in use (Art. 28(3) GDPR). */
export const isChecked = (
  { recorded }: Pick<Agreement, 'recorded'>,
  { record, judgement }: Pick<Judged, 'record' | 'judgement'>,
): boolean =>
  (recorded === 'signed' || recorded === 'incorporated') &&
  isProcessor(record.processor.role) &&
  isRunning(record.processor, judgement.asOf);

/** Whether the agreement follows a model that somebody published. */
export const followsModel = ({ model }: ChecklistContext): boolean =>
  model !== null && modelAgreements[model] !== undefined;

/** Whether the question is asked of such an agreement. */
export function isAsked({ of }: ChecklistQuestion, context: ChecklistContext): boolean {
  switch (of) {
    case 'specific':
      return context.authorisation !== 'general';
    case 'general':
      return context.authorisation !== 'specific';
    case 'abroad':
      return context.isAbroad;
    case 'care':
      return context.isSpecial || context.model === 'boz';
    case 'model':
      return followsModel(context);
    case 'cbw':
      return context.isCbw !== false;
    case 'dora':
      return context.isDora !== false;
    case 'clauses':
      return context.usesClauses;
    case 'clauses-specific':
      return context.usesClauses && context.authorisation !== 'general';
    case 'data-pro':
      return context.model === 'data-pro';
    default:
      return true;
  }
}

/** Whether the GDPR asks this of such an agreement, or, beforehand, of us. */
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

/** Whether we answer for it ourselves, and not the agreement. */
export const isOurs = ({ group }: ChecklistQuestion): boolean => group === 'own';

const REQUIRED_WEIGHT = 3;
const worth = { yes: 1, partly: 0.5, no: 0, open: 0, proposed: 0 } as const;

/** Whether a person gave or confirmed the answer. */
export const isConfirmed = ({ proposedBy }: ChecklistAnswer): boolean => proposedBy === undefined;

/** Whether a gap is something that a person found in the agreement, and not a question still to be answered. */
export const isFound = ({ answer }: ChecklistGap): boolean => answer === 'no' || answer === 'partly';

/** That the agreement says which authorisation applies is only known once that is recorded. */
const lacksRegime = (question: ChecklistQuestion, { authorisation }: ChecklistContext): boolean =>
  question.id === 'd.subauth' && authorisation === null;

function stateOf(given: ChecklistAnswer | undefined, question: ChecklistQuestion, context: ChecklistContext) {
  if (!given || (given.answer === 'yes' && lacksRegime(question, context))) return 'open';
  return isConfirmed(given) ? given.answer : 'proposed';
}

/**
 * Gaps and score of the answers. Answers to questions that are not on the checklist, or not asked of such an
 * agreement, are left alone.
 */
export function checkAgreement(answers: Checklist, context: ChecklistContext): ChecklistResult {
  const gaps: ChecklistGap[] = [];
  let reached = 0;
  let possible = 0;
  let answered = 0;
  let proposed = 0;
  const questions = checklistQuestions.filter((question) => isAsked(question, context));
  for (const question of questions) {
    const given = answers[question.id];
    const answer = stateOf(given, question, context);
    if (answer === 'proposed') proposed += 1;
    else if (answer !== 'open') answered += 1;
    if (answer === 'not-applicable') continue;
    const required = isRequired(question, context);
    const weight = required ? REQUIRED_WEIGHT : 1;
    possible += weight;
    reached += weight * worth[answer];
    const { clause = '', note = '' } = given ?? {};
    if (answer !== 'yes') gaps.push({ question, answer, required, clause, note });
  }
  return {
    gaps: [...gaps.filter((gap) => gap.required), ...gaps.filter((gap) => !gap.required)],
    score: possible === 0 ? 100 : Math.floor((reached / possible) * 100),
    answered,
    proposed,
    total: questions.length,
  };
}

/** An agreement with what it was found to lack; at least one gap. */
export interface Lacking {
  readonly agreement: Agreement;
  readonly gaps: readonly ChecklistGap[];
}

/**
 * What the law asks and a person found that an agreement lacks on which a running service relies, or we ourselves; see
 * {@link isChecked}.
 */
export function foundLacking(judged: Judged): Lacking[] {
  return judged.reliedAgreements.flatMap(({ agreement, state }): Lacking[] => {
    if (!state.covered || !isChecked(agreement, judged)) return [];
    const checked = checkAgreement(agreement.checklist, checklistContext(agreement, judged));
    const gaps = checked.gaps.filter((gap) => gap.required && isFound(gap));
    return gaps.length === 0 ? [] : [{ agreement, gaps }];
  });
}

/**
 * The answers that a version of a model gives to questions that are asked and have none yet. A text that leaves a choice
 * between the two authorisations of sub-processors answers nothing about them until it is recorded which applies.
 */
export function proposals(
  version: ModelVersion,
  answers: Checklist,
  context: ChecklistContext,
): readonly { readonly id: ChecklistQuestionId; readonly clause: string }[] {
  return checklistQuestions.flatMap((question) => {
    const clause = version.answers[question.id];
    if (clause === undefined || answers[question.id] || !isAsked(question, context)) return [];
    const isChoice = question.of === 'specific' || question.of === 'general';
    if (lacksRegime(question, context) || (isChoice && context.authorisation === null)) return [];
    return [{ id: question.id, clause }];
  });
}
