import { mergedRecord } from '../../../shared/law/merge.ts';
import { evidenceSentences } from '../../../shared/words/evidence.ts';
import { Problem } from '../ground/problem.ts';
import { type Entity, entities, readAll, writeStored } from '../store/entities.ts';
import { appendHistory } from '../store/history.ts';
import { MOVED, requireRecord, saveRecord, setDeleted } from '../store/records.ts';
import { followRecord } from '../store/shown-reminders.ts';
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
    const after = { ...part, version: part.version + 1, processorId: keepId };
    writeStored(writing.connection, entity, after);
    followRecord(writing.connection, entity, part, after);
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
  setDeleted(connection, entities.processor, { id: goneId, version: null, deleted: true }, change);
  touch(keepId);
  touch(goneId);
}
