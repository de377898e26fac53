/** Removed records, and what the register holds about one person. */
import * as z from 'zod';
import { id, instant } from '../schema/primitives.ts';
import { historyLine } from '../schema/register.ts';
import { contact } from './parts.ts';

/** Kinds of records that a person can restore from the bin. */
export const binEntities = [
  'processor',
  'agreement',
  'data_flow',
  'chain_link',
  'certificate',
  'announcement',
  'breach',
  'document',
  'management_decision',
  'adequacy_override',
  'colleague',
  'custom_field',
] as const;

export const binEntry = z.strictObject({
  entity: z.enum(binEntities),
  id,
  name: z.string(),
  processorId: id.nullable(),
  processor: z.string(),
  removedAt: instant,
  removedBy: z.string(),
  /** A supplier of which the parts went to another one in the same change, and stay there when it is restored. */
  mergedInto: z.strictObject({ id, name: z.string() }).nullable(),
});
export type BinEntry = z.infer<typeof binEntry>;

/** A contact person with its supplier and every history line that holds its data. */
export const personRecord = z.strictObject({
  contact,
  removed: z.boolean(),
  processorId: id,
  processor: z.string(),
  history: z.array(historyLine),
});
export type PersonRecord = z.infer<typeof personRecord>;

/** The most places that are named for one person. */
export const MENTIONS_LIMIT = 500;

/**
 * A place outside the contact persons that names a person. `record`: a field of a record. `history`: who made
 * changes (`field` = `who`) or why (`why`), in `lines` lines. `view`, `draft`: kept on this computer only.
 */
export const personMention = z.strictObject({
  where: z.enum(['record', 'history', 'view', 'draft']),
  entity: z.string().nullable(),
  name: z.string(),
  field: z.string().nullable(),
  processorId: id.nullable(),
  processor: z.string(),
  removed: z.boolean(),
  lines: z.int(),
});
export type PersonMention = z.infer<typeof personMention>;

/** What remains of an erased contact person: a place in the record, without a person. */
export const erasedContact = { kind: 'general', name: '', email: '', phone: '' } as const;
