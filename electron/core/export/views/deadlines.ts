import type { ViewRequest } from '../../../../shared/fields/view.ts';
import { deadlinesInView } from '../../../../shared/law/deadline-view.ts';
import type { Moment } from '../../../../shared/law/moments.ts';
import type { DeadlineItem } from '../../../../shared/schema/outlook.ts';
import type { Language } from '../../../../shared/schema/primitives.ts';
import { timeLeft } from '../../../../shared/words/breaches.ts';
import { deadlineSubject } from '../../../../shared/words/deadline-subject.ts';
import { deadlineLabels } from '../../../../shared/words/deadlines.ts';
import { formatArticle, formatDate } from '../../../../shared/words/format.ts';
import { dayColumn, textColumn } from '../../../../shared/words/list-columns.ts';
import { ui } from '../../../../shared/words/ui.ts';
import { viewHeadings } from '../../../../shared/words/views.ts';
import { deadlinesUntil } from '../../derived/deadlines.ts';
import { onePage, type Reading, sourceOf, type ViewSource } from './source.ts';

type Asked = Extract<ViewRequest, { view: 'deadlines' }>;

export function deadlinesView(
  { view: _view, ...filter }: Asked,
  { read, language, now }: Reading,
): ViewSource {
  const { calendar } = ui[language];
  const head = viewHeadings[language];
  const columns = [
    textColumn<DeadlineItem>('what', calendar.what, ({ kind }) => deadlineLabels[kind][language]),
    textColumn<DeadlineItem>('subject', head.subject, (item) => deadlineSubject(item, language)),
    textColumn<DeadlineItem>('supplier', head.supplier, ({ processor }) => processor),
    dayColumn<DeadlineItem>('due', head.due, ({ due }) => due),
    textColumn<DeadlineItem>('state', head.state, (item) => stateOf(item, now, language)),
    textColumn<DeadlineItem>('formula', calendar.formula, ({ formula }) => formula[language]),
    textColumn<DeadlineItem>('article', head.article, ({ article }) => formatArticle(article, language)),
    textColumn<DeadlineItem>('owner', head.owner, ({ owner }) => owner),
  ];
  const rows = read(({ connection, asOf }) =>
    deadlinesInView(deadlinesUntil(connection, asOf, null), filter),
  );
  return sourceOf(columns, onePage(rows));
}

/** What was decided about a date, and whether it is late; of a term in hours, what is left of it. */
function stateOf(item: DeadlineItem, now: Moment | null, language: Language): string {
  const { calendar } = ui[language];
  const { handledOn, putOffUntil, dueAt, overdue } = item;
  if (handledOn !== null) return calendar.handledOn(formatDate(handledOn, language));
  const hours = dueAt === null || now === null ? null : timeLeft(dueAt, now, language);
  return [
    ...(hours === null ? (overdue ? [calendar.late] : []) : [hours.full]),
    ...(putOffUntil === null ? [] : [calendar.putOffUntil(formatDate(putOffUntil, language))]),
  ].join(', ');
}
