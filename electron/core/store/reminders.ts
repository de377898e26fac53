/** What people decided about the dates of suppliers, found by the name of the date. */
import type { Reminder } from '../../../shared/fields/reminder.ts';
import type { MatterName } from '../../../shared/law/reminders.ts';
import type { Connection } from './connection.ts';
import { decode, entities, readAll, statement } from './entities.ts';
import { toPart } from './supplier-records.ts';

/** Decisions by the name of the date. Where a merge left two about one, the last one counts. */
export interface RemindersOf {
  readonly all: readonly Reminder[];
  readonly get: (name: MatterName) => Reminder | undefined;
}

const nameOf = ({ kind, subject, day }: MatterName): string => `${kind}:${subject}:${day}`;

function byName(reminders: readonly Reminder[]): RemindersOf {
  const known = new Map(reminders.map((reminder) => [nameOf(reminder), reminder]));
  return { all: reminders, get: (name) => known.get(nameOf(name)) };
}

/** What was decided about the dates of a supplier. */
export const readReminders = (connection: Connection, processorId: string): RemindersOf =>
  byName(listReminders(connection, processorId));

/** What was decided about the dates of suppliers, read at once. @param ids of whom; null = of all. */
export function decidedBySupplier(
  connection: Connection,
  ids: readonly string[] | null,
): (processorId: string) => RemindersOf {
  const found = ids === null ? listReminders(connection, null) : remindersAbout(connection, ids);
  const bySupplier = Map.groupBy(found, ({ processorId }) => processorId);
  return (processorId) => byName(bySupplier.get(processorId) ?? []);
}

function remindersAbout(connection: Connection, ids: readonly string[]): Reminder[] {
  const sql = `SELECT x.* FROM json_each(?) wanted CROSS JOIN reminder x ON x.processor_id = wanted.value
    WHERE x.deleted = 0 ORDER BY x.rowid`;
  const rows = statement(connection, sql).all(JSON.stringify(ids)) as Record<string, unknown>[];
  return rows.map((row) => toPart(decode(entities.reminder, row)));
}

/** Every decision, or those about one supplier, in the order in which they were made. */
export const listReminders = (connection: Connection, processorId: string | null): Reminder[] =>
  readAll(connection, entities.reminder, processorId).map(toPart);
