/** The last day of an agreement as people write it in a list, or how long it runs. */

import type { CivilDate } from '../../../../shared/law/dates.ts';
import { cellSentences } from '../../../../shared/words/import-cells.ts';
import type { Cell } from './cell.ts';
import { readDay, readDayOf } from './day.ts';
import { foldWords, type Reading, type Remark, rejected, uncertain } from './reading.ts';
import { readTerm, type TermReading } from './term.ts';
import { saysAutomatic, unitOfHeader, withoutIndefinite, withUnit } from './terms.ts';

/** The last day of an agreement, with what its cell says about its term, renewal and notice; `words` = those that its value does not say. */
export interface EndReading extends Pick<TermReading, 'term' | 'from' | 'renewal' | 'notice'> {
  /** The day before the last one, in "1-1-2023 t/m 31-12-2026". */
  readonly startsOn: CivilDate | null;
  readonly endsOn: CivilDate | null;
  readonly words: string;
}

/** "Vanaf 1-1-2025": the day on which a term begins is not its end. */
const begins =
  /^(vanaf|sinds|ingaande|ingang|start\w*|from|since|starting|ab|seit|depuis)\b(?!.*\b(tot|t\/m|until|bis)\b)/;
const countedFrom = /\b(na|nach|after|following) \d{1,4}([-/.]\d| \p{L}{3})/u;
const between =
  /\s*(?:\bt\/m\b|\btot(?: en met)?\b|\b(?:until|till|to|through|bis|jusqu['’]?au|au)\b|\s[-–—]\s|[–—])\s*/i;
const none: EndReading = {
  ...{ startsOn: null, endsOn: null, words: '' },
  ...{ term: null, from: null, renewal: null, notice: null },
};

/** Reads a cell such as "31-12-2026", "4-5-2026 (stilzwijgend 1 jaar)", "onbepaalde tijd" or "36 mnd". `header` may give the unit. */
export function readEnd(cell: Cell, header: string): Reading<EndReading> {
  const words = foldWords(cell.text);
  const { value, remarks } = readDayOf(cell, 'end');
  const days = cell.kind === 'text' ? daysBetween(cell) : null;
  if (days !== null) return days;
  const isDayless = value.date === null && remarks.some(({ message }) => message === cellSentences.notADay);
  if (isDayless || words === 'geen')
    return withoutDay(cell, withUnit(cell.text, unitOfHeader(header)), remarks);
  // "24 maanden na 1-1-2025": the day from which a term is counted is not its end.
  if (cell.kind === 'text' && value.date !== null && (countedFrom.test(words) || begins.test(words))) {
    return { value: none, remarks: [rejected(cellSentences.notADay)] };
  }
  if (value.date === null || value.rest === '') return { value: { ...none, endsOn: value.date }, remarks };
  const { renewal, notice, isMissingLength, leftover } = readTerm(value.rest);
  const own = { ...none, endsOn: value.date, renewal, notice };
  if (isMissingLength) {
    const remark = uncertain(cellSentences.renewalWithoutLength);
    return { value: { ...own, words: cell.text }, remarks: [...remarks, remark] };
  }
  if (leftover === '' && renewal !== null && notice === null) return { value: own, remarks };
  const remark = uncertain(cellSentences.wordsBesideEnd(value.rest));
  return { value: { ...own, words: cell.text }, remarks: [...remarks, remark] };
}

/** "1-1-2023 t/m 31-12-2026": the first and the last day of a term; null for any other cell. */
function daysBetween(cell: Cell): Reading<EndReading> | null {
  const parts = cell.text.split(between);
  const [first, last, ...more] = parts.map((text) => readDay({ ...cell, text: text.trim() }));
  if (first === undefined || last === undefined || more.length > 0) return null;
  const [startsOn, endsOn] = [first.value.date, last.value.date];
  const isPlain = first.value.rest === '' && last.value.rest === '';
  if (startsOn === null || endsOn === null || !isPlain || startsOn > endsOn) return null;
  return { value: { ...none, startsOn, endsOn }, remarks: [...first.remarks, ...last.remarks] };
}

/** Words that name no day: an end that never comes, a term, or how it goes on. */
function withoutDay({ text }: Cell, told: string, remarks: readonly Remark[]): Reading<EndReading> {
  const { isMissingLength, leftover, ...read } = readTerm(told);
  const value = { ...none, ...read, words: text };
  if (foldWords(text) === 'geen' || read.renewal?.kind === 'indefinite') {
    const renewal = { kind: 'indefinite', months: null } as const;
    const isWhole = read.notice === null && withoutIndefinite(leftover) === '';
    return isWhole
      ? { value: { ...none, renewal }, remarks: [] }
      : { value: { ...value, renewal }, remarks: [uncertain(cellSentences.wordsBesideTerm)] };
  }
  // What is counted from its beginning is told where that is known.
  if (read.term !== null) return { value, remarks: [] };
  if (!saysAutomatic(text)) return { value: none, remarks };
  return { value, remarks: isMissingLength ? [uncertain(cellSentences.renewalWithoutLength)] : [] };
}
