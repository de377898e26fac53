/** Imports one supplier's sub-processors (Art. 28(2) and (4) GDPR): every row is a link in its chain. */

import { namesOf, pickValues, withGiven } from '../../../shared/fields/field.ts';
import type {
  CellFinding,
  DraftFlow,
  ImportRow,
  KeptCell,
  PlannedDifference,
  PlannedSubProcessor,
  StatedCell,
} from '../../../shared/fields/import.ts';
import type { ChainComparison, ListChange } from '../../../shared/fields/list-changes.ts';
import type { ProcessorRecord } from '../../../shared/fields/record.ts';
import {
  emptySubProcessor,
  type SubProcessor,
  type SubProcessorInput,
  subProcessorFields,
} from '../../../shared/fields/sub-processor.ts';
import { type CivilDate, isRunning } from '../../../shared/law/dates.ts';
import { entityKey, foldText, withoutLegalForm } from '../../../shared/law/names.ts';
import type { DuplicateStrategy } from '../../../shared/schema/duplicates.ts';
import { cellSentences, duplicatesStop } from '../../../shared/words/import-cells.ts';
import { Problem } from '../ground/problem.ts';
import { type ComparedSupplier, compareChain } from './chain-comparison.ts';
import { changesOfSubProcessor } from './changes.ts';
import { type Draft, type RowReading, sharedNames } from './draft.ts';
import { Statements, type ToldBefore } from './statements.ts';

/** The supplier whose sub-processors a list contains, and all sub-processors in the register. */
export interface ExistingChain {
  readonly supplier: Pick<ProcessorRecord, 'processor'> &
    ComparedSupplier & {
      /** What lists said before of the supplier and its sub-processors. */
      readonly told?: readonly ToldBefore[] | undefined;
    };
  readonly subProcessors: readonly SubProcessor[];
  /** Day of the list. */
  readonly on: CivilDate;
}

/** Plan for sub-processors, with the outcome of every row. */
export interface SubProcessorPlan {
  readonly subProcessors: PlannedSubProcessor[];
  readonly rows: ImportRow[];
  readonly uncertain: CellFinding[];
  readonly rejected: CellFinding[];
  readonly kept: KeptCell[];
  /** Beside the known chain; null where the supplier has none yet. */
  readonly comparison: Omit<ChainComparison, 'matter' | 'until'> | null;
  /** What the differences write; none unless the list updates the chain. */
  readonly chain: PlannedDifference[];
  readonly changes: ListChange[];
}

interface Link {
  readonly known: SubProcessor | null;
  readonly inChain: boolean;
  readonly services: Set<string>;
  readonly flows: Set<string>;
  /** What the list says of it: in which rows, with which services and flows. */
  readonly listed: { rows: number[]; services: Set<string>; flows: DraftFlow[] };
  rows: number[];
  input: SubProcessorInput;
  addLinks: { service: string }[];
  addFlows: DraftFlow[];
  stated: StatedCell[];
}

/**
 * Plans the rows as sub-processors of one supplier. The same name after folding is the same sub-processor,
 * even if another supplier uses it; another service of it is an additional link. A list that updates a known chain
 * is compared with it instead: what it adds is announced first. Errors: `conflict` under `stop`.
 */
