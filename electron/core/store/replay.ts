/** The state of every record as reconstructed from the history, now or at the end of a past day. */

import { parseDate, toZoned } from '@internationalized/date';
import type { EntityName } from '../../../shared/fields/catalogue.ts';
import { FIRST_FORM, firstTold, upgradedValue } from '../../../shared/fields/forms.ts';
import { erasedContact } from '../../../shared/fields/person.ts';
import { addDays, type CivilDate } from '../../../shared/law/dates.ts';
import { ZONE } from '../../../shared/law/moments.ts';
import { parseStored } from '../ground/stored-json.ts';
import type { StoredLine } from './chain.ts';
import { type Connection, memoryConnection } from './connection.ts';
import { copyOfTables } from './copy-tables.ts';
import { copyEntries } from './entered.ts';
import { type Entity, entities, type Fields, type Stored, statement, writeStored } from './entities.ts';
import { historyHead, historyLines, linesAbout } from './history.ts';
import { isMove } from './records.ts';

/** The moment at which a civil day ends in the Netherlands, as UTC ISO text. */
export function endOfDay(day: CivilDate): string {
  return toZoned(parseDate(addDays(day, 1)), ZONE).toAbsoluteString();
}

interface Replayed {
  id: string;
  version: number;
  processorId: string | null;
  deleted: boolean;
  fields: Fields;
}

/** Records per kind by identity, including deleted ones. */
export type State = Map<EntityName, Map<string, Stored>>;

/**
 * Replays lines in order (the history holds no versions, so they stay 1), up to and including line `last`
 * (null = all).
 */
export function replay(lines: Iterable<StoredLine>, last: number | null = null): State {
  const state = new Map<EntityName, Map<string, Replayed>>();
  for (const line of lines) {
    if (last !== null && line.seq > last) break;
    const entity = line.entity as EntityName;
    const records = state.get(entity) ?? new Map<string, Replayed>();
    state.set(entity, records);
    apply(records, entities[entity], line);
  }
  return state;
}

function apply(records: Map<string, Replayed>, entity: Entity, line: StoredLine): void {
  if (line.action === 'create') {
    const told: unknown = line.new === null ? { ...erasedContact } : parseStored(line.new);
    // A line does not record the schema version under which it was written.
    const fields = firstTold(entity.name, told) as Fields;
    const processorId = entity.ofProcessor ? line.processorId : null;
    records.set(line.entityId, { id: line.entityId, version: 1, processorId, deleted: false, fields });
    return;
  }
  const record = records.get(line.entityId);
  if (!record) return;
  // A merge moves a part to another supplier. The line itself names that one, also where an erasure by an
  // older version of the program took its values.
  if (isMove(entity, line.field)) record.processorId = line.processorId;
  else if (line.action === 'update' && line.field !== null && line.salt !== null) {
    const value: unknown = line.new === null ? null : parseStored(line.new);
    record.fields[line.field] = upgradedValue(entity.name, line.field, value, FIRST_FORM);
  }
  if (line.action === 'delete') record.deleted = true;
  if (line.action === 'restore') record.deleted = false;
}

/** The records that lines behind `last` are about, as they were at that line; null = they were not there yet. */
function changedSince(connection: Connection, last: number): Map<EntityName, Map<string, Stored | null>> {
  const changed = new Map<EntityName, Map<string, Stored | null>>();
  const touched = statement(
    connection,
    'SELECT DISTINCT entity, entity_id AS id FROM history_line WHERE seq > ?',
  ).all(last) as { entity: EntityName; id: string }[];
  for (const { entity, id } of touched) {
    const records = changed.get(entity) ?? new Map<string, Stored | null>();
    changed.set(entity, records);
    records.set(
      id,
      replay(linesAbout(connection, entity, id), last)
        .get(entity)
        ?.get(id) ?? null,
    );
  }
  return changed;
}

type Changed = ReadonlyMap<EntityName, ReadonlyMap<string, Stored | null>>;

