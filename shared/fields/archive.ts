/** The entire register as a zip: its contents, and the schema of each kind of record. */
import * as z from 'zod';
import { id, instant, recordVersion } from '../schema/primitives.ts';
import { entityNames } from './catalogue.ts';

/** Largest zip, in bytes (1 GB). */
export const WHOLE_LIMIT = 1024 * 1024 * 1024;
/**
 * The most that a zip unpacks to, in bytes (2 GB): 100,000 suppliers without documents take 0.8 GB, of which 0.5 GB
 * history. It is read in pieces, so this bounds time and disk, not memory.
 */
export const UNPACKED_LIMIT = 2 * WHOLE_LIMIT;
/** Most files in a zip: more do not fit in its form (APPNOTE.TXT 4.4.21) without an extension. */
export const WHOLE_ENTRIES = 65_534;

/**
 * How far a zip is that is being made or read, in bytes; `total` 0 = not known. The phases: copying the register,
 * writing the zip; reading the zip, checking what was built from it.
 */
export const archiveStep = z.strictObject({
  phase: z.enum(['copy', 'write', 'read', 'check']),
  done: z.int(),
  total: z.int(),
});
export type ArchiveStep = z.infer<typeof archiveStep>;

/** A record in the zip: identifier, version, supplier, whether it is in the bin, and its own fields. */
export const wholeRecord = <Fields extends z.ZodType>(fields: Fields) =>
  z.strictObject({ id, version: recordVersion, processorId: id.nullable(), deleted: z.boolean(), fields });

const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** A history line with its values; `old` and `new` are JSON text, null if absent or erased. */
export const wholeLine = z.strictObject({
  seq: z.int().min(1),
  at: instant,
  who: z.string(),
  why: z.string(),
  entity: z.enum(entityNames),
  entityId: id,
  processorId: id.nullable(),
  action: z.enum(['create', 'update', 'delete', 'restore']),
  field: z.string().nullable(),
  digest: hash,
  hash,
  salt: z.string().nullable(),
  old: z.string().nullable(),
  new: z.string().nullable(),
  erasedAt: instant.nullable(),
});

/** The zip's metadata, and the digest of every other file in it. */
export const wholeManifest = z.strictObject({
  format: z.literal('verwerkersregister'),
  formatVersion: z.int().min(1),
  /** Form of the register in which the records and the history are written. */
  form: z.int().min(1),
  history: z.strictObject({ lines: z.int().min(0), head: z.string() }),
  files: z.record(z.string(), z.strictObject({ bytes: z.int().min(0), sha256: hash })),
});
export type WholeManifest = z.infer<typeof wholeManifest>;
