/** Imports one supplier's sub-processors (Art. 28(2) and (4) GDPR): every row is a link in its chain. */

import { namesOf, pickValues, withGiven } from '../../../shared/fields/field.ts';
import type {
  CellFinding,
  DraftFlow,
  DuplicateStrategy,
  ImportRow,
  KeptCell,
  PlannedSubProcessor,
  StatedCell,
} from '../../../shared/fields/import.ts';
import type { ProcessorRecord } from '../../../shared/fields/record.ts';
import {
  emptySubProcessor,
  type SubProcessor,
  type SubProcessorInput,
  subProcessorFields,
} from '../../../shared/fields/sub-processor.ts';
import { entityKey, foldText, withoutLegalForm } from '../../../shared/law/names.ts';
import { cellSentences, duplicatesStop } from '../../../shared/words/import-cells.ts';
import { Problem } from '../ground/problem.ts';
import { type Draft, sharedNames } from './draft.ts';
import { interpretTable } from './interpret.ts';
import type { ResolvedMapping } from './mapping.ts';
import type { Running } from './running.ts';
import { Statements, type ToldBefore } from './statements.ts';
import type { Table } from './table.ts';

/** The supplier whose sub-processors a list contains, and all sub-processors in the register. */
export interface ExistingChain {
  readonly supplier: Pick<ProcessorRecord, 'processor' | 'chain' | 'flows'> & {
    /** What lists said before of the supplier and its sub-processors. */
    readonly told?: readonly ToldBefore[] | undefined;
  };
  readonly subProcessors: readonly SubProcessor[];
}

/** Plan for sub-processors, with the outcome of every row. */
export interface SubProcessorPlan {
  readonly subProcessors: PlannedSubProcessor[];
  readonly rows: ImportRow[];
  readonly uncertain: CellFinding[];
  readonly rejected: CellFinding[];
  readonly kept: KeptCell[];
}

interface Link {
  readonly known: SubProcessor | null;
  readonly inChain: boolean;
  readonly services: Set<string>;
  readonly flows: Set<string>;
  rows: number[];
  input: SubProcessorInput;
  addLinks: { service: string }[];
  addFlows: DraftFlow[];
  stated: StatedCell[];
}

/**
 * Plans the rows as sub-processors of one supplier. The same name after folding is the same sub-processor,
 * even if another supplier uses it; another service of it is an additional link. Errors: `conflict` under
 * `stop`, `cancelled`.
 */
export function planSubProcessors(
  table: Table,
  mapping: ResolvedMapping,
  under: ExistingChain,
  duplicates: DuplicateStrategy,
  running: Running = {},
): SubProcessorPlan {
  const links = existingLinks(under);
  const bareNames = new Map(
    [...links.values()].map(({ input }) => [withoutLegalForm(input.name), input.name]),
  );
  const plan: SubProcessorPlan = { subProcessors: [], rows: [], uncertain: [], rejected: [], kept: [] };
  const stopped: string[] = [];
  const statements = new Statements(under.supplier.told ?? []);
  for (const reading of interpretTable(table, mapping, 'sub-processor', running)) {
    const { draft, name, uncertain, rejected, kept } = reading;
    plan.uncertain.push(...uncertain);
    plan.rejected.push(...rejected);
    plan.kept.push(...kept);
    if (draft === null) {
      const [finding] = reading.isLeftOut ? uncertain : rejected;
      const outcome = reading.isLeftOut ? 'skipped' : 'rejected';
      if (finding) plan.rows.push({ row: finding.row, name, outcome, message: finding.message });
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
    const outcome = takeIn(link, draft, duplicates, fresh, statements);
    if (outcome.outcome === 'skipped' && duplicates === 'stop') stopped.push(name);
    plan.rows.push({ row: draft.row, name, ...outcome });
  }
  if (stopped.length > 0) throw new Problem('conflict', duplicatesStop([...new Set(stopped)]));
  for (const { known, rows, input, addLinks, addFlows, stated } of links.values()) {
    if (rows.length === 0) continue;
    plan.subProcessors.push({
      rows,
      subProcessorId: known?.id ?? null,
      subProcessor: input,
      addLinks,
      addFlows,
      addStated: stated,
    });
  }
  return plan;
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
  for (const cell of statements.newOf(draft.stated, link.known?.id ?? null)) {
    const isSaid = link.stated.some(({ column, words }) => column === cell.column && words === cell.words);
    if (!isSaid) link.stated.push(cell);
  }
  if (JSON.stringify(changesOf(link)) === before) {
    const first = link.rows[0];
    const message = first === undefined ? cellSentences.knownUnchanged(name) : cellSentences.repeated(first);
    return { outcome: 'skipped', message };
  }
  link.rows.push(draft.row);
  return { outcome: fresh ? 'created' : 'updated', message: null };
}

const changesOf = ({ input, addLinks, addFlows, stated }: Link) => [input, addLinks, addFlows, stated];

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
