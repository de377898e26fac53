/** Reading delimited text: the delimiter is detected, unbalanced quotes are rejected. */
import Papa from 'papaparse';
import { importLimits } from '../../../shared/fields/import.ts';
import { asWritten } from '../../../shared/law/spreadsheet-text.ts';
import { importSentences } from '../../../shared/words/import.ts';
import { Problem } from '../ground/problem.ts';
import type { Cell } from './cells/cell.ts';
import { headerScore } from './header.ts';
import type { Running } from './running.ts';
import { cleanText, columnLetter, type RawRow, sharedCells, textCell } from './table.ts';

const delimiters = [';', ',', '\t', '|'] as const;
const SAMPLE_ROWS = 50;
const SAMPLE_LENGTH = 200_000;

/**
 * Rows of a delimited text, numbered as in a spreadsheet; rows without any text are left out.
 * Errors: `invalid` (unclosed quotes), `too-large` (more than the limit of cells), `cancelled`.
 */
export function readCsv(written: string, running: Running = {}): RawRow[] {
  const text = unwrapped(written);
  const declared = /^sep=([;,\t|])\r?\n/i.exec(text);
  const delimiter = declared?.[1] ?? findDelimiter(text);
  const body = tightened(straight(declared ? text.slice(declared[0].length) : text, delimiter), delimiter);
  const cellOf = sharedCells(readCell);
  const rows: RawRow[] = [];
  let number = declared ? 1 : 0;
  let cells = 0;
  Papa.parse<string[]>(body, {
    delimiter,
    step: ({ data, errors }, parser) => {
      number++;
      if (running.signal?.aborted) parser.abort();
      if (errors.some(({ type }) => type === 'Quotes')) {
        throw new Problem('invalid', importSentences.brokenQuotes(number));
      }
      cells += data.length;
      if (cells > importLimits.cells) throw new Problem('too-large', importSentences.tooManyCells);
      // Before a cell is looked at: cleaning a text of many megabytes takes gigabytes.
      const long = data.findIndex((cell) => cell.length > importLimits.cellCharacters);
      if (long >= 0) {
        throw new Problem('too-large', importSentences.cellTooLong(`${columnLetter(long)}${number}`));
      }
      const row = data.map((raw, at) => cellOf(raw, at));
      if (row.some((cell) => cell.text !== '')) rows.push({ number, cells: row });
    },
  });
  if (running.signal?.aborted) throw new Problem('cancelled');
  return rows;
}

/** A line that is one text in quotation marks, as a program writes the lines of a list that it took for one column. */
const wholeLine = /^"((?:[^"]|"")*)"[;,\t]*$/;

/** The lines of a list that were each put between quotation marks as a whole; any other text as it is. */
function unwrapped(text: string): string {
  const [first = ''] = text.split(/\r?\n/, 1);
  const header = wholeLine.exec(first)?.[1];
  if (header === undefined || !/[;,\t]/.test(header)) return text;
  const { data } = Papa.parse<string[]>(header.replaceAll('""', '"'));
  if (headerScore(data[0] ?? []) < 2) return text;
  const inner = text.split(/\r?\n/).map((line) => (line.trim() === '' ? '' : wholeLine.exec(line)?.[1]));
  return inner.every((line) => line !== undefined)
    ? inner.map((line) => line.replaceAll('""', '"')).join('\n')
    : text;
}

/** Other marks around cells, each with what opens and what closes. */
const otherMarks = [
  ['[“„«]', '[”“»]'],
  ["'", "'"],
] as const;

/** The text with straight quotation marks around its cells, where all that stand around cells are others. */
function straight(text: string, delimiter: string): string {
  if (text.includes('"')) return text;
  const sample = text.slice(0, SAMPLE_LENGTH);
  const sign = delimiter === '|' ? '\\|' : delimiter;
  for (const [open, close] of otherMarks) {
    const opens = new RegExp(`(^|${sign})([ \\t]*)${open}`, 'gm');
    const closes = new RegExp(`${close}([ \\t\\r]*)(?=${sign}|$)`, 'gm');
    const found = sample.match(opens)?.length ?? 0;
    // A mark that stands before a number and never behind it is that of a spreadsheet.
    if (found >= LEAST_MARKS && found === sample.match(closes)?.length)
      return text.replace(closes, '"$1').replace(opens, '$1$2"');
  }
  return text;
}

/** Fewer are marks of one cell or two, and no way of writing cells. */
const LEAST_MARKS = 4;

/**
 * The text without spaces between a delimiter and the quotation mark behind it: with them, the mark is a letter like any
 * other, and what stands between two is cut.
 */
function tightened(text: string, delimiter: string): string {
  const wanted = new RegExp(`(^|[${delimiter}])[ \\t]+(?=")`, 'm');
  if (delimiter === '\t' || !wanted.test(text)) return text;
  let out = '';
  let from = 0;
  let quoted = false;
  let starts = true;
  for (let at = 0; at < text.length; at++) {
    const letter = text[at];
    if (quoted) {
      if (letter !== '"') continue;
      if (text[at + 1] === '"') at++;
      else quoted = false;
    } else if (letter === delimiter || letter === '\n' || letter === '\r') {
      starts = true;
      out += text.slice(from, at + 1);
      from = at + 1;
    } else if (starts && letter === '"') {
      quoted = true;
      starts = false;
      from = at;
    } else if (letter !== ' ') starts = false;
  }
  return out + text.slice(from);
}

/** Whether it is a formula depends only on its first character; a leading apostrophe means that it is not. */
function readCell(raw: string): Cell {
  if (/^[^=+\-@'\s]/.test(raw)) return textCell(raw);
  // Checked before cleaning, which turns a tab into a space.
  const typed = raw.trim();
  const written = asWritten(typed);
  if (written !== typed) return textCell(written);
  const text = cleanText(typed);
  return text.startsWith('=') && !text.startsWith('=>') ? { text, kind: 'formula' } : textCell(raw);
}

/**
 * The delimiter for which the first rows look most like a list: known headers first, then equal row widths.
 */
function findDelimiter(text: string): string {
  let best: { delimiter: string; score: number } = { delimiter: ';', score: -1 };
  for (const delimiter of delimiters) {
    const { data } = Papa.parse<string[]>(text.slice(0, SAMPLE_LENGTH), { delimiter, preview: SAMPLE_ROWS });
    const rows = data.filter((row) => row.some((cell) => cell.trim() !== ''));
    const header = Math.max(0, ...rows.map((row) => headerScore(row)));
    const score = header * 1000 + evenness(rows);
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

/** How many rows have the most common width of more than one column. */
function evenness(rows: readonly string[][]): number {
  const widths = new Map<number, number>();
  for (const row of rows) if (row.length > 1) widths.set(row.length, (widths.get(row.length) ?? 0) + 1);
  return Math.max(0, ...widths.values());
}
