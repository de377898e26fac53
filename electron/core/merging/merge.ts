import { mergedRecord } from '../../../shared/law/merge.ts';
import { evidenceSentences } from '../../../shared/words/evidence.ts';
import { Problem } from '../ground/problem.ts';
import type { Connection } from '../store/connection.ts';
import { type Entity, entities, readAll, statement, writeStored } from '../store/entities.ts';
import { appendHistory } from '../store/history.ts';
import { MOVED, requireRecord, saveRecord, setDeleted } from '../store/records.ts';
import type { Writing } from '../store/writing.ts';

/** What management decided about one supplier is about the other from now on. */
function handOverDecisions({ connection, change }: Writing, goneId: string, keepId: string): void {
  for (const { id, version, fields } of readAll(connection, entities.management_decision)) {
    if (fields.processorId !== goneId) continue;
    const save = { id, version, processorId: null, fields: { ...fields, processorId: keepId } };
    saveRecord(connection, entities.management_decision, save, change);
  }
}

/** Moves every part of one supplier to another, each with its own history line. */
function handOver(writing: Writing, entity: Entity, goneId: string, keepId: string): void {
  for (const part of readAll(writing.connection, entity, goneId, true)) {
    writeStored(writing.connection, entity, { ...part, version: part.version + 1, processorId: keepId });
    appendHistory(writing.connection, writing.change, [
      {
        entity: entity.name,
        entityId: part.id,
        processorId: keepId,
        action: 'update',
        field: MOVED,
        old: JSON.stringify(goneId),
        new: JSON.stringify(keepId),
      },
    ]);
  }
}

/** What moves along to another supplier was shown before. */
export function moveReminders(connection: Connection, fromId: string, toId: string): void {
  statement(connection, 'UPDATE OR REPLACE shown_reminder SET processor_id = ? WHERE processor_id = ?').run(
    toId,
    fromId,
  );
}

/**
 * Merges one supplier into another: empty fields are filled, parts are moved. Errors: `not-found`, `invalid`.
 */
export function mergeSuppliers(writing: Writing, keepId: string, goneId: string): void {
  const { connection, change, touch } = writing;
  if (keepId === goneId) throw new Problem('invalid', evidenceSentences.mergeSame);
  const keep = requireRecord(connection, entities.processor, keepId);
  const gone = requireRecord(connection, entities.processor, goneId);
  const fields = mergedRecord(keep.fields, gone.fields);
  saveRecord(
    connection,
    entities.processor,
    { id: keepId, version: keep.version, processorId: null, fields },
    change,
  );
  for (const entity of Object.values(entities))
    if (entity.ofProcessor) handOver(writing, entity, goneId, keepId);
  handOverDecisions(writing, goneId, keepId);
  moveReminders(connection, goneId, keepId);
  setDeleted(connection, entities.processor, { id: goneId, version: null, deleted: true }, change);
  touch(keepId);
  touch(goneId);
}
