/** What an agreement was found to lack by law, and what a record lacks, as matters that ask for attention. */
import { foundLacking, isOurs } from '../law/article28.ts';
import { completeness } from '../law/completeness.ts';
import type { Judged } from '../law/judged.ts';
import { agreementOrder } from '../law/verdict.ts';
import type { AttentionItem } from '../schema/attention.ts';
import type { GapCode } from '../schema/gap.ts';
import { transferCodes } from '../schema/transfer-codes.ts';
import { checklistSentences, guaranteeSentences } from '../words/article28.ts';
import { incompleteSentences } from '../words/completeness.ts';
import { itemOf } from './attention-item.ts';

/** Of which one says that nothing covers; a silent renewal covers, for a time that nobody knows. */
export const statusCodes: ReadonlySet<string> = new Set(
  agreementOrder.filter((status) => status !== 'renewed'),
);

/** Gaps of which another item tells, where there is one with such a code. */
const toldBy: Readonly<Partial<Record<GapCode, ReadonlySet<string>>>> = {
  'agreement.none': statusCodes,
  'agreement.renewalTerm': new Set(['renewed']),
  'flows.none': new Set(['NO_FLOWS_RECORDED']),
  'flows.unknownLocation': new Set(['UNKNOWN_LOCATION']),
  'flows.safeguards': new Set<string>(transferCodes),
};

/**
 * What an agreement lacks by law, an item for each, and all that the record lacks as one item.
 * @param told the other items of the supplier: a gap of which one of them tells is left out
 */
export function gapItems(judged: Judged, told: readonly AttentionItem[]): AttentionItem[] {
  const { record, reliedAgreements } = judged;
  const { processor } = record;
  const items: AttentionItem[] = [];
  const found = foundLacking(judged);
  const unassessed = found.find(({ gaps }) => gaps.some(({ question }) => isOurs(question)));
  if (unassessed !== undefined) {
    items.push(
      itemOf(record, {
        key: `${processor.id}:guarantee:${unassessed.agreement.id}`,
        code: 'checklist',
        urgency: 'soon',
        article: '28(1), 28(5)',
        ...guaranteeSentences(processor.name),
      }),
    );
  }
  for (const { agreement, gaps } of found) {
    const missing = gaps.filter(({ question }) => !isOurs(question)).length;
    if (missing === 0) continue;
    const title = reliedAgreements.length > 1 ? agreement.title : '';
    items.push(
      itemOf(record, {
        key: `${processor.id}:checklist:${agreement.id}`,
        code: 'checklist',
        urgency: 'soon',
        article: '28(3)',
        ...checklistSentences(processor.name, missing, title),
      }),
    );
  }
  const lacking = completeness(judged)
    .gaps.map((gap) => gap.code)
    .filter((code) => !told.some((item) => toldBy[code]?.has(item.code)));
  if (lacking.length > 0) {
    items.push(
      itemOf(record, {
        key: `${processor.id}:incomplete`,
        code: 'incomplete',
        urgency: 'later',
        article: '5(2), 30(1)',
        ...incompleteSentences(processor.name, lacking),
      }),
    );
  }
  return items;
}
