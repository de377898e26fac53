/**
 * Assessment of transfers to third countries and international organisations (Chapter V GDPR, Arts 44-50), as
 * of a date, against a versioned list of adequacy decisions, under a policy. Pure: the same input gives the
 * same verdict. A recorded date later than the as-of date has not happened yet.
 */
import type { DerogationRecord, DpfRecord, FlowFacts, Safeguard, TiaRecord } from '../fields/flow.ts';
import type { AdequacyDecision } from '../schema/jurisdiction.ts';
import type { Advisory, TransferCode, TransferResult } from '../schema/transfer-codes.ts';
import { addMonths, type CivilDate, daysBetween, hasHappened, isRunning } from './dates.ts';
import { type CountryList, isWithinEea } from './jurisdictions.ts';
import type { TransferPolicy } from './policy.ts';
import { compareResults, transferArticles } from './transfer-codes.ts';

/** What a verdict rests on: the decision, the safeguard (index in the flow's list), or the derogation. */
export type Basis =
  | {
      readonly kind: 'adequacy';
      readonly decision: AdequacyDecision;
      /** Index of a safeguard that would carry the flow if the decision fell; null = none. */
      readonly fallback: number | null;
    }
  | { readonly kind: 'safeguard'; readonly index: number; readonly mechanism: Safeguard['mechanism'] }
  | { readonly kind: 'derogation'; readonly ground: DerogationRecord['ground'] };

/** Verdict on one flow; `article` in the notation of `formatArticle`, `basis` null where nothing carries it. */
export interface FlowAssessment {
  readonly result: TransferResult;
  readonly code: TransferCode;
  /** Sorted, without doubles. */
  readonly advisories: readonly Advisory[];
  readonly article: string;
  readonly basis: Basis | null;
}

/** Verdict over several flows; the flow at `decidingFlow` gave it. */
export interface TransferAssessment {
  readonly result: TransferResult;
  readonly code: TransferCode;
  /** Union over the flows, sorted. */
  readonly advisories: readonly Advisory[];
  readonly article: string;
  /** Index in the flows as given; null when none is left to assess. */
  readonly decidingFlow: number | null;
  /** As many as there are flows, in their order; null = ended before the date, not assessed. */
  readonly perFlow: readonly (FlowAssessment | null)[];
}

/** On which day, against which list, under which choices. */
export interface TransferContext {
  readonly asOf: CivilDate;
  readonly list: CountryList;
  readonly policy: TransferPolicy;
}

const none: readonly Advisory[] = [];

function verdict(
  result: TransferResult,
  code: TransferCode,
  basis: Basis | null,
  advisory: Advisory | null = null,
): FlowAssessment {
  return {
    result,
    code,
    advisories: advisory === null ? none : [advisory],
    article: transferArticles[code],
    basis,
  };
}

/**
 * Assesses one flow. Its `endedOn` is not looked at: {@link assessTransfers} leaves ended flows out.
 * The best basis wins (ok over action over blocked); on equality adequacy, then Art. 46, then Art. 49.
 */
export function assessFlow(flow: FlowFacts, context: TransferContext): FlowAssessment {
  if (flow.country === 'unknown') return verdict('action', 'UNKNOWN_LOCATION', null);
  if (isWithinEea(flow.country, context.list)) {
    return verdict('none', 'WITHIN_EEA', null, hasForeignParent(flow, context.list) ? 'PARENT_RISK' : null);
  }
  if (!flow.separateImporter) return verdict('none', 'NO_SEPARATE_IMPORTER', null, 'SECURITY_ABROAD');

  const safeguards = assessSafeguards(flow, context);
  const fallback = safeguards?.result === 'ok' ? safeguards : null;
  let best: FlowAssessment | null = null;
  for (const basis of [
    assessAdequacy(flow, fallback, context),
    safeguards,
    assessDerogation(flow, context),
  ]) {
    if (basis !== null && (best === null || compareResults(basis.result, best.result) < 0)) best = basis;
  }
  if (flow.safeguards === null && (best === null || best.result === 'blocked')) {
    return verdict('action', 'MECHANISM_UNKNOWN', null);
  }
  return best ?? verdict('blocked', 'NO_MECHANISM', null);
}

function hasForeignParent(flow: FlowFacts, list: CountryList): boolean {
  const parent = flow.parentCountry;
  return parent !== null && parent !== 'unknown' && !isWithinEea(parent, list);
}

