/** Appropriate safeguards (Art. 46 GDPR), the assessment that each needs, and tools for onward transfers (Art. 44). */
import type { FlowFacts, Safeguard } from '../fields/flow.ts';
import type { TiaRecord } from '../fields/tia.ts';
import type { LawEvent } from '../schema/jurisdiction.ts';
import type { Advisory, TransferCode, TransferResult } from '../schema/transfer-codes.ts';
import { eventsUntil } from './adequacy.ts';
import { addMonths, type CivilDate, hasHappened } from './dates.ts';
import { isWithinEea } from './jurisdictions.ts';
import type { TransferContext } from './transfer-context.ts';

/** What one safeguard is worth. */
export interface SafeguardFinding {
  readonly result: TransferResult;
  readonly code: TransferCode;
  readonly advisory: Advisory | null;
}

/** Since that day the standard contractual clauses of Decision (EU) 2021/914 can be used. */
export const clausesUsableFrom: CivilDate = '2021-06-27';

const modules = { controller: 1, processor: 2, 'sub-processor': 3, customer: 4 } as const satisfies Record<
  FlowFacts['actor'],
  number
>;

/** Module of the standard contractual clauses 2021/914 that fits the importer. */
export function requiredModule(actor: FlowFacts['actor']): 1 | 2 | 3 | 4 {
  return modules[actor];
}

/** What is wrong with standard contractual clauses. */
export type SccDefect = 'module' | 'annexes' | 'annexes-unknown' | 'signature' | 'too-early';

/** What is wrong with standard contractual clauses on the date, in the order in which it is named. */
export function sccDefects(scc: Safeguard, actor: FlowFacts['actor'], asOf: CivilDate): SccDefect[] {
  const defects: SccDefect[] = [];
  if (scc.module !== requiredModule(actor)) defects.push('module');
  // Nobody asked is no answer: it still has to be settled, but not as if the annexes lacked something.
  if (scc.annexesComplete === null) defects.push('annexes-unknown');
  else if (!scc.annexesComplete) defects.push('annexes');
  if (!hasHappened(scc.signedOn, asOf)) defects.push('signature');
  else if (scc.signedOn < clausesUsableFrom) defects.push('too-early');
  return defects;
}

const isSccComplete = (scc: Safeguard, actor: FlowFacts['actor'], asOf: CivilDate): boolean =>
  scc.module === requiredModule(actor) &&
  scc.annexesComplete === true &&
  hasHappened(scc.signedOn, asOf) &&
  scc.signedOn >= clausesUsableFrom;

const ok = (code: TransferCode, advisory: Advisory | null = null): SafeguardFinding => ({
  result: 'ok',
  code,
  advisory,
});
const action = (code: TransferCode, advisory: Advisory | null = null): SafeguardFinding => ({
  result: 'action',
  code,
  advisory,
});
const blocked = (code: TransferCode, advisory: Advisory | null = null): SafeguardFinding => ({
  result: 'blocked',
  code,
  advisory,
});

/** What a mechanism is worth by its kind alone; null = no safeguard of Art. 46. */
function acceptedAs(safeguard: Safeguard, flow: FlowFacts, asOf: CivilDate): SafeguardFinding | null {
  const { actor } = flow;
  switch (safeguard.mechanism) {
    case 'scc-2021-914':
      return ok('SCC', flow.importerUnderGdpr === true ? 'SCC_SCOPE_GAP' : null);
    case 'scc-2010-87':
    case 'scc-2004-915':
    case 'scc-2001-497':
      return blocked('SCC_OUTDATED');
    case 'bcr-processor':
      if (actor === 'processor') return ok('BCR', 'BCR_SCOPE');
      return actor === 'sub-processor' ? ok('BCR') : action('BCR_WRONG_TYPE');
    case 'bcr-controller':
      return flow.sameGroup === true ? ok('BCR') : action('BCR_WRONG_TYPE');
    case 'code-of-conduct':
      return ok('CODE_OF_CONDUCT');
    case 'certification':
      return ok('CERTIFICATION');
    case 'ad-hoc-clauses':
      return hasHappened(safeguard.authorisedOn, asOf)
        ? ok('AUTHORISED_CLAUSES')
        : blocked('UNAUTHORISED_CLAUSES');
    case 'uk-idta':
    case 'uk-addendum':
    case 'dpf-onward':
    case 'onward-contract':
      return null;
  }
}

const provenByDay: ReadonlySet<Safeguard['mechanism']> = new Set([
  'bcr-processor',
  'bcr-controller',
  'code-of-conduct',
  'certification',
]);

