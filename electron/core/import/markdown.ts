/** Reading the tables in a Markdown text. */
import { importLimits } from '../../../shared/fields/import.ts';
import { importSentences } from '../../../shared/words/import.ts';
import { Problem } from '../ground/problem.ts';
import { letterOf } from './html-text.ts';
import { unmarked } from './links.ts';
import { withStruckOf } from './struck.ts';
import { columnLetter, type RawRow, textCell } from './table.ts';
import type { Sheet } from './workbook.ts';

/** The line below a header: dashes, with colons for the alignment. */
const ruler = /^(?=.*(--|:-|-:))\s*\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)*\|?\s*$/;
const heading = /^\s{0,3}#{1,6}\s+(.*?)\s*#*\s*$/;
/** A ruler must be within this many lines from the top before a text is taken for Markdown. */
const RULER_WITHIN = 2000;

/** Whether a text holds a table of Markdown. */
export function holdsMarkdownTable(text: string): boolean {
  const lines = text.split(/\r?\n/, RULER_WITHIN);
  return lines.some((line, at) => isRuler(line) && (lines[at - 1] ?? '').includes('|'));
}

const isRuler = (line: string): boolean => line.includes('|') && ruler.test(line);

/** Every table, under the heading above it, with rows numbered as lines of the text. Errors: `too-large`. */
export function readMarkdown(text: string): Sheet[] {
  const lines = text.split(/\r?\n/);
  const tables: { name: string; rows: RawRow[] }[] = [];
  let title = '';
  let cells = 0;
  for (let at = 0; at < lines.length; at++) {
    title = heading.exec(lines[at] ?? '')?.[1] ?? title;
    if (!isRuler(lines[at + 1] ?? '') || !(lines[at] ?? '').includes('|')) continue;
    const rows: RawRow[] = [rowOf(lines[at] ?? '', at + 1)];
    for (at += 2; at < lines.length && (lines[at] ?? '').includes('|'); at++) {
      const row = rowOf(lines[at] ?? '', at + 1);
      cells += row.cells.length;
      if (cells > importLimits.cells) throw new Problem('too-large', importSentences.tooManyCells);
      if (row.cells.some(({ text: words }) => words !== '')) rows.push(row);
    }
    at -= 1;
    tables.push({ name: nameOf(title, tables), rows });
  }
  return tables;
}

function nameOf(title: string, tables: readonly { name: string }[]): string {
  const wanted = title || `${tables.length + 1}`;
  return tables.some(({ name }) => name === wanted) ? `${wanted} (${tables.length + 1})` : wanted;
}

function rowOf(line: string, number: number): RawRow {
  const inner = line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '');
  const cells = inner.split(/(?<!\\)\|/).map((words) => unmarked(textCell(plain(words))));
  const long = cells.findIndex(({ text }) => text.length > importLimits.cellCharacters);
  if (long >= 0)
    throw new Problem('too-large', importSentences.cellTooLong(`${columnLetter(long)}${number}`));
  return { number, cells };
}

function plain(words: string): string {
  return withStruckOf(words)
    .replace(/\*\*(?=\S)([^*]*[^*\s])\*\*/g, '$1')
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(/\\([\\|*_`[\]()#])/g, '$1')
    .replace(/&(?:\w+|#\d+|#x[\da-f]+);/gi, letterOf);
}