/** Whether a decision is in force: from the day it was adopted through its last day. */
export function isInForce(decision: AdequacyDecision, asOf: CivilDate): boolean {
  return decision.adopted <= asOf && (decision.expires === null || asOf <= decision.expires);
}

/** Art. 45: null where no decision counts on the date or its condition is not met. */
function assessAdequacy(
  flow: FlowFacts,
  readySafeguard: FlowAssessment | null,
  context: TransferContext,
): FlowAssessment | null {
  const decision = context.list.byCode.get(flow.country)?.adequacy ?? null;
  if (decision === null || !isInForce(decision, context.asOf)) return null;
  const fallback = readySafeguard?.basis?.kind === 'safeguard' ? readySafeguard.basis.index : null;
  const basis: Basis = { kind: 'adequacy', decision, fallback };

  const condition = checkCondition(flow, decision, context);
  if (condition === 'not-met') return null;
  if (condition !== 'met') return verdict('action', condition, basis);
  if (fallback === null && expiresWithin(decision, context)) {
    return verdict('action', 'ADEQUACY_EXPIRING', basis);
  }
  const advisory = decision.condition === 'dpf' && fallback === null ? 'DPF_NO_FALLBACK' : null;
  return verdict('ok', 'ADEQUACY', basis, advisory);
}

function expiresWithin(decision: AdequacyDecision, { asOf, policy }: TransferContext): boolean {
  return decision.expires !== null && daysBetween(asOf, decision.expires) <= policy.expiringDays;
}

type Condition = 'met' | 'not-met' | 'ADEQUACY_CONDITION_UNCONFIRMED' | 'DPF_RECHECK';

function checkCondition(flow: FlowFacts, decision: AdequacyDecision, context: TransferContext): Condition {
  switch (decision.condition) {
    case 'none':
      return 'met';
    case 'confirm':
      if (flow.conditionConfirmed === null) return 'ADEQUACY_CONDITION_UNCONFIRMED';
      return flow.conditionConfirmed ? 'met' : 'not-met';
    case 'dpf':
      return checkDpf(flow.dpf, flow.dataKinds, context);
  }
}

/** Decision (EU) 2023/1795: the legal entity is active on the list, for these kinds of data, lately checked. */
function checkDpf(dpf: DpfRecord | null, dataKinds: readonly string[], context: TransferContext): Condition {
  if (dpf === null) return 'ADEQUACY_CONDITION_UNCONFIRMED';
  if (dpf.status !== 'active') return 'not-met';
  const hasOtherKinds = dataKinds.length === 0 || dataKinds.some((kind) => kind !== 'hr');
  if (hasOtherKinds && !dpf.coverage.includes('non-hr')) return 'not-met';
  if (dataKinds.includes('hr') && !dpf.coverage.includes('hr')) return 'ADEQUACY_CONDITION_UNCONFIRMED';
  return isDpfCheckCurrent(dpf, context) ? 'met' : 'DPF_RECHECK';
}

function isDpfCheckCurrent(dpf: DpfRecord, { asOf, policy }: TransferContext): boolean {
  if (!hasHappened(dpf.checkedOn, asOf)) return false;
  if (addMonths(dpf.checkedOn, policy.dpfCheckMonths) < asOf) return false;
  const due = dpf.recertificationDue;
  return due === null || due >= asOf || dpf.checkedOn > due;
}

/** Art. 46: the best of the safeguards, on equality the first; null where there is none. */
function assessSafeguards(flow: FlowFacts, context: TransferContext): FlowAssessment | null {
  let best: FlowAssessment | null = null;
  for (const [index, safeguard] of (flow.safeguards ?? []).entries()) {
    const { result, code } = assessSafeguard(safeguard, flow, context);
    if (best === null || compareResults(result, best.result) < 0) {
      best = verdict(result, code, { kind: 'safeguard', index, mechanism: safeguard.mechanism });
    }
  }
  return best;
}

interface Finding {
  readonly result: TransferResult;
  readonly code: TransferCode;
}

