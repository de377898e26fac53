/** Urgent matters: the main risks, and what is due in the coming quarter. */
import { addMonths } from '../../../shared/law/dates.ts';
import type { AttentionItem } from '../../../shared/schema/attention.ts';
import { capital, formatArticle } from '../../../shared/words/format.ts';
import { inSentence } from '../../../shared/words/in-sentence.ts';
import type { ReportContext, ReportSupplier } from './context.ts';
import type { Mark } from './labels.ts';
import { namesOf, shortName } from './names.ts';

/**
 * A table of the summary; `empty` replaces it if there are no rows, `more` follows it if rows were omitted.
 */
export interface Block<Row> {
  readonly heading: string;
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
  readonly empty: string;
  readonly more: string;
}

export type Risks = Block<{
  mark: Mark;
  reason: string;
  who: string;
  nextStep: string;
  article: string;
  due: string;
  overdue: string;
}>;

export type Deadlines = Block<{
  date: string;
  overdue: string;
  supplier: string;
  what: string;
  owner: string;
}>;

const RISKS_SHOWN = 8;
const DEADLINES_SHOWN = 10;

/** The matters that are or will become urgent; what several suppliers have in common is listed once. */
export function risksOf(context: ReportContext): Risks {
  const { attention, words, input, date, number } = context;
  const { language, asOf } = input;
  const important = new Set(
    context.suppliers
      .filter(({ record }) => record.processor.criticality === 'high')
      .map(({ record }) => record.processor.id),
  );
  const generic = (item: AttentionItem, sentence: string) =>
    item.processor === '' ? sentence : capital(sentence.replaceAll(item.processor, words.risks.theSupplier));
  const groups = [
    ...Map.groupBy(
      attention.filter((item) => item.urgency !== 'later'),
      (item) =>
        JSON.stringify([
          item.urgency,
          item.code,
          generic(item, item.reason[language]),
          generic(item, item.nextStep[language]),
        ]),
    ).values(),
  ].map((items) => ({
    items,
    urgent: items.some((item) => item.urgency === 'now'),
    important: items.filter((item) => important.has(item.processorId)).length,
  }));
  groups.sort(
    (a, b) =>
      Number(b.urgent) - Number(a.urgent) || b.important - a.important || b.items.length - a.items.length,
  );
  const hidden = groups.slice(RISKS_SHOWN).reduce((sum, group) => sum + group.items.length, 0);
  return {
    heading: words.risks.heading,
    columns: words.risks.columns,
    rows: groups.slice(0, RISKS_SHOWN).flatMap(({ items, urgent }) => {
      const first = items[0];
      if (first === undefined) return [];
      const article = articleOf(first, context);
      const say = (sentence: string) =>
        items.length === 1 ? withShortName(first, sentence) : generic(first, sentence);
      const due = items.flatMap((item) => item.due ?? []).sort()[0] ?? null;
      return [
        {
          mark: urgent ? ('blocked' as const) : ('action' as const),
          reason: say(withoutArticle(first, context)),
          who: namesOf([...new Set(items.map((item) => shortName(item.processor)))], context),
          nextStep: say(first.nextStep[language]),
          article,
          due: date(due),
          overdue: due !== null && due < asOf ? words.deadlines.overdue : '',
        },
      ];
    }),
    empty: words.risks.none,
    more: hidden === 0 ? '' : words.risks.more(number(hidden), hidden === 1),
  };
}

/** The article in readable form; text that is not in article notation stays unchanged. */
function articleOf(item: AttentionItem, { input }: ReportContext): string {
  return /^\d/.test(item.article) ? formatArticle(item.article, input.language) : item.article;
}

/** The reason for a point of attention, without the article: that has its own column or would be repeated. */
function withoutArticle(item: AttentionItem, context: ReportContext): string {
  return item.reason[context.input.language].replace(` (${articleOf(item, context)})`, '');
}

/** A sentence about a supplier, in which a very long name does not displace the rest. */
function withShortName(item: AttentionItem, sentence: string): string {
  return item.processor === ''
    ? sentence
    : sentence.replaceAll(inSentence(item.processor), shortName(item.processor));
}

/** What is due within three months of the day, and what is overdue. */
export function deadlinesOf(current: readonly ReportSupplier[], context: ReportContext): Deadlines {
  const { attention, words, input, date, number } = context;
  const { asOf } = input;
  const until = addMonths(asOf, 3);
  const rows: { day: string; supplier: string; what: string; owner: string }[] = [];
  const named = new Set<string>();
  for (const item of attention) {
    if (item.due === null || item.due > until) continue;
    named.add(`${item.processorId} ${item.due}`);
    rows.push({
      day: item.due,
      supplier: shortName(item.processor),
      what: withShortName(item, withoutArticle(item, context)),
      owner: item.owner,
    });
  }
  for (const { record, verdict } of current) {
    const { id, name, owner } = record.processor;
    const counting = record.agreements.find((agreement) => agreement.id === verdict.agreementId);
    const ends = counting?.renewal.kind !== 'automatic' || counting.noticeGivenOn !== null;
    const days = [
      { day: verdict.noticeDeadline, what: words.deadlines.notice },
      { day: ends ? verdict.currentEndsOn : null, what: words.deadlines.ends },
    ];
    for (const { day, what } of days) {
      if (day === null || day < asOf || day > until || named.has(`${id} ${day}`)) continue;
      rows.push({ day, supplier: shortName(name), what, owner });
    }
  }
  // The sort is stable: rows of the same day stay ordered by urgency, then by name.
  rows.sort((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day)));
  const hidden = Math.max(rows.length - DEADLINES_SHOWN, 0);
  return {
    heading: words.deadlines.heading(date(until)),
    columns: words.deadlines.columns,
    rows: rows.slice(0, DEADLINES_SHOWN).map(({ day, supplier, what, owner }) => ({
      date: date(day),
      overdue: day < asOf ? words.deadlines.overdue : '',
      supplier,
      what,
      owner: owner === '' ? words.nobody : shortName(owner),
    })),
    empty: words.deadlines.none,
    more: hidden === 0 ? '' : words.deadlines.more(number(hidden), hidden === 1),
  };
}
