/** Rows in a spreadsheet's clipboard format: cells separated by tabs. */
import type { ImportMapping } from '../../../shared/fields/import.ts';

/** The rows as a list that can be imported. */
export function fileOf(text: string): File {
  return new File([text], 'plakken.tsv', { type: 'text/tab-separated-values' });
}

/**
 * What was pasted as a list that can be imported; null for a text without words. A table comes as one wherever its program offers
 * it so: in the plain text of a page or a letter, each line of a cell would be a row.
 * @param of what the clipboard holds of a type, or nothing
 */
export function listPasted(of: (type: string) => string): File | null {
  const page = of('text/html');
  const isTable =
    (page.match(/<tr[\s>]/gi)?.length ?? 0) > 1 && (page.match(/<t[dh][\s>]/gi)?.length ?? 0) > 3;
  if (isTable) return new File([page], 'plakken.html', { type: 'text/html' });
  const text = of('text/plain');
  return text.trim() === '' ? null : fileOf(text);
}

/** The cells of the first row. */
export function firstCells(text: string): readonly string[] {
  return (text.replace(/^\s*\n/, '').split(/\r?\n/, 1)[0] ?? '').split('\t').map((cell) => cell.trim());
}

/** The rows under the column names of a mapping, which they lacked themselves. */
export function withHeader(text: string, mapping: ImportMapping): string {
  // Use one kind of line ending throughout: a reader adopts the first that it sees.
  return `${mapping.columns.map(({ column }) => column).join('\t')}\n${text.replace(/\r\n?/g, '\n')}`;
}

/** The cells of what was pasted, row by row; none for a text without words. */
export function pastedCells(text: string): readonly (readonly string[])[] {
  if (text.trim() === '') return [];
  return text
    .replace(/\r?\n$/, '')
    .split(/\r?\n/)
    .map((line) => line.split('\t').map((cell) => cell.trim()));
}
