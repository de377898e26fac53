/** A notification of the system about what a person is reminded of: the same words on every host. */
import type { Language } from '../schema/primitives.ts';
import type { RemindersAnswer } from '../schema/reminder.ts';
import { deadlineLabels } from './deadlines.ts';
import { formatDate, formatMoment } from './format.ts';
import { inSentence, shortened } from './in-sentence.ts';
import { noticeWords } from './reminders.ts';

/** Suppliers that a notification names; systems show a few lines. */
export const NAMED = 3;
/** Longest name in it, in UTF-16 code units. */
const LONGEST = 60;

export interface NoticeText {
  readonly title: string;
  readonly body: string;
}

/** Title and text; null where there is nothing to remind of. */
export function noticeOf({ suppliers, counts }: RemindersAnswer, language: Language): NoticeText | null {
  if (counts.matters === 0) return null;
  const named = suppliers.slice(0, NAMED);
  const lines = named.flatMap(({ processor, points: [first] }) =>
    first === undefined
      ? []
      : [
          noticeWords.line(
            inSentence(shortened(processor, LONGEST)),
            deadlineLabels[first.kind][language],
            // It may stand for hours: the moment of an end, not what is left of the term.
            first.dueAt === null ? formatDate(first.due, language) : formatMoment(first.dueAt, language),
          )[language],
        ],
  );
  const more = counts.suppliers - named.length;
  return {
    title: noticeWords.title(counts.matters, counts.suppliers)[language],
    body: [...lines, ...(more > 0 ? [noticeWords.more(more)[language]] : [])].join('\n'),
  };
}
