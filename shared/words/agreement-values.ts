/** Values used in the agreement status sentences, in either language. */
import type { Processor } from '../fields/processor.ts';
import type { AgreementStatus } from '../schema/agreement.ts';

/** Status of a supplier's agreement, or that none is recorded. */
export type CoverStatus = AgreementStatus | 'no-agreement';

/** Values that a sentence can name; dates are civil dates. */
export interface AgreementWords {
  readonly supplier: string;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly noticeDeadline: string | null;
  /** A joint controller has an arrangement (Art. 26 GDPR) in place of an agreement. */
  readonly role?: Processor['role'];
  /** Whether data still flow, so that an end is no end of the processing. */
  readonly hasFlows?: boolean;
  /** The service that has no agreement of its own, where others have one. */
  readonly service?: string | null;
  /** Whether the agreement that took its place is recorded. */
  readonly isReplaced?: boolean;
}

/** The sentences of one status in one language. */
export interface AgreementStatusSentences {
  /** Without a full stop: the article follows in brackets. */
  readonly reason: (words: AgreementWords) => string;
  readonly nextStep: (words: AgreementWords) => string;
}

/** Whether data run without what has to stand for them: nothing took the place of an agreement that has ended, or still has to begin. */
export const isUncovered = ({ hasFlows = false, isReplaced = false }: AgreementWords): boolean =>
  hasFlows && !isReplaced;
