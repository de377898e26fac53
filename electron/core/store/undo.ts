/** Undoing changes: every line is reversed by a new line, so that the history shows both. */

import type { EntityName } from '../../../shared/fields/catalogue.ts';
import { equal } from '../../../shared/schema/equal.ts';
import { undoSentences } from '../../../shared/words/history.ts';
import { Problem } from '../ground/problem.ts';
import { parseStored } from '../ground/stored-json.ts';
import type { StoredLine } from './chain.ts';
import type { Connection } from './connection.ts';
import { type Entity, entities, readStored, type Stored, statement, writeStored } from './entities.ts';
import { isErased } from './erased.ts';
import { requireFitting } from './fitting.ts';
import { appendHistory, lineColumns, type NewLine } from './history.ts';
import { isMove, lineOf } from './records.ts';
import { restingOn } from './resting-on.ts';
import { followRecord } from './shown-reminders.ts';
import type { Writing } from './writing.ts';

/** The field that several people and imports add to and take from: undoing one entry leaves the others as they are. */
const SHARED = 'statedInList';

/**
 * Undoes lines `firstLine` through `lastLine`, last first; does nothing for a change that wrote none. Errors: `not-found` (no such lines), `conflict`
 * when a record or field was changed later, other records now depend on it, or it does not fit beside them any more; `refused` for records that
 * every register must have, and for lines of a contact person who was erased.
 */
export function undoLines(writing: Writing, firstLine: number, lastLine: number): void {
  if (lastLine === firstLine - 1) return;
  const lines = statement(
    writing.connection,
    `SELECT ${lineColumns} FROM history_line l LEFT JOIN history_value v ON v.seq = l.seq
     WHERE l.seq BETWEEN ? AND ? ORDER BY l.seq DESC`,
  ).all(firstLine, lastLine) as StoredLine[];
  if (lines.length === 0) throw new Problem('not-found');
  const undone = new Map<string, { readonly entity: Entity; readonly fields: Set<string> }>();
  for (const line of lines) {
    const entity = entities[line.entity as EntityName];
    const record = readStored(writing.connection, entity, line.entityId);
    if (!record) throw new Problem('conflict', undoSentences.changed);
    // Bringing back the place of a person who was erased would look like the person.
    if (line.entity === 'contact' && !isMove(entity, line.field) && isErased(writing.connection, record.id)) {
      throw new Problem('refused', undoSentences.erased);
    }
    const { after, answer } = reversed(entity, record, line);
    if (after.deleted && !record.deleted) requireDispensable(writing.connection, entity, record);
    writeStored(writing.connection, entity, { ...after, version: record.version + 1 });
    const known = undone.get(record.id) ?? { entity, fields: new Set() };
    undone.set(record.id, known);
    if (line.field !== null) known.fields.add(line.field);
    followRecord(writing.connection, entity, record, after);
    appendHistory(writing.connection, writing.change, [{ ...answer, ...lineOf(entity, after) }]);
    for (const one of [record, after])
      for (const user of restingOn(writing.connection, entity.name, one)) writing.touch(user);
  }
  // At the end: on the way there a record may lack what another line brings back.
  for (const [id, { entity, fields }] of undone) {
    const record = readStored(writing.connection, entity, id);
    if (record) requireFitting(writing.connection, entity, record, fields);
  }
}

const dependents: Partial<Record<EntityName, string>> = {
  sub_processor: `SELECT 1 FROM chain_link WHERE sub_processor_id = @id AND deleted = 0
    UNION ALL SELECT 1 FROM data_flow WHERE sub_processor_id = @id AND deleted = 0`,
  chain_link: 'SELECT 1 FROM chain_link WHERE parent_link_id = @id AND deleted = 0',
  agreement: 'SELECT 1 FROM agreement WHERE superseded_by_id = @id AND deleted = 0',
};

/** Undoing the creation of a record must not leave others pointing at it. */
function requireDispensable(connection: Connection, entity: Entity, { id }: Stored): void {
  if (entity.name === 'organisation' || entity.name === 'policy') throw new Problem('refused');
  const sql = dependents[entity.name];
  if (sql !== undefined && statement(connection, sql).get({ id }))
    throw new Problem('conflict', undoSentences.needed);
}

type Answer = Pick<NewLine, 'action' | 'field' | 'old' | 'new'>;

function reversed(entity: Entity, record: Stored, line: StoredLine): { after: Stored; answer: Answer } {
  if (line.action !== 'update' || line.field === null) {
    const deleted = line.action !== 'delete';
    if (record.deleted === deleted) throw new Problem('conflict', undoSentences.changed);
    const action = deleted ? 'delete' : 'restore';
    return { after: { ...record, deleted }, answer: { action, field: null, old: null, new: null } };
  }
  if (line.field === SHARED) return withoutChange(record, line);
  const moved = isMove(entity, line.field);
  const present = moved ? record.processorId : record.fields[line.field];
  // A merge also moves what is in the bin.
  if (record.deleted && !moved) throw new Problem('conflict', undoSentences.changed);
  if (line.new === null || !equal(present, parseStored(line.new)))
    throw new Problem('conflict', undoSentences.changed);
  const value: unknown = line.old === null ? null : parseStored(line.old);
  const answer: Answer = { action: 'update', field: line.field, old: line.new, new: line.old };
  if (moved) return { after: { ...record, processorId: String(value) }, answer };
  return { after: { ...record, fields: { ...record.fields, [line.field]: value } }, answer };
}

/** Takes away what the line added and brings back what it took away, whatever was added or settled since. */
function withoutChange(record: Stored, line: StoredLine): { after: Stored; answer: Answer } {
  if (record.deleted || line.new === null) throw new Problem('conflict', undoSentences.changed);
  const present = record.fields[SHARED] as readonly unknown[];
  const before: readonly unknown[] = line.old === null ? [] : parseStored(line.old);
  const later: readonly unknown[] = parseStored(line.new);
  const has = (list: readonly unknown[], one: unknown) => list.some((other) => equal(other, one));
  const merged = [
    ...present.filter((one) => !has(later, one) || has(before, one)),
    ...before.filter((one) => !has(later, one) && !has(present, one)),
  ];
  // What nobody changed since is as it was, in the order in which the list has it.
  const value = equal(present, later) ? before : merged;
  const texts = { old: JSON.stringify(present), new: JSON.stringify(value) };
  return {
    after: { ...record, fields: { ...record.fields, [SHARED]: value } },
    answer: { action: 'update', field: SHARED, ...texts },
  };
}
