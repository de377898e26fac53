/**
 * What if: a decision falls, a country gets one, a supplier or sub-processor stops or gets another parent, on a day. The same assessment
 * with a changed list or changed records; nothing is stored.
 */

import type { ProcessorRecord, ProcessorVerdict } from '../fields/record.ts';
import type { AdequacyDecision } from '../schema/jurisdiction.ts';
import { type ControlTerms, controlTerms } from './control.ts';
import { noneOfEach } from './counting.ts';
import { addDays, type CivilDate, compareText, earliest, isRunning } from './dates.ts';
import { namedRecipient, recipientOf } from './flow-recipient.ts';
import { type Judged, judged, judgedUnder } from './judged.ts';
import { placesUnder, withDecision } from './jurisdictions.ts';
import { compareNames, entityKey, knownSortKey } from './names.ts';
import { linksInUse } from './recipients.ts';
import { type AssessedResult, assessedResult } from './stated.ts';
import { resultRank } from './transfer-codes.ts';
import { effectiveFlows, type Judgement } from './verdict.ts';

/** `stop`, `parent`: by name, as supplier and as sub-processor alike; the name is compared as that of a legal entity. */
export type Scenario =
  | { readonly kind: 'withdraw'; readonly country: string; readonly on: CivilDate }
  | {
      readonly kind: 'add';
      readonly country: string;
      readonly on: CivilDate;
      readonly condition?: AdequacyDecision['condition'];
    }
  | { readonly kind: 'stop'; readonly name: string; readonly on: CivilDate }
  | { readonly kind: 'parent'; readonly name: string; readonly country: string; readonly on: CivilDate };

/** How many suppliers that are in use have which result. */
export type Tally = Readonly<Record<AssessedResult, number>>;

type Outcome = Pick<
  ProcessorVerdict,
  'transferResult' | 'transferCode' | 'advisories' | 'agreementStatus' | 'covered'
>;

/** A supplier for which something changes: its verdict, or the verdict on some of its flows. */
export interface Change {
  readonly processorId: string;
  readonly processor: string;
  readonly before: Outcome;
  readonly after: Outcome;
  /** Ids of the flows whose result or code changes, or that fall away. */
  readonly flowIds: readonly string[];
  /** Of a supplier whose own parent changes; null = of any other. */
  readonly control: ControlTerms | null;
}

export interface ScenarioResult {
  readonly asOf: CivilDate;
  readonly before: Tally;
  readonly after: Tally;
  /** Worst outcome first, then by name. */
  readonly changes: readonly Change[];
}

/** Runs a scenario on the records, judged on its day; both sides are judged on that same day. */
export function runScenario(
  records: Iterable<ProcessorRecord>,
  scenario: Scenario,
  judgement: Judgement,
): ScenarioResult {
  const judge = scenarioJudge(scenario, judgement);
  const before = noneOfEach();
  const after = noneOfEach();
  const changes: Change[] = [];
  for (const record of records) {
    const { present, changed } = judge(record);
    // What had ended before the day counts on neither side, and nothing changes for it; what stops, no longer after it.
    if (!isRunning(record.processor, scenario.on)) continue;
    before[resultOf(present)] += 1;
    if (isRunning(changed.record.processor, scenario.on)) after[resultOf(changed)] += 1;
    const flowIds = changedFlows(present, changed);
    if (flowIds.length > 0 || isItself(record, scenario)) {
      const { id, name } = record.processor;
      changes.push({
        processorId: id,
        processor: name,
        before: outcomeOf(present),
        after: outcomeOf(changed),
        flowIds,
        control: scenario.kind === 'parent' && isItself(record, scenario) ? controlTerms(present) : null,
      });
    }
  }
  return { asOf: scenario.on, before, after, changes: inOrder(changes) };
}

/** Judges a record without what happens, and with it, both on its day. */
export function scenarioJudge(
  scenario: Scenario,
  judgement: Judgement,
): (record: ProcessorRecord) => { readonly present: Judged; readonly changed: Judged } {
  const usual: Judgement = { ...judgement, asOf: scenario.on };
  const places = changedPlaces(scenario, usual);
  const other: Judgement = { ...usual, list: changedList(scenario, places, usual) };
  return (record) => {
    const present = judged(withoutPlans(record, scenario), usual);
    return { present, changed: judgedAfter(present, scenario, places, other) };
  };
}

