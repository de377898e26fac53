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

/**
 * Rows of a delimited text, numbered as in a spreadsheet; rows without any text are left out.
 * Errors: `invalid` (unclosed quotes), `too-large` (more than the limit of cells), `cancelled`.
 */
export function readCsv(text: string, running: Running = {}): RawRow[] {
  const declared = /^sep=([;,\t|])\r?\n/i.exec(text);
  const delimiter = declared?.[1] ?? findDelimiter(text);
  const body = tightened(declared ? text.slice(declared[0].length) : text, delimiter);
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
    const { data } = Papa.parse<string[]>(text.slice(0, 200_000), { delimiter, preview: SAMPLE_ROWS });
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
