/** One change of the same fields, or one removal, for many suppliers at once. */
import * as z from 'zod';
import { civilDate, id, recordVersion, requiredText } from '../schema/primitives.ts';
import { agreementFields } from './agreement.ts';
import { namesWith, pickFields, shapeOf } from './field.ts';
import { processorFields } from './processor.ts';
import { endHindrances } from './record.ts';

/** The most suppliers that one change accepts. */
export const BULK_LIMIT = 10_000;
/** For how many suppliers a preview shows the changes. */
export const BULK_SHOWN = 100;

/**
 * A supplier with the versions that the person saw, its own and its applicable agreement's; null = any
 * version, because it was not on the screen.
 */
export const bulkTarget = z.strictObject({
  id,
  version: recordVersion.nullable().default(null),
  agreementVersion: recordVersion.nullable().default(null),
});
export type BulkTarget = z.infer<typeof bulkTarget>;

export const bulkTargets = z.array(bulkTarget).min(1).max(BULK_LIMIT);

/** The fields that many suppliers, or their agreements, can share a value of. */
export const bulkNames = namesWith(processorFields, 'bulk');
export const bulkAgreementNames = namesWith(agreementFields, 'bulk');

/**
 * Fields of the applicable agreement. `until` = its end date, only if the current end is the recorded one.
 */
const agreementPatch = z
  .strictObject(shapeOf(pickFields(agreementFields, bulkAgreementNames)))
  .extend({ until: civilDate.nullable() })
  .partial();

/**
 * Fields that can be set for many suppliers; an omitted field is unchanged. Tags are added and removed by
 * name.
 */
export const bulkPatch = z
  .strictObject(shapeOf(pickFields(processorFields, bulkNames)))
  .partial()
  .extend({
    addTags: z.array(requiredText).max(50).optional(),
    removeTags: z.array(requiredText).max(50).optional(),
    agreement: agreementPatch.optional(),
  });
export type BulkPatch = z.infer<typeof bulkPatch>;

/** The change to one field. */
const fieldChange = z.strictObject({
  entity: z.enum(['processor', 'agreement']),
  field: z.string(),
  before: z.unknown(),
  after: z.unknown(),
});
export type FieldChange = z.infer<typeof fieldChange>;

/** The changes to one supplier. */
export const bulkChange = z.strictObject({
  processorId: id,
  processor: z.string(),
  fields: z.array(fieldChange),
});
export type BulkChange = z.infer<typeof bulkChange>;

/**
 * Why a supplier cannot be included: it is in the bin, somebody changed it since it was seen, or its
 * agreement cannot take the change.
 */
const bulkHindrances = ['gone', 'changed', 'no-agreement', 'needs-end', ...endHindrances] as const;
export type BulkHindrance = (typeof bulkHindrances)[number];

export const bulkBlocked = z.strictObject({
  processorId: id,
  processor: z.string(),
  reason: z.enum(bulkHindrances),
});
export type BulkBlocked = z.infer<typeof bulkBlocked>;

export const bulkPreview = z.strictObject({
  /** The suppliers that would change, with the versions that the preview saw: the input of a change. */
  targets: z.array(bulkTarget),
  /** The changes to the first {@link BULK_SHOWN} of them. */
  changes: z.array(bulkChange),
  blocked: z.array(bulkBlocked),
});

const progress = z.strictObject({ type: z.literal('progress'), done: z.int(), total: z.int() });
/** How many suppliers, and the history lines for `register.undo`; null if nothing had to be written. */
const done = z.strictObject({
  type: z.literal('done'),
  suppliers: z.int(),
  lines: z.strictObject({ firstLine: z.int().min(1), lastLine: z.int().min(1) }).nullable(),
});

export const bulkChanged = z.discriminatedUnion('type', [progress, done]);
export type BulkChanged = z.infer<typeof bulkChanged>;

/** Like {@link bulkChanged}, with the records that went to the bin along with the suppliers. */
export const bulkRemoved = z.discriminatedUnion('type', [
  progress,
  done.extend({ agreements: z.int(), flows: z.int(), documents: z.int() }),
]);
export type BulkRemoved = z.infer<typeof bulkRemoved>;
