/**
 * Assessment of transfers to third countries and international organisations (Chapter V GDPR, Arts 44-50), as
 * of a date, against a versioned list of adequacy decisions, under a policy. Pure: the same input gives the
 * same verdict. A recorded date later than the as-of date has not happened yet.
 */
import type { DerogationRecord, FlowFacts, Safeguard } from '../fields/flow.ts';
import type { AdequacyDecision } from '../schema/jurisdiction.ts';
import type { Advisory, TransferCode, TransferResult } from '../schema/transfer-codes.ts';
import { checkCondition, decisionOn, expiresSoon, isImporterInside } from './adequacy.ts';
import { type CivilDate, hasHappened, isRunning } from './dates.ts';
import { type CountryList, isWithinEea } from './jurisdictions.ts';
import { assessSafeguard, carriesOnward, isOnward, lawChangedSince } from './safeguards.ts';
import { compareResults, transferArticle } from './transfer-codes.ts';
import type { TransferContext } from './transfer-context.ts';

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
  /** The country that was judged: of the place, or of the importer where the place is in the EEA and it is not. */
  readonly judgedCountry: string;
}

/** A sub-processor in use, as the assessment sees it. `country` null = establishment not recorded. */
export interface ChainFacts {
  readonly country: string | null;
  /** Whether a flow says where it has the data. */
  readonly hasFlow: boolean;
  readonly endedOn: CivilDate | null;
}

/** Verdict over several flows and the chain; the flow at `decidingFlow`, or the link at `decidingLink`, gave it. */
export interface TransferAssessment {
  readonly result: TransferResult;
  readonly code: TransferCode;
  /** Union over the flows, sorted. */
  readonly advisories: readonly Advisory[];
  readonly article: string;
  /** Index in the flows as given; null when none decides. */
  readonly decidingFlow: number | null;
  /** Index in the chain as given; null when none decides. */
  readonly decidingLink: number | null;
  /** As many as there are flows, in their order; null = ended before the date, not assessed. */
  readonly perFlow: readonly (FlowAssessment | null)[];
  /** Indices in the chain of the links of which nobody knows where they have the data. */
  readonly unlocatedLinks: readonly number[];
}

const none: readonly Advisory[] = [];

function verdict(
  result: TransferResult,
  code: TransferCode,
  judgedCountry: string,
  basis: Basis | null = null,
  advisory: Advisory | null = null,
): FlowAssessment {
  return {
    result,
    code,
    advisories: advisory === null ? none : [advisory],
    article: transferArticle(code),
    basis,
    judgedCountry,
  };
}

const withAdvisory = (assessment: FlowAssessment, advisory: Advisory): FlowAssessment => ({
  ...assessment,
  advisories: [...assessment.advisories, advisory].sort(),
});

/** Of some verdicts the article depends on who imports. */
const ofActor = (assessment: FlowAssessment, { actor }: FlowFacts): FlowAssessment => ({
  ...assessment,
  article: transferArticle(assessment.code, actor),
});

/** Whether a verdict is about a transfer (Art. 44 GDPR), or about data that may leave the EEA. */
export function isTransferVerdict({ result, code }: Pick<FlowAssessment, 'result' | 'code'>): boolean {
  return result !== 'none' && code !== 'UNKNOWN_LOCATION';
}

/** Assesses one flow. Its `endedOn` is not looked at: {@link assessTransfers} leaves ended flows out. */
export function assessFlow(flow: FlowFacts, context: TransferContext): FlowAssessment {
  const { country } = flow;
  if (country === 'unknown') return ofActor(verdict('action', 'UNKNOWN_LOCATION', country), flow);
  if (isWithinEea(country, context.list)) return assessInside(flow, context);
  if (!flow.separateImporter) {
    return verdict('none', 'NO_SEPARATE_IMPORTER', country, null, 'SECURITY_ABROAD');
  }
  return assessOutside(flow, context);
}

/**
 * A place in the EEA: the importer decides (EDPB Guidelines 05/2021, third criterion). One that is established outside
 * it can reach the data from there, unless somebody confirmed that it cannot.
 */
function assessInside(flow: FlowFacts, context: TransferContext): FlowAssessment {
  const { list, asOf } = context;
  const { country, outsideAccess } = flow;
  const importer = flow.importerCountry === undefined ? country : flow.importerCountry;
  if (importer === null || importer === 'unknown') {
    return verdict('none', 'WITHIN_EEA', country, null, 'IMPORTER_NOT_RECORDED');
  }
  if (isWithinEea(importer, list)) {
    return verdict('none', 'WITHIN_EEA', country, null, hasForeignParent(flow, list) ? 'PARENT_RISK' : null);
  }
  if (outsideAccess?.possible === false && hasHappened(outsideAccess.confirmedOn, asOf)) {
    return verdict('none', 'WITHIN_EEA', country, null, 'PARENT_RISK');
  }
  const best = bestBasis(flow, importer, context);
  if (best !== null && best.result !== 'blocked') return best;
  if (outsideAccess?.possible === true && flow.safeguards !== null) {
    return best ?? verdict('blocked', 'NO_MECHANISM', importer);
  }
  return verdict('action', 'IMPORTER_OUTSIDE_EEA', importer);
}

