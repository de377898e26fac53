/**
 * The overview as data: everything that is printed, as text, in order. A pure function of the register's
 * state: the same data give the same model, which contains no time of creation.
 */

import { shippedList } from '../../../shared/law/jurisdictions.ts';
import { shownResult, shownStatus } from '../../../shared/law/stated.ts';
import { needsAgreement } from '../../../shared/law/verdict.ts';
import type { Language } from '../../../shared/schema/primitives.ts';
import { shortened } from '../../../shared/words/in-sentence.ts';
import { countryName } from '../../../shared/words/places.ts';
import {
  contextOf,
  isCurrent,
  type OverviewInput,
  type ReportContext,
  type ReportSupplier,
} from './context.ts';
import {
  agreementClassOf,
  agreementLabel,
  agreementMark,
  type Mark,
  transferLabel,
  transferMark,
} from './labels.ts';
import { shortName } from './names.ts';
import { factsOf, type PrintedFact } from './printed.ts';
import { type Summary, summarise } from './summary.ts';

/** A label with a mark that conveys the same without text or colour. */
export interface Marked {
  readonly mark: Mark;
  readonly text: string;
}

/** One line of the register. */
export interface RegisterRow {
  readonly name: string;
  /** What the reader must know besides the supplier's name: its role if it is not a processor, its end. */
  readonly note: string;
  readonly services: string;
  readonly agreement: Marked;
  readonly until: string;
  readonly noticeBy: string;
  readonly places: string;
  readonly transfer: Marked;
  readonly owner: string;
}

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
  readonly register: {
    readonly heading: string;
    readonly intro: string;
    readonly columns: readonly string[];
    readonly empty: string;
    readonly nobody: string;
    readonly parts: readonly { readonly heading: string; readonly rows: readonly RegisterRow[] }[];
  };
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

/** Rows in one table of the register; the memory for a single table grows faster than its number of rows. */
const ROWS_PER_TABLE = 2000;

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
    register: registerOf(context),
    details: detailsOf(context),
    sources: sourcesOf(context),
  };
}

function registerOf(context: ReportContext): ReportModel['register'] {
  const { words, suppliers, number } = context;
  const rows = suppliers.map((supplier) => registerRow(supplier, context));
  const parts: { heading: string; rows: RegisterRow[] }[] = [];
  for (let from = 0; from < rows.length; from += ROWS_PER_TABLE) {
    const part = rows.slice(from, from + ROWS_PER_TABLE);
    const heading =
      rows.length > ROWS_PER_TABLE ? words.register.part(number(from + 1), number(from + part.length)) : '';
    parts.push({ heading, rows: part });
  }
  const { heading, columns, empty } = words.register;
  const intro = words.register.intro(number(rows.length), rows.length === 1);
  return { heading, intro, columns, empty, nobody: words.nobody, parts };
}

function registerRow(supplier: ReportSupplier, context: ReportContext): RegisterRow {
  const { processor } = supplier.record;
  const { words, date, input } = context;
  const role = processor.role === 'processor' || processor.role === 'sub-processor' ? null : processor.role;
  return {
    name: processor.name,
    note: [
      role === null ? '' : words.register.roles[role],
      isCurrent(supplier, input.asOf) ? '' : words.register.endedOn(date(processor.endedOn)),
    ]
      .filter((part) => part !== '')
      .join(', '),
    services: processor.services.map((service) => service.name).join('; '),
    ...axesOf(supplier, input.language),
    until: untilOf(supplier, context),
    noticeBy: date(supplier.verdict.noticeDeadline),
    places: placesOf(supplier, context),
    owner: processor.owner,
  };
}

function untilOf({ record, verdict }: ReportSupplier, { words, date }: ReportContext): string {
  if (verdict.currentEndsOn !== null) return date(verdict.currentEndsOn);
  // A current agreement without a recorded end date is a gap, unless it was made for an indefinite term.
  const isInForce = verdict.covered || shownStatus(verdict) === 'unsure';
  if (!isInForce || verdict.agreementStatus === 'not-required') return '';
  const counting = record.agreements.find((agreement) => agreement.id === verdict.agreementId);
  return counting?.renewal.kind === 'indefinite' ? words.register.indefinite : words.register.unknown;
}

function axesOf(
  { record, verdict }: ReportSupplier,
  language: Language,
): Pick<RegisterRow, 'agreement' | 'transfer'> {
  return {
    agreement: {
      mark: agreementMark(agreementClassOf(verdict, record.processor.role)),
      text: agreementLabel(shownStatus(verdict), language),
    },
    transfer: {
      mark: transferMark(shownResult(verdict)),
      text: transferLabel(shownResult(verdict), language),
    },
  };
}

/** The countries of the active flows on the day; an unknown place is shown in the words recorded for it. */
function placesOf({ record, runningFlows }: ReportSupplier, { input, words }: ReportContext): string {
  if (runningFlows.length === 0) return record.flows.length === 0 ? words.notRecorded : '';
  const names = runningFlows.map(({ country, statedLocation }) => {
    if (country !== 'unknown') return countryName(country, input.language, shippedList);
    const { unknown } = words.register;
    return statedLocation === '' ? unknown : `${unknown} (“${statedLocation}”)`;
  });
  return [...new Set(names)].join(', ');
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