/** One safeguard: its own kind first, then a negative TIA, then a defect, then a missing or stale TIA. */
function assessSafeguard(safeguard: Safeguard, flow: FlowFacts, context: TransferContext): Finding {
  const accepted = acceptedCode(safeguard, context.asOf);
  if (accepted.result !== 'ok') return accepted;
  const tia = flow.tia !== null && hasHappened(flow.tia.completedOn, context.asOf) ? flow.tia : null;
  if (tia?.outcome === 'negative') return { result: 'blocked', code: 'TIA_NEGATIVE' };
  if (safeguard.mechanism === 'scc-2021-914' && !isSccComplete(safeguard, flow.actor, context.asOf)) {
    return { result: 'action', code: 'SCC_DEFECT' };
  }
  if (tia === null) return { result: context.policy.tiaMissing, code: 'TIA_MISSING' };
  if (isTiaStale(tia, context)) return { result: 'action', code: 'TIA_STALE' };
  return accepted;
}

/** What a mechanism is worth by its kind alone. */
function acceptedCode(safeguard: Safeguard, asOf: CivilDate): Finding {
  switch (safeguard.mechanism) {
    case 'scc-2021-914':
      return { result: 'ok', code: 'SCC' };
    case 'scc-2010-87':
    case 'scc-2004-915':
    case 'scc-2001-497':
      return { result: 'blocked', code: 'SCC_OUTDATED' };
    case 'bcr-processor':
      return { result: 'ok', code: 'BCR' };
    case 'bcr-controller':
      return { result: 'action', code: 'BCR_WRONG_TYPE' };
    case 'code-of-conduct':
      return { result: 'ok', code: 'CODE_OF_CONDUCT' };
    case 'certification':
      return { result: 'ok', code: 'CERTIFICATION' };
    case 'ad-hoc-clauses':
      return hasHappened(safeguard.authorisedOn, asOf)
        ? { result: 'ok', code: 'AUTHORISED_CLAUSES' }
        : { result: 'blocked', code: 'UNAUTHORISED_CLAUSES' };
  }
}

/** Module of the standard contractual clauses 2021/914 that fits the importer: 2 processor, 3 sub-processor. */
export function requiredModule(actor: FlowFacts['actor']): 2 | 3 {
  return actor === 'processor' ? 2 : 3;
}

function isSccComplete(scc: Safeguard, actor: FlowFacts['actor'], asOf: CivilDate): boolean {
  return (
    scc.module === requiredModule(actor) && scc.annexesComplete === true && hasHappened(scc.signedOn, asOf)
  );
}

function isTiaStale(tia: TiaRecord, { asOf, policy }: TransferContext): boolean {
  return addMonths(tia.completedOn, policy.tiaReviewMonths) < asOf;
}

/** Art. 49: null where it is neither signed off nor structural. */
function assessDerogation(flow: FlowFacts, { asOf }: TransferContext): FlowAssessment | null {
  const derogation = flow.derogation;
  if (derogation === null) return null;
  const basis: Basis = { kind: 'derogation', ground: derogation.ground };
  if (derogation.structural) return verdict('blocked', 'ART49_STRUCTURAL', basis);
  if (!hasHappened(derogation.signedOffOn, asOf)) return null;
  return { ...verdict('ok', 'ART49', basis, 'ART49'), article: derogationArticle(derogation.ground) };
}

/** The grounds are the letters of Art. 49(1); the last one is its second subparagraph, which has no letter. */
function derogationArticle(ground: DerogationRecord['ground']): string {
  return ground === 'second-subparagraph' ? '49(1)' : `49(1)(${ground})`;
}

/**
 * Assesses flows together: the worst result wins (blocked, action, ok, none), on equality the first flow.
 * No flow left to assess gives none `NO_ACTIVE_FLOWS`.
 */
export function assessTransfers(flows: readonly FlowFacts[], context: TransferContext): TransferAssessment {
  const perFlow = flows.map((flow) => (isRunning(flow, context.asOf) ? assessFlow(flow, context) : null));
  return combine(perFlow);
}

/** The verdict over flows that were assessed one by one; null stands for a flow that was left out. */
export function combine(perFlow: readonly (FlowAssessment | null)[]): TransferAssessment {
  let decidingFlow: number | null = null;
  let worst: FlowAssessment = verdict('none', 'NO_ACTIVE_FLOWS', null);
  const union = new Set<Advisory>();
  for (const [index, flow] of perFlow.entries()) {
    if (flow === null) continue;
    for (const advisory of flow.advisories) union.add(advisory);
    if (decidingFlow === null || compareResults(flow.result, worst.result) > 0) {
      worst = flow;
      decidingFlow = index;
    }
  }
  return {
    result: worst.result,
    code: worst.code,
    advisories: [...union].sort(),
    article: worst.article,
    decidingFlow,
    perFlow,
  };
}
