/** From what a verdict on a supplier is made: which agreement counts, and the flows as the assessment sees them. */
import type { Agreement } from '../fields/agreement.ts';
import type { DataFlow, FlowFacts } from '../fields/flow.ts';
import type { Policy } from '../fields/organisation.ts';
import type { Processor } from '../fields/processor.ts';
import type { ProcessorRecord } from '../fields/record.ts';
import type { ChainLink } from '../fields/sub-processor.ts';
import type { AgreementStatus } from '../schema/agreement.ts';
import { type AgreementState, agreementState } from './agreement.ts';
import { type CivilDate, earliest, hasHappened, isRunning } from './dates.ts';
import { type CountryList, isWithinEea } from './jurisdictions.ts';
import { entityKey } from './names.ts';
import { foldName } from './places.ts';
import type { ChainFacts } from './transfer.ts';

/** On which day, against which list, under which choices of the organisation. */
export interface Judgement {
  readonly asOf: CivilDate;
  readonly list: CountryList;
  readonly policy: Policy;
  /** The day on which a supplier came into the register, of one that is from before its record kept that day. */
  readonly enteredOn?: (processorId: string) => CivilDate | null;
}

/** From what counts most to what counts least, where a supplier has several agreements. */
export const agreementOrder: readonly (AgreementStatus | 'no-agreement')[] = [
  'active',
  'expiring',
  'renewed',
  'notice',
  'not-required',
  'pending',
  'to-sign',
  'negotiation',
  'draft',
  'requested',
  'expired',
  'ended-open',
  'missing',
  'unknown',
  'ended',
  'superseded',
  'no-agreement',
];

/** An agreement with its state on the day. */
export interface CountingAgreement {
  readonly agreement: Agreement;
  readonly state: AgreementState;
}

/** The agreements of one supplier on a day. */
export interface JudgedAgreements {
  /** As many as there are agreements, in their order. */
  readonly states: readonly AgreementState[];
  /** Those that no other one has replaced on the day, which one that is still in the making has not; all where none is left. */
  readonly current: ReadonlySet<Agreement>;
  /** The one from which the supplier's status comes; null where none is recorded, or none for `uncovered`. */
  readonly counting: CountingAgreement | null;
  /** The running service from which the status comes, where it is not that of the whole supplier; else null. */
  readonly service: Service | null;
  /** The one that counts, and behind it every other on which a running service relies; each once. */
  readonly relied: readonly CountingAgreement[];
}

type Service = ProcessorRecord['processor']['services'][number];

const orderOf = ({ state }: CountingAgreement): number => agreementOrder.indexOf(state.status);
/** In force as far as known: behind every state that covers for certain, and before every one that does not cover. */
const UNSURE = agreementOrder.indexOf('not-required') + 0.5;

/** The best of some agreements, on equality the first. */
function bestOf(agreements: readonly CountingAgreement[]): CountingAgreement | null {
  let best: CountingAgreement | null = null;
  for (const one of agreements) if (best === null || orderOf(one) < orderOf(best)) best = one;
  return best;
}

/** In the making: until it takes effect, the agreement that it replaces counts. */
const notYet: ReadonlySet<AgreementStatus> = new Set([
  'pending',
  'to-sign',
  'negotiation',
  'draft',
  'requested',
]);

/** Whether a newer one is recorded in its place; one that was removed from the register is none. */
export const hasSuccessor = ({ supersededById: by }: Agreement, agreements: readonly Agreement[]): boolean =>
  by !== null && agreements.some(({ id }) => id === by);

/** Those that no other one has replaced; all of them where nothing else is left. */
function withoutReplaced(judged: readonly CountingAgreement[]): readonly CountingAgreement[] {
  if (judged.every(({ agreement }) => agreement.supersededById === null)) return judged;
  const statuses = new Map(judged.map(({ agreement, state }) => [agreement.id, state.status]));
  const isReplaced = ({ agreement: { supersededById: by } }: CountingAgreement) => {
    const status = by === null ? undefined : statuses.get(by);
    return status !== undefined && !notYet.has(status);
  };
  const current = judged.filter((entry) => !isReplaced(entry));
  return current.length > 0 ? current : judged;
}

/**
 * The state of each agreement of a supplier on the day, and which of them counts: of each running service the best that
 * names it, or else the best that names none (which is for all), and of the services the one that is worst off. One that
 * was replaced is out, also where what replaced it has ended.
 * @param isSure whether it is certain of one that covers by its dates that it does
 */
