/** What asks for attention: the same list for the screen, the command line and the report. */

import { judgeRecord } from '../../../shared/domain/verdict.ts';
import type { AttentionItem } from '../../../shared/schema/attention.ts';
import type { View } from '../core.ts';
import { allRecords } from '../store/aggregate.ts';
import { judgementOn } from '../store/derived.ts';
import { explainAgreements, explainFlows } from '../store/explained.ts';
import { os } from './base.ts';

/** Everything that asks for attention on the view's day, most urgent first. */
export function attentionOn({ connection, asOf }: View): AttentionItem[] {
  const judgement = judgementOn(connection, asOf);
  return allRecords(connection).flatMap((record) => {
    const { processor } = record;
    const base = { processorId: processor.id, processor: processor.name, owner: processor.owner };
    const items: AttentionItem[] = explainFlows(record, judgement)
      .filter((flow) => flow.result === 'action' || flow.result === 'blocked')
      .map((flow) => ({
        ...base,
        key: `flow:${flow.flowId}:${flow.code}`,
        code: flow.code,
        urgency: flow.result === 'blocked' ? 'now' : 'soon',
        article: flow.article,
        reason: flow.reason,
        nextStep: flow.nextStep,
        due: null,
        flowId: flow.flowId,
      }));
    const verdict = judgeRecord(record, judgement);
    const state = explainAgreements(record, judgement).find(
      (entry) => entry.agreementId === verdict.agreementId,
    );
    if (state && !verdict.covered) {
      items.push({
        ...base,
        key: `agreement:${state.agreementId}:${state.status}`,
        code: state.status,
        urgency: 'now',
        article: state.article,
        reason: state.reason,
        nextStep: state.nextStep,
        due: state.noticeDeadline,
        flowId: null,
      });
    }
    return items;
  });
}

export const attention = {
  list: os.attention.list.handler(({ context: { core }, input }) => {
    const view = core.view(input.asOf);
    return { asOf: view.asOf, attention: attentionOn(view) };
  }),
};
