/** The input of an overview, and what the parts of its model share. */
import { compareItems } from '../../../shared/explained/attention.ts';
import type { Noted } from '../../../shared/explained/noted.ts';
import type { ManagementDecision } from '../../../shared/fields/decision.ts';
import type { Organisation } from '../../../shared/fields/organisation.ts';
import { compareText, isRunning } from '../../../shared/law/dates.ts';
import type { Judged } from '../../../shared/law/judged.ts';
import { compareNames } from '../../../shared/law/names.ts';
import type { AttentionItem } from '../../../shared/schema/attention.ts';
import type { Language } from '../../../shared/schema/primitives.ts';
import { formatNumber } from '../../../shared/words/both.ts';
import { formatDate } from '../../../shared/words/format.ts';
import { type ReportWords, reportWords } from '../../../shared/words/report.ts';

/** One supplier as it was on the day, with its verdict on that day. */
export type ReportSupplier = Pick<Judged, 'record' | 'verdict' | 'runningFlows'>;

/** Input of an overview. Dates are civil dates; `suppliers` and `attention` may be in any order. */
export interface OverviewInput {
  readonly organisation: Pick<Organisation, 'name' | 'kvk'>;
  readonly asOf: string;
  /** The state on which the overview is based: history chain and country list. */
  readonly generatedFrom: {
    readonly historyLines: number;
    readonly historyHead: string;
    readonly listVersion: string;
    readonly listStateAsOf: string;
  };
  readonly suppliers: readonly ReportSupplier[];
  readonly attention: readonly AttentionItem[];
  /** What is on record besides, of one supplier in order. */
  readonly noted: readonly Noted[];
  /** Decisions requested from management earlier, with their outcome. */
  readonly decided: readonly ManagementDecision[];
  readonly language: Language;
}

/** What the parts of the model share: the language's sentences and formats, and the state on the day. */
export interface ReportContext {
  readonly input: OverviewInput;
  readonly words: ReportWords;
  readonly suppliers: readonly ReportSupplier[];
  readonly attention: readonly AttentionItem[];
  readonly date: (day: string | null) => string;
  readonly number: (amount: number) => string;
}

/** Sorts the unordered input, and fixes how dates and numbers are formatted. */
export function contextOf(input: OverviewInput): ReportContext {
  const { language } = input;
  return {
    input,
    words: reportWords[language],
    suppliers: [...input.suppliers].sort(
      (a, b) =>
        compareNames(a.record.processor.name, b.record.processor.name) ||
        compareText(a.record.processor.id, b.record.processor.id),
    ),
    attention: [...input.attention].sort(compareItems),
    date: (day) => (day === null ? '' : formatDate(day, language)),
    number: (amount) => formatNumber(amount, language),
  };
}

/** Whether a supplier is still in use on the day; its last day counts as in use. */
export function isCurrent({ record }: ReportSupplier, asOf: string): boolean {
  return isRunning(record.processor, asOf);
}