/** A place outside the EEA, and another legal entity there: what carries the transfer, or what is missing. */
function assessOutside(flow: FlowFacts, context: TransferContext): FlowAssessment {
  const { country } = flow;
  const best = bestBasis(flow, country, context);
  const isInside = isImporterInside(flow, context.list);
  if (best?.result === 'ok') return isInside ? withAdvisory(best, 'IMPORTER_UNNAMED') : best;
  if (isInside && (best === null || best.code === 'ADEQUACY_CONDITION_UNCONFIRMED')) {
    return verdict('action', 'IMPORTER_UNNAMED', country);
  }
  const isAsked = flow.safeguards !== null;
  if (isOnward(flow, context) && (best === null || (best.result === 'blocked' && !isAsked))) {
    return ofActor(verdict('action', 'ONWARD_UNDOCUMENTED', country), flow);
  }
  if (!isAsked && (best === null || best.result === 'blocked')) {
    return verdict('action', 'MECHANISM_UNKNOWN', country);
  }
  return best ?? verdict('blocked', 'NO_MECHANISM', country);
}

/**
 * The best of what can carry a transfer to `country` (ok over action over blocked); on equality adequacy, then Art. 46,
 * then a tool for onward transfers, then Art. 49. Null where there is nothing at all.
 */
function bestBasis(flow: FlowFacts, country: string, context: TransferContext): FlowAssessment | null {
  const safeguards = bestSafeguard(flow, country, context);
  const adequacy = assessAdequacy(flow, country, safeguards, context);
  if (adequacy?.result === 'ok') return adequacy;
  let best = better(adequacy, safeguards);
  if (best?.result === 'ok') return best;
  best = better(best, assessOnward(flow, country, context));
  return better(best, assessDerogation(flow, country, context));
}

/** The better of two, on equality the first. */
function better(first: FlowAssessment | null, second: FlowAssessment | null): FlowAssessment | null {
  if (first === null || second === null) return first ?? second;
  return compareResults(second.result, first.result) < 0 ? second : first;
}

function hasForeignParent({ parentCountry }: FlowFacts, list: CountryList): boolean {
  return parentCountry !== null && parentCountry !== 'unknown' && !isWithinEea(parentCountry, list);
}

/** Art. 45: null where no decision counts on the date or its condition is not met. */
function assessAdequacy(
  flow: FlowFacts,
  country: string,
  safeguards: FlowAssessment | null,
  context: TransferContext,
): FlowAssessment | null {
  const decision = decisionOn(country, context);
  if (decision === null) return null;
  const ready = safeguards?.result === 'ok' && safeguards.basis?.kind === 'safeguard';
  const fallback = ready ? safeguards.basis.index : null;
  const basis: Basis = { kind: 'adequacy', decision, fallback };

  const condition = checkCondition(flow, decision, context);
  if (condition === 'not-met') return null;
  if (condition !== 'met') return verdict('action', condition, country, basis);
  if (fallback === null && expiresSoon(decision, context)) {
    return verdict('action', 'ADEQUACY_EXPIRING', country, basis);
  }
  if (decision.condition === 'dpf') {
    return verdict('ok', 'ADEQUACY', country, basis, fallback === null ? 'DPF_NO_FALLBACK' : null);
  }
  const isElsewhere = hasForeignParent(flow, context.list) && flow.parentCountry !== country;
  return verdict('ok', 'ADEQUACY', country, basis, isElsewhere ? 'PARENT_RISK' : null);
}

/** Art. 46: the best of the safeguards, on equality the first; null where there is none. */
export function bestSafeguard(
  flow: FlowFacts,
  country: string,
  context: TransferContext,
): FlowAssessment | null {
  let best: FlowAssessment | null = null;
  let index = -1;
  for (const safeguard of flow.safeguards ?? []) {
    index += 1;
    const found = assessSafeguard(safeguard, flow, context);
    if (found === null || (best !== null && compareResults(found.result, best.result) >= 0)) continue;
    const { result, code, advisory } = found;
    best = verdict(
      result,
      code,
      country,
      { kind: 'safeguard', index, mechanism: safeguard.mechanism },
      advisory,
    );
  }
  if (best?.result !== 'ok' || flow.actor === 'customer') return best;
  if (lawChangedSince(flow.tia, country, context).length === 0) return best;
  if (context.policy.lawChanged === 'advise') return withAdvisory(best, 'LAW_CHANGED');
  return { ...verdict('action', 'TIA_STALE', country, best.basis), advisories: best.advisories };
}

