/** Reading the tables of a web page, which many programs also write under the name .xls. */
import { read } from '@e965/xlsx';
import { importLimits } from '../../../shared/fields/import.ts';
import { importSentences } from '../../../shared/words/import.ts';
import { Problem } from '../ground/problem.ts';
import type { Cell } from './cells/cell.ts';
import { unmarked } from './links.ts';
import type { Sheet } from './workbook.ts';
import { rowsOf } from './workbook-rows.ts';

/** Whether a text is a page with a table. */
export function holdsHtmlTable(text: string): boolean {
  const start = text.slice(0, 2000).trimStart();
  return start.startsWith('<') && /<table[\s>]/i.test(text) && !/<(\w+:)?Workbook[\s>]/.test(start);
}

/** Every table of a page. Cells are texts: a reader that makes days and numbers of them gets them wrong. Errors: `invalid`, `too-large`. */
export function readHtml(text: string): Sheet[] {
  const cells = text.match(/<t[dh][\s>]/gi)?.length ?? 0;
  if (cells > importLimits.cells) throw new Problem('too-large', importSentences.tooManyCells);
  const plain = spelledOut(text.replace(referenceMark, ''));
  // A span of thousands of rows would be spelled out.
  const safe = plain.replace(/(rowspan|colspan)\s*=\s*["']?(\d+)["']?/gi, (_, name: string, count: string) =>
    Number(count) > SPAN_LIMIT ? '' : `${name}="${count}"`,
  );
  let workbook: ReturnType<typeof read>;
  try {
    workbook = read(safe, { type: 'string', raw: true, dense: true });
  } catch {
    throw new Problem('invalid', importSentences.notAList);
  }
  return workbook.SheetNames.flatMap((name) => {
    const sheet = workbook.Sheets[name];
    if (!sheet) return [];
    const rows = rowsOf(name, sheet, false).map((row) => ({ ...row, cells: row.cells.map(withAddress) }));
    return [{ name, rows }];
  });
}

const withAddress = (cell: Cell): Cell => (cell.text.startsWith('[') ? unmarked(cell) : cell);

const block = '<\\/?(?:li|ul|ol|p|div|h[1-6]|dl|dt|dd|blockquote)\\b[^<>]*>';
/** Where one line of a cell ends and the next begins, without a break of its own. */
const blocks = new RegExp(`${block}(?:\\s*${block})*`, 'gi');
/** A cell that is one link. */
const linkedCell =
  /(<t[dh]\b[^<>]*>(?:\s*<(?!a\b)[^<>]*>)*)\s*<a\b[^<>]*\bhref\s*=\s*["'](https?:[^"'\s<>()]+)["'][^<>]*>([^<>[\]]+)<\/a>(?=(?:\s*<\/(?!t[dh]\b)\w+>|\s*<br\s*\/?>)*\s*<\/t[dh]>)/gi;
const image = /<img\b[^<>]*\balt\s*=\s*["']([^"'<>]*)["'][^<>]*>/gi;
const emptyDay = /<time\b[^<>]*\bdatetime\s*=\s*["']([^"'<>]*)["'][^<>]*?(?:\/>|>\s*<\/time>)/gi;
/** How wikis name the signs of their cells. */
const signs: Readonly<Record<string, string>> = { '(tick)': '✔', '(error)': '✘', '(cross)': '✘' };

/** The page with what its marks say as text: items of a list on lines of their own, addresses, signs and days. */
function spelledOut(text: string): string {
  return text
    .replace(linkedCell, '$1[$3]($2)')
    .replace(image, (_, words: string) => signs[words] ?? words)
    .replace(emptyDay, '$1')
    .replace(blocks, '<br>');
}

/** The mark of a note below the table, which is no part of the word before it. */
const referenceMark = /<sup\b[^<>]*>(?:<a\b[^<>]*>)?\s*[\d*†‡§,]{1,5}\s*(?:<\/a>)?<\/sup>/gi;

const SPAN_LIMIT = 1000;
