/** What the sentences of the deadlines are made from, in either language. */
import type { Bilingual } from '../schema/primitives.ts';

/** What a sentence may name; `subject` = certificate, sub-processor, importer or decision, as recorded. */
export interface DeadlineWords {
  readonly supplier: string;
  readonly subject: Bilingual;
  readonly place: Bilingual | null;
  readonly due: string;
  /** The date that the deadline counts from; the same as `due` unless it comes after it. */
  readonly on: string;
}

/** The sentences of one kind of deadline in one language. */
export interface DeadlineSentences {
  /** Without full stop: the article follows between brackets. */
  readonly reason: (words: DeadlineWords) => string;
  readonly nextStep: (words: DeadlineWords) => string;
}
