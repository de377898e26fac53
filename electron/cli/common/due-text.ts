/** By when something must be done, in a line of the command line. */
import type { Moment } from '../../../shared/law/moments.ts';
import type { AttentionItem } from '../../../shared/schema/attention.ts';
import type { Language } from '../../../shared/schema/primitives.ts';
import { timeLeft } from '../../../shared/words/breaches.ts';
import type { CliMessages } from '../../../shared/words/cli.ts';

/** The day, or of a term in hours what is left of it; `now` null = another day than today is asked about. Empty = no day. */
export function dueText(
  { due, dueAt }: Pick<AttentionItem, 'due' | 'dueAt'>,
  now: Moment | null,
  text: CliMessages,
  language: Language,
): string {
  if (dueAt !== null && now !== null) return timeLeft(dueAt, now, language).full;
  return due === null ? '' : text.due(due);
}
