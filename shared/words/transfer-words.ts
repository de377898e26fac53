/** What the sentences about a transfer are made from. */
import type { SccDefect } from '../law/transfer-dates.ts';
import type { FlowFacts } from '../schema/flow.ts';
import type { Bilingual, Language } from '../schema/primitives.ts';
import { formatDate } from './format.ts';

/** What a sentence may name. Places carry their article ("de Verenigde Staten"); dates are civil dates. */
export interface TransferWords {
  readonly place: Bilingual;
  readonly parent: Bilingual | null;
  /** Legal entity of the importer, or "the supplier" where none is recorded. */
  readonly importer: Bilingual;
  /** Module of the SCC that fits: 2 for a processor, 3 for a sub-processor. */
  readonly module: 2 | 3;
  readonly decision: Bilingual | null;
  /** Scope of the decision, as the list has it. */
  readonly scope: Bilingual | null;
  /** Whether the decision's condition is an entry on the Data Privacy Framework List. */
  readonly dpf: FlowFacts['dpf'];
  readonly needsDpf: boolean;
  readonly lastDay: string | null;
  readonly recheckOn: string | null;
  readonly tiaOn: string | null;
  readonly tiaReviewOn: string | null;
  readonly defects: readonly SccDefect[];
}

/** The condition of a decision: its scope on the list begins with it in one sentence; limits and remarks follow. */
export function conditionOf(scope: string | undefined): string {
  const text = (scope ?? '').replace(/^(VOORWAARDE|CONDITION): /, '');
  return text.split(/\.\s/)[0]?.replace(/\.$/, '') ?? '';
}

/** A day that may not be recorded. */
export function day(date: string | null, language: Language): string {
  return date === null ? '–' : formatDate(date, language);
}
