/**
 * Days as people write them, in Dutch, English, German and French, day before month. The one reader for what is typed in a form and
 * for what stands in a list. A day that does not exist is no day: nothing is ever moved to a nearby one.
 */
import { civilDate } from '../schema/primitives.ts';
import { addDays, type CivilDate } from './dates.ts';
import { periodUnits } from './period-words.ts';

const monthNames = [
  'jan januari january januar janv janvier',
  'feb febr februari february februar fev fevr fevrier',
  'mrt mar maa maart march marz maerz mars',
  'apr april avr avril',
  'mei may mai',
  'jun juni june juin',
  'jul juli july juil juillet',
  'aug augustus august aout',
  'sep sept september septembre',
  'okt oct oktober october octobre',
  'nov november novembre',
  'dec december dez dezember decembre',
].map((names) => names.split(' '));
const months = new Map(monthNames.flatMap((names, at) => names.map((name) => [name, at + 1] as const)));

/**
 * A year of two digits lies between 1980 and 2079, whatever the date is of and whatever today is: no agreement in use
 * was signed before, none says that it ends after, and a fixed rule reads a list the same way next year.
 */
const FIRST_SHORT_YEAR = 80;

function fullYear(year: string): number {
  if (year.length > 2) return Number(year);
  return Number(year) + (Number(year) >= FIRST_SHORT_YEAR ? 1900 : 2000);
}

interface Written {
  readonly year: string | undefined;
  readonly month: string | undefined;
  readonly day: string | undefined;
  readonly slash?: boolean;
}

interface Shape {
  readonly pattern: RegExp;
  readonly read: (parts: readonly string[]) => Written;
}

const month = '[a-z]{3,9}';
const dayFirst: Shape['read'] = ([day, monthOf, year]) => ({ year, month: monthOf, day });
const yearFirst: Shape['read'] = ([year, monthOf, day]) => ({ year, month: monthOf, day });

