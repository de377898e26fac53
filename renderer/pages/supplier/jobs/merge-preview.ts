/** What merging two suppliers will do in the register, shown before anybody confirms. */
import { mergedValue } from '../../../../shared/law/merge.ts';
import { equal } from '../../../../shared/schema/equal.ts';
import type { Processor } from '../../../../shared/schema/processor.ts';
import type { ProcessorRecord } from '../../../../shared/schema/record.ts';

export interface MergedField {
  readonly field: string;
  readonly keep: unknown;
  readonly gone: unknown;
  readonly result: unknown;
}

/** Excluded from the field comparison: they move as separate records, or stay unchanged. */
const apart = new Set<keyof Processor>(['id', 'version', 'services', 'contacts', 'endedOn']);

/** Every field in which the two differ, with the resulting value. */
export function mergedFields(keep: Processor, gone: Processor): MergedField[] {
  const fields = (Object.keys(keep) as (keyof Processor)[]).filter((field) => !apart.has(field));
  return fields.flatMap((field) => {
    const [mine, theirs] = [keep[field], gone[field]];
    if (equal(mine, theirs)) return [];
    return [{ field, keep: mine, gone: theirs, result: mergedValue(mine, theirs) }];
  });
}

/** How many records of each kind belong to a supplier and move with it. */
export function movedCounts({ processor, ...record }: ProcessorRecord) {
  return {
    agreements: record.agreements.length,
    flows: record.flows.length,
    chain: record.chain.length,
    services: processor.services.length,
    contacts: processor.contacts.length,
    certificates: record.certificates.length,
    announcements: record.announcements.length,
    reviews: record.reviews.length,
    documents: record.documents.length,
  };
}
