/** Whose verdict rests on a record: whoever changes it, by whatever way, has those judged anew. */
import type { EntityName } from '../../../shared/fields/catalogue.ts';
import type { Connection } from './connection.ts';
import { statement } from './entities.ts';

/**
 * The suppliers whose verdict rests on a record: the supplier itself or the one to which it belongs, and of a sub-processor all
 * that have it in their chain. None for what every verdict rests on, such as the policy, and for what none does.
 */
export function restingOn(
  connection: Connection,
  entity: EntityName,
  { id, processorId }: { readonly id: string; readonly processorId: string | null },
): readonly string[] {
  if (entity === 'processor') return [id];
  if (entity !== 'sub_processor') return processorId === null ? [] : [processorId];
  const sql = 'SELECT DISTINCT processor_id FROM chain_link WHERE sub_processor_id = ? AND deleted = 0';
  return statement(connection, sql).pluck().all(id) as string[];
}
