/** Sentences of the deadlines: what is due, how it was counted, and the next step. */
import type { DeadlineFormula } from '../law/date-found.ts';
import { addHours } from '../law/moments.ts';
import type { DeadlineKind } from '../schema/deadline.ts';
import type { Bilingual, Language } from '../schema/primitives.ts';
import { bilingual } from './both.ts';
import type { DeadlineWords } from './deadline-values.ts';
import * as en from './deadlines.en.ts';
import * as nl from './deadlines.nl.ts';
import { articleBehind, both, formatDate, formatMoment, formatPeriod } from './format.ts';
import { inSentence } from './in-sentence.ts';

const recordedDates = bilingual(nl.recordedDates, en.recordedDates);
const counting = bilingual(nl.counting, en.counting);
const sentences = bilingual(nl.sentences, en.sentences);

/**
 * The formula as people read it: "31-12-2026 = 31-3-2027 min 3 maanden". `after` = days added to the recorded
 * date.
 */
export function deadlineFormula(due: string, formula: DeadlineFormula, after: number): Bilingual {
  return both(
    (language) =>
      `${'at' in formula ? formatMoment(addHours(formula.at, formula.hours), language) : formatDate(due, language)} = ${counted(formula, language)}${plusDays(after, language)}`,
  );
}

function counted(formula: DeadlineFormula, language: Language): string {
  if ('at' in formula) {
    return `${formatMoment(formula.at, language)} ${counting.plus[language]} ${counting.hours(formula.hours)[language]}`;
  }
  if ('recorded' in formula) return recordedDates[formula.recorded][language];
  const from = formula.from === null ? '–' : formatDate(formula.from, language);
  const [word, period] = 'less' in formula ? [counting.less, formula.less] : [counting.plus, formula.plus];
  return `${from} ${word[language]} ${formatPeriod(period, language)}`;
}

function plusDays(days: number, language: Language): string {
  return days === 0 ? '' : ` ${counting.plus[language]} ${formatPeriod({ months: 0, days }, language)}`;
}

export const deadlineLabels = bilingual(nl.deadlineLabels, en.deadlineLabels);

/** Days that the organisation sets itself: no article of the law names them. */
const ownTerms: ReadonlySet<DeadlineKind> = new Set(['review']);

const undatedParent = bilingual(nl.undatedParent, en.undatedParent);

/** Reason and next step of another parent that was announced without its day. */
export function undatedParentSentences(
  article: string,
  supplier: string,
): { reason: Bilingual; nextStep: Bilingual } {
  const reason = undatedParent.reason(inSentence(supplier));
  return {
    reason: both((language) => `${reason[language]}${articleBehind(article, language)}.`),
    nextStep: undatedParent.nextStep,
  };
}

/** Reason (a sentence that ends in its article, if one sets the day) and next step of a deadline. */
export function deadlineSentences(
  kind: DeadlineKind,
  article: string,
  words: DeadlineWords,
): { reason: Bilingual; nextStep: Bilingual } {
  const own: DeadlineWords = {
    ...words,
    supplier: inSentence(words.supplier),
    subject: both((language) => inSentence(words.subject[language])),
  };
  const reason = sentences[kind].reason(own);
  return {
    reason: both((language) =>
      ownTerms.has(kind) ? `${reason[language]}.` : `${reason[language]}${articleBehind(article, language)}.`,
    ),
    nextStep: sentences[kind].nextStep(own),
  };
}
