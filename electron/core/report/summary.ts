/** The management summary: the two axes in figures, the main risks, the coming quarter, the decisions asked. */
import { addMonths } from '../../../shared/domain/dates.ts';
import { capital, formatArticle, joinList } from '../../../shared/messages/format.ts';
import { agreementClasses } from '../../../shared/messages/report.ts';
import type { AttentionItem } from '../../../shared/schema/attention.ts';
import { transferResults } from '../../../shared/schema/record.ts';
import { isCurrent, type ReportContext, type ReportSupplier } from './context.ts';
import { decisionsOf } from './decisions.ts';
import {
  agreementClassOf,
  agreementLabel,
  agreementMark,
  type Mark,
  transferLabel,
  transferMark,
} from './labels.ts';

/** One class on an axis; `count` is the number that the bar shows, `shown` the same as text. */
export interface AxisClass {
  readonly mark: Mark;
  readonly label: string;
  readonly parts: string;
  readonly count: number;
  readonly shown: string;
}

export interface Axis {
  readonly heading: string;
  readonly article: string;
  readonly columns: readonly [string, string];
  readonly classes: readonly AxisClass[];
}

interface Block<Row> {
  readonly heading: string;
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
  readonly empty: string;
  readonly more: string;
}

export interface Summary {
  readonly lead: string;
  readonly axesHeading: string;
  readonly axesExplanation: string;
  readonly axes: readonly Axis[];
  readonly risks: Block<{
    mark: Mark;
    reason: string;
    who: string;
    nextStep: string;
    article: string;
    due: string;
    overdue: string;
  }>;
  readonly deadlines: Block<{ date: string; overdue: string; supplier: string; what: string; owner: string }>;
  readonly decisions: Block<{ text: string; article: string }>;
}

const RISKS_SHOWN = 8;
const DEADLINES_SHOWN = 10;
const NAMES_SHOWN = 5;

/** Makes the summary of the suppliers that are in use on the day. */
export function summarise(context: ReportContext): Summary {
  const { words, input } = context;
  const current = context.suppliers.filter((supplier) => isCurrent(supplier, input.asOf));
  return {
    lead: leadOf(current, context),
    axesHeading: words.axes.heading,
    axesExplanation: words.axes.explanation,
    axes: [agreementAxis(current, context), transferAxis(current, context)],
    risks: risksOf(context),
    deadlines: deadlinesOf(current, context),
    decisions: {
      heading: words.decisions.heading,
      columns: words.decisions.columns,
      rows: decisionsOf(current, context, (names) => namesOf(names, context)),
      empty: words.decisions.none,
      more: '',
    },
  };
}

function leadOf(current: readonly ReportSupplier[], { words, suppliers, number }: ReportContext): string {
  if (suppliers.length === 0) return words.lead.empty;
  const assessed = current.filter((supplier) => classOf(supplier) !== 'not-assessed');
  const covered = assessed.filter(({ verdict }) => verdict.covered).length;
  const blocked = current.filter(({ verdict }) => verdict.transferResult === 'blocked').length;
  const action = current.filter(({ verdict }) => verdict.transferResult === 'action').length;
  const ended = suppliers.length - current.length;
  const sentences: string[] = [];
  if (assessed.length > 0) {
    sentences.push(
      covered === assessed.length
        ? words.lead.allCovered(number(covered), covered === 1)
        : words.lead.agreement(number(covered), number(assessed.length)),
      transferLead(blocked, action, words, number),
    );
  } else {
    sentences.push(words.lead.noProcessors);
  }
  if (ended > 0) sentences.push(words.lead.ended(number(ended), ended === 1));
  return sentences.join(' ');
}

function transferLead(
  blocked: number,
  action: number,
  { lead }: ReportContext['words'],
  number: ReportContext['number'],
): string {
  if (blocked > 0 && action > 0) return lead.blockedAndAction(number(blocked), number(action));
  if (blocked > 0) return lead.blocked(number(blocked));
  return action > 0 ? lead.action(number(action)) : lead.noTransferProblems;
}

