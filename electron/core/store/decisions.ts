/** Decisions of management, as they are shown. */
import type { ManagementDecision } from '../../../shared/fields/decision.ts';
import type { Connection } from './connection.ts';
import { entities, readAll, statement } from './entities.ts';
import { toLoose } from './supplier-records.ts';

/** Each with the name of the supplier that it is about, also of one in the bin; null = it is about the whole register. */
export function namedDecisions(
  connection: Connection,
): (ManagementDecision & { readonly supplier: string | null })[] {
  const name = statement(connection, 'SELECT name FROM processor WHERE id = ?').pluck();
  return readAll(connection, entities.management_decision)
    .map(toLoose)
    .map((decision) => ({
      ...decision,
      supplier: decision.processorId === null ? null : String(name.get(decision.processorId)),
    }));
}
