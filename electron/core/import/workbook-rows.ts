/** The rows of a sheet: formulas as their text, dates as civil dates, numbers as typed. */
import { type CellObject, SSF, type WorkSheet } from '@e965/xlsx';
import { importLimits } from '../../../shared/fields/import.ts';
import { civilDate } from '../../../shared/schema/primitives.ts';
import { importSentences } from '../../../shared/words/import.ts';
import { Problem } from '../ground/problem.ts';
import type { Cell } from './cells/cell.ts';
import { struckWhole, wordsOf } from './struck.ts';
import { STRUCK_PATTERN } from './struck-workbook.ts';
import { cleanText, columnLetter, emptyCell, type RawRow, sharedCells, textCell } from './table.ts';

/** The rows of a sheet that hold something. Errors: `too-large`. */
export function rowsOf(name: string, sheet: WorkSheet, date1904: boolean): RawRow[] {
  const data = sheet['!data'] ?? [];
  // Only the rows that are there: a sheet may name a row far beyond its last, and have ten.
  const numbers = Object.keys(data).map(Number);
  if (numbers.some((index) => index < 0)) throw new Problem('invalid', importSentences.damagedWorkbook);
  const far = numbers.find((index) => !(index < importLimits.rows));
  if (far !== undefined) throw new Problem('too-large', importSentences.rowTooFar(name, far + 1));
  // A single cell far to the right makes its row that wide.
  const width = numbers.reduce((sum, index) => sum + (data[index]?.length ?? 0), 0);
  if (width > importLimits.cells) throw new Problem('too-large', importSentences.tooManyCells);
  repeatMerged(name, sheet, numbers);
  const textOf = sharedCells(textCell);
  const merged = spansByRow(sheet);
  const rows: RawRow[] = [];
  for (const index of numbers) {
    const cells = Array.from(data[index] ?? [], (cell, at) =>
      cell
        ? linkedTo(
            cell,
            readCell(cell, (text) => textOf(text, at), date1904),
          )
        : emptyCell,
    );
    const notes = notesOf(data[index] ?? []);
    const noted = notes.find(({ text }) => text.length > importLimits.cellCharacters);
    const long = noted?.column ?? cells.findIndex((cell) => cell.text.length > importLimits.cellCharacters);
    if (long >= 0) {
      const place = `${name} ${columnLetter(long)}${index + 1}`;
      throw new Problem('too-large', importSentences.cellTooLong(place));
    }
    if (cells.every((cell) => wordsOf(cell) === '')) continue;
    const hidden = sheet['!rows']?.[index]?.hidden === true;
    const spans = merged.get(index);
    rows.push({
      number: index + 1,
      cells,
      ...(hidden && { hidden }),
      ...(spans && { spans }),
      ...(notes.length > 0 && { notes }),
    });
  }
  return rows;
}

/** First and last column of the cells that are merged over several columns, by row. */
function spansByRow(sheet: WorkSheet): Map<number, (readonly [number, number])[]> {
  const byRow = new Map<number, (readonly [number, number])[]>();
  for (const { s, e } of sheet['!merges'] ?? []) {
    if (s.c >= e.c) continue;
    for (let row = s.r; row <= Math.min(e.r, s.r + SPANS_WITHIN); row++) {
      const spans = byRow.get(row);
      if (spans) spans.push([s.c, e.c]);
      else byRow.set(row, [[s.c, e.c]]);
    }
  }
  return byRow;
}

/** A header or a heading is not merged over more rows than this. */
const SPANS_WITHIN = 10;

/** Repeats the value of a cell merged over several rows for each of them; `numbers` are the rows that are there. */
function repeatMerged(name: string, sheet: WorkSheet, numbers: readonly number[]): void {
  const data = sheet['!data'] ?? [];
  const filled = numbers.filter((index) => data[index]?.some((cell) => cell));
  let repeated = 0;
  for (const { s: start, e: end } of sheet['!merges'] ?? []) {
    const cell = data[start.r]?.[start.c];
    if (!cell || start.c !== end.c) continue;
    for (let at = firstAfter(filled, start.r); at < filled.length; at += 1) {
      const row = filled[at] ?? 0;
      if (row > end.r) break;
      const line = data[row];
      if (line) line[start.c] = cell;
      repeated += 1;
      // Merges that a program makes do not overlap, so that they fill each cell once.
      if (repeated > importLimits.cells) throw new Problem('too-large', importSentences.tooManyMerges(name));
    }
  }
}

/** The place of the first number above `bound` in an ascending list. */
function firstAfter(numbers: readonly number[], bound: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) <= bound) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * What Excel writes above the words of a thread of comments, in the language of its user, for programs that know no threads; another
 * one that saves the workbook keeps only that.
 */
const ofThread = /^\s*\[[^\]\n]+\]\s[^[\]]{0,600}\/fwlink\/\?linkid=870924\s*/;