function classOf({ record, verdict }: ReportSupplier) {
  return agreementClassOf(verdict.agreementStatus, record.processor.role);
}

function agreementAxis(current: readonly ReportSupplier[], { words, input, number }: ReportContext): Axis {
  const byClass = Map.groupBy(current, classOf);
  return {
    heading: words.axes.agreement,
    article: words.axes.agreementArticle,
    columns: [words.axes.state, words.axes.number],
    classes: agreementClasses.flatMap((name) => {
      const members = byClass.get(name) ?? [];
      if (members.length === 0) return [];
      const statuses = Map.groupBy(members, ({ verdict }) => verdict.agreementStatus);
      const parts = [...statuses]
        .sort(([a, inA], [b, inB]) => inB.length - inA.length || a.localeCompare(b))
        .map(
          ([status, those]) =>
            `${lowerFirst(agreementLabel(status, input.language))}: ${number(those.length)}`,
        );
      return [
        {
          mark: agreementMark(name),
          label: words.axes.classes[name],
          parts: name === 'not-assessed' || name === 'unknown' ? '' : parts.join('; '),
          count: members.length,
          shown: number(members.length),
        },
      ];
    }),
  };
}

function transferAxis(current: readonly ReportSupplier[], { words, input, number }: ReportContext): Axis {
  const byResult = Map.groupBy(current, ({ verdict }) => verdict.transferResult);
  const order = [...transferResults, null];
  return {
    heading: words.axes.transfer,
    article: words.axes.transferArticle,
    columns: [words.axes.state, words.axes.number],
    classes: order.flatMap((result) => {
      const members = byResult.get(result) ?? [];
      if (members.length === 0) return [];
      const unknown = members.filter(({ verdict }) => verdict.transferCode === 'UNKNOWN_LOCATION').length;
      return [
        {
          mark: transferMark(result),
          label: result === null ? words.axes.notAssessed : transferLabel(result, input.language),
          parts: unknown === 0 ? '' : words.axes.unknownPlace(number(unknown)),
          count: members.length,
          shown: number(members.length),
        },
      ];
    }),
  };
}

/** The matters that are urgent or become so; what is the same for several suppliers is said once. */
function risksOf(context: ReportContext): Summary['risks'] {
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
      const say = (sentence: string) => (items.length === 1 ? sentence : generic(first, sentence));
      const due = items.flatMap((item) => item.due ?? []).sort()[0] ?? null;
      return [
        {
          mark: urgent ? ('blocked' as const) : ('action' as const),
          reason: say(withoutArticle(first, context)),
          who: namesOf([...new Set(items.map((item) => item.processor))], context),
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

/** The article as people read it; what is not in article notation stays as it is. */
function articleOf(item: AttentionItem, { input }: ReportContext): string {
  return /^\d/.test(item.article) ? formatArticle(item.article, input.language) : item.article;
}

/** The reason of a point where its article stands in a column of its own, or would only be repeated. */
function withoutArticle(item: AttentionItem, context: ReportContext): string {
  return item.reason[context.input.language].replace(` (${articleOf(item, context)})`, '');
}

/** What falls due within three months of the day, and what is overdue. */
function deadlinesOf(current: readonly ReportSupplier[], context: ReportContext): Summary['deadlines'] {
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
      supplier: item.processor,
      what: withoutArticle(item, context),
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
      rows.push({ day, supplier: name, what, owner });
    }
  }
  // Stable: what falls on one day stays in the order of urgency, then of name.
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
      owner: owner === '' ? words.nobody : owner,
    })),
    empty: words.deadlines.none,
    more: hidden === 0 ? '' : words.deadlines.more(number(hidden), hidden === 1),
  };
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** The first few names, and how many others there are. */
function namesOf(names: readonly string[], { words, input, number }: ReportContext): string {
  const others = names.length - NAMES_SHOWN;
  if (others <= 1) return joinList(names, input.language);
  return joinList([...names.slice(0, NAMES_SHOWN), words.andOthers(number(others))], input.language);
}
