/**
 * What each person was shown, and the calendars they were given, follow the records that they are about, whoever changes
 * those: a save, a merge, an undo, or a line of somebody else.
 */
import { flowDateKinds } from '../../../shared/law/deadline-flows.ts';
import { sortKey } from '../../../shared/law/names.ts';
import type { Connection } from './connection.ts';
import { type Entity, type Stored, statement } from './entities.ts';

/** Follows one record from one state to the next: to another supplier, or to another name of a colleague. */
export function followRecord(
  connection: Connection,
  entity: Entity,
  before: Stored<object>,
  after: Stored<object>,
): void {
  if (entity.name === 'colleague') followName(connection, nameIn(before), nameIn(after));
  const [from, to] = [before.processorId, after.processorId];
  if (from === null || to === null || from === to) return;
  // Kept at both: what remains there of a date that flows share was shown too.
  statement(
    connection,
    `INSERT INTO shown_reminder (person, processor_id, kind, subject, day, through, first_on, last_on)
     SELECT person, @to, kind, subject, day, through, first_on, last_on FROM shown_reminder
     WHERE processor_id = @from AND (subject = @id OR (@isFlow = 1 AND kind IN (SELECT value FROM json_each(@ofFlows))))
     ON CONFLICT DO UPDATE SET through = max(through, excluded.through),
       first_on = min(first_on, excluded.first_on), last_on = max(last_on, excluded.last_on)`,
  ).run({
    ...{ from, to, id: before.id },
    isFlow: entity.name === 'data_flow' ? 1 : 0,
    ofFlows: JSON.stringify(flowDateKinds),
  });
}

const nameIn = ({ fields }: Stored<object>): string => ('name' in fields ? String(fields.name) : '');

/** A calendar goes on with the events that it has. */
function followName(connection: Connection, from: string, to: string): void {
  if (from === to) return;
  for (const [table, column] of [
    ['shown_reminder', 'person'],
    ['calendar_event', 'owner'],
  ]) {
    statement(connection, `UPDATE OR REPLACE ${table} SET ${column} = ? WHERE ${column} = ?`).run(
      sortKey(to),
      sortKey(from),
    );
  }
}
