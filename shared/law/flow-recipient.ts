/** Who receives the data of a flow, by name. */
import type { DataFlow } from '../fields/flow.ts';
import type { ProcessorRecord } from '../fields/record.ts';

type Flow = Pick<DataFlow, 'entity' | 'subProcessorId'>;

/** The legal entity that is recorded, else the sub-processor that the flow is of; empty where it is the supplier's own. */
export function namedRecipient({ chain }: Pick<ProcessorRecord, 'chain'>, flow: Flow): string {
  const { entity, subProcessorId } = flow;
  if (entity !== '' || subProcessorId === null) return entity;
  return chain.find((link) => link.subProcessorId === subProcessorId)?.subProcessor.name ?? '';
}

/** As {@link namedRecipient}, or else the supplier itself. */
export const recipientOf = (record: Pick<ProcessorRecord, 'chain' | 'processor'>, flow: Flow): string =>
  namedRecipient(record, flow) || record.processor.name;
