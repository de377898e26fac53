// biome-ignore-all lint/a11y/useSemanticElements: as in the grid
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid holds the focus
import { ArrowDown, ArrowUp } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useMessages } from '../../i18n/language.tsx';
import { cellId } from '../../ui/use-cursor.ts';
import { ColumnEdge, type Sizing } from './column-edge.tsx';
import type { Column } from './list/columns.tsx';
import type { SortColumn } from './list/list-query.ts';
import type { Widths } from './list/widths.ts';

interface HeadProps {
  readonly columns: readonly Column[];
  readonly base: string;
  /** Column of the active cell if it is in the header; 0 = the selection column. */
  readonly activeColumn: number | null;
  readonly sort: SortColumn;
  readonly descending: boolean;
  readonly onSort: (column: SortColumn) => void;
  readonly selected: 'none' | 'some' | 'all';
  readonly onSelectAll: () => void;
  readonly widths: Widths;
  readonly sizing: Sizing;
}

/** The edge of a column, by its number. */
export const edgeId = (base: string, column: number) => `${base}-edge-${column}`;

/** The column titles: they sort the list, and their edges resize the columns. */
export function Head(props: HeadProps) {
  const { columns, base, activeColumn, sort, descending, onSort, selected, onSelectAll } = props;
  const { suppliers, grid } = useMessages();
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current) box.current.indeterminate = selected === 'some';
  }, [selected]);
  const classOf = (at: number) => (activeColumn === at ? 'grid-cell active' : 'grid-cell');
  return (
    <div role="rowgroup" className="grid-head">
      <div role="row" aria-rowindex={1} className="grid-row">
        <div
          id={cellId(base, -1, 0)}
          role="columnheader"
          aria-colindex={1}
          aria-label={grid.select}
          className={`${classOf(0)} cell-select`}
        >
          <input
            ref={box}
            type="checkbox"
            tabIndex={-1}
            aria-label={grid.selectAll}
            checked={selected === 'all'}
            onChange={onSelectAll}
          />
        </div>
        {columns.map((column, before) => {
          const isSorted = column.sort !== null && column.sort === sort;
          const direction = isSorted ? (descending ? 'descending' : 'ascending') : 'none';
          return (
            <div
              key={column.key}
              id={cellId(base, -1, before + 1)}
              role="columnheader"
              aria-colindex={before + 2}
              aria-sort={column.sort === null ? undefined : direction}
              className={`${classOf(before + 1)} cell-title`}
            >
              {column.sort === null ? (
                <span>{column.title}</span>
              ) : (
                <button
                  type="button"
                  tabIndex={-1}
                  className="grid-sort"
                  title={suppliers.sortBy(column.title)}
                  onClick={() => column.sort && onSort(column.sort)}
                >
                  <span>{column.title}</span>
                  {direction === 'ascending' && <ArrowUp size={14} aria-hidden className="icon" />}
                  {direction === 'descending' && <ArrowDown size={14} aria-hidden className="icon" />}
                </button>
              )}
              <ColumnEdge
                {...props.sizing}
                column={column}
                id={edgeId(base, before + 1)}
                width={props.widths[column.key] ?? null}
              />
            </div>
          );
        })}
      </div>
    </div>
  );
}