/** Shapes that are a day wherever they stand. */
const inText: readonly Shape[] = [
  {
    pattern: /(?<![\d-])(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/,
    read: ([year, , monthOf, day]) => ({ year, month: monthOf, day }),
  },
  {
    pattern: /(?<!\d)(\d{1,2}) ?([-/.]) ?(\d{1,2}) ?\2 ?(\d{4}|['’]?\d{2})(?!\d)/,
    read: ([day, separator, monthOf, year]) => ({ year, month: monthOf, day, slash: separator === '/' }),
  },
  {
    pattern: new RegExp(
      `(?<!\\d)(\\d{1,2})(?:\\.|e|er|ste|de|st|nd|rd|th)?[ /-](${month})\\.?,?[ /-](\\d{4}|['’]?\\d{2})(?!\\d)`,
    ),
    read: dayFirst,
  },
  {
    pattern: new RegExp(`\\b(${month})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})(?!\\d)`),
    read: ([monthOf, day, year]) => ({ year, month: monthOf, day }),
  },
  { pattern: /(?<!\d)(\d{2})(\d{2})((?:19|20|21)\d{2})(?!\d)/, read: dayFirst },
  { pattern: /(?<!\d)((?:19|20|21)\d{2})(\d{2})(\d{2})(?!\d)/, read: yearFirst },
];

/** Shapes that are a day only where somebody was asked for nothing else: elsewhere such digits are a number. */
const alone: readonly Shape[] = [
  { pattern: /^(\d{1,2})\s*[-/. ]\s*(\d{1,2})\s*[-/. ]\s*(\d{2}|\d{4})$/, read: dayFirst },
  { pattern: /^(\d{2})(\d{2})(\d{2})$/, read: dayFirst },
  { pattern: /^(\d{1,2})[\s-]*([a-z]+)\.?[\s-]*(\d{2}|\d{4})$/, read: dayFirst },
];

/** A day found in a text, and what of it a careful reader would ask about. */
export interface WrittenDay {
  /** null = written as a day, but there is none such between 1900 and 2199. */
  readonly date: CivilDate | null;
  readonly hasShortYear: boolean;
  /** Written with strokes, and a day too where the month comes first. */
  readonly isEitherWay: boolean;
  /** The text before and after it. */
  readonly before: string;
  readonly after: string;
}

/** The first day in a text of small letters without accents; null where there is none. */
export function findDay(text: string): WrittenDay | null {
  return find(text, inText);
}

const unit = `(?:${periodUnits.map(({ words }) => words).join('|')})`;
const periodBefore = new RegExp(
  `\\b${unit}\\.?,? (?:na|vanaf|sinds|voor|voorafgaand aan|after|from|following|since|before|prior to|nach|ab|seit|vor|apres|depuis|avant)(?: (?:de|het|the|dem|den|le|la))? ?$`,
);
const periodBehind = new RegExp(`^ ?(?:\\+|plus|min|minus|-) ?\\S+ ${unit}\\b`);

/**
 * Whether a day is only what a period is counted from or to, as in "twee jaar na 1 maart 2026": the day that is meant is another one,
 * and which one is for a person to say (Regulation 1182/71, art. 3, has its own way to count).
 */
export const isCountedFrom = ({ before, after }: Pick<WrittenDay, 'before' | 'after'>): boolean =>
  periodBefore.test(before) || periodBehind.test(after);

function find(text: string, shapes: readonly Shape[]): WrittenDay | null {
  for (const { pattern, read } of shapes) {
    const match = pattern.exec(text);
    if (!match) continue;
    const { year: yearText = '', month: monthText = '', day = '', slash = false } = read(match.slice(1));
    const year = yearText.replace(/^['’]/, '');
    const monthOf = /^\d+$/.test(monthText) ? Number(monthText) : months.get(monthText);
    // A word of that length that is no month: "12 maanden 2026".
    if (monthOf === undefined) continue;
    return {
      date: existing(fullYear(year), monthOf, Number(day)),
      hasShortYear: year.length === 2,
      isEitherWay: slash && Number(day) <= 12 && Number(day) !== monthOf,
      before: text.slice(0, match.index),
      after: text.slice(match.index + match[0].length),
    };
  }
  return null;
}

function existing(year: number, monthOf: number, day: number): CivilDate | null {
  const digits = (value: number, length: number) => String(value).padStart(length, '0');
  const text = `${digits(year, 4)}-${digits(monthOf, 2)}-${digits(day, 2)}`;
  return civilDate.safeParse(text).data ?? null;
}

/** From Monday on. */
const weekdays = [
  'ma maandag mo mon monday montag lun lundi',
  'di dinsdag tue tuesday dienstag mar mardi',
  'wo woensdag wed wednesday mi mittwoch mer mercredi',
  'do donderdag thu thursday donnerstag jeu jeudi',
  'vr vrijdag fri friday fr freitag ven vendredi',
  'za zaterdag sat saturday sa samstag sam samedi',
  'zo zondag sun sunday so sonntag dim dimanche',
].map((names) => names.split(' '));

/** Whether the words before a day are its own day of the week, as in "vrijdag 27 november 2026"; another one is a contradiction. */
function isItsWeekday(before: string, date: CivilDate): boolean {
  const name = /^([a-z]+)[.,]? $/.exec(before)?.[1];
  // Days since 1 January 1970, a Thursday.
  const at = (Date.parse(date) / 86_400_000 + 3) % 7;
  return name !== undefined && weekdays[(at + 7) % 7]?.includes(name) === true;
}

/**
 * Reads a text that is a day and nothing else, or a day behind its day of the week: `5-12-2026`, `5/12/26`, `5.12.2026`, `5 12 26`, `05122026`, `051226`,
 * `5 dec 2026`, `5 december 26`, `5 dec '26`, `December 5, 2026`, `2026-12-05`.
 * @returns the day, or null where the text is none that exists between 1900 and 2199.
 */
export function parseDateText(text: string): CivilDate | null {
  const typed = text.trim().toLowerCase();
  const inside = findDay(typed);
  if (inside !== null && inside.after === '') {
    const { before, date } = inside;
    if (before === '' || (date !== null && isItsWeekday(before, date))) return date;
  }
  return find(typed, alone)?.date ?? null;
}

/** How many days from today, as people say it. */
const besideToday: ReadonlyMap<string, number> = new Map([
  ['eergisteren', -2],
  ['gisteren', -1],
  ['yesterday', -1],
  ['vandaag', 0],
  ['today', 0],
  ['morgen', 1],
  ['tomorrow', 1],
  ['overmorgen', 2],
]);

/** As {@link parseDateText}, and a day that is said from today; only of what is being typed, for in a list nobody knows which day that was. */
export function parseTypedDay(text: string, today: CivilDate): CivilDate | null {
  const days = besideToday.get(text.trim().toLowerCase());
  return days === undefined ? parseDateText(text) : addDays(today, days);
}
