/**
 * Rows for the clipboard: as tab-separated text and as a table, so that both spreadsheets and word processors
 * accept them.
 */

import type { ProcessorRow } from '../../../../shared/fields/record.ts';
import { neutralise } from '../../../../shared/law/spreadsheet-text.ts';
import { inMarkup } from '../../../../shared/words/markup.ts';
import type { Column } from '../list/columns.tsx';

export interface Copied {
  readonly text: string;
  readonly html: string;
}

const oneLine = (text: string) => neutralise(text.replace(/[\t\r\n]+/g, ' '));

/** The rows under their column titles; a cell that would start a formula is neutralised in both formats. */
export function copyOfRows(rows: Iterable<ProcessorRow>, columns: readonly Column[]): Copied {
  const titles = columns.map(({ title }) => oneLine(title));
  const cells = [...rows].map((row) => columns.map(({ text }) => oneLine(text(row))));
  const tags = (name: string, texts: readonly string[]) =>
    `<tr>${texts.map((text) => `<${name}>${inMarkup(text)}</${name}>`).join('')}</tr>`;
  return {
    text: [titles, ...cells].map((line) => line.join('\t')).join('\r\n'),
    html: `<table><thead>${tags('th', titles)}</thead><tbody>${cells.map((line) => tags('td', line)).join('')}</tbody></table>`,
  };
}

/** Puts both formats on the clipboard; rejects if the browser refuses. */
export async function toClipboard({ text, html }: Copied): Promise<void> {
  const as = (content: string, type: string) => new Blob([content], { type });
  await navigator.clipboard.write([
    new ClipboardItem({ 'text/plain': as(text, 'text/plain'), 'text/html': as(html, 'text/html') }),
  ]);
}
