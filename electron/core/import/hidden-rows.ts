/** Rows of an ODS that a filter or a hand has hidden: the reader has that of an XLSX only. */
import type { WorkBook } from '@e965/xlsx';

/** First and last of hidden rows behind each other, from 0. */
type Run = readonly [first: number, last: number];

/** Marks the hidden rows of each sheet as the reader marks those of an XLSX; `content` is the part of that name. */
export function markHiddenRows(content: Uint8Array, { SheetNames, Sheets }: WorkBook): void {
  for (const [index, runs] of hiddenRuns(content).entries()) {
    const sheet = Sheets[SheetNames[index] ?? ''];
    if (!sheet || runs.length === 0) continue;
    const rows: { hidden: boolean }[] = [];
    // A run may be a million rows long: only those that are there are marked.
    const numbers = Object.keys(sheet['!data'] ?? []).map(Number);
    let at = 0;
    for (const [first, last] of runs) {
      while (at < numbers.length && (numbers[at] ?? 0) < first) at += 1;
      for (; at < numbers.length && (numbers[at] ?? 0) <= last; at += 1)
        rows[numbers[at] ?? 0] = { hidden: true };
    }
    sheet['!rows'] = rows;
  }
}

/** The hidden rows of each sheet, in the order of the file. */
function hiddenRuns(content: Uint8Array): Run[][] {
  const sheets: Run[][] = [];
  let next = 0;
  const xml = Buffer.from(content.buffer, content.byteOffset, content.byteLength).toString('latin1');
  for (const [, name, attributes = ''] of xml.matchAll(/<table:(table|table-row)(?=[\s/>])([^>]*)>/g)) {
    if (name === 'table') {
      sheets.push([]);
      next = 0;
      continue;
    }
    const first = next;
    next += Number(/number-rows-repeated="(\d{1,9})"/.exec(attributes)?.[1] ?? 1);
    if (/visibility="(?:collapse|filter)"/.test(attributes)) sheets.at(-1)?.push([first, next - 1]);
  }
  return sheets;
}
