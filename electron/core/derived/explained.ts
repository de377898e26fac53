/** Verdicts with their sentences: computed for what is shown, never stored. */

import { explainFlow } from '../../../shared/explained/transfers.ts';
import { agreementState } from '../../../shared/law/agreement.ts';
import { isRunning } from '../../../shared/law/dates.ts';
import { assessFlow } from '../../../shared/law/transfer.ts';
import { effectiveFlows, isAssessed, type Judgement } from '../../../shared/law/verdict.ts';
import type { DataFlow } from '../../../shared/schema/flow.ts';
import type { ExplainedAgreement, ExplainedFlow, ProcessorRecord } from '../../../shared/schema/record.ts';
import { agreementArticle, agreementSentences, noticeFormula } from '../../../shared/words/agreement.ts';

/** Every flow of a supplier that is assessed on the day, with article, reason and next step. */
export function explainFlows(record: ProcessorRecord, judgement: Judgement): ExplainedFlow[] {
  if (!isAssessed(record.processor.role)) return [];
  return effectiveFlows(record)
    .filter((flow) => isRunning(flow, judgement.asOf))
    .map((flow) => explain(flow, judgement));
}

function explain(flow: DataFlow, judgement: Judgement): ExplainedFlow {
  const assessment = assessFlow(flow, judgement);
  return {
    flowId: flow.id,
    result: assessment.result,
    code: assessment.code,
    advisories: [...assessment.advisories],
    article: assessment.article,
    ...explainFlow(flow, assessment, judgement),
  };
}

/** The state of every agreement of a supplier on the day. */
export function explainAgreements(record: ProcessorRecord, judgement: Judgement): ExplainedAgreement[] {
  return record.agreements.map((agreement) => {
    const state = agreementState(agreement, judgement.asOf, judgement.policy);
    const { status, covered, currentEndsOn, noticeDeadline } = state;
    const sentences = agreementSentences(status, {
      supplier: record.processor.name,
      startsOn: agreement.effectiveOn ?? agreement.signedOn,
      endsOn: currentEndsOn,
      noticeDeadline,
    });
    const formula =
      noticeDeadline !== null && state.noticeEndsOn !== null && agreement.notice !== null
        ? noticeFormula(noticeDeadline, state.noticeEndsOn, agreement.notice)
        : null;
    return {
      agreementId: agreement.id,
      status,
      covered,
      currentEndsOn,
      noticeDeadline,
      article: agreementArticle(status),
      ...sentences,
      formula,
    };
  });
}
