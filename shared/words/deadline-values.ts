/** Values used in the deadline sentences, in either language. */
import type { Processor } from '../fields/processor.ts';
import type { Bilingual } from '../schema/primitives.ts';

/**
 * Values that a sentence can name; `subject` = certificate, sub-processor, importer or decision, as recorded.
 */
export interface DeadlineWords {
  readonly supplier: string;
  /** With a joint controller an arrangement stands (Art. 26 GDPR); another controller owes nothing of Art. 28. */
  readonly role: Processor['role'];
  readonly subject: Bilingual;
  readonly place: Bilingual | null;
  readonly due: string;
  /** The date that the deadline is counted from; the same as `due` unless it is later. */
  readonly on: string;
  /** The last day of notice under the agreement, and the later one to switch a cloud service; null = none. */
  readonly noticeBy: string | null;
  readonly switchBy: string | null;
  /** The day on which notice ends an agreement of indefinite duration; null = the agreement renews for a period. */
  readonly noticeEndsOn: string | null;
  /** Months of the organisation's own term from which the day follows; null = it follows from something else. */
  readonly months: number | null;
  /** The moment (UTC text) on which a term in hours ends; null = it is a day. */
  readonly until: string | null;
  /** Whether the agreements regulate a change of control; null = not known. */
  readonly hasClause: boolean | null;
  /** Whether it is about a flow of a sub-processor, of which only our own processor can be asked. */
  readonly isOfSubProcessor: boolean;
  /** Whether `due` has passed. */
  readonly isOver: boolean;
}

/** The sentences of one kind of deadline in one language. */
export interface DeadlineSentences {
  /** Without a full stop: the article follows in brackets. */
  readonly reason: (words: DeadlineWords) => string;
  readonly nextStep: (words: DeadlineWords) => string;
}