/** Art. 44: an importer outside the EEA that sends the data on under a tool of its own law. */
function assessOnward(flow: FlowFacts, country: string, context: TransferContext): FlowAssessment | null {
  if (!isOnward(flow, context)) return null;
  const index = (flow.safeguards ?? []).findIndex((safeguard) =>
    carriesOnward(safeguard, flow, context.asOf),
  );
  const safeguard = flow.safeguards?.[index];
  if (safeguard === undefined) return null;
  return verdict('ok', 'ONWARD', country, { kind: 'safeguard', index, mechanism: safeguard.mechanism });
}

/** Grounds that are not confined to occasional transfers (recital 111 GDPR). */
const notOnlyOccasional: ReadonlySet<DerogationRecord['ground']> = new Set(['d', 'f', 'g']);

/** Art. 49: null where it is neither signed off nor structural. */
function assessDerogation(
  flow: FlowFacts,
  country: string,
  { asOf }: TransferContext,
): FlowAssessment | null {
  const { derogation } = flow;
  if (derogation === null) return null;
  const { ground, structural } = derogation;
  const basis: Basis = { kind: 'derogation', ground };
  const isSignedOff = hasHappened(derogation.signedOffOn, asOf);
  if (structural) {
    const result = isSignedOff && notOnlyOccasional.has(ground) ? 'action' : 'blocked';
    return verdict(result, 'ART49_STRUCTURAL', country, basis);
  }
  if (!isSignedOff) return null;
  return { ...verdict('ok', 'ART49', country, basis, 'ART49'), article: derogationArticle(ground) };
}

/** The grounds are the letters of Art. 49(1); the last one is its second subparagraph, which has no letter. */
function derogationArticle(ground: DerogationRecord['ground']): string {
  return ground === 'second-subparagraph' ? '49(1)' : `49(1)(${ground})`;
}

/**
 * Assesses flows and the chain together: the worst result wins (blocked, action, ok, none), on equality the first flow,
 * and after the flows the links of which nobody knows where they have the data (Art. 28(2), 28(4), 44).
 */
export function assessTransfers(
  flows: readonly FlowFacts[],
  context: TransferContext,
  chain: readonly ChainFacts[] = [],
): TransferAssessment {
  const perFlow = flows.map((flow) => (isRunning(flow, context.asOf) ? assessFlow(flow, context) : null));
  const unlocatedLinks = chain.flatMap((link, index) => (isUnlocated(link, context) ? [index] : []));
  const isRecorded = flows.length > 0 || (chain.length > 0 && !chain.some(isNow(context.asOf)));
  return combine(perFlow, unlocatedLinks, isRecorded);
}

const isNow = (asOf: CivilDate) => (link: ChainFacts) => isRunning(link, asOf);

/** A sub-processor in use without a flow, and not recorded as established in the EEA. */
function isUnlocated(link: ChainFacts, { asOf, list }: TransferContext): boolean {
  if (link.hasFlow || !isRunning(link, asOf)) return false;
  return link.country === null || !isWithinEea(link.country, list);
}

/** A verdict that comes from no flow. */
const overall = (
  result: TransferResult,
  code: TransferCode,
): Pick<TransferAssessment, 'result' | 'code' | 'article'> => ({
  result,
  code,
  article: transferArticle(code),
});
const noActiveFlows = overall('none', 'NO_ACTIVE_FLOWS');
const noFlowsRecorded = overall('action', 'NO_FLOWS_RECORDED');

/** Both, sorted; nothing is copied where one of them says it all. */
function union(some: readonly Advisory[], more: readonly Advisory[]): readonly Advisory[] {
  if (more.every((advisory) => some.includes(advisory))) return some;
  return some.length === 0 ? more : [...new Set([...some, ...more])].sort();
}

/**
 * The verdict over flows that were assessed one by one; null stands for a flow that was left out.
 * @param isRecorded whether anything was ever recorded of where the data are.
 */
export function combine(
  perFlow: readonly (FlowAssessment | null)[],
  unlocatedLinks: readonly number[],
  isRecorded: boolean,
): TransferAssessment {
  let decidingFlow: number | null = null;
  let worst = isRecorded ? noActiveFlows : noFlowsRecorded;
  let advisories = none;
  for (const [index, flow] of perFlow.entries()) {
    if (flow === null) continue;
    advisories = union(advisories, flow.advisories);
    if (decidingFlow === null || compareResults(flow.result, worst.result) > 0) {
      worst = flow;
      decidingFlow = index;
    }
  }
  let decidingLink: number | null = null;
  const [link] = unlocatedLinks;
  if (link !== undefined && (decidingFlow === null || compareResults('action', worst.result) > 0)) {
    worst = overall('action', 'SUBPROCESSOR_NOT_LOCATED');
    decidingFlow = null;
    decidingLink = link;
  }
  return {
    result: worst.result,
    code: worst.code,
    advisories,
    article: worst.article,
    decidingFlow,
    decidingLink,
    perFlow,
    unlocatedLinks,
  };
}