export function judgeAgreements(
  agreements: readonly Agreement[],
  services: readonly Service[],
  { asOf, policy }: Pick<Judgement, 'asOf' | 'policy'>,
  isSure: (one: CountingAgreement) => boolean = () => true,
): JudgedAgreements {
  const judged = agreements.map((agreement) => ({
    agreement,
    state: agreementState(agreement, asOf, policy),
  }));
  const states = judged.map(({ state }) => state);
  const running = services.filter((service) => isRunning(service, asOf));
  const current = withoutReplaced(judged);
  const best = bestOf(current);
  const isCurrent = new Set(current.map(({ agreement }) => agreement));
  if (best === null) return { states, current: isCurrent, counting: null, service: null, relied: [] };
  const badness = (one: CountingAgreement) => (one.state.covered && !isSure(one) ? UNSURE : orderOf(one));
  // "Missing" that names no service is about one of several: nobody knows which, so it is not hidden by another.
  const isLoose = ({ agreement }: CountingAgreement) =>
    agreement.recorded === 'missing' &&
    agreement.serviceIds.length === 0 &&
    !hasSuccessor(agreement, agreements);
  let counting: CountingAgreement | null = best;
  let service: Service | null = null;
  let worst = badness(best);
  const relied = new Set<CountingAgreement>();
  if (running.length > 1) {
    const loose = current.find(isLoose);
    if (loose !== undefined && badness(loose) > worst) {
      counting = loose;
      worst = badness(loose);
    }
  }
  for (const one of running) {
    // What is recorded of a service itself says more about it than what is for all of them.
    const named = current.filter(
      ({ agreement }) => agreement.recorded !== 'superseded' && agreement.serviceIds.includes(one.id),
    );
    const own = bestOf(
      named.length > 0 ? named : current.filter(({ agreement }) => agreement.serviceIds.length === 0),
    );
    if (own !== null) relied.add(own);
    const order = own === null ? agreementOrder.indexOf('no-agreement') : badness(own);
    if (order <= worst) continue;
    worst = order;
    counting = own;
    service = one;
  }
  const first = counting === null ? [] : [counting];
  return { states, current: isCurrent, counting, service, relied: [...new Set([...first, ...relied])] };
}

type Role = ProcessorRecord['processor']['role'];

/** Whether it processes on instruction, so that Art. 28 GDPR asks for an agreement. */
export function isProcessor(role: Role): boolean {
  return role === 'processor' || role === 'sub-processor';
}

/** Whether an agreement (Art. 28(3) GDPR) or an arrangement (Art. 26(1)) has to stand: not with another controller. */
export function needsAgreement(role: Role): boolean {
  return role !== 'independent-controller';
}

/**
 * Whether an agreement has ended under which data must still be deleted or returned: a processor owes that (Art. 28(3)(g)
 * GDPR), another controller does not.
 */
export const owesDeletion = (role: Role, status: AgreementStatus | 'no-agreement'): boolean =>
  status === 'ended-open' && isProcessor(role);

/** The article that asks for an agreement with such a party, in the notation of `formatArticle`; empty = none does. */
export const agreementArticles: Readonly<Record<Role, string>> = {
  processor: '28(3)',
  'sub-processor': '28(4)',
  'joint-controller': '26(1)',
  'independent-controller': '',
};

/** A flow as the assessment sees it: the establishment is that of who imports; none at all = that of the place. */
export type EffectiveFlow = Omit<DataFlow, 'importerCountry'> & {
  readonly importerCountry: FlowFacts['importerCountry'];
};

/**
 * The flows as the assessment sees them: the role of the supplier decides who imports; establishment and parent
 * recorded with the legal entity count where the flow names none, the parent being that of the day; what ended with its
 * supplier or its link in the chain has ended.
 */
export function effectiveFlows(
  record: ProcessorRecord,
  { asOf, list }: Pick<Judgement, 'asOf' | 'list'>,
): EffectiveFlow[] {
  const { processor } = record;
  const { name, country, parentCountry: present } = processor;
  const own = { name, country, parentCountry: present, nextParent: nextParentCountry(processor, asOf) };
  const used = usedSubProcessors(record);
  return record.flows.map((flow) => {
    const use = flow.subProcessorId === null ? undefined : used.get(flow.subProcessorId);
    const importer = flow.subProcessorId === null ? own : use;
    const actor = actorOf(processor.role, flow.actor);
    const importerCountry = importerCountryOf(flow, importer, list);
    const parentCountry = parentOf(flow, importer);
    const endedOn = earliest(earliest(flow.endedOn, processor.endedOn), use?.endsOn ?? null);
    // A copy of so many fields costs as much as the assessment; where nothing follows from the record, none is made.
    const isAsRecorded =
      actor === flow.actor &&
      importerCountry === flow.importerCountry &&
      parentCountry === flow.parentCountry &&
      endedOn === flow.endedOn;
    return isAsRecorded ? flow : { ...flow, actor, importerCountry, parentCountry, endedOn };
  });
}