/** Copies a kind of record as it is, but for the versions of a past day: the history holds none. */
function copyRecords(from: Connection, to: Connection, entity: Entity, isPast: boolean): void {
  const all = from.prepare(`SELECT * FROM ${entity.name} ORDER BY rowid`).raw();
  const columns = all.columns().map(({ name }) => name);
  const put = to.prepare(
    `INSERT INTO ${entity.name} (${columns.map((name) => `"${name}"`).join(', ')})
     VALUES (${columns.map(() => '?').join(', ')})`,
  );
  const version = columns.indexOf('version');
  for (const row of all.iterate() as IterableIterator<unknown[]>)
    put.run(isPast ? row.with(version, 1) : row);
}

/** A copy of the records as they are, and whether the tables that are named could be copied too. */
function copyOfNow(connection: Connection, isPast: boolean, named: readonly string[]) {
  const whole = copyOfTables(connection, isPast, named);
  if (whole !== null) return { copy: whole, isWithNamed: named.length > 0 };
  const copy = memoryConnection();
  copy.transaction(() => {
    for (const entity of Object.values(entities)) copyRecords(connection, copy, entity, isPast);
    copyEntries(connection, copy);
  })();
  return { copy, isWithNamed: false };
}

/** Brings a copy of the records of now to what they were. */
function takeBack(copy: Connection, changed: Changed): void {
  for (const [name, records] of changed) {
    for (const [id, then] of records) {
      if (then) writeStored(copy, entities[name] as Entity, then);
      else statement(copy, `DELETE FROM ${name} WHERE id = ?`).run(id);
    }
  }
}

/** Kinds of records on which every verdict rests. */
const ofAll: readonly EntityName[] = ['policy', 'adequacy_override', 'country_list'];

/** What is another thing in a copy than it is now. */
export interface Others {
  /** The suppliers of which something is. */
  readonly suppliers: readonly string[];
  /** Whether something is on which every verdict rests. */
  readonly isOfAll: boolean;
}

function othersIn(changed: Changed, now: Connection, then: Connection): Others {
  const found = new Set<string>();
  for (const [name, records] of changed) {
    const owner = entities[name].ofProcessor
      ? statement(now, `SELECT processor_id FROM ${name} WHERE id = ?`).pluck()
      : null;
    for (const [id, record] of records) {
      if (name === 'processor') found.add(id);
      // A part may have been that of another supplier.
      for (const whose of [owner?.get(id), record?.processorId]) {
        if (typeof whose === 'string') found.add(whose);
      }
      if (name !== 'sub_processor') continue;
      const users = statement(then, 'SELECT processor_id FROM chain_link WHERE sub_processor_id = ?').pluck();
      for (const user of users.all(id)) found.add(String(user));
    }
  }
  return { suppliers: [...found], isOfAll: ofAll.some((name) => changed.has(name)) };
}

/** A register in memory; `others` is null where the tables that were named are empty. */
export interface Snapshot {
  readonly connection: Connection;
  readonly others: Others | null;
}

/**
 * A register in memory with the records as they were behind a line of the history. It is read with the same queries as the
 * register itself. Of the history only the lines are copied that say when a supplier came in whose record does not.
 * Whichever is shorter is read: the lines up to there, or the records of now and what changed of them since.
 * @param last number of the line; null = the records as they are
 * @param named tables that follow from the records, which are copied as they are where that is possible
 */
export function snapshot(
  connection: Connection,
  last: number | null,
  named: readonly string[] = [],
): Snapshot {
  if (last !== null && historyHead(connection).lines > 2 * last) {
    const copy = memoryConnection();
    copy.transaction(() => {
      const past = replay(historyLines(connection), last);
      for (const entity of Object.values(entities)) {
        for (const record of past.get(entity.name)?.values() ?? []) writeStored(copy, entity, record);
      }
      copyEntries(connection, copy);
    })();
    return { connection: copy, others: null };
  }
  const { copy, isWithNamed } = copyOfNow(connection, last !== null, named);
  const changed: Changed = last === null ? new Map() : changedSince(connection, last);
  copy.transaction(() => takeBack(copy, changed))();
  return { connection: copy, others: isWithNamed ? othersIn(changed, connection, copy) : null };
}
