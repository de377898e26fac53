import type { NamedDecision } from '../../../../shared/fields/decision.ts';
import { decisionsInOrder } from '../../../../shared/law/decision-order.ts';
import { dayColumn, textColumn } from '../../../../shared/words/list-columns.ts';
import { ui } from '../../../../shared/words/ui.ts';
import { viewHeadings } from '../../../../shared/words/views.ts';
import { namedDecisions } from '../../store/decisions.ts';
import { onePage, type Reading, sourceOf, type ViewSource } from './source.ts';

export function decisionsView(_asked: unknown, { stored, language }: Reading): ViewSource {
  const { decisions, labels } = ui[language];
  const own = labels.management_decision;
  const columns = [
    textColumn<NamedDecision>('question', own.question, ({ question }) => question),
    textColumn<NamedDecision>('outcome', own.outcome, ({ outcome }) => decisions.outcomes[outcome]),
    textColumn<NamedDecision>(
      'supplier',
      viewHeadings[language].supplier,
      ({ supplier }) => supplier ?? decisions.wholeRegister,
    ),
    textColumn<NamedDecision>('decidedBy', own.decidedBy, ({ decidedBy }) => decidedBy),
    dayColumn<NamedDecision>('decidedOn', own.decidedOn, ({ decidedOn }) => decidedOn),
    textColumn<NamedDecision>('remark', own.remark, ({ remark }) => remark),
  ];
  return sourceOf(columns, onePage(decisionsInOrder(namedDecisions(stored()))));
}
