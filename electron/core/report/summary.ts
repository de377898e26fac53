/** The first page for the board: the state in figures with what changed, the two axes, the decisions requested. */

import { type AgreementClass, agreementClasses, sumOf } from '../../../shared/law/counting.ts';
import { compareText } from '../../../shared/law/dates.ts';
import { type ShownStatus, shownResults } from '../../../shared/law/stated.ts';
import { lowerFirst } from '../../../shared/words/format.ts';
import { keptFigures, markOfNone } from './board.ts';
import type { ReportContext } from './context.ts';
import { type Decided, type Decision, decidedOf, decisionsOf, knownDecisions } from './decisions.ts';
import { agreementLabel, agreementMark, type Mark, transferLabel, transferMark } from './labels.ts';

/** One figure; `change` says what it is against the overview of before, empty where there is none. */
export interface Figure {
  readonly mark: Mark;
  readonly value: string;
  readonly label: string;
  readonly change: string;
}

/** One class on an axis; `count` is the number that the bar shows, `shown` the same as text. */
export interface AxisClass {
  readonly mark: Mark;
  readonly label: string;
  readonly parts: string;
  readonly count: number;
  readonly shown: string;
  readonly change: string;
}

export interface Axis {
  readonly heading: string;
  readonly article: string;
  /** The last one only where there is something to compare with. */
  readonly columns: readonly string[];
  readonly classes: readonly AxisClass[];
}

/**
 * A table of which as many rows are printed as there is room for; `more` says for each number of rows how many were left
 * out, `empty` stands where there are none.
 */
export interface Block<Row> {
  readonly heading: string;
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
  readonly empty: string;
  readonly more: readonly string[];
}

export interface Summary {
  readonly lead: string;
  /** With which overview the figures are compared. */
  readonly compared: string;
  readonly figures: readonly Figure[];
  readonly axesHeading: string;
  readonly axesExplanation: string;
  readonly axes: readonly Axis[];
  readonly decisions: Block<Decision>;
  readonly decided: Block<Decided>;
}

/** Rows that are looked at for a page; the number of the others is said. */
const ROWS = 14;
/** Characters of what was asked before; the annex has all of it. */
const QUESTION = 160;

/** Sums up the register on the day. */
export function summarise(context: ReportContext): Summary {
  const { words, input, date } = context;
  const decisions = decisionsOf(context);
  // What is asked again stands there once.
  const asked = new Set(decisions.map(({ text }) => text[0]));
  const known = knownDecisions(context).filter(
    ({ outcome, question }) => outcome !== 'open' || !asked.has(question),
  );
  return {
    lead: leadOf(context),
    compared: input.before === null ? words.compared.first : words.compared.since(date(input.before.asOf)),
    figures: figuresOf(context),
    axesHeading: words.axes.heading,
    axesExplanation: words.axes.explanation,
    axes: [agreementAxis(context), transferAxis(context)],
    decisions: {
      heading: words.decisions.heading,
      columns: words.decisions.columns,
      rows: decisions,
      empty: words.decisions.none,
      more: leftOut(
        decisions.length,
        decisions.length,
        (count, one) => words.decisions.more(count, one),
        context,
      ),
    },
    decided: {
      heading: words.decided.heading,
      columns: words.decided.columns,
      rows: known.slice(0, ROWS).map((one) => decidedOf(one, context, QUESTION)),
      empty: '',
      more: leftOut(Math.min(known.length, ROWS), known.length, words.decided.more, context),
    },
  };
}

/** What is said of the rest when so many of `rows` are printed, by that number. */
export function leftOut(
  rows: number,
  total: number,
  sentence: (count: string, one: boolean) => string,
  { number }: Pick<ReportContext, 'number'>,
): string[] {
  return Array.from({ length: rows + 1 }, (_, shown) =>
    shown === total ? '' : sentence(number(total - shown), total - shown === 1),
  );
}

/** Until what is not certain was counted apart, it was among those that it is not certain of. */
const isCountedOtherwise = (name: string, before: Readonly<Record<string, number>> | undefined): boolean =>
  (name === 'transfer.ok' || name === 'transfer.none') && before?.['transfer.unsure'] === undefined;

