/** Dates, numbers and sizes as people read them on the screen. */
import { daysBetween } from '../../shared/law/dates.ts';
import type { Language } from '../../shared/schema/primitives.ts';
import type { Messages } from '../../shared/words/ui.ts';

const locales: Record<Language, string> = { nl: 'nl-NL', en: 'en-GB' };

/** "over 12 dagen", "vandaag", "3 dagen te laat": a date relative to `today`. */
export function relativeDay(date: string, today: string, common: Messages['common']): string {
  const days = daysBetween(today, date);
  if (days === 0) return common.today;
  if (days === 1) return common.tomorrow;
  return days > 0 ? common.inDays(days) : common.daysLate(-days);
}

/** File size: `12 kB`, `1,4 MB`. */
export function formatBytes(bytes: number, language: Language): string {
  const number = (value: number) =>
    new Intl.NumberFormat(locales[language], { maximumFractionDigits: 1 }).format(value);
  return bytes < 1_000_000 ? `${number(Math.ceil(bytes / 1000))} kB` : `${number(bytes / 1_000_000)} MB`;
}

export { formatNumber } from '../../shared/words/both.ts';
export { formatMoment } from '../../shared/words/safekeeping.ts';
