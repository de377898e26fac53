/** What an ODS hides (rows by a filter or a hand, columns, sheets): the reader has that of an XLSX only. */
import type { WorkBook, WorkSheet } from '@e965/xlsx';
import { attributeOf } from './xml-attribute.ts';

/** First and last of hidden rows or columns behind each other, from 0. */
type Run = readonly [first: number, last: number];

/** What one sheet hides. */
interface HiddenParts {
  readonly rows: Run[];
  readonly columns: Run[];
  readonly isHidden: boolean;
}

/** A sheet of a workbook has no more. */
const MOST_COLUMNS = 16_384;

/** Marks what each sheet hides, and which sheets are, as the reader marks it in an XLSX; `content` is the part of that name. */
export function markHidden(content: Uint8Array, workbook: WorkBook): void {
  const { SheetNames, Sheets } = workbook;
  const parts = hiddenParts(content);
  for (const [index, { rows, columns }] of parts.entries()) {
    const sheet = Sheets[SheetNames[index] ?? ''];
    if (!sheet) continue;
    if (rows.length > 0) markRows(sheet, rows);
    if (columns.length > 0) {
      const places = columns.flatMap(([first, last]) =>
        Array.from({ length: Math.max(0, Math.min(last, MOST_COLUMNS) - first + 1) }, (_, at) => first + at),
      );
      const marked: { hidden: boolean }[] = [];
      for (const at of places) marked[at] = { hidden: true };
      sheet['!cols'] = marked;
    }
  }
  workbook.Workbook = {
    ...workbook.Workbook,
    Sheets: parts.map(({ isHidden }) => ({ Hidden: isHidden ? 1 : 0 })),
  };
}

function markRows(sheet: WorkSheet, runs: readonly Run[]): void {
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

/** What each sheet hides, in the order of the file. */
function hiddenParts(content: Uint8Array): HiddenParts[] {
  const sheets: HiddenParts[] = [];
  const next = { row: 0, column: 0 };
  const xml = Buffer.from(content.buffer, content.byteOffset, content.byteLength).toString('latin1');
  const unseen = unseenStyles(xml);
  for (const [, name, attributes = ''] of xml.matchAll(
    /<table:(table|table-row|table-column)(?=[\s/>])([^<>]*)>/g,
  )) {
    if (name === 'table') {
      const isHidden = unseen.has(attributeOf(attributes, 'table:style-name'));
      sheets.push({ rows: [], columns: [], isHidden });
      next.row = 0;
      next.column = 0;
      continue;
    }
    const kind = name === 'table-row' ? 'row' : 'column';
    const first = next[kind];
    next[kind] += Number(/number-(?:rows|columns)-repeated="(\d{1,9})"/.exec(attributes)?.[1] ?? 1);
    if (/visibility="(?:collapse|filter)"/.test(attributes)) {
      const sheet = sheets.at(-1);
      (kind === 'row' ? sheet?.rows : sheet?.columns)?.push([first, next[kind] - 1]);
    }
  }
  return sheets;
}

/** The styles of sheets that are not shown. */
function unseenStyles(xml: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [, style = '', properties = ''] of xml.matchAll(
    /<style:style(\s[^<>]*)>\s*<style:table-properties(\s[^<>]*)>/g,
  ))
    if (attributeOf(properties, 'table:display') === 'false') found.add(attributeOf(style, 'style:name'));
  return found;
}
