/** Words of a list that nobody settled, as matters that ask for attention. */
import type { Judged } from '../law/judged.ts';
import { unreadTerm } from '../law/stated.ts';
import { needsAgreement } from '../law/verdict.ts';
import type { AttentionItem } from '../schema/attention.ts';
import { unreadTermSentences, unsettledSentences } from '../words/stated.ts';
import { itemOf } from './attention-item.ts';

/**
 * Where the term of an agreement that is relied on could not be read, that is a matter of its own: nobody knows whether it is
 * in force. All other cells together are one. Of a supplier that has stopped nothing is asked.
 */
export function statedItems({ record, judgement, reliedAgreements }: Judged): AttentionItem[] {
  const { processor } = record;
  if (processor.endedOn !== null && processor.endedOn < judgement.asOf) return [];
  const covering = needsAgreement(processor.role)
    ? reliedAgreements.filter(({ state }) => state.covered).map(({ agreement }) => agreement)
    : [];
  const unread = covering.filter((agreement) => unreadTerm(processor, agreement).length > 0);
  const term = [...new Set(unread.flatMap((agreement) => unreadTerm(processor, agreement)))];
  const others = processor.statedInList.length - term.length;
  const items: AttentionItem[] = [];
  if (term.length > 0) {
    items.push(
      itemOf(record, {
        key: `${processor.id}:term:${unread[0]?.id ?? ''}`,
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
