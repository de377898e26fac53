/** Decisions of management, as they are shown. */
import type { NamedDecision } from '../../../shared/fields/decision.ts';
import type { Connection } from './connection.ts';
import { entities, readAll, statement } from './entities.ts';
import { toLoose } from './supplier-records.ts';

/** All of them, in the order in which they were recorded. */
export function namedDecisions(connection: Connection): NamedDecision[] {
  const name = statement(connection, 'SELECT name FROM processor WHERE id = ?').pluck();
  return readAll(connection, entities.management_decision)
    .map(toLoose)
    .map((decision) => ({
      ...decision,
      supplier: decision.processorId === null ? null : String(name.get(decision.processorId)),
    }));
}
