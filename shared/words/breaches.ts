/** Sentences about personal data breaches at a supplier (Art. 33 and 34 GDPR). */
import type { Breach } from '../fields/breach.ts';
import { onlyTerm } from '../law/breach-terms.ts';
import { type BreachClock, type BreachMatter, isKeptAgainstRisk } from '../law/breaches.ts';
import { type Moment, minutesBetween } from '../law/moments.ts';
import type { BreachTerm } from '../schema/breach.ts';
import type { Bilingual, Language } from '../schema/primitives.ts';
import { bilingual, both as perLanguage } from './both.ts';
import * as en from './breaches.en.ts';
import * as nl from './breaches.nl.ts';
import { both, formatArticle, formatMoment } from './format.ts';
import { inSentence } from './in-sentence.ts';

const matters = bilingual(nl.matters, en.matters);
const clocks = perLanguage(nl.clock, en.clock);
const leftOf = perLanguage(nl.timeLeft, en.timeLeft);
const durations = perLanguage(nl.duration, en.duration);

/** Why a breach asks for attention without a term that is counted, and what to do. */
export function breachMatterSentences(
  matter: BreachMatter,
  article: string,
  supplier: string,
  { nature, risk }: Pick<Breach, 'nature' | 'risk'>,
): { reason: Bilingual; nextStep: Bilingual } {
  const { reason, nextStep } = matters[matter === 'subjects' && risk === 'high' ? 'highRisk' : matter];
  const said = reason(inSentence(supplier), inSentence(nature));
  return {
    reason: both((language) => `${said[language]} (${formatArticle(article, language)}).`),
    nextStep,
  };
}

/** What the clock of a breach says: our own term, the notification to the authority, and the supplier's notice. */
export function clockSentences(clock: BreachClock): Bilingual[] {
  return [ownTerm, authority, supplierNotice].flatMap((say) => {
    const said = both((language) => say(clock, language));
    return said.nl === '' ? [] : [said];
  });
}

/** A time in hours and minutes. */
export const durationText = (minutes: number, language: Language): string =>
  durations[language](Math.floor(minutes / 60), minutes % 60);

/** Up to so many hours over a term they are counted in hours; above, in days. */
const MOST_HOURS_OVER = 96;

/**
 * How a term in hours stands at a moment: `isOver` = it has ended; `text` = the whole hours that are left, or how long it is
 * over; `full` = that, with the moment of its end. The minute in which it ends is in time.
 */
export function timeLeft(
  dueAt: Moment,
  now: Moment,
  language: Language,
): { readonly isOver: boolean; readonly text: string; readonly full: string } {
  const words = leftOf[language];
  const minutes = minutesBetween(now, dueAt);
  const hours = Math.floor(Math.abs(minutes) / 60);
  const due = formatMoment(dueAt, language);
  if (minutes >= 0) {
    const text = words.left(hours);
    return { isOver: false, text, full: words.until(text, due) };
  }
  const text = hours < MOST_HOURS_OVER ? words.over(hours) : words.overDays(Math.floor(hours / 24));
  return { isOver: true, text, full: words.since(text, due) };
}

function ownTerm({ startsAt, ownHours, dueAt, authority: state }: BreachClock, language: Language): string {
  const clock = clocks[language];
  if (state === 'not-ours') return clock.notOurs;
  if (startsAt === null || ownHours === null || dueAt === null) return clock.notStarted;
  return clock.own(formatMoment(startsAt, language), ownHours, formatMoment(dueAt, language));
}

function authority(told: BreachClock, language: Language): string {
  const clock = clocks[language];
  const { authorityNotifiedAt, delayReason } = told.breach;
  if (told.authority === 'not-needed') return clock.notNeeded;
  if (told.authority === 'open' && isKeptAgainstRisk(told.breach)) return clock.keptAgainstRisk;
  if (told.authority !== 'notified' || authorityNotifiedAt === null) return '';
  const at = formatMoment(authorityNotifiedAt, language);
  if (told.dueAt === null) return clock.notifiedUncounted(at);
  if (!told.isAuthorityLate) return clock.notified(at);
  const late = durationText(minutesBetween(told.dueAt, authorityNotifiedAt), language);
  return clock.notifiedLate(at, late, delayReason !== '');
}

function supplierNotice({ breach, notice, usedMinutes, agreed }: BreachClock, language: Language): string {
  const clock = clocks[language];
  if (usedMinutes === null) {
    const { supplierAwareAt, notifiedUsAt } = breach;
    return clock.unknown({ isAware: supplierAwareAt !== null, isNotified: notifiedUsAt !== null });
  }
  const used = durationText(usedMinutes, language);
  if (notice === 'no-term') return clock.noTerm(used);
  if (notice === 'differs') return clock.differs(used, termsText(agreed, language));
  const hours = agreed.flatMap((term) => term.hours ?? []);
  return notice === 'late'
    ? clock.late(used, durationText(Math.max(...hours) * 60, language))
    : clock.inTime(used, durationText(Math.min(...hours) * 60, language));
}

/** What was agreed, as one text: the hours where they are the same for all, else those of each service; empty = no hours. */
export function termsText(agreed: readonly BreachTerm[], language: Language): string {
  const only = onlyTerm(agreed);
  const text = (hours: number | null) =>
    hours === null ? clocks[language].noHours : durationText(hours * 60, language);
  if (only !== undefined) return only === null ? '' : text(only);
  return agreed
    .map(({ hours, of }) => (of === '' ? text(hours) : `${inSentence(of)}: ${text(hours)}`))
    .join('; ');
}
