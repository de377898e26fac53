/** What a later list changes: fields of suppliers, and a chain of sub-processors beside a new list of them. */
import * as z from 'zod';
import { place } from '../schema/country.ts';
import { announcementMatters } from '../schema/evidence.ts';
import { civilDate } from '../schema/primitives.ts';

/** One field that the list changes of a supplier in the register; `was` null = it was not there. */
export const listChange = z.strictObject({
  supplier: z.string(),
  kind: z.enum(['processor', 'service', 'contact', 'agreement', 'data_flow', 'sub_processor', 'certificate']),
  field: z.string(),
  was: z.unknown(),
  becomes: z.unknown(),
});
export type ListChange = z.infer<typeof listChange>;

/**
 * A sub-processor that a new list has and the chain has not (`added`, or `announced` before), that has its data elsewhere
 * (`moved`), that the list no longer names (`gone`), or of which that is not certain (`unsure`): the file names it in another
 * place, or one whose name differs in its legal form only.
 */
export const chainChanges = ['added', 'announced', 'moved', 'gone', 'unsure'] as const;
/** Whether a difference writes something, which a person may leave out. */
export const isWritten = (change: (typeof chainChanges)[number]): boolean =>
  change !== 'announced' && change !== 'unsure';
export const chainDifference = z.strictObject({
  /** What a person leaves out is named by it. */
  key: z.string(),
  change: z.enum(chainChanges),
  name: z.string(),
  service: z.string(),
  /** Countries of its flows in the register, and in the list. */
  was: z.array(place),
  becomes: z.array(place),
  rows: z.array(z.int().min(1)),
});
export type ChainDifference = z.infer<typeof chainDifference>;

/** A new list of sub-processors beside the known chain. */
export const chainComparison = z.strictObject({
  /** Day of the list. */
  on: civilDate,
  /** Whether the import writes the differences: only a list that updates does. */
  isTaken: z.boolean(),
  /** How many the list and the chain have alike. */
  same: z.int().min(0),
  differences: z.array(chainDifference),
  /** What those that are added wait for; null = for nothing, or none is added. */
  matter: z.enum(announcementMatters).nullable(),
  /** Last day to object to what is added; null = none is known or counts. */
  until: civilDate.nullable(),
});
export type ChainComparison = z.infer<typeof chainComparison>;
