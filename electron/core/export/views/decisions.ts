import type { ManagementDecision } from '../../../../shared/fields/decision.ts';
import { decisionsInOrder } from '../../../../shared/law/decision-order.ts';
import { dayColumn, textColumn } from '../../../../shared/words/list-columns.ts';
import { ui } from '../../../../shared/words/ui.ts';
import { viewHeadings } from '../../../../shared/words/views.ts';
import type { Connection } from '../../store/connection.ts';
import { entities, readAll } from '../../store/entities.ts';
import { readProcessor, toLoose } from '../../store/supplier-records.ts';
import { onePage, type Reading, sourceOf, type ViewSource } from './source.ts';

type Row = ManagementDecision & { readonly supplier: string | null };

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
  return sourceOf(columns, onePage(rowsOf(stored())));
}

function rowsOf(connection: Connection): Row[] {
  const all = readAll(connection, entities.management_decision).map(toLoose);
  return decisionsInOrder(all).map((decision) => {
    const { processorId } = decision;
    const supplier = processorId === null ? null : (readProcessor(connection, processorId)?.name ?? '');
    return { ...decision, supplier };
  });
}
