/** From a verdict to its sentences: which names, dates and faults they mention. */

import type { FlowFacts } from '../fields/flow.ts';
import type { AdequacyOverride } from '../fields/override.ts';
import { hasHappened } from '../law/dates.ts';
import { type FlowAssessment, requiredModule, type TransferContext } from '../law/transfer.ts';
import { advisoryArticles } from '../law/transfer-codes.ts';
import { dpfRecheckOn, sccDefects, tiaReviewOn } from '../law/transfer-dates.ts';
import type { Bilingual } from '../schema/primitives.ts';
import type { Advisory } from '../schema/transfer-codes.ts';
import { both, decisionName } from '../words/format.ts';
import { overrideSentence } from '../words/overrides.ts';
import { countryName, withArticle } from '../words/places.ts';
import {
  advisoryExplanation,
  type Explanation,
  transferSentences,
  unnamedImporters,
} from '../words/transfer.ts';
import type { TransferWords } from '../words/transfer-verdicts.ts';

/** Name of a place as it stands in a sentence. */
export function placeInSentence(code: string, { list }: Pick<TransferContext, 'list'>): Bilingual {
  return both((language) => withArticle(code, countryName(code, language, list), language));
}

function wordsOf(flow: FlowFacts, assessment: FlowAssessment, context: TransferContext): TransferWords {
  const { basis } = assessment;
  const decision = basis?.kind === 'adequacy' ? basis.decision : null;
  const safeguard = basis?.kind === 'safeguard' ? flow.safeguards?.[basis.index] : undefined;
  const needsDpf = decision?.condition === 'dpf';
  const tia = flow.tia !== null && hasHappened(flow.tia.completedOn, context.asOf) ? flow.tia : null;
  return {
    place: placeInSentence(flow.country, context),
    parent: flow.parentCountry === null ? null : placeInSentence(flow.parentCountry, context),
    importer: flow.entity === '' ? unnamedImporters[flow.actor] : { nl: flow.entity, en: flow.entity },
    module: requiredModule(flow.actor),
    decision: decision === null ? null : both((language) => decisionName(decision.decision, language)),
    scope: decision === null ? null : { nl: decision.scope_nl, en: decision.scope_en },
    dpf: flow.dpf,
    needsDpf,
    lastDay: decision?.expires ?? null,
    recheckOn: needsDpf ? dpfRecheckOn(flow.dpf, context) : null,
    tiaOn: tia?.completedOn ?? null,
    tiaReviewOn: tiaReviewOn(tia, context),
    defects: safeguard === undefined ? [] : sccDefects(safeguard, flow.actor, context.asOf),
  };
}

/** Reason and next step of the verdict on one flow, in both languages. */
export function explainFlow(
  flow: FlowFacts,
  assessment: FlowAssessment,
  context: TransferContext,
): Explanation {
  const explanation = transferSentences(
    assessment.code,
    assessment.article,
    wordsOf(flow, assessment, context),
  );
  const override = context.list.byCode.get(flow.country)?.override;
  if (override === undefined || !dependsOn(override, assessment)) return explanation;
  const decided = overrideSentence(override);
  return {
    ...explanation,
    reason: both((language) => `${explanation.reason[language]} ${decided[language]}`),
  };
}

/** Whether an override has to be told: a decision that carries the flow was changed, or the one that is missing. */
function dependsOn(override: AdequacyOverride, { basis, result }: FlowAssessment): boolean {
  return basis?.kind === 'adequacy' || (override.kind === 'suspend' && result !== 'none');
}

/** Reason and next step of an advisory on one flow. */
export function explainAdvisory(
  advisory: Advisory,
  flow: FlowFacts,
  assessment: FlowAssessment,
  context: TransferContext,
): Explanation {
  return advisoryExplanation(advisory, advisoryArticles[advisory], wordsOf(flow, assessment, context));
}
