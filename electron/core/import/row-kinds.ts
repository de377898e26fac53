/** Rows of a list that are about no supplier: headings, totals, lines to fill in, notes; and rows without the name above. */

import type { Bilingual } from '../../../shared/schema/primitives.ts';
import { cellSentences } from '../../../shared/words/import-cells.ts';
import { holdsParties } from './by-contents.ts';
import type { Cell } from './cells/cell.ts';
import { saysNothing, saysUnknown } from './cells/reading.ts';
import { foldHeader } from './header.ts';
import { unmarked } from './links.ts';
import { isOwnList, type ResolvedMapping } from './resolved-mapping.ts';
import {
  asksToFillIn,
  countedTotal,
  greeting,
  isHeading,
  isNote,
  isShort,
  legend,
  ofFigures,
  toFillIn,
  toldBelow,
  total,
} from './row-words.ts';
import { struckWordsOf } from './struck.ts';
import { emptyCell, isIndented, type Table, type TableRow } from './table.ts';

/** A row with why it is left out (null = it is about a supplier), or the name that it takes from above. */
export interface RowKind {
  readonly row: TableRow;
  readonly leftOut: Bilingual | null;
  readonly nameFrom: string | null;
  /** Its supplier is struck out: by this name. */
  readonly struckName: string | null;
  /** It stands further to the right than the supplier of this name above it. */
  readonly indentedBelow: string | null;
  /** The heading above it that says something of it which no column says. */
  readonly below: Below | null;
}

/** A heading, and of which field of the rows below it speaks. */
export interface Below {
  readonly heading: string;
  readonly about: NonNullable<ReturnType<typeof toldBelow>>;
}

/** A heading that somebody put between the rows of our own list has fewer. */
const OWN_CELLS = 2;

/** Classifies the rows of a table; `mapping` says which column is the name. */
export function kindsOfRows(table: Table, mapping: ResolvedMapping): RowKind[] {
  const isOwn = isOwnList(mapping);
  const nameAt = mapping.columns.find(({ field }) => field === 'name')?.index ?? 0;
  const fields = mapping.columns.filter(({ field }) => field !== 'words').length;
  const filled = table.rows.map(countFilled);
  const lone = table.rows.map((row, at) => isLone(row, nameAt, filled[at] ?? 0, fields));
  const titles = new Set(table.columns.map(foldHeader));
  const title = foldHeader(table.columns[nameAt] ?? '');
  const seenAt = (row: TableRow, at: number): SeenRow => {
    const cell = row.cells[nameAt] ?? emptyCell;
    const name = cell.text.trim() || struckWordsOf(cell);
    const isTitled = title !== '' && foldHeader(name) === title;
    return { row, name, count: filled[at] ?? 0, isLone: lone[at] === true, isTitled };
  };
  // A total or a note of one word, below all of them, heads nothing.
  const mayHead = table.rows.map((row, at) => {
    const why = lone[at] ? reasonOf(seenAt(row, at), titles, false) : cellSentences.rowNote;
    return why === null || why === cellSentences.rowHeading;
  });
  const groups = mayHead.filter(Boolean).length;
  // A list that begins with a heading may end in a word that heads nothing.
  const last = mayHead[0] ? filled.findLastIndex((_, at) => !lone[at]) : lone.length;
  const areGroups =
    groups >= 2 && mayHead.every((is, at) => !is || at > last || (at + 1 < lone.length && !lone[at + 1]));
  let above: string | null = null;
  let root: string | null = null;
  let isAboveStruck = false;
  let isExplained = false;
  let isSigned = false;
  let below: Below | null = null;
  return table.rows.map((row, at): RowKind => {
    const cell = row.cells[nameAt] ?? emptyCell;
    const struckName = struckWordsOf(cell);
    const name = cell.text.trim() || struckName;
    const count = filled[at] ?? 0;
    isExplained ||= isLegend(firstFilled(row), count);
    isSigned ||= count === 1 && greeting.test(firstFilled(row));
    const seen = seenAt(row, at);
    // Below a greeting stand who sent the list, and how to reach them.
    const isBelow = (isExplained && count <= 2) || (isSigned && count === 1);
    // What a register exported has a supplier in each row, whatever that is called.
    const isOwnRow = isOwn && count > OWN_CELLS;
    const why = isBelow ? cellSentences.rowNote : reasonOf(seen, titles, areGroups && at <= last);
    const leftOut = isOwnRow ? null : why;
    if (leftOut === cellSentences.rowHeading) below = belowHeading(firstFilled(row));
    const none = { row, leftOut, nameFrom: null, struckName: null, indentedBelow: null, below };
    if (leftOut !== null) return none;
    if (name !== '') {
      above = name;
      isAboveStruck = struckName !== '';
      if (!isIndented(cell)) root = name;
      const indentedBelow = isIndented(cell) && !isOwn ? root : null;
      return { ...none, struckName: struckName || null, indentedBelow };
    }
    if (count === 0) return { ...none, leftOut: cellSentences.rowStruck };
    const isNamed = above !== null && !saysNothing(above) && !saysUnknown(above);
    const nameFrom = isNamed && continues(row, mapping, nameAt) ? above : null;
    return { ...none, nameFrom, struckName: isAboveStruck ? nameFrom : null };
  });
}

