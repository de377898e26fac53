/** Days as people write them in a list: d-m-jjjj, ISO, "5 dec 2026". An impossible day is rejected, never moved. */

import { findDay, isCountedFrom, type WrittenDay } from '../../../../shared/law/date-text.ts';
import { addDays } from '../../../../shared/law/dates.ts';
import { cellSentences } from '../../../../shared/words/import-cells.ts';
import type { Cell, DayOrder } from './cell.ts';
import {
  certain,
  foldWords,
  incomplete,
  type Reading,
  type Remark,
  rejected,
  saysNothing,
  saysUnknown,
  uncertain,
} from './reading.ts';

/** A day found in a cell, and the words around it that are not part of it. */
export interface FoundDay {
  readonly date: string | null;
  readonly rest: string;
}

/**
 * The only day in a cell. A cell with no day, an impossible one or several is rejected; an ambiguous day is
 * read in the Dutch order and marked uncertain. "n.v.t." gives no day; "onbekend" gives no day and an
 * uncertainty.
 */
export function readDay(cell: Cell): Reading<FoundDay> {
  const none: FoundDay = { date: null, rest: '' };
  if (cell.text === '' || saysNothing(cell.text)) return certain(none);
  if (saysUnknown(cell.text)) return { value: none, remarks: [uncertain(cellSentences.dayUnknown)] };
  if (cell.kind === 'date') return certain({ date: cell.text, rest: '' });
  if (cell.kind === 'number') return readNumber(cell.text, cell.date1904 ? '1904-01-01' : '1899-12-30');
  // A file of text gives a spreadsheet's day number as text, and people write 1-4-'26.
  if (/^[2-7]\d{4}$/.test(cell.text) || since1970.test(cell.text)) return readNumber(cell.text, '1899-12-30');
  const found = inOrder(
    foldWords(cell.text).replace(/(?<=[\d\p{L}.][-/. ])['’](?=\d{2}\b)/u, ''),
    cell.dayOrder,
  );
  if (found === null) return { value: none, remarks: [rejected(cellSentences.notADay)] };
  if (dayIn(found.rest) !== null) return { value: none, remarks: [rejected(cellSentences.severalDays)] };
  return { value: { date: found.date, rest: found.rest }, remarks: found.remarks };
}

/** Reads a day that should be the only text: words around it would be lost, so they are reported. */
export function readPlainDay(cell: Cell): Reading<string | null> {
  const { value, remarks } = readDay(cell);
  const extra = value.rest === '' ? [] : [incomplete(cellSentences.wordsBesideDay(value.rest))];
  return { value: value.date, remarks: [...remarks, ...extra] };
}

/** Words beside a day that say of what else it is: "verwacht 1-2-2027", "1-2-2024 (concept)". */
const otherThanSigning =
  /\b(verwacht|gepland|planning|streef\w*|deadline|uiterlijk|voor|aangevraagd|opgevraagd|verstuurd|verzonden|opgestuurd|concept|ontvangen|nog|niet|expected|planned|due|before|requested|sent|draft|received|not|erwartet|geplant|angefordert|entwurf|prevu|demande)\b/;
/** Days that spreadsheets and databases write where there is none. */
const emptyDays = new Set(['1899-12-30', '1899-12-31', '1900-01-01', '1970-01-01']);

/** As {@link readPlainDay}, of the day on which an agreement was signed; a day of something else is none. */
export function readSigning(cell: Cell): Reading<string | null> {
  const { value } = readDay(cell);
  if (value.date !== null && (otherThanSigning.test(value.rest) || emptyDays.has(value.date)))
    return { value: null, remarks: [rejected(cellSentences.notTheSigning)] };
  return readPlainDay(cell);
}

const digits = /(?<![\d-])(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?!\d)/;

/** The first day in a text, read in the order that its column shows; what that order leaves open is said. */
function inOrder(text: string, order: DayOrder | undefined) {
  const written = digits.exec(text);
  const [, one = '', , two = ''] = written ?? [];
  if (order === undefined || written === null) return dayIn(text);
  const monthFirst = order === 'month-first' || (order === 'mixed' && Number(two) > 12);
  const isOpen = order === 'mixed' && Number(one) <= 12 && Number(two) <= 12 && one !== two;
  if (isOpen) return { date: null, rest: '', remarks: [rejected(cellSentences.dayOrderMixed)] };
  if (!monthFirst) {
    return dayIn(text.replace(digits, '$1-$3-$4'));
  }
  const found = dayIn(text.replace(digits, '$3-$1-$4'));
  if (found === null || found.date === null) return found;
  return { ...found, remarks: [...found.remarks, uncertain(cellSentences.monthFirst(found.date))] };
}

/** The first day in a text, with the remarks on it. */
function dayIn(text: string): (FoundDay & { readonly remarks: readonly Remark[] }) | null {
  const written = findDay(text);
  if (written === null) return null;
  if (isCountedFrom(written)) {
    return { date: null, rest: '', remarks: [rejected(cellSentences.countedFromDay)] };
  }
  const { rest, remarks } = splitTime(written.before, written.after);
  const { date } = written;
  return {
    date,
    rest: withoutPreposition(rest),
    remarks: date === null ? [rejected(cellSentences.impossibleDay)] : [...remarks, ...doubts(written, date)],
  };
}

function doubts({ hasShortYear, isEitherWay }: WrittenDay, date: string): Remark[] {
  return [
    ...(hasShortYear ? [uncertain(cellSentences.shortYear(date))] : []),
    ...(isEitherWay ? [uncertain(cellSentences.dayOrMonth(date))] : []),
  ];
}

/**
 * A time after an ISO day is irrelevant here, except near midnight, where another zone may mean another day.
 */
function splitTime(before: string, after: string): { rest: string; remarks: readonly Remark[] } {
  const time = /^[t ]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?(?:\s?[ap]\.?m\b\.?)?\s?(z|[+-]\d{2}:?\d{2})?/.exec(after);
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

/** Seconds or milliseconds since 1970, between 2001 and 2128. */
const since1970 = /^[1-4]\d{9}(\d{3})?$/;
const DAY = 86_400;

/** A number where a day is expected: a spreadsheet's day number, a program's seconds since 1970, or 5122026 without its leading zero. */
function readNumber(text: string, dayZero: string): Reading<FoundDay> {
  if (since1970.test(text)) {
    const seconds = Number(text.slice(0, 10));
    const date = addDays('1970-01-01', Math.floor(seconds / DAY));
    const zone = seconds % DAY === 0 ? [] : [uncertain(cellSentences.timeWithZone)];
    return { value: { date, rest: '' }, remarks: [uncertain(cellSentences.dayNumber(date)), ...zone] };
  }
  if (/^[2-7]\d{4}$/.test(text)) {
    const date = addDays(dayZero, Number(text));
    return { value: { date, rest: '' }, remarks: [uncertain(cellSentences.dayNumber(date))] };
  }
  const found = /^\d{7,8}$/.test(text) ? dayIn(text.padStart(8, '0')) : null;
  if (found === null) return { value: { date: null, rest: '' }, remarks: [rejected(cellSentences.notADay)] };
  const remarks = found.date === null ? found.remarks : [uncertain(cellSentences.dayNumber(found.date))];
  return { value: { date: found.date, rest: '' }, remarks };
}
