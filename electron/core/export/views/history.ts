import type { ViewRequest } from '../../../../shared/fields/view.ts';
import type { HistoryLine } from '../../../../shared/schema/register.ts';
import { supplierOfLine, type WordedLine, wordedLine } from '../../../../shared/words/history-lines.ts';
import { textColumn, type WordedColumn } from '../../../../shared/words/list-columns.ts';
import { ui } from '../../../../shared/words/ui.ts';
import { viewHeadings } from '../../../../shared/words/views.ts';
import { knownCustomFields } from '../../store/custom-fields.ts';
import { historyPage } from '../../store/history-page.ts';
import { readProcessor } from '../../store/supplier-records.ts';
import { PAGE, pagesBehind, type Reading, sourceOf, type ViewSource } from './source.ts';

type Asked = Extract<ViewRequest, { view: 'history' }>;
interface Row {
  readonly line: HistoryLine;
  readonly said: WordedLine;
  readonly supplier: string;
}

export function historyView(
  { view: _view, ...filter }: Asked,
  { stored, language, signal }: Reading,
): ViewSource {
  const { supplier: words } = ui[language];
  /** A record that was removed stands under what was, one that was made or put back under what became. */
  const whole = ({ line, said }: Row, isOld: boolean) =>
    (line.action === 'delete') === isOld
      ? (said.whole ?? []).map(({ name, text }) => `${name}: ${text}`).join('\n')
      : '';
  const value = (row: Row, text: string | null, isOld: boolean) =>
    row.line.erased ? words.historyErased : (text ?? whole(row, isOld));
  const columns: readonly WordedColumn<Row>[] = [
    { key: 'line', title: words.historyLine, cell: ({ line }) => ({ number: line.seq }) },
    { key: 'at', title: words.historyWhen, cell: ({ line }) => ({ at: line.at }) },
    textColumn('who', words.historyWho, ({ line }) => line.who),
    textColumn('supplier', words.historySupplier, ({ supplier }) => supplier),
    textColumn('what', words.historyWhat, ({ said }) => said.what),
    textColumn('was', words.historyOld, (row) => value(row, row.said.was, true)),
    textColumn('became', words.historyNew, (row) => value(row, row.said.became, false)),
    textColumn('why', viewHeadings[language].why, ({ line }) => line.why),
  ];
  const page = async (before: number | null) => {
    const connection = stored();
    const query = { ...filter, language, before, limit: PAGE };
    const { lines, names, total, next } = await historyPage(connection, query, signal);
    const reading = { language, custom: knownCustomFields(connection), names };
    const rows = lines.map((line) => ({
      line,
      said: wordedLine(line, reading),
      supplier: names[supplierOfLine(line) ?? ''] ?? '',
    }));
    return { rows, total, next };
  };
  const { processorId } = filter;
  const about = processorId === null ? undefined : readProcessor(stored(), processorId)?.name;
  return { ...sourceOf(columns, pagesBehind(page)), ...(about !== undefined && { about }) };
}
