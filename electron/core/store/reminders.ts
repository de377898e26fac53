/** What people decided about the dates of suppliers, found by the name of the date. */
import type { Reminder } from '../../../shared/fields/reminder.ts';
import type { MatterName } from '../../../shared/law/reminders.ts';
import type { Connection } from './connection.ts';
import { entities, readAll, type Stored } from './entities.ts';

const asReminder = ({
  id,
  version,
  processorId,
  fields,
}: Stored<Omit<Reminder, 'id' | 'version' | 'processorId'>>): Reminder => ({
  ...fields,
  id,
  version,
  processorId: processorId ?? '',
});

/** Decisions by the name of the date. Where a merge left two about one, the last one counts. */
export interface RemindersOf {
  readonly get: (name: MatterName) => Reminder | undefined;
}

const nameOf = ({ kind, subject, day }: MatterName): string => `${kind}:${subject}:${day}`;

function byName(reminders: readonly Reminder[]): RemindersOf {
  const known = new Map(reminders.map((reminder) => [nameOf(reminder), reminder]));
  return { get: (name) => known.get(nameOf(name)) };
}

/** What was decided about the dates of a supplier. */
export const readReminders = (connection: Connection, processorId: string): RemindersOf =>
  byName(listReminders(connection, processorId));

/** What was decided about the dates of every supplier, read at once. */
export function decidedBySupplier(connection: Connection): (processorId: string) => RemindersOf {
  const bySupplier = Map.groupBy(listReminders(connection, null), ({ processorId }) => processorId);
  return (processorId) => byName(bySupplier.get(processorId) ?? []);
}

/** Every decision, or those about one supplier, in the order in which they were made. */
export const listReminders = (connection: Connection, processorId: string | null): Reminder[] =>
  readAll(connection, entities.reminder, processorId).map(asReminder);
