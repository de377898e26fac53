/** Which suppliers share a sub-processor. */
import type { CivilDate } from '../../../shared/law/dates.ts';
import type { Connection } from '../store/connection.ts';
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
  const own = statement(
    connection,
    'SELECT DISTINCT sub_processor_id FROM chain_link WHERE processor_id = ? AND deleted = 0',
  )
    .pluck()
    .all(processorId) as string[];
  return own
    .map((subProcessorId) => {
      const found = usersOf(connection, { subProcessorId, processorId, asOf });
      return {
        subProcessorId,
        names: found.map(({ name }) => name),
        more: (found[0]?.n ?? 0) - found.length,
      };
    })
    .filter(({ names }) => names.length > 0);
}

/** The first other users by name, each with how many there are in all: many thousands may share one. */
const usersOf = (
  connection: Connection,
  asked: { readonly subProcessorId: string; readonly processorId: string; readonly asOf: CivilDate },
) =>
  statement(
    connection,
    `SELECT processor.name AS name, count(*) OVER () AS n
     FROM processor WHERE processor.deleted = 0 AND (processor.ended_on IS NULL OR processor.ended_on >= @asOf)
       AND processor.id IN (
         SELECT link.processor_id FROM sub_processor AS one
         JOIN sub_processor AS same ON same.name = one.name COLLATE NOCASE AND same.deleted = 0
         JOIN chain_link AS link ON link.sub_processor_id = same.id
         WHERE one.id = @subProcessorId AND link.processor_id <> @processorId AND link.deleted = 0
           AND (link.ended_on IS NULL OR link.ended_on >= @asOf))
     ORDER BY processor.name COLLATE NOCASE LIMIT ${NAMED}`,
  ).all(asked) as { readonly name: string; readonly n: number }[];