/** A parent that is asked about stands in the place of the one that is planned. */
function withoutPlans(record: ProcessorRecord, scenario: Scenario): ProcessorRecord {
  const { processor } = record;
  if (scenario.kind !== 'parent' || processor.nextParent === null || !isItself(record, scenario))
    return record;
  return { ...record, processor: { ...processor, nextParent: null } };
}

function judgedAfter(
  present: Judged,
  scenario: Scenario,
  places: readonly string[],
  changed: Judgement,
): Judged {
  return scenario.kind === 'stop' || scenario.kind === 'parent'
    ? judged(changedRecord(present.record, scenario), changed)
    : judgedUnder(present, changed.list, places);
}

const resultOf = ({ transfer: { result, advisories } }: Judged): AssessedResult =>
  assessedResult({ transferResult: result, advisories });

function outcomeOf({ verdict }: Judged): Outcome {
  const { transferResult, transferCode, advisories, agreementStatus, covered } = verdict;
  return { transferResult, transferCode, advisories, agreementStatus, covered };
}

/** Both have the same flows, in the same order. */
function changedFlows(before: Judged, after: Judged): string[] {
  if (before === after) return [];
  const ids: string[] = [];
  for (const [index, flow] of before.assessments.entries()) {
    const id = before.flows[index]?.id;
    if (flow === null || id === undefined) continue;
    const then = after.assessments[index];
    if (then === flow) continue;
    if (
      !then ||
      then.result !== flow.result ||
      then.code !== flow.code ||
      then.advisories.join() !== flow.advisories.join()
    )
      ids.push(id);
  }
  return ids;
}

/** Worst outcome first, then by name; the key of each name is made once. */
function inOrder(changes: readonly Change[]): Change[] {
  return changes
    .map((change) => ({
      change,
      rank: resultRank(change.after.transferResult),
      key: knownSortKey(change.processor),
    }))
    .sort(
      (a, b) =>
        a.rank - b.rank ||
        compareText(a.key, b.key) ||
        compareText(a.change.processorId, b.change.processorId),
    )
    .map(({ change }) => change);
}

/** The places of which the decision changes: one that falls, falls for its territories too. */
function changedPlaces(scenario: Scenario, { list }: Judgement): readonly string[] {
  if (scenario.kind === 'withdraw') return placesUnder(list, scenario.country);
  return scenario.kind === 'add' ? [scenario.country] : [];
}

function changedList(scenario: Scenario, places: readonly string[], { list }: Judgement) {
  switch (scenario.kind) {
    case 'withdraw':
      return places.reduce((changed, code) => withDecision(changed, code, null), list);
    case 'add':
      return withDecision(list, scenario.country, {
        condition: scenario.condition ?? 'none',
        scope_nl: 'Aanname',
        scope_en: 'Assumption',
        decision: 'Scenario',
        adopted: scenario.on,
        expires: null,
        source: '',
      });
    case 'stop':
    case 'parent':
      return list;
  }
}

/** Whether the scenario is about this supplier itself, and not about one of its sub-processors. */
function isItself({ processor }: ProcessorRecord, scenario: Scenario): boolean {
  return 'name' in scenario && entityKey(processor.name) === entityKey(scenario.name);
}

/** Whether a name is that of a supplier, of a sub-processor in its chain, or of a legal entity that receives data of it. */
export function isNamedIn({ processor, chain, flows }: ProcessorRecord, name: string): boolean {
  const wanted = entityKey(name);
  return [
    processor.name,
    ...chain.map(({ subProcessor }) => subProcessor.name),
    ...flows.map(({ entity }) => entity),
  ].some((one) => entityKey(one) === wanted);
}

