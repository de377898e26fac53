/** The list's clipboard handling, and its pointer handling for cells. */
import type { ClipboardEvent, PointerEvent } from 'react';
import type { ProcessorRow } from '../../../shared/fields/record.ts';
import type { Messages } from '../../../shared/words/ui.ts';
import { tell } from '../../ui/toast.tsx';
import type { Cell } from '../../ui/use-cursor.ts';
import { type Copied, copyOfRows } from './bulk/copy.ts';
import type { Column } from './list/columns.tsx';
import type { Part } from './list/row-window.ts';
import type { Selection } from './list/use-selection.ts';

/** Shows the full text of a truncated cell on hover; the cursor's cell shows it anyway. */
export function showWhole({ target }: PointerEvent) {
  const content = target instanceof Element ? target.closest('.cell-content') : null;
  if (!(content instanceof HTMLElement)) return;
  const parts = [content, ...content.querySelectorAll('*')];
  const isCut = parts.some((part) => part.clientWidth > 0 && part.scrollWidth > part.clientWidth);
  content.title = isCut ? (content.textContent ?? '') : '';
}

interface ClipboardOptions {
  readonly part: Part;
  /** The row at a position in the list, if loaded. */
  readonly rowAt: (at: number) => ProcessorRow | undefined;
  readonly columns: readonly Column[];
  readonly selection: Selection;
  readonly canWrite: boolean;
  readonly cell: Cell;
  /** Opens a cell with a text in it; false if the cell cannot be edited. */
  readonly edit: (row: number, column: number, typed: string) => boolean;
  /** Rows from a spreadsheet. */
  readonly onPaste: (text: string) => void;
  readonly messages: Messages;
}

/** Copies the selection or the cell; pastes a single cell in place, and rows as an import. */
export function clipboardOf(options: ClipboardOptions) {
  const { part, columns, selection, canWrite, cell, messages } = options;
  const { grid } = messages;

  function copied(): Copied | null {
    if (selection.rows.size > 0) {
      const newest = new Map(part.rows.map((row) => [row.id, row]));
      const chosen = [...selection.rows.values()].map((row) => newest.get(row.id) ?? row);
      return copyOfRows(chosen, columns);
    }
    const row = options.rowAt(cell.row);
    const column = columns[cell.column - 1];
    return row && column ? { text: column.text(row), html: '' } : null;
  }

  function copy(event: ClipboardEvent) {
    const isOwn = event.target instanceof HTMLInputElement || getSelection()?.isCollapsed === false;
    const both = isOwn ? null : copied();
    if (both === null) return;
    event.preventDefault();
    if (selection.isBusy) {
      tell(grid.selecting);
      return;
    }
    event.clipboardData.setData('text/plain', both.text);
    if (both.html !== '') event.clipboardData.setData('text/html', both.html);
    tell(both.html === '' ? grid.copiedCell : grid.copied(selection.rows.size));
  }

  function paste(event: ClipboardEvent) {
    const text = event.clipboardData.getData('text/plain');
    const isOwn = event.target instanceof Element && event.target.closest('.cell-editor') !== null;
    if (isOwn || !canWrite || text.trim() === '') return;
    event.preventDefault();
    const isOneCell = !/[\t\n]/.test(text.trim());
    if (!(isOneCell && options.edit(cell.row, cell.column, text.trim()))) options.onPaste(text);
  }

  return { copy, paste };
}
