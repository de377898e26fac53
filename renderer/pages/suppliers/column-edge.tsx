import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import { useMessages } from '../../i18n/language.tsx';
import type { Column } from './list/columns.tsx';
import { NARROWEST, WIDEST } from './list/widths.ts';

/** Pixels per press of an arrow key, without and with Shift. */
const STEP = 8;
const LEAP = 40;

export interface Sizing {
  /** Shows a width, and stores it when `isDone`; null = the column's own width. */
  readonly onSize: (column: Column, width: number | null, isDone: boolean) => void;
  /** The width in which every loaded row fits entirely. */
  readonly fitOf: (column: Column) => number;
  /** Returns to the title cell. */
  readonly onLeave: () => void;
}

interface ColumnEdgeProps extends Sizing {
  readonly column: Column;
  readonly id: string;
  /** The chosen width; null = determined by the column's contents. */
  readonly width: number | null;
}

const bounded = (width: number) => Math.round(Math.max(NARROWEST, Math.min(WIDEST, width)));

/** The edge of a column: dragged, double-clicked, or moved with keys once it has the focus. */
export function ColumnEdge({ column, id, width, onSize, fitOf, onLeave }: ColumnEdgeProps) {
  const { grid } = useMessages();
  const [seen, setSeen] = useState(column.least);
  const drag = useRef<{ x: number; width: number } | null>(null);
  const widthNow = (edge: Element) => Math.round(edge.parentElement?.getBoundingClientRect().width ?? seen);

  function move(event: PointerEvent, isDone: boolean) {
    if (drag.current === null) return;
    const wanted = bounded(drag.current.width + event.clientX - drag.current.x);
    const isMoved = event.clientX !== drag.current.x;
    if (isDone) drag.current = null;
    if (isMoved) onSize(column, wanted, isDone);
  }

  function press(event: KeyboardEvent) {
    const step = event.shiftKey ? LEAP : STEP;
    const now = widthNow(event.currentTarget);
    const runs: Record<string, () => void> = {
      ArrowRight: () => onSize(column, bounded(now + step), true),
      ArrowLeft: () => onSize(column, bounded(now - step), true),
      Enter: () => onSize(column, fitOf(column), true),
      Delete: () => onSize(column, null, true),
      Escape: onLeave,
      Tab: onLeave,
    };
    event.stopPropagation();
    const run = runs[event.key];
    if (!run) return;
    event.preventDefault();
    run();
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a line between columns that moves is no thematic break
    <div
      id={id}
      role="separator"
      tabIndex={-1}
      className="column-edge"
      aria-orientation="vertical"
      aria-label={grid.widthOf(column.title)}
      aria-valuenow={width ?? seen}
      aria-valuemin={NARROWEST}
      aria-valuemax={WIDEST}
      aria-valuetext={grid.pixels(width ?? seen)}
      onFocus={(event) => setSeen(widthNow(event.currentTarget))}
      onKeyDown={press}
      onDoubleClick={() => onSize(column, fitOf(column), true)}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        drag.current = { x: event.clientX, width: widthNow(event.currentTarget) };
      }}
      onPointerMove={(event) => move(event, false)}
      onPointerUp={(event) => move(event, true)}
      onLostPointerCapture={() => {
        drag.current = null;
      }}
    />
  );
}
