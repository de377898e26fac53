/** Reading the tables of a web page, which many programs also write under the name .xls. */
import { read } from '@e965/xlsx';
import { importLimits } from '../../../shared/fields/import.ts';
import { importSentences } from '../../../shared/words/import.ts';
import { Problem } from '../ground/problem.ts';
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
  const plain = text.replace(referenceMark, '');
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
    return sheet ? [{ name, rows: rowsOf(name, sheet, false) }] : [];
  });
}

/** The mark of a note below the table, which is no part of the word before it. */
const referenceMark = /<sup\b[^<>]*>(?:<a\b[^<>]*>)?\s*[\d*†‡§,]{1,5}\s*(?:<\/a>)?<\/sup>/gi;

const SPAN_LIMIT = 1000;
