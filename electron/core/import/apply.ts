/** Writes an import plan to the register, supplier by supplier. */
import { randomUUID } from 'node:crypto';
import type { AgreementInput } from '../../../shared/fields/agreement.ts';
import type { CertificateInput } from '../../../shared/fields/evidence.ts';
import { emptyOf } from '../../../shared/fields/field.ts';
import type {
  DraftFlow,
  ImportPlan,
  PlannedAgreement,
  PlannedPlace,
  PlannedProcessor,
  PlannedStatement,
  PlannedSubProcessor,
  PlannedUpdate,
} from '../../../shared/fields/import.ts';
import type { Stated } from '../../../shared/fields/stated.ts';
import { chainFields, emptySubProcessor } from '../../../shared/fields/sub-processor.ts';
import { entityKey, foldText } from '../../../shared/law/names.ts';
import { entities } from '../store/entities.ts';
import { savePart, saveProcessor, saveSubProcessor } from '../store/parts.ts';
import { requireRecord, saveRecord } from '../store/records.ts';
import { subProcessorIds } from '../store/supplier-records.ts';
import type { Writing } from '../store/writing.ts';
import { applyDifference } from './apply-chain.ts';
import { applyRecords } from './apply-records.ts';
import { statedAs, withinLimit } from './stated-cells.ts';

const fresh = { id: null, version: null } as const;
/** A service with its identity. */
interface Known {
  readonly id: string;
  readonly name: string;
}

/** An agreement of the plan, with the identities of the services that it is for. */
function agreementOf(
  { forServices, ...agreement }: PlannedAgreement,
  services: readonly Known[],
): AgreementInput {
  const wanted = new Set(forServices.map(foldText));
  return {
    ...agreement,
    serviceIds: services.filter(({ name }) => wanted.has(foldText(name))).map(({ id }) => id),
  };
}

const identified = <Part>(parts: readonly (Part & { id?: string | null })[]) =>
  parts.map((part) => ({ ...part, id: part.id ?? randomUUID() }));

/** What the plan says of a supplier. @param added the identities of the agreements that it adds. */
function statementsOf(
  importId: string,
  planned: readonly PlannedStatement[],
  added: readonly string[],
): Stated[] {
  return planned.map(({ agreement, ...cell }) =>
    statedAs(importId, cell, typeof agreement === 'number' ? (added[agreement] ?? null) : agreement),
  );
}

/**
 * Writes the plan; yields the number of suppliers done after each one. `underId`: whose chain they belong to. `importId`:
 * under which the words that no field holds stay with the suppliers.
 */
export function* applyPlan(
  writing: Writing,
  plan: ImportPlan,
  { importId, underId }: { readonly importId: string; readonly underId: string | null },
): Generator<number> {
  let done = 0;
  const told: Stated[] = [];
  const chains = subProcessorIds(writing.connection);
  for (const planned of plan.create) {
    create(writing, planned, importId, chains);
    yield ++done;
  }
  for (const planned of plan.update) {
    update(writing, planned, importId, chains);
    yield ++done;
  }
  for (const planned of plan.subProcessors) {
    if (underId !== null) {
      const id = addSubProcessor(writing, planned, underId);
      told.push(...planned.addStated.map((cell) => statedAs(importId, cell, id)));
    }
    yield ++done;
  }
  for (const planned of plan.chain) {
    if (underId !== null && plan.result.chain) {
      const id = applyDifference(writing, planned, underId, plan.result.chain.on);
      told.push(...(planned.announce?.addStated ?? []).map((cell) => statedAs(importId, cell, id)));
    }
    yield ++done;
  }
  if (plan.records) {
    for (const _ of applyRecords(writing, plan.records, importId)) yield ++done;
  }
  if (underId !== null && told.length > 0) tellOf(writing, underId, told);
}

/** Lets words of a list stay with a supplier of which the list says nothing else. */
function tellOf({ connection, change, touch }: Writing, processorId: string, told: readonly Stated[]): void {
  const { version, fields } = requireRecord(connection, entities.processor, processorId);
  const statedInList = withinLimit(fields.name, [...fields.statedInList, ...told]);
  saveRecord(
    connection,
    entities.processor,
    { id: processorId, version, processorId: null, fields: { ...fields, statedInList } },
    change,
  );
  touch(processorId);
}

/** How many suppliers, sub-processors and differences with a chain a plan writes. */
export function planSize(plan: ImportPlan): number {
  const { create, update, subProcessors, chain, records } = plan;
  const lists = [create, update, subProcessors, chain, records?.suppliers ?? []];
  return lists.reduce((size, { length }) => size + length, 0);
}

