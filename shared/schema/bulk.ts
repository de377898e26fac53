/** One change of the same fields for many suppliers at once. */
import * as z from 'zod';
import { id, requiredText } from './primitives.ts';
import { processorInput } from './processor.ts';

/** How many suppliers one change takes at most. */
export const BULK_LIMIT = 10_000;

/** Fields that many suppliers can share; a field that is left out stays. Tags are added and taken away by name. */
export const bulkPatch = processorInput
  .pick({
    owner: true,
    category: true,
    criticality: true,
    role: true,
    country: true,
    parentCountry: true,
    retention: true,
    endedOn: true,
  })
  .partial()
  .extend({
    addTags: z.array(requiredText).max(50).optional(),
    removeTags: z.array(requiredText).max(50).optional(),
  });
export type BulkPatch = z.infer<typeof bulkPatch>;

/** What becomes of one field of one supplier. */
export const bulkChange = z.strictObject({
  processorId: id,
  processor: z.string(),
  field: z.string(),
  before: z.unknown(),
  after: z.unknown(),
});
export type BulkChange = z.infer<typeof bulkChange>;
