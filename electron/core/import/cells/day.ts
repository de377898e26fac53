/** Days as people write them in a list: d-m-jjjj, ISO, "5 dec 2026". An impossible day is rejected, never moved. */
import { addDays } from '../../../../shared/law/dates.ts';
import { civilDate } from '../../../../shared/schema/primitives.ts';
import { cellSentences } from '../../../../shared/words/import-cells.ts';
import type { Cell } from './cell.ts';
import {
  certain,
  foldWords,
  type Reading,
  type Remark,
  rejected,
  saysNothing,
  saysUnknown,
  uncertain,
} from './reading.ts';

/** A day found in a cell, and the words around it that are not part of the day. */
export interface FoundDay {
  readonly date: string | null;
  readonly rest: string;
}

const monthNames: readonly RegExp[] = [
  /^jan(uari|uary)?$/,
  /^feb(ruari|ruary)?$/,
  /^(mrt|maart|mar|march)$/,
  /^apr(il)?$/,
  /^(mei|may)$/,
  /^jun[ie]?$/,
  /^jul[iy]?$/,
  /^aug(ustus|ust)?$/,
  /^sept?(ember)?$/,
  /^(okt|oct)(ober)?$/,
  /^nov(ember)?$/,
  /^dec(ember)?$/,
];
const month = '[a-z]{3,9}';
const shapes: readonly { pattern: RegExp; read: (parts: readonly string[]) => Written }[] = [
  {
    pattern: /(?<![\d-])(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/,
    read: ([year, , monthOf, day]) => ({ year, month: monthOf, day }),
  },
  {
    pattern: /(?<!\d)(\d{1,2}) ?([-/.]) ?(\d{1,2}) ?\2 ?(\d{4}|\d{2})(?!\d)/,
    read: ([day, separator, monthOf, year]) => ({ year, month: monthOf, day, slash: separator === '/' }),
  },
  {
    pattern: new RegExp(
      `(?<!\\d)(\\d{1,2})(?:e|ste|de|st|nd|rd|th)?[ -](${month})\\.?,?[ -](\\d{4}|\\d{2})(?!\\d)`,
    ),
    read: ([day, monthOf, year]) => ({ year, month: monthOf, day }),
  },
  {
    pattern: new RegExp(`\\b(${month})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})(?!\\d)`),
    read: ([monthOf, day, year]) => ({ year, month: monthOf, day }),
  },
  {
    pattern: /(?<!\d)(\d{2})(\d{2})((?:19|20|21)\d{2})(?!\d)/,
    read: ([day, monthOf, year]) => ({ year, month: monthOf, day }),
  },
  {
    pattern: /(?<!\d)((?:19|20|21)\d{2})(\d{2})(\d{2})(?!\d)/,
    read: ([year, monthOf, day]) => ({ year, month: monthOf, day }),
  },
];

interface Written {
  readonly year: string | undefined;
  readonly month: string | undefined;
  readonly day: string | undefined;
  readonly slash?: boolean;
}

/**
 * The one day in a cell. A cell without a day, with an impossible one or with several is rejected; a day that
 * can be read in two ways is taken as the Dutch write it and is uncertain. "n.v.t." gives no day, "onbekend"
 * no day and an uncertainty.
 */
export function readDay(cell: Cell): Reading<FoundDay> {
  const none: FoundDay = { date: null, rest: '' };
  if (cell.text === '' || saysNothing(cell.text)) return certain(none);
  if (saysUnknown(cell.text)) return { value: none, remarks: [uncertain(cellSentences.dayUnknown)] };
  if (cell.kind === 'date') return certain({ date: cell.text, rest: '' });
  if (cell.kind === 'number') return readNumber(cell.text, cell.date1904 ? '1904-01-01' : '1899-12-30');
  const found = findDay(foldWords(cell.text));
  if (found === null) return { value: none, remarks: [rejected(cellSentences.notADay)] };
  if (findDay(found.rest) !== null) return { value: none, remarks: [rejected(cellSentences.severalDays)] };
  return { value: { date: found.date, rest: found.rest }, remarks: found.remarks };
}

/** A reading of a day that should stand alone: words around it are kept by nobody, so they are named. */
export function readPlainDay(cell: Cell): Reading<string | null> {
  const { value, remarks } = readDay(cell);
  const extra = value.rest === '' ? [] : [uncertain(cellSentences.wordsBesideDay(value.rest))];
  return { value: value.date, remarks: [...remarks, ...extra] };
}

function findDay(text: string): { date: string | null; rest: string; remarks: readonly Remark[] } | null {
  for (const { pattern, read } of shapes) {
    const match = pattern.exec(text);
    if (!match) continue;
    const written = read(match.slice(1));
    const monthOf = monthNumber(written.month ?? '');
    // A word of that length that is no month: "12 maanden 2026".
    if (monthOf === null) continue;
    const { rest, remarks } = splitTime(
      text.slice(0, match.index),
      text.slice(match.index + match[0].length),
    );
    return { ...compose(written, monthOf, remarks), rest: withoutPreposition(rest) };
  }
  return null;
}

function compose(
  written: Written,
  monthOf: number,
  timeRemarks: readonly Remark[],
): { date: string | null; remarks: readonly Remark[] } {
  const { year = '', day = '', slash } = written;
  const short = year.length === 2;
  const text = `${short ? `20${year}` : year}-${String(monthOf).padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = civilDate.safeParse(text);
  if (!date.success) return { date: null, remarks: [rejected(cellSentences.impossibleDay)] };
  const remarks = [...timeRemarks];
  if (short) remarks.push(uncertain(cellSentences.shortYear(date.data)));
  if (slash && Number(day) <= 12 && Number(day) !== monthOf)
    remarks.push(uncertain(cellSentences.dayOrMonth(date.data)));
  return { date: date.data, remarks };
}

function monthNumber(text: string): number | null {
  if (/^\d+$/.test(text)) return Number(text);
  const index = monthNames.findIndex((name) => name.test(text));
  return index === -1 ? null : index + 1;
}

/** A time after an ISO day says nothing here; only near midnight in another zone it may mean another day. */
function splitTime(before: string, after: string): { rest: string; remarks: readonly Remark[] } {
  const time = /^[t ]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?\s?(z|[+-]\d{2}:?\d{2})?/.exec(after);
  const rest = `${before} ${time ? after.slice(time[0].length) : after}`.replace(/\s+/g, ' ').trim();
  const moved = time?.[3] !== undefined && !/^[t ]00:00/.test(time[0]);
  return { rest, remarks: moved ? [uncertain(cellSentences.timeWithZone)] : [] };
}

function withoutPreposition(rest: string): string {
  return foldWords(
    rest.replace(
      /^(per|op|d\.?d\.?|vanaf|sinds|t\/m|tot( en met)?|getekend op|on|from|since|until|through|as of)(?= |$)/,
      '',
    ),
  );
}

/** A number where a day is meant: a spreadsheet's day number, or 5122026 without its zero. */
function readNumber(text: string, dayZero: string): Reading<FoundDay> {
  if (/^[2-7]\d{4}$/.test(text)) {
    const date = addDays(dayZero, Number(text));
    return { value: { date, rest: '' }, remarks: [uncertain(cellSentences.dayNumber(date))] };
  }
  const found = /^\d{7,8}$/.test(text) ? findDay(text.padStart(8, '0')) : null;
  if (found === null) return { value: { date: null, rest: '' }, remarks: [rejected(cellSentences.notADay)] };
  const remarks = found.date === null ? found.remarks : [uncertain(cellSentences.dayNumber(found.date))];
  return { value: { date: found.date, rest: '' }, remarks };
}
