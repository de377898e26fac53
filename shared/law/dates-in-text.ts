/** Days in the text of an agreement, and what they seem to be: offered to a person, never filled in without one. */
import { findDay, isCountedFrom } from './date-text.ts';
import type { CivilDate } from './dates.ts';
import { foldLetters } from './names.ts';

/** The dates of an agreement that its text may name. */
export const agreementDates = ['signedOn', 'effectiveOn', 'endsOn'] as const;
export type AgreementDate = (typeof agreementDates)[number];

export interface DateInText {
  readonly date: CivilDate;
  /** What the words before it say that it is; null = they do not say. */
  readonly meaning: AgreementDate | null;
  /** The text around it, on one line. */
  readonly words: string;
}

/** Words before a date, or right behind it, that say what it is. */
const meanings: readonly (readonly [AgreementDate, RegExp])[] = [
  [
    'endsOn',
    /\b(eindigt|einddatum|einde|tot en met|t\/m|tot uiterlijk|loopt (tot|af)|afloopt?|expires?|expiry|ends?|until|through|termination date|end date)\b/,
  ],
  [
    'effectiveOn',
    /\b(ingang|ingangsdatum|gaat in|ingaande|in werking|met ingang van|vanaf|aanvang\w*|startdatum|begint|effective|commenc\w+|start(s|ing)?|as of|from)\b/,
  ],
  [
    'signedOn',
    /\b(\w*ondertekend|ondertekening|getekend|tekenen|aldus|overeengekomen|handtekening|gedateerd|datum|d\.?d|signed|signature|dated?|executed|agreed)\b/,
  ],
];

/** A date behind these is that of a law or decision. */
const ofLaw =
  /\b(verordening|richtlijn|\w*besluit|wet|staatsblad|regulation|directive|decision|council|raad|act|geboren|geboortedatum|born)\b[^.]*$/;

/** What belongs to a date: not the sentence, nor the date, before it. */
const ownWords = /(?:(?!\d{4}|[.;] ).)*$/;

/** Text before a date in which its meaning is looked for, and text shown around it. Unit: characters. */
const BEFORE = 60;
const SHOWN_BEFORE = 50;
const SHOWN_AFTER = 25;
/** More than these help nobody. */
const MOST = 12;
/** Text that is looked through. Unit: characters. */
const LONGEST = 400_000;

/**
 * The days in a text, each date once: those whose meaning is said before the others, otherwise in its order. Days of laws
 * and decisions, and years of two digits, are left out.
 */
export function datesInText(text: string): DateInText[] {
  const found = new Map<CivilDate, DateInText>();
  const line = text.slice(0, LONGEST).replace(/\s+/g, ' ');
  const folded = foldLetters(line);
  // Where folding made letters of one (ligatures), the places in both no longer agree.
  const shown = folded.length === line.length ? line : folded;
  for (const piece of piecesOf(folded)) {
    for (const { date, at, end } of daysIn(folded.slice(piece.from, piece.to), piece.from)) {
      const before = folded.slice(Math.max(0, at - BEFORE), at);
      if (ofLaw.test(before)) continue;
      const words = aroundOf(shown, at, end);
      const known = found.get(date);
      const after = folded.slice(end, end + BEFORE);
      const meaning = isCountedFrom({ before, after }) ? null : meaningOf(ownWords.exec(before)?.[0] ?? '');
      if (!known || (known.meaning === null && meaning !== null)) found.set(date, { date, meaning, words });
    }
  }
  const all = [...found.values()];
  const isNamed = ({ meaning }: DateInText) => meaning !== null;
  return [...all.filter(isNamed), ...all.filter((one) => !isNamed(one))].slice(0, MOST);
}

/** The text around a date, of whole words. */
function aroundOf(line: string, at: number, end: number): string {
  const before = line.slice(Math.max(0, at - SHOWN_BEFORE), at);
  const after = line.slice(end, end + SHOWN_AFTER);
  const first = at > SHOWN_BEFORE ? before.replace(/^\S*\s/, '') : before;
  const last = end + SHOWN_AFTER < line.length ? after.replace(/\s\S*$/, '') : after;
  return `${first}${line.slice(at, end)}${last}`.trim();
}

/** The word nearest to the date says what it is. */
function meaningOf(before: string): AgreementDate | null {
  let found: AgreementDate | null = null;
  let nearest = -1;
  for (const [meaning, pattern] of meanings) {
    const last = [...before.matchAll(new RegExp(pattern, 'g'))].at(-1);
    if (last && last.index + last[0].length > nearest) {
      [found, nearest] = [meaning, last.index + last[0].length];
    }
  }
  return found;
}

const AROUND = 24;
/** A stretch that is longer is looked through in parts. */
const LONGEST_PIECE = 400;

/** Stretches of the text around digits that may be of a day: most of an agreement has none. */
function piecesOf(line: string): { from: number; to: number }[] {
  const pieces: { from: number; to: number }[] = [];
  for (const { index } of line.matchAll(/\d{4}|\d{1,2} ?[-/.] ?\d{1,2} ?[-/.] ?\d{2}/g)) {
    const from = Math.max(0, index - AROUND);
    const to = Math.min(line.length, index + AROUND);
    const last = pieces.at(-1);
    if (last && from <= last.to && to - last.from <= LONGEST_PIECE) last.to = to;
    else pieces.push({ from, to });
  }
  return pieces;
}

/** The days in a piece of text; what stands before and after a day is looked through as well. */
function daysIn(text: string, start = 0): { date: CivilDate; at: number; end: number }[] {
  const day = findDay(text);
  if (day === null) return [];
  const at = day.before.length;
  const end = text.length - day.after.length;
  const isSure = day.date !== null && !day.hasShortYear;
  return [
    ...daysIn(day.before, start),
    ...(isSure && day.date !== null ? [{ date: day.date, at: start + at, end: start + end }] : []),
    ...daysIn(day.after, start + end),
  ];
}
