/** What is different in a supplier's record since it was frozen with a sign-off. */
import * as z from 'zod';
import { equal } from '../../../../shared/equal.ts';
import { type ProcessorRecord, processorVerdict } from '../../../../shared/schema/record.ts';

const lists = ['agreements', 'flows', 'chain', 'certificates', 'announcements', 'documents'] as const;
type List = (typeof lists)[number];
type Fields = Readonly<Record<string, unknown>>;

const parts = z.array(z.looseObject({ id: z.string() })).catch([]);
/** Read leniently: a state that was frozen by an earlier version of the program stays readable. */
const frozenState = z.object({
  record: z.object({
    processor: z.looseObject({ name: z.string() }),
    agreements: parts,
    flows: parts,
    chain: parts,
    certificates: parts,
    announcements: parts,
    documents: parts,
  }),
  verdict: processorVerdict.partial().catch({}),
});
export type FrozenState = z.infer<typeof frozenState>;

/** The state that a sign-off kept, or null where its text is not such a state. */
export function readFrozen(text: string): FrozenState | null {
  try {
    return frozenState.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

/** One difference: a field of something, or (with `field` null) something that came or went. */
export interface RecordChange {
  readonly part: 'processor' | List;
  /** The thing itself, as it is now or was; for its name. */
  readonly subject: Fields;
  readonly kind: 'added' | 'gone' | 'changed';
  readonly field: string | null;
  readonly old: unknown;
  readonly new: unknown;
}

/** Bookkeeping, and what a frozen state leaves out: contact persons, who may ask to be erased. */
const ignored = new Set(['id', 'version', 'processorId', 'contacts', 'subProcessorId']);

/** A value without the versions of what stands in it: they say only that something was saved. */
function withoutVersions(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutVersions);
  if (value === null || typeof value !== 'object') return value;
  const fields = Object.entries(value).filter(([field]) => field !== 'version');
  return Object.fromEntries(fields.map(([field, part]) => [field, withoutVersions(part)]));
}

function fieldChanges(part: RecordChange['part'], before: Fields, now: Fields): RecordChange[] {
  // Fields that came with a later form of the register were not different then, only not there.
  const fields = Object.keys(before).filter((field) => field in now && !ignored.has(field));
  return fields
    .filter((field) => !equal(withoutVersions(before[field]), withoutVersions(now[field])))
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
