/** Values used in the sentences about a transfer. */

import type { FlowFacts } from '../fields/flow.ts';
import type { SccDefect } from '../law/safeguards.ts';
import type { Bilingual, Language } from '../schema/primitives.ts';
import type { TransferCode } from '../schema/transfer-codes.ts';
import { formatDate } from './format.ts';

/**
 * Values that a sentence can name. Places carry their article ("de Verenigde Staten"); dates are civil dates.
 */
export interface TransferWords {
  readonly place: Bilingual;
  readonly parent: Bilingual | null;
  /** Legal entity of the importer, or "the supplier" if none is recorded. */
  readonly importer: Bilingual;
  /** Our own supplier, which alone can sign with or ask a sub-processor. */
  readonly supplier: Bilingual;
  readonly actor: FlowFacts['actor'];
  /** Where the importer is established, if that is recorded. */
  readonly importerPlace: Bilingual | null;
  /** What shows that there is no access from outside the EEA; null where that is not confirmed. */
  readonly noAccess: { readonly evidence: string; readonly confirmedOn: string } | null;
  readonly isImporterKnown: boolean;
  /** Whether it is recorded that an importer outside the EEA can reach data within it. */
  readonly isAccessPossible: boolean;
  /** A structural transfer on a ground that is not confined to occasional ones. */
  readonly isToJustify: boolean;
  /** Whether the transfer is not allowed as it is: then it is suspended first. */
  readonly isBlocked: boolean;
  /** From where an importer sends the data on. */
  readonly exporterPlace: Bilingual | null;
  /** Whether the Commission found the level of protection at the parent adequate. */
  readonly isParentAdequate: boolean;
  /** What the safeguard that is there lacks, where a decision carries the transfer; null = there is none at all. */
  readonly fallbackLacks: TransferCode | null;
  /** The applicable SCC module: 1 controller, 2 processor, 3 sub-processor, 4 our customer. */
  readonly module: 1 | 2 | 3 | 4;
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
  /** Whether the basis is BCR for processors (BCR-P), and not for controllers. */
  readonly isBcrForProcessors: boolean;
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

/** Whether who imports must give sufficient guarantees (Art. 28(1) GDPR): a processor does, ours or that of ours. */
export const owesGuarantees = ({ actor }: Pick<TransferWords, 'actor'>): boolean =>
  actor === 'processor' || actor === 'sub-processor';
