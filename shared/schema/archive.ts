/** The entire register as a zip: its contents, and the schema of each kind of record. */
import * as z from 'zod';
import { agreement } from './agreement.ts';
import { managementDecision } from './decision.ts';
import { announcement, certificate, documentRecord, review } from './evidence.ts';
import { dataFlow } from './flow.ts';
import { jurisdictionList } from './jurisdiction.ts';
import { organisationInput, policyInput } from './organisation.ts';
import { adequacyOverride } from './override.ts';
import { id, instant, recordVersion } from './primitives.ts';
import { contact, processor, service } from './processor.ts';
import { chainLink, subProcessor } from './sub-processor.ts';

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

const own = { id: true, version: true } as const;
const ofSupplier = { ...own, processorId: true } as const;

/** A record's own fields, per kind, in the order in which records refer to each other. */
export const wholeFields = {
  organisation: organisationInput,
  policy: policyInput,
  country_list: z.strictObject({ list: jurisdictionList }),
  adequacy_override: adequacyOverride.omit(own),
  processor: processor.omit({ ...own, services: true, contacts: true }),
  service: service.omit({ id: true }),
  contact: contact.omit({ id: true }),
  agreement: agreement.omit(ofSupplier),
  sub_processor: subProcessor.omit(own),
  chain_link: chainLink.omit(ofSupplier),
  data_flow: dataFlow.omit(ofSupplier),
  certificate: certificate.omit(ofSupplier),
  announcement: announcement.omit(ofSupplier),
  review: review.omit(ofSupplier),
  document: documentRecord.omit(ofSupplier),
  management_decision: managementDecision.omit(own),
};
export type WholeEntity = keyof typeof wholeFields;

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
  entity: z.enum(Object.keys(wholeFields) as [WholeEntity, ...WholeEntity[]]),
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
