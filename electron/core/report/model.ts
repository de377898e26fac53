/**
 * The overview as data: everything that is printed, as text, in order. A pure function of the register's
 * state: the same data give the same model, which contains no time of creation.
 */

import { sumOf } from '../../../shared/law/counting.ts';
import type { Language } from '../../../shared/schema/primitives.ts';
import type { AnnexName } from '../../../shared/schema/report.ts';
import { shortened } from '../../../shared/words/in-sentence.ts';
import type { Annex } from './annex.ts';
import { attentionAnnex } from './attention-annex.ts';
import { contextOf, type OverviewInput, type Printing, type ReportContext } from './context.ts';
import { decisionsAnnex } from './decisions-annex.ts';
import { shortName } from './names.ts';
import { registerAnnex } from './register-annex.ts';
import { type Summary, summarise } from './summary.ts';
import { transfersAnnex } from './transfers-annex.ts';
import { type Urgent, urgentOf } from './urgent.ts';

/** What stands on every page of a report, whatever it is about, and at its end. */
export interface PageModel {
  readonly language: Language;
  readonly asOf: string;
  readonly title: string;
  readonly documentTitle: string;
  readonly organisation: string;
  readonly asOfSentence: string;
  readonly page: string;
  readonly pageOf: string;
  readonly sources: {
    readonly heading: string;
    readonly rows: readonly { readonly label: string; readonly value: string }[];
    readonly notes: readonly string[];
    /** Printed only where a character had to be replaced. */
    readonly replaced: string;
  };
}

/** Everything that the template prints. */
export interface ReportModel extends PageModel {
  /** The first page, and the second. */
  readonly summary: Summary;
  readonly urgent: Urgent;
  readonly annexes: readonly Annex[];
}

/** Longest name of the organisation above the pages for the board, in characters. */
const ORGANISATION = 90;

const annexOf: Record<AnnexName, (context: ReportContext) => Annex> = {
  register: registerAnnex,
  attention: attentionAnnex,
  transfers: transfersAnnex,
  decisions: decisionsAnnex,
};

/** Builds the overview's model. Pure; no errors of its own. */
export function overviewModel(input: OverviewInput): ReportModel {
  const { language, asOf, organisation } = input;
  const context = contextOf(input);
  const { words } = context;
  const title = words.title;
  const { counts } = input.board;
  const isEmpty = counts.inUse + counts.ended === 0;
  return {
    language,
    asOf,
    title,
    documentTitle: [title, shortName(organisation.name, 80)].filter((part) => part !== '').join(' – '),
    organisation: shortened(organisation.name, ORGANISATION),
    asOfSentence: words.asOf(context.date(asOf)),
    page: words.page,
    pageOf: words.pageOf,
    summary: summarise(context),
    urgent: urgentOf(context),
    // Of a register without suppliers the two pages say all there is.
    annexes: isEmpty ? [] : input.annexes.map((name) => annexOf[name](context)),
    sources: sourcesOf({
      ...context,
      anyListed: sumOf(counts.agreement['not-assessed']) > 0,
    }),
  };
}

/** What every page says. @param about the supplier that the report is about; null = none */
export function everyPage(
  { language, asOf, organisation }: Pick<OverviewInput, 'language' | 'asOf' | 'organisation'>,
  { words, date }: Printing,
  title: string,
  about: string | null = null,
): Omit<PageModel, 'sources'> {
  return {
    language,
    asOf,
    title,
    documentTitle: about === null ? title : `${title}: ${about}`,
    organisation: organisation.name,
    asOfSentence: words.asOf(date(asOf)),
    page: words.page,
    pageOf: words.pageOf,
  };
}

/** What a report rests on. */
export function sourcesOf({
  input,
  words,
  date,
  number,
  anyListed,
}: Printing & {
  readonly input: Pick<OverviewInput, 'generatedFrom' | 'asOf'>;
  /** Whether some supplier needs no agreement, because it is a controller itself. */
  readonly anyListed: boolean;
}): ReportModel['sources'] {
  const { sources } = words;
  const { historyLines, historyHead, listVersion, listStateAsOf } = input.generatedFrom;
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
