/** Adequacy decisions (Art. 45 GDPR): which one counts on a day, and whether an importer meets its condition. */
import type { DpfRecord } from '../fields/dpf.ts';
import type { FlowFacts } from '../fields/flow.ts';
import type { AdequacyDecision, Jurisdiction, LawEvent } from '../schema/jurisdiction.ts';
import { addDays, addMonths, type CivilDate, hasHappened } from './dates.ts';
import { type CountryList, isWithinEea } from './jurisdictions.ts';
import type { TransferContext } from './transfer-context.ts';

/** Whether an act is in force: from the day it was adopted through its last day. */
export function isInForce(decision: Pick<AdequacyDecision, 'adopted' | 'expires'>, asOf: CivilDate): boolean {
  return decision.adopted <= asOf && (decision.expires === null || asOf <= decision.expires);
}

/**
 * Of the acts on a place that were adopted by a day the latest, whether or not it had ended; before the first one the one
 * to come. An earlier act has the scope and the condition of the one that follows it.
 */
export function latestAct(
  { adequacy, earlier = [] }: Pick<Jurisdiction, 'adequacy' | 'earlier'>,
  asOf: CivilDate,
): AdequacyDecision | null {
  if (adequacy === null) return null;
  let latest = adequacy.adopted <= asOf ? adequacy : null;
  for (const act of earlier) {
    if (act.adopted <= asOf && (latest === null || latest.adopted < act.adopted))
      latest = { ...adequacy, ...act };
  }
  return latest ?? adequacy;
}

/** The decision on a place as it was known on a day; none where the latest act had ended. */
export function decisionOn(
  code: string,
  { list, asOf }: Pick<TransferContext, 'list' | 'asOf'>,
): AdequacyDecision | null {
  const place = list.byCode.get(code);
  const latest = place === undefined ? null : latestAct(place, asOf);
  return latest !== null && isInForce(latest, asOf) ? latest : null;
}

/** Judgments, lapses and decisions about a place that had happened by a day, in order. */
export function eventsUntil(
  code: string,
  { list, asOf }: Pick<TransferContext, 'list' | 'asOf'>,
): readonly LawEvent[] {
  return (list.byCode.get(code)?.events ?? []).filter((event) => event.on <= asOf);
}

export type Condition = 'met' | 'not-met' | 'ADEQUACY_CONDITION_UNCONFIRMED' | 'DPF_RECHECK';

/** Whether an importer meets the condition of a decision. */
export function checkCondition(
  flow: FlowFacts,
  decision: AdequacyDecision,
  context: TransferContext,
): Condition {
  switch (decision.condition) {
    case 'none':
      return 'met';
    case 'confirm':
      if (flow.conditionConfirmed === null) return 'ADEQUACY_CONDITION_UNCONFIRMED';
      return flow.conditionConfirmed ? 'met' : 'not-met';
    case 'dpf':
      return isImporterInside(flow, context.list) ? 'not-met' : checkDpf(flow.dpf, flow.dataKinds, context);
  }
}

/** Whether the importing entity is recorded as established in the EEA, whatever the place is. */
export function isImporterInside(
  { importerCountry }: Pick<FlowFacts, 'importerCountry'>,
  list: CountryList,
): boolean {
  return typeof importerCountry === 'string' && isWithinEea(importerCountry, list);
}

/** Decision (EU) 2023/1795: the legal entity is active on the list, for these kinds of data, lately checked. */
function checkDpf(dpf: DpfRecord | null, dataKinds: readonly string[], context: TransferContext): Condition {
  if (dpf === null || dpf.status === null) return 'ADEQUACY_CONDITION_UNCONFIRMED';
  if (dpf.status !== 'active') return 'not-met';
  const hr = dataKinds.filter(isHumanResources).length;
  if ((dataKinds.length === 0 || hr < dataKinds.length) && !dpf.coverage.includes('non-hr')) return 'not-met';
  if (hr > 0 && !dpf.coverage.includes('hr')) return 'ADEQUACY_CONDITION_UNCONFIRMED';
  return isDpfCheckCurrent(dpf, context) ? 'met' : 'DPF_RECHECK';
}

function isDpfCheckCurrent(dpf: DpfRecord, { asOf, policy }: TransferContext): boolean {
  if (!hasHappened(dpf.checkedOn, asOf)) return false;
  if (addMonths(dpf.checkedOn, policy.dpfCheckMonths) < asOf) return false;
  const due = dpf.recertificationDue;
  return due === null || due >= asOf || dpf.checkedOn > due;
}

/** Words for data on employees and applicants: they need a coverage of their own on the Data Privacy Framework List. */
export const humanResourcesWords: ReadonlySet<string> = new Set([
  'hr',
  'human resources',
  'personeel',
  'personeelsgegevens',
  'medewerkers',
  'medewerkersgegevens',
  'werknemers',
  'werknemersgegevens',
  'employees',
  'employee data',
  'staff',
  'sollicitanten',
  'salaris',
  'salarisgegevens',
  'payroll',
]);

/** Whether a kind of data is human resources data, in any of the words for them and in any capitals. */
export function isHumanResources(kind: string): boolean {
  return humanResourcesWords.has(kind.trim().toLowerCase());
}

/** Whether a decision ends within the days that the organisation wants to know beforehand. */
export function expiresSoon(decision: AdequacyDecision, { asOf, policy }: TransferContext): boolean {
  return decision.expires !== null && addDays(decision.expires, -policy.expiringDays) <= asOf;
}
