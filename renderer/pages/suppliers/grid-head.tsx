// biome-ignore-all lint/a11y/useSemanticElements: as in the grid
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid holds the focus
import { useMessages } from '../../i18n/language.tsx';
import { SortTitle, sortDirection, TickAll } from '../../ui/grid-head.tsx';
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
  const classOf = (at: number) => (activeColumn === at ? 'grid-cell active' : 'grid-cell');
  return (
    <div role="rowgroup" className="grid-head">
      <div role="row" aria-rowindex={1} className="grid-row">
        <TickAll
          base={base}
          className={`${classOf(0)} cell-select`}
          column={grid.select}
          label={grid.selectAll}
          ticked={selected}
          onTickAll={onSelectAll}
        />
        {columns.map((column, before) => {
          const by = column.sort;
          const direction = sortDirection(column.sort === sort, descending);
          return (
            <div
              key={column.key}
              id={cellId(base, -1, before + 1)}
              role="columnheader"
              aria-colindex={before + 2}
              aria-sort={column.sort === null ? undefined : direction}
              className={`${classOf(before + 1)} cell-title`}
            >
              <SortTitle
                title={column.title}
                direction={direction}
                label={suppliers.sortBy(column.title)}
                onSort={by === null ? undefined : () => onSort(by)}
              />
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
