/** Writes an import plan to the register, supplier by supplier. */
import { randomUUID } from 'node:crypto';
import type { AgreementInput } from '../../../shared/fields/agreement.ts';
import { emptyOf } from '../../../shared/fields/field.ts';
import type {
  DraftFlow,
  ImportPlan,
  PlannedAgreement,
  PlannedProcessor,
  PlannedSubProcessor,
  PlannedUpdate,
} from '../../../shared/fields/import.ts';
import { chainFields, emptySubProcessor } from '../../../shared/fields/sub-processor.ts';
import { entityKey, foldText } from '../../../shared/law/names.ts';
import { entities, readAll } from '../store/entities.ts';
import { savePart, saveProcessor, saveSubProcessor } from '../store/parts.ts';
import { requireRecord, saveRecord } from '../store/records.ts';
import type { Writing } from '../store/writing.ts';
import { applyDifference } from './apply-chain.ts';

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

/**
 * Writes the plan; yields the number of suppliers done after each one. `underId`: whose chain they belong to.
 */
export function* applyPlan(writing: Writing, plan: ImportPlan, underId: string | null): Generator<number> {
  let done = 0;
  const chains = new Map(
    readAll(writing.connection, entities.sub_processor).map(({ id, fields }) => [entityKey(fields.name), id]),
  );
  for (const planned of plan.create) {
    create(writing, planned, chains);
    yield ++done;
  }
  for (const planned of plan.update) {
    update(writing, planned, chains);
    yield ++done;
  }
  for (const planned of plan.subProcessors) {
    if (underId !== null) addSubProcessor(writing, planned, underId);
    yield ++done;
  }
  for (const planned of plan.chain) {
    if (underId !== null && plan.result.chain) {
      applyDifference(writing, planned, underId, plan.result.chain.on);
    }
    yield ++done;
  }
}

/** How many suppliers, sub-processors and differences with a chain a plan writes. */
export function planSize(plan: ImportPlan): number {
  return plan.create.length + plan.update.length + plan.subProcessors.length + plan.chain.length;
}

/** Puts sub-processors under a supplier; one of the same name is used, whoever else has it. */
function addChain(
  writing: Writing,
  processorId: string,
  names: readonly string[],
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
  }
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

function create(writing: Writing, planned: PlannedProcessor, chains: Map<string, string>): void {
  const { services, contacts, ...fields } = planned.processor;
  const input = { ...fields, services: identified(services), contacts: identified(contacts) };
  const processorId = saveProcessor(writing, { ...fresh, input });
  for (const agreement of planned.agreements) {
    const own = agreementOf(agreement, input.services);
    savePart(writing, entities.agreement, { ...fresh, processorId, input: own });
  }
  addFlows(writing, processorId, null, planned.flows);
  addChain(writing, processorId, planned.chain, chains);
}

function update(writing: Writing, planned: PlannedUpdate, chains: Map<string, string>): void {
  const { processorId } = planned;
  const { services, contacts, ...fields } = planned.processor;
  const present = requireRecord(writing.connection, entities.processor, processorId);
  const input = { ...fields, services: identified(services), contacts: identified(contacts) };
  saveProcessor(writing, { id: processorId, version: present.version, input });
  for (const agreement of planned.addAgreements) {
    const own = agreementOf(agreement, input.services);
    savePart(writing, entities.agreement, { ...fresh, processorId, input: own });
  }
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
  addChain(writing, processorId, planned.addChain, chains);
}

function addSubProcessor(writing: Writing, planned: PlannedSubProcessor, processorId: string): void {
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
}