/**
 * Where the importer is established: as the flow says, else as is recorded with the supplier or sub-processor. Another
 * entity outside the EEA is established where it is; within the EEA that would be to believe what nobody recorded.
 */
function importerCountryOf(
  flow: DataFlow,
  importer: { readonly name: string; readonly country: string | null } | undefined,
  list: CountryList,
): string | null | undefined {
  if (flow.importerCountry !== null) return flow.importerCountry;
  if (isOfAnother(flow, importer?.name ?? '') && !isWithinEea(flow.country, list)) return undefined;
  return importer?.country ?? null;
}

/**
 * The country of the parent that was announced, from the day on which it takes effect; null = it does not count yet. One
 * of which the country is not known takes nothing of what is known away: until then the present parent counts.
 */
export function nextParentCountry(
  { nextParent }: Pick<Processor, 'nextParent'>,
  asOf: CivilDate,
): string | null {
  return nextParent !== null && hasHappened(nextParent.effectiveOn, asOf) ? nextParent.country : null;
}

/**
 * The parent of who imports. What a flow says of the parent of the supplier itself is from before that parent changed.
 */
function parentOf(
  flow: DataFlow,
  importer:
    | { readonly name: string; readonly parentCountry: string | null; readonly nextParent?: string | null }
    | undefined,
): string | null {
  const next = importer?.nextParent ?? null;
  const said = isOfAnother(flow, importer?.name ?? '')
    ? (flow.parentCountry ?? next)
    : (next ?? flow.parentCountry);
  return said ?? importer?.parentCountry ?? null;
}

/** Whether a flow names another legal entity than the one it is recorded with; how its legal form is spelled says nothing. */
function isOfAnother({ entity }: DataFlow, name: string): boolean {
  if (entity === '' || entity === name) return false;
  return foldName(entity) !== foldName(name) && entityKey(entity) !== entityKey(name);
}

function actorOf(role: Role, actor: DataFlow['actor']): DataFlow['actor'] {
  if (actor === 'customer' || role === 'processor') return actor;
  return role === 'sub-processor' ? 'sub-processor' : 'controller';
}

/** The chain as the assessment sees it, as many as there are links and in their order. */
export function effectiveChain(
  { chain, processor }: ProcessorRecord,
  flows: readonly EffectiveFlow[],
  asOf: CivilDate,
): ChainFacts[] {
  if (chain.length === 0) return [];
  const located = new Set(flows.filter((flow) => isRunning(flow, asOf)).map((flow) => flow.subProcessorId));
  const byId = new Map(chain.map((link) => [link.id, link]));
  return chain.map((link) => ({
    country: link.subProcessor.country,
    hasFlow: located.has(link.subProcessorId),
    endedOn: earliest(linkEndsOn(link, byId), processor.endedOn),
  }));
}

/** A sub-processor in use by a supplier; `endsOn` = the last day of its last link, null while one is open. */
interface UsedSubProcessor {
  readonly name: string;
  readonly country: string | null;
  readonly parentCountry: string | null;
  readonly endsOn: CivilDate | null;
}

const noneUsed: ReadonlyMap<string, UsedSubProcessor> = new Map();

function usedSubProcessors({ chain }: ProcessorRecord): ReadonlyMap<string, UsedSubProcessor> {
  if (chain.length === 0) return noneUsed;
  const used = new Map<string, UsedSubProcessor>();
  const byId = new Map(chain.map((link) => [link.id, link]));
  for (const link of chain) {
    const known = used.get(link.subProcessorId);
    const endsOn = linkEndsOn(link, byId);
    used.set(link.subProcessorId, {
      name: link.subProcessor.name,
      country: link.subProcessor.country,
      parentCountry: link.subProcessor.parentCountry,
      endsOn: known === undefined ? endsOn : later(known.endsOn, endsOn),
    });
  }
  return used;
}

/** A link ends with itself or with a link above it. A circle in the chain ends the search, not the program. */
function linkEndsOn(link: ChainLink, byId: ReadonlyMap<string, ChainLink>): CivilDate | null {
  let endsOn = link.endedOn;
  const seen = new Set([link.id]);
  let above = link.parentLinkId === null ? undefined : byId.get(link.parentLinkId);
  while (above !== undefined && !seen.has(above.id)) {
    endsOn = earliest(endsOn, above.endedOn);
    seen.add(above.id);
    above = above.parentLinkId === null ? undefined : byId.get(above.parentLinkId);
  }
  return endsOn;
}

/** The later of two ends, null standing for "no end". */
function later(a: CivilDate | null, b: CivilDate | null): CivilDate | null {
  if (a === null || b === null) return null;
  return a >= b ? a : b;
}
