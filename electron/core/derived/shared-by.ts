/** Which suppliers share a sub-processor. */
import { statement } from '../store/entities.ts';
import type { View } from '../store/writing.ts';

/** Suppliers that are named; of the others only their number is told. */
const NAMED = 12;

interface SharedBy {
  readonly subProcessorId: string;
  /** By name, the first of them. */
  readonly names: string[];
  readonly more: number;
}

/**
 * Of each sub-processor of a supplier that others use on the day: those. One that stands twice in
 * the register under the same name is the same. Reads the links of these sub-processors only.
 */
export function sharedBy({ connection, asOf }: View, processorId: string): SharedBy[] {
  const found = statement(
    connection,
    `SELECT own.sub_processor_id AS id, processor.name AS name
     FROM chain_link AS own
     JOIN sub_processor AS one ON one.id = own.sub_processor_id
     JOIN sub_processor AS same ON same.name = one.name COLLATE NOCASE AND same.deleted = 0
     JOIN chain_link AS link ON link.sub_processor_id = same.id
     JOIN processor ON processor.id = link.processor_id
     WHERE own.processor_id = @processorId AND own.deleted = 0
       AND link.processor_id <> @processorId AND link.deleted = 0 AND (link.ended_on IS NULL OR link.ended_on >= @asOf)
       AND processor.deleted = 0 AND (processor.ended_on IS NULL OR processor.ended_on >= @asOf)
     GROUP BY own.sub_processor_id, processor.id
     ORDER BY processor.name COLLATE NOCASE`,
  ).all({ processorId, asOf }) as { readonly id: string; readonly name: string }[];
  return [...Map.groupBy(found, ({ id }) => id)].map(([subProcessorId, others]) => ({
    subProcessorId,
    names: others.slice(0, NAMED).map(({ name }) => name),
    more: Math.max(0, others.length - NAMED),
  }));
}