export function planSubProcessors(
  readings: readonly RowReading[],
  under: ExistingChain,
  duplicates: DuplicateStrategy,
): SubProcessorPlan {
  const links = existingLinks(under);
  const bareNames = new Map(
    [...links.values()].map(({ input }) => [withoutLegalForm(input.name), input.name]),
  );
  const subProcessors: PlannedSubProcessor[] = [];
  const plan = {
    rows: [] as ImportRow[],
    uncertain: [] as CellFinding[],
    rejected: [] as CellFinding[],
    kept: [] as KeptCell[],
  };
  const hasChain = under.supplier.chain.some((link) => isRunning(link, under.on));
  const isUpdate = hasChain && duplicates === 'update';
  const stopped: string[] = [];
  const statements = new Statements(under.supplier.told ?? []);
  for (const reading of readings) {
    const { draft, name, uncertain, rejected, kept } = reading;
    plan.uncertain.push(...uncertain);
    plan.rejected.push(...rejected);
    plan.kept.push(...kept);
    if (draft === null) {
      const { row, leftOut } = reading;
      if (leftOut !== null) plan.rows.push({ row, name, outcome: 'skipped', message: leftOut });
      else if (rejected[0]) plan.rows.push({ row, name, outcome: 'rejected', message: rejected[0].message });
      continue;
    }
    const key = entityKey(name);
    const link = links.get(key) ?? newLink(draft);
    if (!links.has(key)) {
      const like = bareNames.get(withoutLegalForm(name));
      if (like !== undefined) {
        const message = cellSentences.legalForm(like);
        plan.uncertain.push({ row: draft.row, column: draft.nameColumn, value: name, message });
      }
      bareNames.set(withoutLegalForm(name), name);
    }
    links.set(key, link);
    const fresh = link.rows.length === 0 && !link.inChain;
    const outcome = isUpdate
      ? compareIn(link, draft, plan.uncertain, statements)
      : takeIn(link, draft, duplicates, fresh, statements);
    note(link, draft);
    if (outcome.outcome === 'skipped' && duplicates === 'stop') stopped.push(name);
    plan.rows.push({ row: draft.row, name, ...outcome });
  }
  if (stopped.length > 0) throw new Problem('conflict', duplicatesStop([...new Set(stopped)]));
  for (const { known, inChain, rows, input, addLinks, addFlows, stated } of links.values()) {
    // What updates a chain without being in it is announced, with its details.
    if (rows.length === 0 || (isUpdate && !inChain)) continue;
    subProcessors.push({
      rows,
      subProcessorId: known?.id ?? null,
      subProcessor: input,
      addLinks,
      addFlows,
      addStated: stated,
    });
  }
  const compared = hasChain
    ? compareChain(
        under.supplier,
        [...links.values()].map(({ known, input, listed, stated }) => ({
          known,
          input,
          stated,
          ...listed,
          services: [...listed.services],
        })),
        under.on,
      )
    : null;
  return {
    ...plan,
    subProcessors,
    comparison: compared && { ...compared.comparison, isTaken: isUpdate },
    chain: isUpdate ? (compared?.planned ?? []) : [],
    changes: [...links.values()].flatMap(({ known, rows, input }) =>
      known === null || rows.length === 0 ? [] : changesOfSubProcessor(known, input),
    ),
  };
}

function existingLinks({ supplier, subProcessors }: ExistingChain): Map<string, Link> {
  return new Map(
    subProcessors.map((known) => {
      const own = supplier.chain.filter((link) => link.subProcessorId === known.id && link.endedOn === null);
      const flows = supplier.flows.filter(
        (flow) => flow.subProcessorId === known.id && flow.endedOn === null,
      );
      const { id: _, version: __, ...input } = known;
      const link: Link = {
        known,
        inChain: own.length > 0,
        services: new Set(own.map(({ service }) => foldText(service))),
        flows: new Set(flows.map(flowKey)),
        listed: { rows: [], services: new Set(), flows: [] },
        rows: [],
        input,
        addLinks: [],
        addFlows: [],
        stated: [],
      };
      return [entityKey(known.name), link];
    }),
  );
}

function newLink(draft: Draft): Link {
  return {
    known: null,
    inChain: false,
    services: new Set(),
    flows: new Set(),
    listed: { rows: [], services: new Set(), flows: [] },
    rows: [],
    input: inputOf(draft),
    addLinks: [],
    addFlows: [],
    stated: [],
  };
}

/** Merges a row into its sub-processor: the link, its flows, and fields that were still empty. */
function takeIn(
  link: Link,
  draft: Draft,
  duplicates: DuplicateStrategy,
  fresh: boolean,
  statements: Statements,
): Pick<ImportRow, 'outcome' | 'message'> {
  const service = serviceOf(draft);
  const newService = !link.services.has(foldText(service));
  const name = link.input.name;
  if (!fresh && link.inChain && (duplicates === 'skip' || duplicates === 'stop')) {
    return { outcome: 'skipped', message: cellSentences.knownSkipped(name) };
  }
  if (!fresh && link.inChain && duplicates === 'add-service' && !newService) {
    return { outcome: 'skipped', message: cellSentences.known(name) };
  }
  const before = JSON.stringify(changesOf(link));
  link.input = filled(link.input, inputOf(draft), duplicates === 'update');
  if (fresh || (newService && service !== '')) {
    link.addLinks.push({ service });
    link.services.add(foldText(service));
  }
  for (const flow of draft.flows) {
    if (link.flows.has(flowKey(flow))) continue;
    link.flows.add(flowKey(flow));
    link.addFlows.push(flow);
  }
  takeStated(link, draft, statements);
  if (JSON.stringify(changesOf(link)) === before) {
    const first = link.rows[0];
    const message = first === undefined ? cellSentences.knownUnchanged(name) : cellSentences.repeated(first);
    return { outcome: 'skipped', message };
  }
  link.rows.push(draft.row);
  return { outcome: fresh ? 'created' : 'updated', message: null };
}

