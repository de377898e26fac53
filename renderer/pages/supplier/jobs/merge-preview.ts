/** What merging two suppliers will do in the register, shown before anybody confirms. */

import { namesOf } from '../../../../shared/fields/field.ts';
import { type Processor, processorFields } from '../../../../shared/fields/processor.ts';
import type { ProcessorRecord } from '../../../../shared/fields/record.ts';
import { mergedRecord } from '../../../../shared/law/merge.ts';
import { equal } from '../../../../shared/schema/equal.ts';

export interface MergedField {
  readonly field: string;
  readonly keep: unknown;
  readonly gone: unknown;
  readonly result: unknown;
}

/** Every field in which the two differ, with the resulting value. */
export function mergedFields(keep: Processor, gone: Processor): MergedField[] {
  const merged = mergedRecord(keep, gone);
  return namesOf(processorFields).flatMap((field) => {
    if (field === 'services' || field === 'contacts' || 'isNotMerged' in processorFields[field]) return [];
    const [mine, theirs] = [keep[field], gone[field]];
    if (equal(mine, theirs)) return [];
    return [{ field, keep: mine, gone: theirs, result: merged[field] }];
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
    breaches: record.breaches.length,
    reviews: record.reviews.length,
    documents: record.documents.length,
  };
}
