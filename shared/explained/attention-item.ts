/** One matter of a supplier, with whose it is. */
import type { ProcessorRecord } from '../fields/record.ts';
import type { AttentionItem } from '../schema/attention.ts';
import type { Explanation } from '../words/transfer.ts';

/** What a matter says of its own. */
export type Matter = Pick<AttentionItem, 'key' | 'code' | 'urgency' | 'article'> &
  Explanation &
  Partial<Pick<AttentionItem, 'due' | 'dueAt' | 'flowId'>>;

/** A matter as an item of the list: with the supplier, its owner, and neither a day nor a flow unless it has one. */
export function itemOf({ processor }: ProcessorRecord, matter: Matter): AttentionItem {
  return {
    due: null,
    dueAt: null,
    flowId: null,
    ...matter,
    processorId: processor.id,
    processor: processor.name,
    owner: processor.owner,
  };
}
