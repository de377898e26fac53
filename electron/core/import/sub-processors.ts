/** Imports one supplier's sub-processors (Art. 28(2) and (4) GDPR): every row is a link in its chain. */

import { namesOf, withGiven } from '../../../shared/fields/field.ts';
import type {
  CellFinding,
  ImportRow,
  KeptCell,
  PlannedDifference,
  PlannedSubProcessor,
} from '../../../shared/fields/import.ts';
import type { ChainComparison, ListChange } from '../../../shared/fields/list-changes.ts';
import { type SubProcessorInput, subProcessorFields } from '../../../shared/fields/sub-processor.ts';
import { entityKey, foldText, withoutLegalForm } from '../../../shared/law/names.ts';
import type { DuplicateStrategy } from '../../../shared/schema/duplicates.ts';
import { cellSentences, duplicatesStop } from '../../../shared/words/import-cells.ts';
import { Problem } from '../ground/problem.ts';
import { compareChain } from './chain-comparison.ts';
import { changesOfSubProcessor } from './changes.ts';
import type { Draft, RowReading } from './draft.ts';
import { EarlierLists } from './said-before.ts';
import { Statements } from './statements.ts';
import {
  type ExistingChain,
  existingLinks,
  flowKey,
  type Link,
  linksByFormerName,
  newIn,
  newLink,
  rowAsNow,
  servicesNotInList,
} from './sub-processor-links.ts';

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

/**
 * Plans the rows as sub-processors of one supplier. The same name after folding is the same sub-processor,
 * even if another supplier uses it; another service of it is an additional link. A list that updates a known chain
 * is compared with it instead: what it adds is announced first. `elsewhere`: what stands in other tables of the file.
 * Errors: `conflict` under `stop`.
 */
