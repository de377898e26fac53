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
import type { AnnexName } from '../../../shared/schema/report.ts';
import type { ReportMade } from '../../../shared/schema/report-made.ts';
import { formatNumber } from '../../../shared/words/both.ts';
import { formatDate } from '../../../shared/words/format.ts';
import { type ReportWords, reportWords } from '../../../shared/words/report.ts';
import type { Board } from './board.ts';

/** One supplier as it was on the day, with its verdict on that day. */
export type ReportSupplier = Pick<Judged, 'record' | 'verdict' | 'runningFlows' | 'transfers' | 'judgement'>;

/** A decision requested of management, with the name of the supplier that it is about; empty = the register. */
export type AskedBefore = ManagementDecision & { readonly supplier: string };

/** What only the annexes need; lists that no annex prints are empty. Any order. */
export interface AnnexData {
  readonly suppliers: readonly ReportSupplier[];
  readonly attention: readonly AttentionItem[];
  /** What is on record besides, of one supplier in order. */
  readonly noted: readonly Noted[];
}

/** Input of an overview. Dates are civil dates. */
export interface OverviewInput extends AnnexData {
  readonly organisation: Pick<Organisation, 'name' | 'kvk'>;
  readonly asOf: string;
  /** The state on which the overview is based: history chain and country list. */
  readonly generatedFrom: {
    readonly historyLines: number;
    readonly historyHead: string;
    readonly listVersion: string;
    readonly listStateAsOf: string;
  };
  readonly board: Board;
  /** The overview of before with which this one is compared; null = there is none. */
  readonly before: Pick<ReportMade, 'asOf' | 'figures'> | null;
  /** Decisions requested from management earlier, with their outcome. */
  readonly decided: readonly AskedBefore[];
  /** In the order in which they are printed. */
  readonly annexes: readonly AnnexName[];
  readonly language: Language;
}

/** The sentences and formats of a language. */
export interface Printing {
  readonly words: ReportWords;
  readonly date: (day: string | null) => string;
  readonly number: (amount: number) => string;
}

/** What the parts of the model share: sentences, formats, and the state on the day. */
export interface ReportContext extends Printing {
  readonly input: OverviewInput;
  /** Sorted by name. */
  readonly suppliers: readonly ReportSupplier[];
}

/** How a language says and writes things. */
export function printingIn(language: Language): Printing {
  return {
    words: reportWords[language],
    date: (day) => (day === null ? '' : formatDate(day, language)),
    number: (amount) => formatNumber(amount, language),
  };
}

/** Sorts the unordered input, and fixes how dates and numbers are formatted. */
export function contextOf(input: OverviewInput): ReportContext {
  return {
    ...printingIn(input.language),
    input: { ...input, attention: [...input.attention].sort(compareItems) },
    suppliers: byName(input.suppliers),
  };
}

/** Suppliers in the order of their names. */
export function byName<Supplier extends Pick<ReportSupplier, 'record'>>(
  suppliers: readonly Supplier[],
): Supplier[] {
  return [...suppliers].sort(
    (a, b) =>
      compareNames(a.record.processor.name, b.record.processor.name) ||
      compareText(a.record.processor.id, b.record.processor.id),
  );
}

/** Whether a supplier is still in use on the day; its last day counts as in use. */
export function isCurrent({ record }: Pick<ReportSupplier, 'record'>, asOf: string): boolean {
  return isRunning(record.processor, asOf);
}
