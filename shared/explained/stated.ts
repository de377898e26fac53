/** Words of a list that nobody settled, as matters that ask for attention. */
import type { Judged } from '../law/judged.ts';
import { unreadTerm } from '../law/stated.ts';
import { needsAgreement } from '../law/verdict.ts';
import type { AttentionItem } from '../schema/attention.ts';
import { unreadTermSentences, unsettledSentences } from '../words/stated.ts';
import { itemOf } from './attention-item.ts';

/**
 * Where the term of the agreement that counts could not be read, that is a matter of its own: nobody knows whether it is in
 * force. All other cells together are one. Of a supplier that has stopped nothing is asked.
 */
export function statedItems({ record, judgement, counting }: Judged): AttentionItem[] {
  const { processor } = record;
  if (processor.endedOn !== null && processor.endedOn < judgement.asOf) return [];
  const term =
    counting?.state.covered && needsAgreement(processor.role)
      ? unreadTerm(processor, counting.agreement)
      : [];
  const others = processor.statedInList.length - term.length;
  const items: AttentionItem[] = [];
  if (term.length > 0) {
    items.push(
      itemOf(record, {
        key: `${processor.id}:term:${counting?.agreement.id ?? ''}`,
        code: 'term-not-read',
        urgency: 'soon',
        article: '28(3)',
        ...unreadTermSentences(processor.name, term),
      }),
    );
  }
  if (others > 0) {
    items.push(
      itemOf(record, {
        key: `${processor.id}:cells`,
        code: 'cells-to-check',
        urgency: 'later',
        article: '5(2), 30(1)',
        ...unsettledSentences(processor.name, others),
      }),
    );
  }
  return items;
}