export function planSubProcessors(
  readings: readonly RowReading[],
  under: ExistingChain,
  duplicates: DuplicateStrategy,
  elsewhere: readonly string[] = [],
): SubProcessorPlan {
  const earlier = new EarlierLists(under.supplier.before ?? []);
  const links = existingLinks(under, earlier);
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
  // A chain of which everything ended is known too: what comes after it is announced (Art. 28(2) GDPR).
  const hasChain = under.supplier.chain.length > 0;
  const notRead = [...elsewhere];
  const isUpdate = hasChain && duplicates === 'update';
  const stopped: string[] = [];
  const statements = new Statements(under.supplier.told ?? []);
  const former = linksByFormerName(links, under);
  for (const reading of readings) {
    const { draft: row, name, uncertain, rejected, kept } = reading;
    plan.uncertain.push(...uncertain);
    plan.rejected.push(...rejected);
    plan.kept.push(...kept);
    if (row === null) {
      notRead.push(name);
      const { row: number, leftOut } = reading;
      if (leftOut !== null) plan.rows.push({ row: number, name, outcome: 'skipped', message: leftOut });
      else if (rejected[0])
        plan.rows.push({ row: number, name, outcome: 'rejected', message: rejected[0].message });
      continue;
    }
    const key = entityKey(name);
    const link = links.get(key) ?? former.get(key) ?? newLink(row);
    const draft = rowAsNow(row, link, under, { earlier, findings: plan.uncertain });
    if (!links.has(key) && link === former.get(key)) {
      const message = cellSentences.formerName(link.input.name);
      plan.uncertain.push({ row: draft.row, column: draft.nameColumn, value: name, message });
    } else if (!links.has(key)) {
      const like = bareNames.get(withoutLegalForm(name));
      if (like !== undefined) {
        const message = cellSentences.legalForm(like);
        plan.uncertain.push({ row: draft.row, column: draft.nameColumn, value: name, message });
      }
      bareNames.set(withoutLegalForm(name), name);
    }
    if (link.known === null) links.set(key, link);
    if (key === entityKey(under.supplier.processor.name)) {
      const message = cellSentences.isSupplierItself;
      plan.uncertain.push({ row: draft.row, column: draft.nameColumn, value: name, message });
    }
    const fresh = link.rows.length === 0 && !link.inChain;
    const outcome = isUpdate
      ? compareIn(link, draft, plan.uncertain, { statements, earlier })
      : takeIn(link, draft, duplicates, fresh, { statements, earlier });
    note(link, draft);
    if (outcome.outcome === 'skipped' && duplicates === 'stop') stopped.push(name);
    plan.rows.push({ row: draft.row, name, ...outcome });
  }
  if (stopped.length > 0) throw new Problem('conflict', duplicatesStop([...new Set(stopped)]));
  if (isUpdate) for (const link of links.values()) plan.uncertain.push(...servicesNotInList(link, under));
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
        { on: under.on, notRead },
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

/** What lists said before. */
interface SaidBefore {
  readonly statements: Statements;
  readonly earlier: EarlierLists;
}

/** Merges a row into its sub-processor: the link, its flows, and fields that were still empty. */
function takeIn(
  link: Link,
  draft: Draft,
  duplicates: DuplicateStrategy,
  fresh: boolean,
  said: SaidBefore,
): Pick<ImportRow, 'outcome' | 'message'> {
  const service = serviceOf(draft);
  const newService = !hasService(link, draft, service);
  const name = link.input.name;
  if (!fresh && link.inChain && (duplicates === 'skip' || duplicates === 'stop')) {
    return { outcome: 'skipped', message: cellSentences.knownSkipped(name) };
  }
  if (!fresh && link.inChain && duplicates === 'add-service' && !newService) {
    return { outcome: 'skipped', message: cellSentences.known(name) };
  }
  const before = JSON.stringify(changesOf(link));
  link.input = filled(
    link.input,
    newIn(draft, link, said.earlier),
    duplicates === 'update' && !link.isOfOthers,
  );
  if (fresh || (newService && service !== '')) {
    link.addLinks.push({ service });
    link.services.add(foldText(service));
  }
  for (const flow of draft.flows) {
    if (link.flows.has(flowKey(flow))) continue;
    link.flows.add(flowKey(flow));
    link.addFlows.push(flow);
  }
  takeStated(link, draft, said.statements);
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
  listed.last = draft;
  if (service !== '') listed.services.add(service);
  const known = new Set(listed.flows.map(flowKey));
  listed.flows.push(...draft.flows.filter((flow) => !known.has(flowKey(flow))));
}

/** What a row of a list that updates a known chain says: details are taken, the rest is compared. */
function compareIn(
  link: Link,
  draft: Draft,
  uncertain: CellFinding[],
  said: SaidBefore,
): Pick<ImportRow, 'outcome' | 'message'> {
  const { name } = link.input;
  const before = JSON.stringify(changesOf(link));
  const isFirst = link.listed.rows.length === 0;
  link.input = filled(link.input, newIn(draft, link, said.earlier), !link.isOfOthers);
  takeStated(link, draft, said.statements);
  const isChanged = JSON.stringify(changesOf(link)) !== before;
  if (!link.inChain) {
    link.rows.push(draft.row);
    return { outcome: isFirst ? 'created' : 'updated', message: null };
  }
  const service = serviceOf(draft);
  const source = draft.source('service') ?? draft.source('purposes');
  if (service !== '' && source && !hasService(link, draft, service)) {
    uncertain.push({ row: draft.row, ...source, message: cellSentences.otherService(name) });
  }
  if (isChanged) link.rows.push(draft.row);
  const isKnown = draft.flows.every((flow) => flow.country === 'unknown' || link.flows.has(flowKey(flow)));
  return isChanged || !isKnown
    ? { outcome: 'updated', message: null }
    : { outcome: 'skipped', message: cellSentences.knownUnchanged(name) };
}

/** What a row says that a sub-processor does: for which service, and what for. */
function serviceOf({ processor: { services, purposes } }: Draft): string {
  return [...services.map(({ name }) => name), purposes].filter((text) => text !== '').join('; ');
}

/** Whether a link has what a row says, also where an earlier list named the service only, or what for. */
function hasService({ services }: Link, { processor }: Draft, service: string): boolean {
  const named = processor.services.map(({ name }) => name).join('; ');
  return [service, named || service, processor.purposes || service].some((text) =>
    services.has(foldText(text)),
  );
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