/** The notes and comments beside the cells of a row. */
function notesOf(cells: readonly (CellObject | undefined)[]): NonNullable<RawRow['notes']> {
  const notes: { column: number; text: string }[] = [];
  for (const [column, cell] of cells.entries()) {
    if (cell?.c === undefined) continue;
    const text = cleanText(cell.c.map(({ t }) => String(t ?? '').replace(ofThread, '')).join('\n'));
    if (text !== '') notes.push({ column, text });
  }
  return notes;
}

/** The cell with the address that its words link to; a place in the workbook itself is none. */
function linkedTo({ l }: CellObject, cell: Cell): Cell {
  const link = l?.Target;
  return link !== undefined && cell.kind === 'text' && /^https?:\/\//i.test(link) ? { ...cell, link } : cell;
}

/** A cell, struck out as its font says; where runs of its text are, the others are not. */
function readCell(cell: CellObject, textOf: (text: string) => Cell, date1904: boolean): Cell {
  const read = valueIn(cell, textOf, date1904);
  return cell.s?.patternType === STRUCK_PATTERN && read.written === undefined ? struckWhole(read) : read;
}

function valueIn(cell: CellObject, textOf: (text: string) => Cell, date1904: boolean): Cell {
  if (cell.F !== undefined || cell.f !== undefined) return { text: `=${cell.f ?? ''}`, kind: 'formula' };
  if (cell.t === 'n' && typeof cell.v === 'number') return readNumber(cell.v, cell, date1904);
  if (cell.t === 'd') return readIsoDate(cell.v);
  if (cell.t === 'b') return { text: cell.v === true ? 'TRUE' : 'FALSE', kind: 'text' };
  if (cell.t === 'e') return { text: errorText(cell.v), kind: 'text' };
  return cell.v === undefined || cell.v === null ? emptyCell : textOf(String(cell.v));
}

function readNumber(value: number, { z: format, w: displayed }: CellObject, date1904: boolean): Cell {
  if (format === undefined && displayed !== undefined) return readDisplayed(value, displayed);
  const shown = typeof format === 'string' ? format : 'General';
  if (value >= 1 && SSF.is_date(shown)) {
    const { y, m, d } = SSF.parse_date_code(value, { date1904 }) ?? {};
    const date = `${String(y).padStart(4, '0')}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
    if (civilDate.safeParse(date).success) return { text: date, kind: 'date' };
  }
  const typed = String(Number(value.toPrecision(15)));
  const worded = withWords(typed, shown);
  if (worded !== null) return textCell(worded);
  // People use a format of only zeros to keep a number's leading zeros in a spreadsheet.
  const text = /^0+$/.test(shown) ? typed.padStart(shown.length, '0') : typed;
  return { text, kind: 'number', ...(date1904 && { date1904 }) };
}

/** A number of a file that has the text as it was shown instead of its format (ODS): "3 mnd", "01234567". */
function readDisplayed(value: number, displayed: string): Cell {
  const typed = String(Number(value.toPrecision(15)));
  const isPadded = /^0\d+$/.test(displayed) && Number(displayed) === value;
  const isWorded = displayed.match(/\d+/g)?.join() === typed && wordOrUnit.test(displayed);
  return isWorded ? textCell(displayed) : { text: isPadded ? displayed : typed, kind: 'number' };
}

/** Up to the first part of a format that is for other numbers: in quotes and behind a backslash a semicolon is text. */
const firstSection = /^(?:"[^"]*"|\\.|[^;"\\])*/;
const literal = /"([^"]*)"|\\(.)/g;
/** A word, or the letter for which people take a unit of time: `3d`, `12m`, `72u`, `7j`. */
const wordOrUnit = /\p{L}{2}|(?<!\p{L})[dhjmuwy](?!\p{L})/iu;
/** A comma behind the last digit: what is shown is the number of thousands. */
const inThousands = /[0#?],+(?![0#?,])/;

/** The number with the words that its format shows beside it, as in `0" maanden"`; null where it shows none, or another number. */
function withWords(typed: string, format: string): string | null {
  const section = firstSection.exec(format)?.[0] ?? '';
  const at = section.replace(literal, (found) => ' '.repeat(found.length)).search(/[0#?]|General/);
  if (at < 0 || inThousands.test(section.replace(literal, ''))) return null;
  const textOf = (part: string) =>
    [...part.matchAll(literal)].map(([, quoted, escaped]) => quoted ?? escaped).join('');
  const [before, after] = [textOf(section.slice(0, at)), textOf(section.slice(at))];
  if (!wordOrUnit.test(before) && !wordOrUnit.test(after)) return null;
  return `${before}${before === '' || /\s$/.test(before) ? '' : ' '}${typed}${after === '' || /^\s/.test(after) ? '' : ' '}${after}`;
}

function readIsoDate(value: unknown): Cell {
  const text = value instanceof Date ? value.toISOString() : String(value ?? '');
  const date = civilDate.safeParse(text.slice(0, 10));
  return date.success ? { text: date.data, kind: 'date' } : textCell(text);
}

const errorTexts: Record<number, string> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
};

function errorText(value: unknown): string {
  return (typeof value === 'number' ? errorTexts[value] : undefined) ?? '#VALUE!';
}
