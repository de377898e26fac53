/** The input of an overview, and what the parts of its model share. */
import { compareItems } from '../../../shared/explained/attention.ts';
import type { Noted } from '../../../shared/explained/noted.ts';
import type { Agreement } from '../../../shared/fields/agreement.ts';
import type { ManagementDecision } from '../../../shared/fields/decision.ts';
import type { Organisation } from '../../../shared/fields/organisation.ts';
import type { Processor } from '../../../shared/fields/processor.ts';
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

/** What the register says of a supplier; of ten thousand, nothing else is kept in memory. */
export interface RegisterSupplier extends Pick<ReportSupplier, 'verdict'> {
  readonly record: {
    readonly processor: Pick<Processor, 'id' | 'name' | 'role' | 'endedOn' | 'services' | 'owner'>;
    readonly agreements: readonly Pick<Agreement, 'id' | 'renewal'>[];
    readonly flows: { readonly length: number };
  };
  readonly runningFlows: readonly Pick<
    ReportSupplier['runningFlows'][number],
    'country' | 'statedLocation'
  >[];
}

/** What only the annexes need; lists that no annex prints are empty. Any order. */
export interface AnnexData {
  /** Of the register. */
  readonly register: readonly RegisterSupplier[];
  /** Of the other annexes. */
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
  /** Both sorted by name. */
  readonly register: readonly RegisterSupplier[];
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
    register: byName(input.register),
    suppliers: byName(input.suppliers),
  };
}

/** Suppliers in the order of their names. */
export function byName<Supplier extends Pick<RegisterSupplier, 'record'>>(
  suppliers: readonly Supplier[],
): Supplier[] {
  return [...suppliers].sort(
    (a, b) =>
      compareNames(a.record.processor.name, b.record.processor.name) ||
      compareText(a.record.processor.id, b.record.processor.id),
  );
}

/** Whether a supplier is still in use on the day; its last day counts as in use. */
export function isCurrent({ record }: Pick<RegisterSupplier, 'record'>, asOf: string): boolean {
  return isRunning(record.processor, asOf);
}
