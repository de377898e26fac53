/**
 * The what-if report as data: what is assumed, how many suppliers have which result without and with it, for whom something
 * changes and what then has to be done, and what stays. A pure function of the outcome.
 */
import { scenarioSentence } from '../../../shared/explained/scenario.ts';
import { sumOf } from '../../../shared/law/counting.ts';
import { shownResult, shownResults } from '../../../shared/law/stated.ts';
import { formatArticle } from '../../../shared/words/format.ts';
import { scenarioReportWords } from '../../../shared/words/report-scenario.ts';
import { verdictReason } from '../../../shared/words/transfer-labels.ts';
import { ui } from '../../../shared/words/ui.ts';
import { type Annex, type AnnexCell, markCell, textCell } from './annex.ts';
import { type OverviewInput, type Printing, printingIn } from './context.ts';
import { type Marked, transferLabel, transferMark, withoutArticle } from './labels.ts';
import { everyPage, type PageModel, type ReportModel, sourcesOf } from './model.ts';
import type { ScenarioFacts, ToldChange } from './scenario-facts.ts';

export type ScenarioInput = Pick<OverviewInput, 'organisation' | 'generatedFrom' | 'language'> &
  ScenarioFacts;

/** Everything that the template prints. */
export interface ScenarioModel extends Pick<ReportModel, keyof PageModel | 'annexes'> {
  readonly lead: string;
  readonly statement: string;
  readonly changed: string;
  readonly counts: {
    readonly heading: string;
    readonly columns: readonly string[];
    /** The two bars, each with its name. */
    readonly bars: readonly {
      readonly name: string;
      readonly parts: readonly { readonly mark: Marked['mark']; readonly count: number }[];
    }[];
    readonly rows: readonly (Marked & { readonly cells: readonly string[] })[];
  };
  readonly stays: { readonly heading: string; readonly text: string };
  /** What was agreed with each supplier whose own parent changes. */
  readonly control: readonly { readonly heading: string; readonly lines: readonly string[] }[];
}

/** Builds the model of the report. Pure; no errors of its own. */
export function scenarioModel(input: ScenarioInput): ScenarioModel {
  const { language, asOf, before, after, changes } = input;
  const said = scenarioReportWords[language];
  const printing = printingIn(language);
  const { number } = printing;
  const same = sumOf(before) - changes.length;
  const partsOf = (tally: ScenarioFacts['before']) =>
    shownResults.flatMap((result) =>
      tally[result] > 0 ? [{ mark: transferMark(result), count: tally[result] }] : [],
    );
  return {
    ...everyPage(input, printing, said.title),
    lead: scenarioSentence(input.question, asOf, input.list, language),
    statement: ui[language].whatIf.statement,
    changed: changes.length === 0 ? said.nothing : said.changed(number(changes.length), changes.length === 1),
    counts: {
      heading: said.counts,
      columns: said.countColumns,
      bars: [
        { name: said.before, parts: partsOf(before) },
        { name: said.after, parts: partsOf(after) },
      ],
      rows: shownResults.map((result) => {
        const change = after[result] - before[result];
        return {
          mark: transferMark(result),
          text: transferLabel(result, language),
          cells: [
            number(before[result]),
            number(after[result]),
            change === 0 ? said.equal : change > 0 ? `+${number(change)}` : `−${number(-change)}`,
          ],
        };
      }),
    },
    stays: { heading: said.stays, text: said.same(number(same), same === 1) },
    control: changes.flatMap((change) => controlOf(change, input, printing)),
    annexes: changes.length === 0 ? [] : [changesAnnex(input, printing)],
    sources: sourcesOf({ ...printing, input, anyListed: false }),
  };
}

function controlOf(
  { processor, control }: ToldChange,
  { language }: ScenarioInput,
  { date }: Printing,
): ScenarioModel['control'] {
  if (control === null) return [];
  const { whatIf, agreement } = ui[language];
  const agreed = control.agreements.map(({ title, hasClause }) => {
    const terms =
      hasClause === null ? whatIf.controlNotKnown : hasClause ? whatIf.controlAgreed : whatIf.controlNothing;
    return `${title || agreement.untitled}: ${terms}`;
  });
  return [
    {
      heading: whatIf.control(processor),
      lines: [
        ...(agreed.length === 0 ? [whatIf.controlNoAgreement] : agreed),
        control.noticeDeadline === null ? whatIf.noNotice : whatIf.noticeBy(date(control.noticeDeadline)),
      ],
    },
  ];
}

function changesAnnex({ changes, language }: ScenarioInput, { number }: Printing): Annex {
  const said = scenarioReportWords[language];
  const [name = '', before = '', after = '', reason = '', nextStep = '', flows = ''] = said.columns;
  const sideOf = (side: ToldChange['before']): AnnexCell =>
    markCell({
      mark: transferMark(shownResult(side)),
      text: transferLabel(shownResult(side), language),
    });
  return {
    heading: said.changes,
    intro: said.changesIntro,
    empty: said.nothing,
    landscape: true,
    columns: [
      { label: name, width: { share: 1 } },
      { label: before, width: { points: 92 } },
      { label: after, width: { points: 92 } },
      { label: reason, width: { share: 1.8 } },
      { label: nextStep, width: { share: 1.4 } },
      { label: flows, width: { points: 48 } },
    ],
    names: 0,
    rows: changes.map((change) => {
      const { processor, told, flowIds } = change;
      const article = told === null ? '' : formatArticle(told.article, language);
      return [
        textCell(processor, { tone: 'strong' }),
        sideOf(change.before),
        sideOf(change.after),
        told === null
          ? textCell(verdictReason(change.after, language))
          : textCell(withoutArticle(told.reason[language], article), {
              // The same result can stand on another ground.
              below: [article, said.was(verdictReason(change.before, language))].join('; '),
            }),
        textCell(told?.nextStep[language] ?? ''),
        textCell(number(flowIds.length)),
      ];
    }),
  };
}
