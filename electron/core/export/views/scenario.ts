import type * as z from 'zod';
import type { ViewRequest } from '../../../../shared/fields/view.ts';
import { shownResult } from '../../../../shared/law/stated.ts';
import type { scenarioOutcome } from '../../../../shared/schema/outlook.ts';
import { textColumn, type WordedColumn } from '../../../../shared/words/list-columns.ts';
import { verdictReason } from '../../../../shared/words/transfer-labels.ts';
import { ui } from '../../../../shared/words/ui.ts';
import { viewHeadings } from '../../../../shared/words/views.ts';
import { scenarioOn } from '../../derived/scenario.ts';
import { onePage, type Reading, sourceOf, type ViewSource } from './source.ts';

type Asked = Extract<ViewRequest, { view: 'scenario' }>;
type Change = z.infer<typeof scenarioOutcome>['changes'][number];

/** Errors: `invalid` for a country that there is not. */
export async function scenarioView({ request }: Asked, { read, language }: Reading): Promise<ViewSource> {
  const { whatIf, terms } = ui[language];
  const { because } = viewHeadings[language];
  const result = (side: Change['before']) => terms.result[shownResult(side)];
  const columns: readonly WordedColumn<Change>[] = [
    textColumn('supplier', whatIf.supplier, ({ processor }) => processor),
    textColumn('before', whatIf.before, ({ before }) => result(before)),
    textColumn('beforeReason', because(whatIf.before), ({ before }) => verdictReason(before, language)),
    textColumn('after', whatIf.after, ({ after }) => result(after)),
    textColumn('afterReason', because(whatIf.after), ({ after }) => verdictReason(after, language)),
    { key: 'flows', title: whatIf.flows, cell: ({ flowIds }) => ({ number: flowIds.length }) },
  ];
  return sourceOf(columns, onePage((await read((view) => scenarioOn(view, request))).changes));
}