/** What a figure is against the overview of before; empty where it was not counted then. */
function changeOf(name: string, context: ReportContext): string {
  const { input, words, number } = context;
  const before = input.before?.figures[name];
  if (before === undefined || isCountedOtherwise(name, input.before?.figures)) return '';
  const change = (keptFigures(input.board)[name] ?? 0) - before;
  if (change === 0) return words.compared.same;
  return change > 0 ? `+${number(change)}` : `−${number(-change)}`;
}

function figuresOf(context: ReportContext): Figure[] {
  const { words, input, number } = context;
  const kept = keptFigures(input.board);
  const bad = {
    uncovered: 'blocked',
    blocked: 'blocked',
    action: 'action',
    unlocated: 'unknown',
    overdue: 'action',
  } as const;
  return (['suppliers', 'uncovered', 'blocked', 'action', 'unlocated', 'overdue'] as const).map((name) => {
    const value = kept[name] ?? 0;
    const mark: Mark =
      name === 'suppliers' ? 'none' : value === 0 ? markOfNone(name, input.board) : bad[name];
    return { mark, value: number(value), label: words.figures[name], change: changeOf(name, context) };
  });
}

function leadOf({ words, input, number }: ReportContext): string {
  const { inUse, ended, joint, agreement, uncovered, transfer } = input.board.counts;
  const { lead } = words;
  if (inUse + ended === 0) return lead.empty;
  const sentences: string[] = [];
  // The same counting as that of the figure and of the bar below: what is arranged and what is not add up to it.
  const arranged = sumOf(agreement.covered) + sumOf(agreement.ending);
  const asked = arranged + uncovered;
  if (inUse === 0) sentences.push(lead.noneInUse);
  else if (asked === 0) sentences.push(lead.noneAsked);
  else if (arranged === asked) sentences.push(lead.allCovered(number(asked), asked === 1, joint > 0));
  else if (arranged === 0) sentences.push(lead.noneCovered(number(asked), asked === 1, joint > 0));
  else sentences.push(lead.agreement(number(arranged), number(asked), joint > 0));
  const { blocked, action, unsure } = transfer;
  if (blocked > 0 && action > 0) sentences.push(lead.blockedAndAction(number(blocked), number(action)));
  else if (blocked > 0) sentences.push(lead.blocked(number(blocked)));
  else if (inUse > 0)
    sentences.push(action > 0 ? lead.action(number(action)) : lead.noTransferProblems(unsure > 0));
  if (unsure > 0) sentences.push(lead.unsure(number(unsure), unsure === 1));
  if (ended > 0) sentences.push(lead.ended(number(ended), ended === 1));
  return sentences.join(' ');
}

const columnsOf = ({ words, input }: ReportContext): string[] => [
  words.axes.state,
  words.axes.number,
  ...(input.before === null ? [] : [words.axes.change]),
];

/** Classes of which the statuses would only repeat the name. */
const withoutParts: ReadonlySet<AgreementClass> = new Set(['not-assessed', 'unknown']);

function agreementAxis(context: ReportContext): Axis {
  const { words, input, number } = context;
  return {
    heading: words.axes.agreement,
    article: words.axes.agreementArticle,
    columns: columnsOf(context),
    classes: agreementClasses.flatMap((name) => {
      const statuses = input.board.counts.agreement[name];
      const count = sumOf(statuses);
      if (count === 0) return [];
      const parts = (Object.entries(statuses) as [ShownStatus, number][])
        .sort(([a, inA], [b, inB]) => inB - inA || compareText(a, b))
        .map(([status, n]) => `${lowerFirst(agreementLabel(status, input.language))}:\u00a0${number(n)}`);
      return [
        {
          mark: agreementMark(name),
          label: words.axes.classes[name],
          parts: withoutParts.has(name) ? '' : parts.join('; '),
          count,
          shown: number(count),
          change: changeOf(`agreement.${name}`, context),
        },
      ];
    }),
  };
}

function transferAxis(context: ReportContext): Axis {
  const { words, input, number } = context;
  const { transfer, unlocated } = input.board.counts;
  return {
    heading: words.axes.transfer,
    article: words.axes.transferArticle,
    columns: columnsOf(context),
    classes: shownResults.toReversed().flatMap((result) => {
      const count = transfer[result];
      if (count === 0) return [];
      return [
        {
          mark: transferMark(result),
          label: transferLabel(result, input.language),
          parts: unlocated[result] === 0 ? '' : words.axes.unknownPlace(number(unlocated[result])),
          count,
          shown: number(count),
          change: changeOf(`transfer.${result}`, context),
        },
      ];
    }),
  };
}
