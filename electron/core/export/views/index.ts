/** The lists of the screen as tables, by name. */
import type { ViewRequest } from '../../../../shared/fields/view.ts';
import { viewTitles } from '../../../../shared/words/views.ts';
import type { ExportTable } from '../table.ts';
import { attentionView } from './attention.ts';
import { chainView } from './chain.ts';
import { deadlinesView } from './deadlines.ts';
import { decisionsView } from './decisions.ts';
import { historyView } from './history.ts';
import { lawEventsView } from './law-events.ts';
import { scenarioView } from './scenario.ts';
import type { Reading, ViewSource } from './source.ts';
import { suppliersView } from './suppliers.ts';
import { transfersView } from './transfers.ts';

const views: {
  readonly [Name in ViewRequest['view']]: (
    asked: Extract<ViewRequest, { view: Name }>,
    reading: Reading,
  ) => ViewSource | Promise<ViewSource>;
} = {
  suppliers: suppliersView,
  transfers: transfersView,
  deadlines: deadlinesView,
  attention: attentionView,
  decisions: decisionsView,
  chain: chainView,
  history: historyView,
  law: lawEventsView,
  scenario: scenarioView,
};

/** A table of which the columns have a name of their own beside what is written above them. */
export interface ViewTable extends ExportTable {
  readonly keys: readonly string[];
  /** The supplier that the list is about; empty = it is about none. */
  readonly about: string;
}

/**
 * The whole list that is asked for, in its order; yields how many rows were read (`total` null = not counted).
 * Errors: those of the question.
 */
export async function* viewTable(
  asked: ViewRequest,
  reading: Reading,
): AsyncGenerator<{ readonly done: number; readonly total: number | null }, ViewTable> {
  const {
    columns,
    pages,
    about = '',
  } = await (views[asked.view] as (typeof views)['suppliers'])(asked as never, reading);
  const rows: ExportTable['rows'][number][] = [];
  for await (const page of pages) {
    rows.push(...page.rows);
    yield { done: rows.length, total: page.total };
  }
  return {
    title: viewTitles[reading.language][asked.view],
    about,
    language: reading.language,
    keys: columns.map(({ key }) => key),
    columns: columns.map(({ title }) => title),
    rows,
  };
}
