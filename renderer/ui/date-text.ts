/**
 * A date as people type it. A day that does not exist is no date: nothing is ever moved to a nearby day, and a
 * text that could mean two days is refused rather than guessed.
 */
import { parseDate } from '@internationalized/date';

const months: Readonly<Record<string, number>> = {
  jan: 1,
  januari: 1,
  january: 1,
  feb: 2,
  februari: 2,
  february: 2,
  febr: 2,
  mrt: 3,
  maart: 3,
  mar: 3,
  march: 3,
  maa: 3,
  apr: 4,
  april: 4,
  mei: 5,
  may: 5,
  jun: 6,
  juni: 6,
  june: 6,
  jul: 7,
  juli: 7,
  july: 7,
  aug: 8,
  augustus: 8,
  august: 8,
  sep: 9,
  sept: 9,
  september: 9,
  okt: 10,
  oktober: 10,
  oct: 10,
  october: 10,
  nov: 11,
  november: 11,
  dec: 12,
  december: 12,
};

/** A year of two digits lies between 1980 and 2079. */
function fullYear(year: string): number | null {
  if (year.length === 4) return Number(year);
  if (year.length !== 2) return null;
  return Number(year) + (Number(year) >= 80 ? 1900 : 2000);
}

function civilDate(year: string, month: number | undefined, day: string): string | null {
  const full = fullYear(year);
  if (full === null || full < 1900 || full > 2199 || month === undefined) return null;
  const text = `${full}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
  try {
    // Throws on 31 February; never clamps.
    return parseDate(text).toString();
  } catch {
    return null;
  }
}

/**
 * Reads `5-12-2026`, `5/12/26`, `5.12.2026`, `5 12 26`, `05122026`, `051226`, `5 dec 2026`, `5 december 26` and
 * `2026-12-05`; day before month, in both languages.
 * @returns the civil date `YYYY-MM-DD`, or null where the text is no existing day between 1900 and 2199.
 */
export function parseDateText(text: string): string | null {
  const typed = text.trim().toLowerCase();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(typed);
  if (iso) return civilDate(iso[1] ?? '', Number(iso[2]), iso[3] ?? '');
  const parts = /^(\d{1,2})\s*[-/. ]\s*(\d{1,2})\s*[-/. ]\s*(\d{2}|\d{4})$/.exec(typed);
  if (parts) return civilDate(parts[3] ?? '', Number(parts[2]), parts[1] ?? '');
  const run = /^(\d{2})(\d{2})(\d{2}|\d{4})$/.exec(typed);
  if (run) return civilDate(run[3] ?? '', Number(run[2]), run[1] ?? '');
  const named = /^(\d{1,2})[\s-]*([a-z]+)\.?[\s-]*(\d{2}|\d{4})$/.exec(typed);
  if (named) return civilDate(named[3] ?? '', months[named[2] ?? ''], named[1] ?? '');
  return null;
}