/** Lets words that no field holds stay with the sub-processor, each once. */
function takeStated(link: Link, draft: Draft, statements: Statements): void {
  for (const cell of statements.newOf(draft.stated, link.known?.id ?? null)) {
    const isSaid = link.stated.some(({ column, words }) => column === cell.column && words === cell.words);
    if (!isSaid) link.stated.push(cell);
  }
}

const changesOf = ({ input, addLinks, addFlows, stated }: Link) => [input, addLinks, addFlows, stated];

/** Remembers what a row says, whatever becomes of it. */
function note({ listed }: Link, draft: Draft): void {
  const service = serviceOf(draft);
  listed.rows.push(draft.row);
  if (service !== '') listed.services.add(service);
  const known = new Set(listed.flows.map(flowKey));
  listed.flows.push(...draft.flows.filter((flow) => !known.has(flowKey(flow))));
}

/** What a row of a list that updates a known chain says: details are taken, the rest is compared. */
function compareIn(
  link: Link,
  draft: Draft,
  uncertain: CellFinding[],
  statements: Statements,
): Pick<ImportRow, 'outcome' | 'message'> {
  const { name } = link.input;
  const before = JSON.stringify(changesOf(link));
  const isFirst = link.listed.rows.length === 0;
  link.input = filled(link.input, inputOf(draft), true);
  takeStated(link, draft, statements);
  const isChanged = JSON.stringify(changesOf(link)) !== before;
  if (!link.inChain) {
    link.rows.push(draft.row);
    return { outcome: isFirst ? 'created' : 'updated', message: null };
  }
  const service = serviceOf(draft);
  const source = draft.source('service') ?? draft.source('purposes');
  if (service !== '' && source && !link.services.has(foldText(service))) {
    uncertain.push({ row: draft.row, ...source, message: cellSentences.otherService(name) });
  }
  if (isChanged) link.rows.push(draft.row);
  const isKnown = draft.flows.every((flow) => flow.country === 'unknown' || link.flows.has(flowKey(flow)));
  return isChanged || !isKnown
    ? { outcome: 'updated', message: null }
    : { outcome: 'skipped', message: cellSentences.knownUnchanged(name) };
}

function serviceOf(draft: Draft): string {
  const services = draft.processor.services.map(({ name }) => name).join('; ');
  return services || draft.processor.purposes;
}

/** What a list says of a sub-processor as it says it of a supplier. */
function inputOf({ processor }: Draft): SubProcessorInput {
  const [first] = processor.contacts;
  const contact = [first?.name, first?.email, first?.phone].filter(Boolean).join(', ');
  return { ...emptySubProcessor(processor.name), ...pickValues(processor, sharedNames), contact };
}

/** What is filled in stays, or gives way to the list; remarks come together. */
function filled(known: SubProcessorInput, stated: SubProcessorInput, overwrite: boolean): SubProcessorInput {
  const values = namesOf(subProcessorFields).map((name) => {
    const [old, value] = [known[name], stated[name]];
    if (name === 'name' || value === null || value === '') return [name, old];
    if (subProcessorFields[name].kind === 'text') {
      const texts = [...new Set([old, value].filter((text) => text !== null && text !== ''))];
      return [name, String(old).includes(value) ? old : texts.join('\n')];
    }
    return [name, overwrite || old === null || old === '' ? value : old];
  });
  return withGiven(known, Object.fromEntries(values));
}

function flowKey(flow: Pick<DraftFlow, 'country' | 'kind' | 'statedLocation'>): string {
  return `${flow.country}|${flow.kind}|${flow.country === 'unknown' ? foldText(flow.statedLocation) : ''}`;
}