/** The last day of what stops is the day before. */
function changedRecord(record: ProcessorRecord, scenario: Scenario): ProcessorRecord {
  if (scenario.kind === 'parent') return withParent(record, scenario);
  if (scenario.kind !== 'stop') return record;
  const lastDay = addDays(scenario.on, -1);
  if (isItself(record, scenario)) {
    const { processor } = record;
    return { ...record, processor: { ...processor, endedOn: earliest(processor.endedOn, lastDay) } };
  }
  const name = entityKey(scenario.name);
  return {
    ...record,
    chain: record.chain.map((link) =>
      entityKey(link.subProcessor.name) === name
        ? { ...link, endedOn: earliest(link.endedOn, lastDay) }
        : link,
    ),
    flows: record.flows.map((flow) =>
      entityKey(flow.entity) === name ? { ...flow, endedOn: earliest(flow.endedOn, lastDay) } : flow,
    ),
  };
}

/** Another parent, wherever a legal entity of that name imports: also where a flow names the parent of its own. */
function withParent(
  record: ProcessorRecord,
  { name, country }: Extract<Scenario, { kind: 'parent' }>,
): ProcessorRecord {
  const wanted = entityKey(name);
  const { processor } = record;
  const isNamed = (one: string) => entityKey(one) === wanted;
  return {
    ...record,
    processor: isNamed(processor.name) ? { ...processor, parentCountry: country } : processor,
    chain: record.chain.map((link) =>
      isNamed(link.subProcessor.name)
        ? { ...link, subProcessor: { ...link.subProcessor, parentCountry: country } }
        : link,
    ),
    flows: record.flows.map((flow) =>
      isNamed(flow.subProcessorId === null ? recipientOf(record, flow) : namedRecipient(record, flow))
        ? { ...flow, parentCountry: country }
        : flow,
    ),
  };
}

/** What suppliers have in common: a place where data are, a country of a parent, a sub-processor. */
export const dependencyKinds = ['place', 'parent', 'sub-processor'] as const;
export type DependencyKind = (typeof dependencyKinds)[number];

/** Who depends on one thing. `subject` = code of a place, or the name of the sub-processor. */
export interface Dependency {
  readonly kind: DependencyKind;
  readonly subject: string;
  /** Suppliers, by name, each once. */
  readonly suppliers: readonly { readonly id: string; readonly name: string }[];
  /** How many running flows go there; for a sub-processor those that it handles. */
  readonly flows: number;
}

/** Who depends on what on the day: most suppliers first. Only what runs on the day counts. */
export function concentration(
  records: Iterable<ProcessorRecord>,
  { asOf, list }: Pick<Judgement, 'asOf' | 'list'>,
): Dependency[] {
  const found = new Map<
    string,
    { kind: DependencyKind; subject: string; flows: number; suppliers: Map<string, string> }
  >();
  const count = (kind: DependencyKind, subject: string, { processor }: ProcessorRecord, flows: number) => {
    const key = `${kind} ${kind === 'sub-processor' ? entityKey(subject) : subject}`;
    const entry = found.get(key) ?? { kind, subject, flows: 0, suppliers: new Map() };
    entry.flows += flows;
    entry.suppliers.set(processor.id, processor.name);
    found.set(key, entry);
  };
  for (const record of records) {
    const { processor } = record;
    if (!isRunning(processor, asOf)) continue;
    const flows = effectiveFlows(record, { asOf, list }).filter((flow) => isRunning(flow, asOf));
    for (const flow of flows) {
      count('place', flow.country, record, 1);
      if (flow.parentCountry !== null) count('parent', flow.parentCountry, record, 1);
    }
    for (const [id, links] of Map.groupBy(linksInUse(record, asOf), (link) => link.subProcessorId)) {
      const handled = flows.filter((flow) => flow.subProcessorId === id);
      for (const { subProcessor } of links.slice(0, 1)) {
        count('sub-processor', subProcessor.name, record, handled.length);
      }
    }
  }
  return [...found.values()]
    .map(({ suppliers, ...entry }) => ({
      ...entry,
      suppliers: [...suppliers]
        .map(([id, name]) => ({ id, name }))
        .sort((a, b) => compareNames(a.name, b.name) || compareText(a.id, b.id)),
    }))
    .sort((a, b) => b.suppliers.length - a.suppliers.length || compareNames(a.subject, b.subject));
}
