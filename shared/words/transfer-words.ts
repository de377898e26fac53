/** Values used in the sentences about a transfer. */

import type { FlowFacts } from '../fields/flow.ts';
import type { SccDefect } from '../law/transfer-dates.ts';
import type { Bilingual, Language } from '../schema/primitives.ts';
import { formatDate } from './format.ts';

/**
 * Values that a sentence can name. Places carry their article ("de Verenigde Staten"); dates are civil dates.
 */
export interface TransferWords {
  readonly place: Bilingual;
  readonly parent: Bilingual | null;
  /** Legal entity of the importer, or "the supplier" if none is recorded. */
  readonly importer: Bilingual;
  /** The applicable SCC module: 2 for a processor, 3 for a sub-processor. */
  readonly module: 2 | 3;
  readonly decision: Bilingual | null;
  /** Scope of the decision, as on the list. */
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

/**
 * The condition of a decision: its entry on the list starts with the scope, in one sentence; limits and
 * remarks follow.
 */
export function conditionOf(scope: string | undefined): string {
  const text = (scope ?? '').replace(/^(VOORWAARDE|CONDITION): /, '');
  return text.split(/\.\s/)[0]?.replace(/\.$/, '') ?? '';
}

/** A day that may not be recorded. */
export function day(date: string | null, language: Language): string {
  return date === null ? '–' : formatDate(date, language);
}
