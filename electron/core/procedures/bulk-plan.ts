/** What one change would do to each of many suppliers, and which of them cannot take it. */
import { blockedSentence, blockedTogether } from '../../../shared/messages/bulk.ts';
import type {
  BulkBlocked,
  BulkChange,
  BulkHindrance,
  BulkPatch,
  BulkTarget,
} from '../../../shared/schema/bulk.ts';
import type { ProblemCode } from '../../../shared/schema/problem.ts';
import { Problem } from '../problem.ts';
import type { Connection } from '../store/connection.ts';
import { entities, type Fields, readStored, type Stored } from '../store/entities.ts';
import { saveRecord } from '../store/records.ts';
import type { Writing } from '../writing.ts';

/** The suppliers of some targets as they are, and those that are not as they were seen. */
export interface Found {
  readonly records: readonly Stored[];
  readonly blocked: readonly BulkBlocked[];
}

/** Reads the suppliers, each once. */
export function findTargets(connection: Connection, targets: readonly BulkTarget[]): Found {
  const records: Stored[] = [];
  const blocked: BulkBlocked[] = [];
  for (const [id, version] of new Map(targets.map((target) => [target.id, target.version]))) {
    const record = readStored(connection, entities.processor, id);
    if (record && !record.deleted && (version === null || version === record.version)) records.push(record);
    else blocked.push(blockedBy(id, record, record && !record.deleted ? 'changed' : 'gone'));
  }
  return { records, blocked };
}

const blockedBy = (id: string, record: Stored | undefined, reason: BulkHindrance): BulkBlocked => ({
  processorId: id,
  processor: String(record?.fields.name ?? ''),
  reason,
});

/** How many suppliers an error names; the number says how many there are in all. */
const NAMED = 20;

const codes: Record<BulkHindrance, ProblemCode> = { gone: 'not-found', changed: 'conflict' };

/** Throws where a supplier cannot be taken along: the error names each of them. Errors: `not-found`, `conflict`. */
export function requireAll(blocked: readonly BulkBlocked[]): void {
  const [first] = blocked;
  if (first === undefined) return;
  const fields = blocked
    .slice(0, NAMED)
    .map((one) => ({ path: `targets.${one.processorId}`, message: blockedSentence(one) }));
  throw new Problem(codes[first.reason], blockedTogether(blocked.length), fields);
}

/** One supplier with what becomes of it. */
export interface Step {
  readonly record: Stored;
  readonly fields: Fields;
  readonly change: BulkChange;
}

/** What a patch does to suppliers; those that it leaves as they are stand in no step. */
export function planSteps(records: readonly Stored[], patch: BulkPatch): readonly Step[] {
  return records.flatMap((record) => {
    const fields = patched(record, patch);
    const changes = Object.entries(fields).flatMap(([field, after]) => {
      const before = record.fields[field] ?? null;
      return JSON.stringify(before) === JSON.stringify(after) ? [] : [{ field, before, after }];
    });
    if (changes.length === 0) return [];
    const processor = String(record.fields.name);
    return [{ record, fields, change: { processorId: record.id, processor, fields: changes } }];
  });
}

/** The fields of one supplier as the patch makes them. */
function patched({ fields }: Stored, { addTags = [], removeTags = [], ...patch }: BulkPatch): Fields {
  const gone = new Set(removeTags);
  const tags = (fields.tags as string[]).filter((tag) => !gone.has(tag));
  return { ...fields, ...patch, tags: [...new Set([...tags, ...addTags])] };
}

/** Writes what becomes of one supplier. */
export function writeStep({ connection, change, touch }: Writing, { record, fields }: Step): void {
  const save = { id: record.id, version: record.version, processorId: null, fields };
  saveRecord(connection, entities.processor, save, change);
  touch(record.id);
}
