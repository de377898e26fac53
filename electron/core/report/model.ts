/**
 * The overview as data: everything that is printed, as text, in order. A pure function of the register's
 * state: the same data give the same model, which contains no time of creation.
 */

import { needsAgreement } from '../../../shared/law/verdict.ts';
import type { Language } from '../../../shared/schema/primitives.ts';
import { shortened } from '../../../shared/words/in-sentence.ts';
import type { Annex } from './annex.ts';
import { contextOf, type OverviewInput, type ReportContext } from './context.ts';
import type { Marked } from './labels.ts';
import { shortName } from './names.ts';
import { factsOf, type PrintedFact } from './printed.ts';
import { axesOf, registerAnnex } from './register-annex.ts';
import { type Summary, summarise } from './summary.ts';

/** One supplier that needs attention or of which something is on record, with its points of attention. */
export interface Detail {
  readonly name: string;
  readonly agreement: Marked;
  readonly transfer: Marked;
  readonly owner: string;
  readonly facts: readonly PrintedFact[];
  readonly noted: readonly { readonly label: string; readonly text: string }[];
  readonly points: readonly {
    readonly urgency: string;
    readonly urgent: boolean;
    readonly reason: string;
    readonly nextStep: string;
    readonly due: string;
  }[];
}

/** Everything that the template prints. */
export interface ReportModel {
  readonly language: Language;
  readonly asOf: string;
  readonly title: string;
  readonly documentTitle: string;
  readonly organisation: string;
  readonly asOfSentence: string;
  readonly page: string;
  readonly pageOf: string;
  readonly statement: string;
  readonly summary: Summary;
  /** Behind the pages of the overview itself; none where there is nothing to list. */
  readonly annexes: readonly Annex[];
  readonly details: {
    readonly heading: string;
    readonly intro: string;
    readonly empty: string;
    readonly words: {
      readonly agreement: string;
      readonly transfer: string;
      readonly owner: string;
      readonly nextStep: string;
    };
    readonly suppliers: readonly Detail[];
  };
  readonly sources: {
    readonly heading: string;
    readonly rows: readonly { readonly label: string; readonly value: string }[];
    readonly notes: readonly string[];
    /** Printed only where a character had to be replaced. */
    readonly replaced: string;
  };
}

/** Builds the overview's model. Pure; no errors of its own. */
export function overviewModel(input: OverviewInput): ReportModel {
  const { language, asOf, organisation } = input;
  const context = contextOf(input);
  const { words } = context;
  const title = words.title;
  return {
    language,
    asOf,
    title,
    documentTitle: [title, shortName(organisation.name)].filter((part) => part !== '').join(' – '),
    organisation: shortened(organisation.name),
    asOfSentence: words.asOf(context.date(asOf)),
    page: words.page,
    pageOf: words.pageOf,
    statement: words.statement(shortened(organisation.name)),
    summary: summarise(context),
    annexes: context.suppliers.length === 0 ? [] : [registerAnnex(context)],
    details: detailsOf(context),
    sources: sourcesOf(context),
  };
}

function detailsOf(context: ReportContext): ReportModel['details'] {
  const { input, words, suppliers } = context;
  const points = Map.groupBy(context.attention, (item) => item.processorId);
  const onRecord = Map.groupBy(input.noted, (entry) => entry.processorId);
  const { heading, intro, none, agreement, transfer, owner, nextStep } = words.details;
  return {
    heading,
    intro,
    empty: none,
    words: { agreement, transfer, owner, nextStep },
    suppliers: suppliers.flatMap((supplier) => {
      const { processor } = supplier.record;
      const items = points.get(processor.id) ?? [];
      const noted = onRecord.get(processor.id) ?? [];
      if (items.length === 0 && noted.length === 0) return [];
      return [
        {
          name: processor.name,
          ...axesOf(supplier, input.language),
          owner: processor.owner === '' ? words.nobody : processor.owner,
          facts: factsOf(processor, input.language),
          noted: noted.map(({ label, name, sentences }) => ({
            label: [label[input.language], shortName(name)].filter((part) => part !== '').join(': '),
            text: sentences.map((sentence) => sentence[input.language]).join(' '),
          })),
          points: items.map((item) => ({
            urgency: words.details.urgency[item.urgency],
            urgent: item.urgency === 'now',
            reason: item.reason[input.language],
            nextStep: item.nextStep[input.language],
            due: dueSentence(item.due, context),
          })),
        },
      ];
    }),
  };
}

function dueSentence(due: string | null, { words, date, input }: ReportContext): string {
  if (due === null) return '';
  return `${due < input.asOf ? words.details.overdueSince : words.details.due} ${date(due)}`;
}

/** What a report rests on. */
export function sourcesOf({ input, words, date, number, suppliers }: ReportContext): ReportModel['sources'] {
  const { sources } = words;
  const { historyLines, historyHead, listVersion, listStateAsOf } = input.generatedFrom;
  const anyListed = suppliers.some(({ record }) => !needsAgreement(record.processor.role));
  return {
    heading: sources.heading,
    rows: [
      { label: sources.asOf, value: date(input.asOf) },
      { label: sources.list, value: sources.listValue(listVersion, date(listStateAsOf)) },
      { label: sources.history, value: sources.historyValue(number(historyLines), historyLines === 1) },
      { label: sources.head, value: historyHead },
    ],
    notes: [
      sources.headExplanation,
      anyListed ? `${sources.counted} ${sources.listed}` : sources.counted,
      sources.advice,
    ],
    replaced: sources.replaced,
  };
}
