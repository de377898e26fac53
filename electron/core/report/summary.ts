/**
 * The management summary: the two axes in figures, the main risks, the coming quarter, the decisions
 * requested.
 */

import { shownResult, shownStatus } from '../../../shared/law/stated.ts';
import { isProcessor } from '../../../shared/law/verdict.ts';
import { transferResults } from '../../../shared/schema/transfer-codes.ts';
import { agreementClasses } from '../../../shared/words/report.ts';
import { isCurrent, type ReportContext, type ReportSupplier } from './context.ts';
import { type Decided, type Decision, decidedBefore, decisionsOf } from './decisions.ts';
import {
  agreementClassOf,
  agreementLabel,
  agreementMark,
  type Mark,
  transferLabel,
  transferMark,
} from './labels.ts';
import { type Block, type Deadlines, deadlinesOf, type Risks, risksOf } from './urgent.ts';

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

export interface Summary {
  readonly lead: string;
  readonly axesHeading: string;
  readonly axesExplanation: string;
  readonly axes: readonly Axis[];
  readonly risks: Risks;
  readonly deadlines: Deadlines;
  readonly decisions: Block<Decision>;
  readonly decided: Block<Decided>;
}

/** Summarises the suppliers that are in use on the day. */
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
      rows: decisionsOf(current, context),
      empty: words.decisions.none,
      more: '',
    },
    decided: {
      heading: words.decided.heading,
      columns: words.decided.columns,
      rows: decidedBefore(context),
      empty: words.decided.none,
      more: '',
    },
  };
}

function leadOf(current: readonly ReportSupplier[], { words, suppliers, number }: ReportContext): string {
  if (suppliers.length === 0) return words.lead.empty;
  const assessed = current.filter(({ record }) => isProcessor(record.processor.role));
  const covered = assessed.filter(({ verdict }) => verdict.covered).length;
  const blocked = current.filter(({ verdict }) => verdict.transferResult === 'blocked').length;
  const action = current.filter(({ verdict }) => verdict.transferResult === 'action').length;
  const ended = suppliers.length - current.length;
  const sentences: string[] = [];
  if (assessed.length > 0) {
    sentences.push(
      agreementLead(covered, assessed.length, words, number),
      transferLead(blocked, action, words, number),
    );
  } else {
    sentences.push(words.lead.noProcessors);
  }
  if (ended > 0) sentences.push(words.lead.ended(number(ended), ended === 1));
  return sentences.join(' ');
}

function agreementLead(
  covered: number,
  total: number,
  { lead }: ReportContext['words'],
  number: ReportContext['number'],
): string {
  if (covered === total) return lead.allCovered(number(total), total === 1);
  if (covered === 0) return lead.noneCovered(number(total), total === 1);
  return lead.agreement(number(covered), number(total));
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

/** Whether the place itself is what is not known. */
const isUnlocated = (code: ReportSupplier['verdict']['transferCode']): boolean =>
  code === 'UNKNOWN_LOCATION' || code === 'NO_FLOWS_RECORDED' || code === 'SUBPROCESSOR_NOT_LOCATED';

function classOf({ record, verdict }: ReportSupplier) {
  return agreementClassOf(verdict, record.processor.role);
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
      const statuses = Map.groupBy(members, ({ verdict }) => shownStatus(verdict));
      const parts = [...statuses]
        .sort(([a, inA], [b, inB]) => inB.length - inA.length || a.localeCompare(b))
        .map(
          ([status, those]) =>
            `${lowerFirst(agreementLabel(status, input.language))}:\u00a0${number(those.length)}`,
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
  return {
    heading: words.axes.transfer,
    article: words.axes.transferArticle,
    columns: [words.axes.state, words.axes.number],
    classes: transferResults.flatMap((result) => {
      const members = byResult.get(result) ?? [];
      if (members.length === 0) return [];
      const unknown = members.filter(({ verdict }) => isUnlocated(verdict.transferCode)).length;
      const unsure = members.filter(({ verdict }) => shownResult(verdict) === 'unsure').length;
      return [
        {
          mark: transferMark(result),
          label: transferLabel(result, input.language),
          parts: [
            ...(unknown === 0 ? [] : [words.axes.unknownPlace(number(unknown))]),
            ...(unsure === 0 ? [] : [words.axes.unknownImporter(number(unsure))]),
          ].join('; '),
          count: members.length,
          shown: number(members.length),
        },
      ];
    }),
  };
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
