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
  /** The words before and behind it. */
  readonly before?: string;
  readonly after?: string;
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
  const found = dayInOrder(
    foldWords(cell.text).replace(/(?<=[\d\p{L}.][-/. ])['’](?=\d{2}\b)/u, ''),
    cell.dayOrder,
  );
  if (found === null) {
    const isPeriod = onlyPeriod.test(foldWords(cell.text));
    return {
      value: none,
      remarks: [isPeriod ? incomplete(cellSentences.noDayInPeriod) : rejected(cellSentences.notADay)],
    };
  }
  if (dayIn(found.rest) !== null) return { value: none, remarks: [rejected(cellSentences.severalDays)] };
  const { remarks, ...value } = found;
  return { value, remarks };
}

/** A month, a quarter, a week, a season or a year: some day in it is meant, and which one nobody says. */
const onlyPeriod = new RegExp(
  `^(?:(?:per|in|op|tot|t/m|t\\/m|vanaf|sinds|ca|circa|ong|ongeveer|eind|einde|begin|medio|half|mid|end(?: of)?|start(?: of)?|early|late|ende|anfang|mitte|fin|debut)[ .]*)*` +
    `(?:(?:[a-z]{3,9}\\.?|q[1-4]|h[12]|kw ?\\d{1,2}|(?:week|wk) ?\\d{1,2}|\\d(?:e|ste|st|nd|rd|th)? ?(?:kwartaal|quarter|helft|quartal|half|halfjaar|semester)|\\d{1,2})[ ,/-]*)?(?:19|20)\\d\\d$|` +
    `^(?:19|20)\\d\\d[ -/]?(?:q[1-4]|h[12]|\\d{1,2})$|^[a-z]{3,9}\\.?[ -]?['’]?\\d\\d$|^q[1-4][ -]?['’]?\\d\\d$`,
);

/** The two days of a text, and what stands before and behind each; null where it has more or fewer, or its month may come first. */
export function twoDaysIn(text: string, { dayOrder }: Cell): readonly [WrittenDay, WrittenDay] | null {
  if (dayOrder !== undefined && dayOrder !== 'day-first') return null;
  const first = findDay(text);
  const last = first && findDay(first.after);
  const areTwo = first?.date && last?.date && !findDay(first.before) && !findDay(last.after);
  return areTwo ? [first, last] : null;
}

/** Reads a day that should be the only text: words around it would be lost, so they are reported. */
export function readPlainDay(cell: Cell): Reading<string | null> {
  return plain(readDay(cell));
}

function plain({ value, remarks }: Reading<FoundDay>): Reading<string | null> {
  const extra = value.rest === '' ? [] : [incomplete(cellSentences.wordsBesideDay(value.rest))];
  return { value: value.date, remarks: [...remarks, ...extra] };
}

const until =
  't\\/m|tot|until|till|through|bis|jusqu\\w*|valid|geldig|gultig|valable|expir\\w*|verlo\\w+|verval\\w*|ends?|eindigt|einde';
const later =
  'expected|planned|gepland|planning|streef\\w*|verwacht\\w*|voorzien|erwartet|geplant|prevue?|nog|not|niet|nicht|pas|deadline|due|concept|draft|entwurf';
const sending =
  'sent|verzonden|verstuurd|opgestuurd|gesendet|envoyee?|requested|aangevraagd|opgevraagd|angefordert|demandee?';
const otherActs = 'to be|before|voor|vor|avant|uiterlijk|review\\w*|beoordeeld|received|ontvangen';
const from =
  'vanaf|sinds|from|since|as of|ab|seit|depuis|a partir|start\\w*|begin\\w*|ingang\\w*|getekend|signed|unterzeichnet|signee?|renewed|verlengd|not|niet|nicht';
const words = (all: string) => new RegExp(`\\b(${all})(?!\\w)`);
const nothingSaid = /(?!)/;
/** Days that spreadsheets and databases write where there is none. */
const emptyDays: ReadonlySet<string> = new Set(['1899-12-30', '1899-12-31', '1900-01-01', '1970-01-01']);
/** Words before and behind a day that make another one of it: in a column of days on which something is done or begins, or ends. */
const otherDays = {
  start: { before: words(`${until}|${later}|${sending}|${otherActs}`), after: words(`${later}|${sending}`) },
  end: { before: words(from), after: nothingSaid },
};

/** As {@link readDay}; a day that its words say to be another one than the `start` or the `end` of a term is rejected. */
export function readDayOf(cell: Cell, meaning: keyof typeof otherDays): Reading<FoundDay> {
  const read = readDay(cell);
  const { date, before = '', after = '' } = read.value;
  const other = otherDays[meaning];
  if (date === null) return read;
  if (!emptyDays.has(date) && !other.before.test(before) && !other.after.test(after)) return read;
  return { value: { date: null, rest: '' }, remarks: [rejected(cellSentences.otherDay)] };
}

/** As {@link readPlainDay}, of a day on which something is done or begins. */
export function readStart(cell: Cell): Reading<string | null> {
  return plain(readDayOf(cell, 'start'));
}

const digits = /(?<![\d-])(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?!\d)/;

/** The first day in a text, read in the order that its column shows; what that order leaves open is said. */
export function dayInOrder(text: string, order: DayOrder | undefined) {
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
    before: written.before,
    after: written.after,
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
  if (/^(19|20)\d\d$/.test(text))
    return { value: { date: null, rest: '' }, remarks: [incomplete(cellSentences.noDayInPeriod)] };
  const found = /^\d{7,8}$/.test(text) ? dayIn(text.padStart(8, '0')) : null;
  if (found === null) return { value: { date: null, rest: '' }, remarks: [rejected(cellSentences.notADay)] };
  const remarks = found.date === null ? found.remarks : [uncertain(cellSentences.dayNumber(found.date))];
  return { value: { date: found.date, rest: '' }, remarks };
}