/** An importer that is our own customer needs no TIA (clause 14 of 2021/914). */
const asksTia = ({ actor }: Pick<FlowFacts, 'actor'>): boolean => actor !== 'customer';

/** Whether an assessment counts for what is recorded of a flow. */
export const needsTia = (flow: Pick<FlowFacts, 'actor' | 'safeguards'>): boolean =>
  asksTia(flow) && (flow.safeguards ?? []).some(({ mechanism }) => !isOnwardTool(mechanism));

/**
 * One safeguard of Art. 46: its own kind first, then a negative TIA, then a defect or a want
 * of proof, then a missing or stale TIA.
 */
export function assessSafeguard(
  safeguard: Safeguard,
  flow: FlowFacts,
  context: TransferContext,
): SafeguardFinding | null {
  const { asOf, policy } = context;
  const accepted = acceptedAs(safeguard, flow, asOf);
  if (accepted === null || accepted.result !== 'ok') return accepted;
  const isTiaAsked = asksTia(flow);
  const tia = isTiaAsked ? completedTia(flow.tia, asOf) : null;
  const { mechanism } = safeguard;
  // Decision (EU) 2021/914 is for importers outside the GDPR (its Art. 1(1), recital 7), whatever else is still wanting.
  const doubt = mechanism === 'scc-2021-914' ? accepted.advisory : null;
  if (tia?.outcome === 'negative') return blocked('TIA_NEGATIVE', doubt);
  if (mechanism === 'scc-2021-914' && !isSccComplete(safeguard, flow.actor, asOf))
    return action('SCC_DEFECT', doubt);
  if (provenByDay.has(mechanism) && !hasHappened(safeguard.signedOn, asOf)) {
    return action('SAFEGUARD_UNPROVEN');
  }
  if (!isTiaAsked) return accepted;
  if (tia === null) return { result: policy.tiaMissing, code: 'TIA_MISSING', advisory: doubt };
  if (isTiaStale(tia, context)) return action('TIA_STALE', doubt);
  return accepted;
}

/** An assessment that has its outcome and its day. */
type CompletedTia = TiaRecord & {
  readonly completedOn: CivilDate;
  readonly outcome: NonNullable<TiaRecord['outcome']>;
};

/** An assessment that is finished on the day and says what came out of it; null for one that is still being made. */
export function completedTia(tia: FlowFacts['tia'], asOf: CivilDate): CompletedTia | null {
  if (tia === null) return null;
  const { completedOn, outcome } = tia;
  return outcome !== null && hasHappened(completedOn, asOf) ? { ...tia, completedOn, outcome } : null;
}

function isTiaStale(tia: CompletedTia, { asOf, policy }: TransferContext): boolean {
  return addMonths(tia.completedOn, policy.tiaReviewMonths) < asOf;
}

/** The events after a TIA because of which it has to be looked at again. */
export function lawChangedSince(
  tia: FlowFacts['tia'],
  country: string,
  context: Pick<TransferContext, 'asOf' | 'list'>,
): readonly LawEvent[] {
  const done = completedTia(tia, context.asOf);
  if (done === null) return [];
  return eventsUntil(country, context).filter((event) => event.reviewTia && event.on > done.completedOn);
}

/** From where each tool of another law serves onward transfers: Arts 44 to 46 UK GDPR, the DPF Principles, a contract. */
const onwardFrom: Partial<Record<Safeguard['mechanism'], string | null>> = {
  'uk-idta': 'GB',
  'uk-addendum': 'GB',
  'dpf-onward': 'US',
  'onward-contract': null,
};

/** Whether a tool is one by which an importer sends data on (Art. 44 GDPR), and no safeguard of Art. 46. */
export const isOnwardTool = (mechanism: Safeguard['mechanism']): boolean =>
  onwardFrom[mechanism] !== undefined;

/** Whether an importer outside the EEA sends the data on. */
export function isOnward({ exportedFrom }: FlowFacts, { list }: Pick<TransferContext, 'list'>): boolean {
  return typeof exportedFrom === 'string' && !isWithinEea(exportedFrom, list);
}

/** Whether a safeguard is a signed tool for sending the data on from where they come (Art. 44 GDPR). */
export function carriesOnward(safeguard: Safeguard, flow: FlowFacts, asOf: CivilDate): boolean {
  const from = onwardFrom[safeguard.mechanism];
  if (from === undefined || (from !== null && from !== flow.exportedFrom)) return false;
  return hasHappened(safeguard.signedOn, asOf);
}
