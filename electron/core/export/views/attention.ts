import { attentionOf, compareItems } from '../../../../shared/explained/attention.ts';
import type { ViewRequest } from '../../../../shared/fields/view.ts';
import { judged } from '../../../../shared/law/judged.ts';
import type { AttentionItem } from '../../../../shared/schema/attention.ts';
import { formatArticle } from '../../../../shared/words/format.ts';
import { dayColumn, textColumn } from '../../../../shared/words/list-columns.ts';
import { ui } from '../../../../shared/words/ui.ts';
import { viewHeadings } from '../../../../shared/words/views.ts';
import { isOf } from '../../colleagues/whose.ts';
import { judgementOn } from '../../derived/judging.ts';
import { readReminders } from '../../store/reminders.ts';
import { recordsBehind } from '../../store/supplier-records.ts';
import type { View } from '../../store/writing.ts';
import { pagesBehind, type Reading, type RowPage, sourceOf, type ViewSource } from './source.ts';

/** Suppliers that are judged at a time. */
const BATCH = 100;

export function attentionView(
  { owner }: Extract<ViewRequest, { view: 'attention' }>,
  { read, stored, language }: Reading,
): ViewSource {
  const { terms } = ui[language];
  const head = viewHeadings[language];
  const columns = [
    textColumn<AttentionItem>('urgency', head.urgency, ({ urgency }) => terms.urgency[urgency]),
    textColumn<AttentionItem>('supplier', head.supplier, ({ processor }) => processor),
    textColumn<AttentionItem>('reason', head.reason, ({ reason }) => reason[language]),
    textColumn<AttentionItem>('nextStep', head.nextStep, ({ nextStep }) => nextStep[language]),
    textColumn<AttentionItem>('article', head.article, ({ article }) => formatArticle(article, language)),
    dayColumn<AttentionItem>('due', head.due, ({ due }) => due),
    textColumn<AttentionItem>('owner', head.owner, ({ owner }) => owner),
  ];
  return sourceOf(columns, inOrder(read, isOf(stored(), owner)));
}

/** Most urgent first: what stands first is known only when every supplier was looked at. */
async function* inOrder(
  read: Reading['read'],
  isTheirs: (owner: string) => boolean,
): AsyncGenerator<RowPage<AttentionItem>> {
  const items: AttentionItem[] = [];
  for await (const { rows } of pagesBehind((row: number | null) => read((view) => batch(view, row ?? 0)))) {
    items.push(...rows.filter((item) => isTheirs(item.owner)));
    yield { rows: [], total: null };
  }
  yield { rows: items.sort(compareItems), total: items.length };
}

function batch({ connection, asOf }: View, behind: number) {
  const judgement = judgementOn(connection, asOf);
  const placed = recordsBehind(connection, behind, BATCH, 'whole');
  const rows = placed.flatMap(({ id, record }) =>
    record === null ? [] : attentionOf(judged(record, judgement), readReminders(connection, id)),
  );
  return { rows, total: null, next: placed.at(-1)?.rowid ?? null };
}
