/** Rows as a spreadsheet puts them in the clipboard: cells apart by tabs. */
import type { ImportMapping } from '../../../../shared/schema/import.ts';

/** The rows as a list that can be imported. */
export function fileOf(text: string): File {
  return new File([text], 'plakken.tsv', { type: 'text/tab-separated-values' });
}

/** The cells of the first row. */
export function firstCells(text: string): readonly string[] {
  return (text.replace(/^\s*\n/, '').split(/\r?\n/, 1)[0] ?? '').split('\t').map((cell) => cell.trim());
}

/** The rows under the columns of a mapping, which they did not have themselves. */
export function withHeader(text: string, mapping: ImportMapping): string {
  // One kind of line end throughout: a reader takes the first that it sees.
  return `${mapping.columns.map(({ column }) => column).join('\t')}\n${text.replace(/\r\n?/g, '\n')}`;
}
