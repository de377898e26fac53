/** Dates, numbers and sizes as people read them on the screen. */
import { addMonths, daysBetween } from '../../shared/law/dates.ts';
import type { Language } from '../../shared/schema/primitives.ts';
import type { Messages } from '../../shared/words/ui.ts';

const locales: Record<Language, string> = { nl: 'nl-NL', en: 'en-GB' };

/** Beyond this many days months are easier to grasp; beyond this many months, years. */
const MOST_DAYS = 90;
const MOST_MONTHS = 23;

/** "over 12 dagen", "vandaag", "3 dagen te laat", "ruim 5 jaar te laat": a date relative to `today`. */
export function relativeDay(date: string, today: string, common: Messages['common']): string {
  const days = daysBetween(today, date);
  if (days === 0) return common.today;
  if (days === 1) return common.tomorrow;
  const [first, last] = days > 0 ? [today, date] : [date, today];
  const span = common.span(...spanBetween(first, last, Math.abs(days)));
  return days > 0 ? common.inSpan(span) : common.late(span);
}

/** How long it is between two days: a number of a unit, and of years whether it is somewhat more. */
function spanBetween(
  first: string,
  last: string,
  days: number,
): readonly [count: number, unit: 'day' | 'month' | 'year', isMore: boolean] {
  if (days <= MOST_DAYS) return [days, 'day', false];
  // A month has at most 31 days: one too few is counted at first, never one too many.
  let months = Math.floor(days / 31);
  while (addMonths(first, months + 1) <= last) months += 1;
  if (months <= MOST_MONTHS) return [months, 'month', false];
  const years = Math.floor(months / 12);
  return [years, 'year', addMonths(first, years * 12) < last];
}

/** File size: `12 kB`, `1,4 MB`. */
export function formatBytes(bytes: number, language: Language): string {
  const number = (value: number) =>
    new Intl.NumberFormat(locales[language], { maximumFractionDigits: 1 }).format(value);
  return bytes < 1_000_000 ? `${number(Math.ceil(bytes / 1000))} kB` : `${number(bytes / 1_000_000)} MB`;
}

export { formatNumber } from '../../shared/words/both.ts';
export { formatMoment } from '../../shared/words/safekeeping.ts';
