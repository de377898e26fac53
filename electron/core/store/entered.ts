/** When a supplier came into the register, where its record is from before it kept that day: the history tells. */
import type { CivilDate } from '../../../shared/law/dates.ts';
import { dayOfMoment } from '../../../shared/law/moments.ts';
import type { Connection } from './connection.ts';
import { statement } from './entities.ts';

/** The day on which a supplier was made, by the first line about it; null = the history does not hold it. */
export function enteredOn(connection: Connection, processorId: string): CivilDate | null {
  const sql = `SELECT at FROM history_line WHERE entity = 'processor' AND entity_id = ? AND action = 'create'
    ORDER BY seq LIMIT 1`;
  const at = statement(connection, sql).pluck().get(processorId) as string | undefined;
  return at === undefined ? null : dayOfMoment(at);
}

/**
 * The same of many suppliers, read at once when the first is asked for.
 * @param ids of whom it may be asked
 */
export function enteredOnOf(
  connection: Connection,
  ids: readonly string[],
): (processorId: string) => CivilDate | null {
  let days: Map<string, CivilDate> | null = null;
  return (processorId) => {
    days ??= daysOf(connection, ids);
    return days.get(processorId) ?? null;
  };
}

function daysOf(connection: Connection, ids: readonly string[]): Map<string, CivilDate> {
  const sql = `SELECT entity_id, at FROM history_line WHERE entity = 'processor' AND action = 'create'
    AND entity_id IN (SELECT value FROM json_each(?)) ORDER BY entity_id, seq DESC`;
  const lines = statement(connection, sql).all(JSON.stringify(ids)) as { entity_id: string; at: string }[];
  // The first line about each comes last, and is the one that stays.
  return new Map(lines.map(({ entity_id: id, at }) => [id, dayOfMoment(at)]));
}

const COLUMNS = 'seq, at, who, why, entity, entity_id, processor_id, action, field, digest, hash';

/** Takes what {@link enteredOn} asks over into a copy that has no history and stands beside the register under a name. */
export function copyEntriesBeside(connection: Connection, name: string): void {
  connection.exec(`INSERT INTO ${name}.history_line (${COLUMNS}) ${entries}`);
}

const entries = `SELECT ${COLUMNS.replaceAll(/\w+/g, 'l.$&')}
  FROM main.history_line l JOIN main.processor p ON p.id = l.entity_id
  WHERE l.entity = 'processor' AND l.action = 'create' AND p.registered_on IS NULL`;

/** The same into a copy elsewhere. */
export function copyEntries(from: Connection, to: Connection): void {
  const put = to.prepare(
    `INSERT INTO history_line (${COLUMNS}) VALUES (${COLUMNS.replaceAll(/\w+/g, '@$&')})`,
  );
  for (const line of from.prepare(entries).iterate()) put.run(line);
}
