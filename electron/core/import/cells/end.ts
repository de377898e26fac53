/** The last day of an agreement as people write it in a list, or how long it runs. */

import type { CivilDate } from '../../../../shared/law/dates.ts';
import { cellSentences } from '../../../../shared/words/import-cells.ts';
import type { Cell } from './cell.ts';
import { readDay, readDayOf, twoDaysIn } from './day.ts';
import { foldWords, type Reading, type Remark, rejected, uncertain } from './reading.ts';
import { readTerm, type TermReading } from './term.ts';
import { saysAutomatic, unitOfHeader, withoutIndefinite, withUnit } from './terms.ts';

/** The last day of an agreement, with what its cell says about its term, renewal and notice; `words` = those that its value does not say. */
export interface EndReading extends Pick<TermReading, 'term' | 'from' | 'renewal' | 'notice'> {
  /** The day before the last one, in "1-1-2023 t/m 31-12-2026". */
  readonly startsOn: CivilDate | null;
  readonly endsOn: CivilDate | null;
  /** It says that it has ended, and not on which day. */
  readonly hasEnded: boolean;
  readonly words: string;
}

/** "Vanaf 1-1-2025": the day on which a term begins is not its end. */
const begins =
  /^(vanaf|sinds|ingaande|ingang|start\w*|from|since|starting|ab|seit|depuis)\b(?!.*\b(tot|t\/m|until|bis)\b)/;
const countedFrom = /\b(na|nach|after|following) \d{1,4}([-/.]\d| \p{L}{3})/u;
const between =
  /\s*(?:\bt\/m\b|\btot(?: en met)?\b|\b(?:until|till|to|through|bis|jusqu['’]?au|au)\b|\s[-–—]\s|[–—])\s*/i;
const endless: Pick<EndReading, 'renewal'> = { renewal: { kind: 'indefinite', months: null } };
const none: EndReading = {
  ...{ startsOn: null, endsOn: null, hasEnded: false, words: '' },
  ...{ term: null, from: null, renewal: null, notice: null },
};

/** Reads a cell such as "31-12-2026", "4-5-2026 (stilzwijgend 1 jaar)", "onbepaalde tijd" or "36 mnd". `header` may give the unit. */
export function readEnd(cell: Cell, header: string): Reading<EndReading> {
  const words = foldWords(cell.text);
  if (noDay.test(words)) return kept(cell, endless, [uncertain(cellSentences.wordsBesideTerm)]);
  if (cell.kind === 'text') {
    const read = readEnded(cell) ?? daysBetween(cell) ?? dayOfTwo(cell);
    if (read !== null) return read;
  }
  const { value, remarks } = readDayOf(cell, 'end');
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

/** The last day that programs write for one that never comes. */
const noDay = /^(9999-12-31|2999-12-31|31[-./]12[-./](9999|2999))\b/;
const ended =
  /^(is )?(verlopen|vervallen|afgelopen|expired|lapsed|beeindigd|ended|terminated|gestopt|abgelaufen|opgezegd|cancell?ed|beendet|gekundigt|resilie)\b/;

const kept = (
  { text }: Cell,
  said: Partial<EndReading>,
  remarks: readonly Remark[],
): Reading<EndReading> => ({
  value: { ...none, ...said, words: text },
  remarks,
});

/** "Verlopen", "verlopen sinds 1-1-2026": where a last day is asked, such words are no term that goes on. */
function readEnded(cell: Cell): Reading<EndReading> | null {
  if (!ended.test(foldWords(cell.text))) return null;
  const { date } = readDay(cell).value;
  if (date === null) return kept(cell, { hasEnded: true }, []);
  return kept(cell, { endsOn: date }, [uncertain(cellSentences.wordsBesideEnd(cell.text))]);
}

const ofExtension = /\b(verleng\w*|renew\w*|extend\w*|extension|verlanger\w*|prolong\w*|nu|now|wordt)\b/;
const ofOther = /\b(opzeg\w*|opgezegd|notice|kundig\w*|evalu\w*|review\w*|herinner\w*|remind\w*|rappel)\b/;

/** "31-12-2024, verlengd tot 31-12-2027", "31-12-2027 (opzeggen voor 1-10-2027)": which of two days is the last. */
function dayOfTwo(cell: Cell): Reading<EndReading> | null {
  const [first, second] = twoDaysIn(foldWords(cell.text), cell) ?? [];
  if (!first?.date || !second?.date) return null;
  const isExtended = ofExtension.test(second.before) && second.date > first.date;
  if (!isExtended && !(ofOther.test(second.before) && first.before === '')) return null;
  const endsOn = isExtended ? second.date : first.date;
  return kept(cell, { endsOn }, [uncertain(cellSentences.wordsBesideEnd(cell.text))]);
}

/** Words that name no day: an end that never comes, a term, or how it goes on. */
function withoutDay({ text }: Cell, told: string, remarks: readonly Remark[]): Reading<EndReading> {
  const { isMissingLength, leftover, ...read } = readTerm(told);
  const value = { ...none, ...read, words: text };
  if (foldWords(text) === 'geen' || read.renewal?.kind === 'indefinite') {
    const isWhole = read.notice === null && withoutIndefinite(leftover) === '';
    return isWhole
      ? { value: { ...none, ...endless }, remarks: [] }
      : { value: { ...value, ...endless }, remarks: [uncertain(cellSentences.wordsBesideTerm)] };
  }
  // What is counted from its beginning is told where that is known.
  if (read.term !== null) return { value, remarks: [] };
  if (!saysAutomatic(text)) return { value: none, remarks };
  return { value, remarks: isMissingLength ? [uncertain(cellSentences.renewalWithoutLength)] : [] };
}
