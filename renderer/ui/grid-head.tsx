// biome-ignore-all lint/a11y/useSemanticElements: as in the grid
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid holds the focus
import { ArrowDown, ArrowUp } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { cellId } from './use-cursor.ts';

interface TickAllProps {
  readonly base: string;
  /** Class of the cell. */
  readonly className: string;
  /** Name of the column. */
  readonly column: string;
  /** What the tick does. */
  readonly label: string;
  readonly ticked: 'all' | 'some' | 'none';
  readonly onTickAll: () => void;
}

/** The first cell of a grid's header: the tick for all rows. */
export function TickAll({ base, className, column, label, ticked, onTickAll }: TickAllProps) {
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current) box.current.indeterminate = ticked === 'some';
  }, [ticked]);
  return (
    <div
      id={cellId(base, -1, 0)}
      role="columnheader"
      aria-colindex={1}
      aria-label={column}
      className={className}
    >
      <input
        ref={box}
        type="checkbox"
        tabIndex={-1}
        aria-label={label}
        title={label}
        checked={ticked === 'all'}
        onChange={onTickAll}
      />
    </div>
  );
}

/** How a grid is sorted on a column, as `aria-sort` has it. */
export function sortDirection(isSorted: boolean, descending: boolean): 'ascending' | 'descending' | 'none' {
  if (!isSorted) return 'none';
  return descending ? 'descending' : 'ascending';
}

interface SortTitleProps {
  readonly title: string;
  readonly direction: 'ascending' | 'descending' | 'none';
  /** What pressing it does. */
  readonly label: string;
  /** Undefined if nothing sorts on this column. */
  readonly onSort: (() => void) | undefined;
}

/** The title of a column, which sorts the grid on it. */
export function SortTitle({ title, direction, label, onSort }: SortTitleProps) {
  if (!onSort) return <span>{title}</span>;
  return (
    <button type="button" tabIndex={-1} className="grid-sort" title={label} onClick={onSort}>
      <span>{title}</span>
      {direction === 'ascending' && <ArrowUp size={14} aria-hidden className="icon" />}
      {direction === 'descending' && <ArrowDown size={14} aria-hidden className="icon" />}
    </button>
  );
}
