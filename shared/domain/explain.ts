/** From a verdict to its sentences: which names, dates and faults they mention. */
import { both, decisionName } from '../messages/format.ts';
import { overrideSentence } from '../messages/overrides.ts';
import { withArticle } from '../messages/places.ts';
import { advisoryExplanation, type Explanation, transferSentences } from '../messages/transfer.ts';
import type { SccDefect, TransferWords } from '../messages/transfer-verdicts.ts';
import type { FlowFacts, Safeguard } from '../schema/flow.ts';
import type { AdequacyOverride } from '../schema/override.ts';
import type { Bilingual } from '../schema/primitives.ts';
import { addMonths, type CivilDate, earliest, hasHappened } from './dates.ts';
import { countryName } from './jurisdictions.ts';
import { type FlowAssessment, requiredModule, type TransferContext } from './transfer.ts';
import { type Advisory, advisoryArticles } from './transfer-codes.ts';

const importerUnnamed: Record<FlowFacts['actor'], Bilingual> = {
  processor: { nl: 'de leverancier', en: 'the supplier' },
  'sub-processor': { nl: 'de subverwerker', en: 'the sub-processor' },
};

/** What is wrong with standard contractual clauses on the date, in the order in which it is named. */
export function sccDefects(scc: Safeguard, actor: FlowFacts['actor'], asOf: CivilDate): SccDefect[] {
  const defects: SccDefect[] = [];
  if (scc.module !== requiredModule(actor)) defects.push('module');
  if (scc.annexesComplete !== true) defects.push('annexes');
  if (!hasHappened(scc.signedOn, asOf)) defects.push('signature');
  return defects;
}

/** Last day on which a check of the DPF List still counts; null where there was none. */
export function dpfRecheckOn(dpf: FlowFacts['dpf'], { asOf, policy }: TransferContext): CivilDate | null {
  if (dpf === null || !hasHappened(dpf.checkedOn, asOf)) return null;
  const byCheck = addMonths(dpf.checkedOn, policy.dpfCheckMonths);
  const due = dpf.recertificationDue;
  return due === null || dpf.checkedOn > due ? byCheck : earliest(byCheck, due);
}

/** Last day on which the TIA still counts; null where there is none. */
export function tiaReviewOn(tia: FlowFacts['tia'], { asOf, policy }: TransferContext): CivilDate | null {
  if (tia === null || !hasHappened(tia.completedOn, asOf)) return null;
  return addMonths(tia.completedOn, policy.tiaReviewMonths);
}

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
    importer: flow.entity === '' ? importerUnnamed[flow.actor] : { nl: flow.entity, en: flow.entity },
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
