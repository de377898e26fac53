/** The active cell of a grid, and the rows that Shift extends the selection over. */
import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
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
  /** The cell that was moved to while its row was not in the page yet. */
  const sought = useRef<string | null>(null);
  const cell: Cell = {
    row: Math.min(active.row, total - 1),
    column: Math.min(active.column, columns - 1),
  };

  /** Scrolls the page to the cell that was moved to, once that is in it. */
  function show() {
    const element = sought.current === null ? null : document.getElementById(sought.current);
    if (element === null) return;
    sought.current = null;
    element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }
  useLayoutEffect(show);

  function move(row: number, column: number): Cell {
    const next = {
      row: Math.max(-1, Math.min(total - 1, row)),
      column: Math.max(0, Math.min(columns - 1, column)),
    };
    setActive(next);
    if (next.row >= 0) view.scrollTo(next.row);
    sought.current = cellId(base, next.row, next.column);
    show();
    const heading = document.getElementById(cellId(base, -1, next.column));
    if (scroller.current && heading) uncover(scroller.current, heading);
    return next;
  }

  useStaysInView(scroller, cell.row, view);

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

/**
 * Scrolls sideways until a column is neither outside the grid nor behind the columns that stay in view. Its heading tells
 * where it is: the row of the cell may not be in the page yet.
 */
function uncover(scroller: HTMLElement, heading: HTMLElement): void {
  const isPinned = (cell: Element) => getComputedStyle(cell).position === 'sticky';
  if (isPinned(heading)) return;
  const pinned = [...(heading.parentElement?.children ?? [])].filter(isPinned);
  const { left: edge } = scroller.getBoundingClientRect();
  const start = Math.max(edge, ...pinned.map((cell) => cell.getBoundingClientRect().right));
  const { left, right } = heading.getBoundingClientRect();
  const hidden = right - edge - scroller.clientLeft - scroller.clientWidth;
  if (left < start) scroller.scrollLeft -= start - left;
  else if (hidden > 0) scroller.scrollLeft += Math.min(hidden, left - start);
}

/** A grid that gets lower, because what stands below it grew, keeps the active row in view if it was. */
function useStaysInView(
  scroller: RefObject<HTMLElement | null>,
  row: number,
  { rowHeight, scrollTo }: ReturnType<typeof useWindow>,
): void {
  const height = useRef<number | null>(null);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(() => {
      const before = height.current ?? element.clientHeight;
      height.current = element.clientHeight;
      const top = row * rowHeight - element.scrollTop;
      if (element.clientHeight < before && top >= 0 && top < before) scrollTo(row);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [scroller, row, rowHeight, scrollTo]);
}
