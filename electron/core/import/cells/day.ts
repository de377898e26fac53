/** Days as people write them in a list: d-m-jjjj, ISO, "5 dec 2026". An impossible day is rejected, never moved. */

import { findDay, type WrittenDay } from '../../../../shared/law/date-text.ts';
import { addDays } from '../../../../shared/law/dates.ts';
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
  const found = dayIn(foldWords(cell.text));
  if (found === null) return { value: none, remarks: [rejected(cellSentences.notADay)] };
  if (dayIn(found.rest) !== null) return { value: none, remarks: [rejected(cellSentences.severalDays)] };
  return { value: { date: found.date, rest: found.rest }, remarks: found.remarks };
}

/** A reading of a day that should stand alone: words around it are kept by nobody, so they are named. */
export function readPlainDay(cell: Cell): Reading<string | null> {
  const { value, remarks } = readDay(cell);
  const extra = value.rest === '' ? [] : [uncertain(cellSentences.wordsBesideDay(value.rest))];
  return { value: value.date, remarks: [...remarks, ...extra] };
}

/** The first day in a text, with what is to be said of it. */
function dayIn(text: string): (FoundDay & { readonly remarks: readonly Remark[] }) | null {
  const written = findDay(text);
  if (written === null) return null;
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
  const found = /^\d{7,8}$/.test(text) ? dayIn(text.padStart(8, '0')) : null;
  if (found === null) return { value: { date: null, rest: '' }, remarks: [rejected(cellSentences.notADay)] };
  const remarks = found.date === null ? found.remarks : [uncertain(cellSentences.dayNumber(found.date))];
  return { value: { date: found.date, rest: '' }, remarks };
}
