/** One change for many suppliers: shown first, then written whole or not at all. */
import type { BulkChange, BulkPatch } from '../../../shared/schema/bulk.ts';
import type { Connection } from '../store/connection.ts';
import { entities, type Stored } from '../store/entities.ts';
import { requireRecord, saveRecord } from '../store/records.ts';
import { os } from './base.ts';
import { writeLines } from './lifecycle.ts';

/** The fields of one supplier as the patch makes them. */
function patched(
  { fields }: Stored,
  { addTags = [], removeTags = [], ...patch }: BulkPatch,
): Record<string, unknown> {
  const gone = new Set(removeTags);
  const tags = (fields.tags as string[]).filter((tag) => !gone.has(tag));
  return { ...fields, ...patch, tags: [...new Set([...tags, ...addTags])] };
}

function changesOf(connection: Connection, ids: readonly string[], patch: BulkPatch): BulkChange[] {
  return ids.flatMap((id) => {
    const record = requireRecord(connection, entities.processor, id);
    return Object.entries(patched(record, patch)).flatMap(([field, after]) => {
      const before = record.fields[field] ?? null;
      if (JSON.stringify(before) === JSON.stringify(after)) return [];
      return [{ processorId: id, processor: String(record.fields.name), field, before, after }];
    });
  });
}

export const bulkProcessors = os.processors.bulk.handler(({ context: { core, actor }, input }) => {
  const { ids, patch, reason } = input;
  const changes = changesOf(core.view().connection, ids, patch);
  if (input.dryRun || changes.length === 0) return { changes, lines: null };
  const lines = writeLines(core, actor, reason, ({ connection, change, touch }) => {
    for (const id of new Set(changes.map(({ processorId }) => processorId))) {
      const record = requireRecord(connection, entities.processor, id);
      const save = { id, version: record.version, processorId: null, fields: patched(record, patch) };
      saveRecord(connection, entities.processor, save, change);
      touch(id);
    }
  });
  return { changes, lines };
});
