/** Writes what a new list of sub-processors changes in a known chain. */
import type { PlannedDifference } from '../../../shared/fields/import.ts';
import type { CivilDate } from '../../../shared/law/dates.ts';
import { subProcessorNamed } from '../announcements/accept.ts';
import { entities } from '../store/entities.ts';
import { savePart, saveSubProcessor } from '../store/parts.ts';
import { requireRecord } from '../store/records.ts';
import type { Writing } from '../store/writing.ts';

const fresh = { id: null, version: null } as const;

/**
 * One difference that a person keeps; gives the identity of the sub-processor whose details came with it, or null.
 * @param on day of the list, the last day of what ends.
 */
export function applyDifference(
  writing: Writing,
  { announce, endLinks, endFlows, subProcessorId, addFlows }: PlannedDifference,
  processorId: string,
  on: CivilDate,
): string | null {
  const { connection } = writing;
  let madeId: string | null = null;
  // Its details wait in the register until it is authorised; an announcement holds its name and place only.
  const details = announce?.subProcessor ?? null;
  if (details !== null && subProcessorNamed(connection, details.name) === null) {
    madeId = saveSubProcessor(writing, { ...fresh, input: details }).id;
  }
  for (const input of announce?.announcements ?? []) {
    savePart(writing, entities.announcement, { ...fresh, processorId, input });
  }
  for (const id of endLinks) {
    const { version, fields } = requireRecord(connection, entities.chain_link, id);
    savePart(writing, entities.chain_link, { id, version, processorId, input: { ...fields, endedOn: on } });
  }
  for (const id of endFlows) {
    const { version, fields } = requireRecord(connection, entities.data_flow, id);
    savePart(writing, entities.data_flow, { id, version, processorId, input: { ...fields, endedOn: on } });
  }
  for (const flow of addFlows) {
    savePart(writing, entities.data_flow, { ...fresh, processorId, input: { ...flow, subProcessorId } });
  }
  return madeId;
}
