/** The state of each flow and each agreement of a supplier, with its sentences. */

import type { ExplainedAgreement, ExplainedFlow } from '../fields/record.ts';
import { latest } from '../law/dates.ts';
import type { Judged } from '../law/judged.ts';
import { missingAnswer } from '../law/missing-answer.ts';
import { isSurelyCovered, unreadTerm } from '../law/stated.ts';
import { switchBy, switchingFindings } from '../law/switching.ts';
import { hasSuccessor } from '../law/verdict.ts';
import {
  agreementArticle,
  agreementSentences,
  noticeFormula,
  uncountedSentence,
} from '../words/agreement.ts';
import { unreadTermSentences } from '../words/stated.ts';
import { switchingSentences } from '../words/switching.ts';
import { explainFlow, withRecipient } from './transfers.ts';

/** Every flow of a supplier that is assessed on the day, with article, reason and next step. */
export function explainFlows({ record, flows, assessments, judgement }: Judged): ExplainedFlow[] {
  return flows.flatMap((flow, index) => {
    const assessment = assessments[index];
    if (!assessment) return [];
    const { result, code, advisories, article } = assessment;
    return {
      flowId: flow.id,
      result,
      code,
      advisories: [...advisories],
      article,
      ...explainFlow(flow, assessment, judgement, withRecipient(record, flow)),
      missing: missingAnswer(flow, assessment, judgement),
    };
  });
}

/** The state of every agreement of a supplier on the day. */
export function explainAgreements({
  record,
  judgement,
  agreementStates,
  counting,
  runningFlows,
}: Judged): ExplainedAgreement[] {
  const { role } = record.processor;
  return record.agreements.flatMap((agreement, index) => {
    const state = agreementStates[index];
    if (state === undefined) return [];
    const { status, currentEndsOn, noticeDeadline, noticeEndsOn } = state;
    const covered = isSurelyCovered(record.processor, agreement, state);
    const isReplaced =
      hasSuccessor(agreement, record.agreements) ||
      (counting?.state.covered === true && counting.agreement.id !== agreement.id);
    const hasFlows = runningFlows.length > 0;
    const sentences = agreementSentences(status, {
      supplier: record.processor.name,
      startsOn: latest(agreement.signedOn, agreement.effectiveOn),
      endsOn: currentEndsOn,
      noticeDeadline,
      role,
      hasFlows,
      isReplaced,
    });
    const switching = switchingFindings(agreement, judgement.asOf);
    const formula =
      noticeDeadline !== null && noticeEndsOn !== null && agreement.notice !== null
        ? noticeFormula(noticeDeadline, noticeEndsOn, agreement.notice)
        : null;
    return {
      agreementId: agreement.id,
      status,
      covered,
      currentEndsOn,
      noticeDeadline,
      switching: switching
        ? switchingSentences(agreement, switching, switchBy(agreement, state, judgement.asOf))
        : [],
      article: agreementArticle(status, role, hasFlows && !isReplaced),
      ...(state.covered && !covered
        ? unreadTermSentences(record.processor.name, unreadTerm(record.processor, agreement))
        : sentences),
      ...(state.hasUncounted ? { nextStep: uncountedSentence } : {}),
      formula,
    };
  });
}