function countFilled({ cells }: TableRow): number {
  let count = 0;
  for (const { text } of cells) if (text !== '') count++;
  return count;
}

/** "Legenda", alone or with the first of its marks beside it. */
const isLegend = (first: string, count: number): boolean =>
  (count === 1 ? legend.test(first) : count === 2 && /^(legenda|legende|legend) ?:?$/i.test(first)) &&
  !holdsParties([first]);

const firstFilled = ({ cells }: TableRow): string => cells.find(({ text }) => text !== '')?.text ?? '';

/** Whether a row has nothing but one word or a few, in a list of several fields, and no name of a legal entity. */
function isLone(row: TableRow, nameAt: number, filled: number, fields: number): boolean {
  if (filled !== 1 || fields < 3 || row.surplus) return false;
  const at = row.cells.findIndex(({ text }) => text !== '');
  const text = row.cells[at]?.text ?? '';
  if (at > nameAt || holdsParties([text])) return false;
  return at < nameAt || isShort(text);
}

/** A row with its name and how many of its cells are filled. */
interface SeenRow {
  readonly row: TableRow;
  readonly name: string;
  readonly count: number;
  readonly isLone: boolean;
  /** Where the name stands is what stands above the names. */
  readonly isTitled: boolean;
}

function reasonOf(
  { row, name, count, isLone: isLoneRow, isTitled }: SeenRow,
  titles: ReadonlySet<string>,
  areGroups: boolean,
): Bilingual | null {
  const first = name || firstFilled(row);
  if (countedTotal.test(name)) return cellSentences.rowTotal;
  const plain = name.includes('](') ? '' : unmarked({ text: name, kind: 'text' }).text;
  const isToFillIn = (plain !== '' && toFillIn.test(plain)) || asksToFillIn(row.cells);
  if (isToFillIn) return cellSentences.rowToFillIn;
  if (holdsParties([first])) return null;
  const worded = () => row.cells.filter(({ text }) => /\p{L}/u.test(text)).length;
  if (total.test(first) && worded() <= 2) return cellSentences.rowTotal;
  const isFigure = ({ text }: Cell) => text === '' || text === name || /^[€$%\d\s.,-]+$/.test(text);
  if (count >= 2 && ofFigures.test(name) && row.cells.every(isFigure)) return cellSentences.rowTotal;
  // "Totaal | 3": the number stands where the names do.
  if (total.test(firstFilled(row)) && !/\p{L}/u.test(name)) return cellSentences.rowTotal;
  const isTitle = ({ text }: Cell) => text === '' || titles.has(foldHeader(text));
  if (count >= 2 && (isTitled || row.cells.every(isTitle))) return cellSentences.rowHeader;
  if (count !== 1) return isLoneRow ? headingOf(first, areGroups) : null;
  if (isNote(first)) return cellSentences.rowNote;
  const mayHead = isShort(first) && /^[\p{L}\p{N}=#~–—-]/u.test(first);
  if (row.isMerged) return mayHead ? cellSentences.rowHeading : cellSentences.rowNote;
  return isLoneRow ? headingOf(first, areGroups) : null;
}

const headingOf = (first: string, areGroups: boolean): Bilingual | null =>
  isHeading(first, areGroups) ? cellSentences.rowHeading : null;

function belowHeading(heading: string): Below | null {
  const about = toldBelow(heading);
  return about === null ? null : { heading, about };
}

/** Fields that a further row of one supplier gives: another service, place or agreement. */
const ofFurtherRow: ReadonlySet<string> = new Set([
  'service',
  'location',
  'purposes',
  'agreementState',
  'dataCategories',
  'category',
]);

/** Whether a row without a name goes on about the supplier above it. A purpose before the name is a record of processing: nobody else does it. */
function continues(row: TableRow, { columns }: ResolvedMapping, nameAt: number): boolean {
  const filled = columns.filter(({ index }) => (row.cells[index]?.text ?? '') !== '');
  return (
    filled.some(({ field }) => ofFurtherRow.has(field)) &&
    !filled.some(({ field, index }) => field === 'purposes' && index < nameAt)
  );
}
