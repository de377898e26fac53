import { decisionsInOrder } from '../../../../shared/law/decision-order.ts';
import { dayColumn, textColumn } from '../../../../shared/words/list-columns.ts';
import { ui } from '../../../../shared/words/ui.ts';
import { viewHeadings } from '../../../../shared/words/views.ts';
import { namedDecisions } from '../../store/decisions.ts';
import { onePage, type Reading, sourceOf, type ViewSource } from './source.ts';

type Row = ReturnType<typeof namedDecisions>[number];

export function decisionsView(_asked: unknown, { stored, language }: Reading): ViewSource {
  const { decisions, labels } = ui[language];
  const own = labels.management_decision;
  const columns = [
    textColumn<Row>('question', own.question, ({ question }) => question),
    textColumn<Row>('outcome', own.outcome, ({ outcome }) => decisions.outcomes[outcome]),
    textColumn<Row>(
      'supplier',
      viewHeadings[language].supplier,
      ({ supplier }) => supplier ?? decisions.wholeRegister,
    ),
    textColumn<Row>('decidedBy', own.decidedBy, ({ decidedBy }) => decidedBy),
    dayColumn<Row>('decidedOn', own.decidedOn, ({ decidedOn }) => decidedOn),
    textColumn<Row>('remark', own.remark, ({ remark }) => remark),
  ];
  return sourceOf(columns, onePage(decisionsInOrder(namedDecisions(stored()))));
}