/** Puts sub-processors under a supplier; one of the same name is used, whoever else has it. */
function addChain(
  writing: Writing,
  processorId: string,
  { names, places }: { readonly names: readonly string[]; readonly places: readonly PlannedPlace[] },
  known: Map<string, string>,
): void {
  const { connection, change } = writing;
  for (const name of names) {
    const fields = emptySubProcessor(name);
    const subProcessorId =
      known.get(entityKey(name)) ??
      saveRecord(connection, entities.sub_processor, { ...fresh, processorId: null, fields }, change).id;
    known.set(entityKey(name), subProcessorId);
    const input = { ...emptyOf(chainFields), subProcessorId };
    savePart(writing, entities.chain_link, { ...fresh, processorId, input });
    const own = places.filter((place) => entityKey(place.name) === entityKey(name));
    addFlows(
      writing,
      processorId,
      subProcessorId,
      own.map(({ flow }) => flow),
    );
  }
}

function addCertificates(
  writing: Writing,
  processorId: string,
  certificates: readonly CertificateInput[],
): void {
  for (const input of certificates) savePart(writing, entities.certificate, { ...fresh, processorId, input });
}

function addFlows(
  writing: Writing,
  processorId: string,
  subProcessorId: string | null,
  flows: readonly DraftFlow[],
): void {
  for (const flow of flows) {
    savePart(writing, entities.data_flow, { ...fresh, processorId, input: { ...flow, subProcessorId } });
  }
}

/** Adds agreements under the identities by which the words of the list name them. */
function addAgreements(
  writing: Writing,
  processorId: string,
  agreements: readonly PlannedAgreement[],
  { ids, services }: { readonly ids: readonly string[]; readonly services: readonly Known[] },
): void {
  for (const [at, agreement] of agreements.entries()) {
    const input = agreementOf(agreement, services);
    savePart(writing, entities.agreement, { id: ids[at] ?? null, version: null, processorId, input });
  }
}

function create(
  writing: Writing,
  planned: PlannedProcessor,
  importId: string,
  chains: Map<string, string>,
): void {
  const { services, contacts, ...fields } = planned.processor;
  const ids = planned.agreements.map(() => randomUUID());
  const input = {
    ...fields,
    services: identified(services),
    contacts: identified(contacts),
    statedInList: withinLimit(fields.name, statementsOf(importId, planned.stated, ids)),
  };
  const processorId = saveProcessor(writing, { ...fresh, input });
  addAgreements(writing, processorId, planned.agreements, { ids, services: input.services });
  addFlows(writing, processorId, null, planned.flows);
  addChain(writing, processorId, { names: planned.chain, places: planned.chainPlaces }, chains);
  addCertificates(writing, processorId, planned.certificates);
}

function update(
  writing: Writing,
  planned: PlannedUpdate,
  importId: string,
  chains: Map<string, string>,
): void {
  const { processorId } = planned;
  const { services, contacts, ...fields } = planned.processor;
  const present = requireRecord(writing.connection, entities.processor, processorId);
  const ids = planned.addAgreements.map(() => randomUUID());
  const input = {
    ...fields,
    services: identified(services),
    contacts: identified(contacts),
    statedInList: withinLimit(fields.name, [
      ...fields.statedInList,
      ...statementsOf(importId, planned.addStated, ids),
    ]),
  };
  saveProcessor(writing, { id: processorId, version: present.version, input });
  addAgreements(writing, processorId, planned.addAgreements, { ids, services: input.services });
  for (const { id, agreement } of planned.changeAgreements) {
    const { version } = requireRecord(writing.connection, entities.agreement, id);
    savePart(writing, entities.agreement, {
      id,
      version,
      processorId,
      input: agreementOf(agreement, input.services),
    });
  }
  for (const { id, flow } of planned.changeFlows) {
    const { version } = requireRecord(writing.connection, entities.data_flow, id);
    const input = { ...flow, subProcessorId: null };
    savePart(writing, entities.data_flow, { id, version, processorId, input });
  }
  addFlows(writing, processorId, null, planned.addFlows);
  addChain(writing, processorId, { names: planned.addChain, places: planned.addChainPlaces }, chains);
  addCertificates(writing, processorId, planned.addCertificates);
  for (const { id, certificate: input } of planned.changeCertificates) {
    const { version } = requireRecord(writing.connection, entities.certificate, id);
    savePart(writing, entities.certificate, { id, version, processorId, input });
  }
}

/** Gives the identity of the sub-processor. */
function addSubProcessor(writing: Writing, planned: PlannedSubProcessor, processorId: string): string {
  const { connection } = writing;
  const known = planned.subProcessorId;
  const at =
    known === null
      ? fresh
      : { id: known, version: requireRecord(connection, entities.sub_processor, known).version };
  const subProcessorId = saveSubProcessor(writing, { ...at, input: planned.subProcessor }).id;
  for (const { service } of planned.addLinks) {
    const input = { ...emptyOf(chainFields), subProcessorId, service };
    savePart(writing, entities.chain_link, { ...fresh, processorId, input });
  }
  addFlows(writing, processorId, subProcessorId, planned.addFlows);
  return subProcessorId;
}
