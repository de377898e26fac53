/** The active cell of a grid, and the rows that Shift extends the selection over. */
import { type RefObject, useRef, useState } from 'react';
import { useWindow } from './use-window.ts';

/** The element of a cell; row -1 is the header. */
export const cellId = (base: string, row: number, column: number) => `${base}-${row}-${column}`;

/** Row -1 is the header; column 0 is the selection column. */
export interface Cell {
  readonly row: number;
  readonly column: number;
}

interface CursorOptions {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly base: string;
  readonly total: number;
  /** Number of columns, including the selection column. */
  readonly columns: number;
  /** The active cell at first; the first one where none is given. */
  readonly first?: Cell | null;
}

export function useCursor({ scroller, base, total, columns, first = null }: CursorOptions) {
  const view = useWindow(scroller, total);
  const [active, setActive] = useState<Cell>(first ?? { row: 0, column: 1 });
  /** Row from which Shift selects; null = the cursor's row before the first move. */
  const anchor = useRef<number | null>(null);
  const cell: Cell = {
    row: Math.min(active.row, total - 1),
    column: Math.min(active.column, columns - 1),
  };

  function move(row: number, column: number): Cell {
    const next = {
      row: Math.max(-1, Math.min(total - 1, row)),
      column: Math.max(0, Math.min(columns - 1, column)),
    };
    setActive(next);
    if (next.row >= 0) view.scrollTo(next.row);
    document
      .getElementById(cellId(base, next.row, next.column))
      ?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    return next;
  }

  /** Where a key moves the cursor, or null if it is not a movement key. */
  function targetOf(key: string, control: boolean): Cell | null {
    const { row, column } = cell;
    const targets: Record<string, Cell> = {
      ArrowDown: { row: control ? total - 1 : row + 1, column },
      ArrowUp: { row: control ? 0 : row - 1, column },
      ArrowRight: { row, column: control ? columns - 1 : column + 1 },
      ArrowLeft: { row, column: control ? 1 : column - 1 },
      PageDown: { row: row + view.perPage, column },
      PageUp: { row: Math.max(0, row - view.perPage), column },
      Home: { row: control ? 0 : row, column: 1 },
      End: { row: control ? total - 1 : row, column: columns - 1 },
    };
    return targets[key] ?? null;
  }

  return { ...view, cell, move, targetOf, anchor };
}
