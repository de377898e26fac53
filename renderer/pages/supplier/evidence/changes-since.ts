/** What has changed in a supplier's record since a sign-off froze it. */
import { type FrozenState, isSame } from '../../../../shared/fields/frozen.ts';
import type { ProcessorRecord } from '../../../../shared/fields/record.ts';

const lists = [
  'agreements',
  'flows',
  'chain',
  'certificates',
  'announcements',
  'breaches',
  'documents',
] as const;
type List = (typeof lists)[number];
type Fields = Readonly<Record<string, unknown>>;

/** One difference: a field of a record, or (with `field` null) a record that was added or removed. */
export interface RecordChange {
  readonly part: 'processor' | List;
  /** The record itself, current or former; for its name. */
  readonly subject: Fields;
  readonly kind: 'added' | 'gone' | 'changed';
  readonly field: string | null;
  readonly old: unknown;
  readonly new: unknown;
}

/** Metadata, and what a frozen state omits: contact persons, who may ask for erasure. */
const ignored = new Set(['id', 'version', 'processorId', 'contacts', 'subProcessorId']);

function fieldChanges(part: RecordChange['part'], before: Fields, now: Fields): RecordChange[] {
  const fields = Object.keys(before).filter((field) => !ignored.has(field));
  return fields
    .filter((field) => !isSame(before[field], now[field]))
    .map((field) => ({
      part,
      subject: now,
      kind: 'changed' as const,
      field,
      old: before[field],
      new: now[field],
    }));
}

/** Every difference between the frozen state and the record, the supplier itself first. */
export function changesSince(frozen: FrozenState, record: ProcessorRecord): RecordChange[] {
  const changes = fieldChanges('processor', frozen.record.processor, record.processor);
  for (const part of lists) {
    const before = new Map(frozen.record[part].map((entry) => [entry.id, entry as Fields]));
    const now = new Map(record[part].map((entry) => [entry.id, entry as Fields]));
    for (const [id, subject] of before) {
      const present = now.get(id);
      if (present) changes.push(...fieldChanges(part, subject, present));
      else changes.push({ part, subject, kind: 'gone', field: null, old: null, new: null });
    }
    for (const [id, subject] of now) {
      if (!before.has(id)) changes.push({ part, subject, kind: 'added', field: null, old: null, new: null });
    }
  }
  return changes;
}
