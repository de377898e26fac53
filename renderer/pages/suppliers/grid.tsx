// biome-ignore-all lint/a11y/useSemanticElements: rows stand in the page only while they are in view; a table cannot
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid holds the focus
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the grid answers the keys
// biome-ignore-all lint/a11y/noStaticElementInteractions: every element has its role
/**
 * A grid over any number of rows: only what is in view stands in the page. The focus stays on the grid and an
 * active cell moves inside it (ARIA grid pattern), so scrolling never takes the focus away.
 */
import { ArrowDown, ArrowUp } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { ProcessorRow } from '../../../shared/schema/record.ts';
import { useLanguage, useMessages } from '../../i18n/language.tsx';
import { addresses } from '../../router/addresses.ts';
import { navigate } from '../../router/router.ts';
import { type Column, supplierColumns } from './columns.tsx';
import type { SortColumn } from './list-query.ts';
import { useWindow } from './use-window.ts';

interface GridProps {
  /** The rows that have come so far, from the first. */
  readonly rows: readonly ProcessorRow[];
  readonly total: number;
  /** Called with the last row that is in view. */
  readonly onNeed: (row: number) => void;
  readonly sort: SortColumn;
  readonly descending: boolean;
  readonly onSort: (column: SortColumn) => void;
}

/** Row -1 is the header. */
interface Cell {
  readonly row: number;
  readonly column: number;
}

export function SupplierGrid({ rows, total, onNeed, sort, descending, onSort }: GridProps) {
  const messages = useMessages();
  const { language } = useLanguage();
  const columns = useMemo(() => supplierColumns(messages, language), [messages, language]);
  const scroller = useRef<HTMLDivElement>(null);
  const { first, last, rowHeight, scrollTo, perPage } = useWindow(scroller, total);
  const [active, setActive] = useState<Cell>({ row: 0, column: 0 });
  const base = useId();
  const tracks = columns.map((column) => column.width).join(' ');
  useEffect(() => onNeed(last), [onNeed, last]);

  const cell: Cell = { row: Math.min(active.row, total - 1), column: active.column };
  const isRendered = cell.row === -1 || (cell.row >= first && cell.row <= last);
  const idOf = (at: Cell) => `${base}-${at.row}-${at.column}`;

  function move(row: number, column: number) {
    const next = {
      row: Math.max(-1, Math.min(total - 1, row)),
      column: Math.max(0, Math.min(columns.length - 1, column)),
    };
    setActive(next);
    if (next.row >= 0) scrollTo(next.row);
    document.getElementById(idOf(next))?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  function activate() {
    const sortable = columns[cell.column]?.sort;
    if (cell.row === -1) {
      if (sortable) onSort(sortable);
      return;
    }
    const row = rows[cell.row];
    if (row) navigate(addresses.supplier(row.id));
  }

  function press(event: KeyboardEvent) {
    const moves: Record<string, () => void> = {
      ArrowDown: () => move(cell.row + 1, cell.column),
      ArrowUp: () => move(cell.row - 1, cell.column),
      ArrowRight: () => move(cell.row, cell.column + 1),
      ArrowLeft: () => move(cell.row, cell.column - 1),
      PageDown: () => move(cell.row + perPage, cell.column),
      PageUp: () => move(Math.max(0, cell.row - perPage), cell.column),
      Home: () => (event.ctrlKey ? move(0, 0) : move(cell.row, 0)),
      End: () => (event.ctrlKey ? move(total - 1, columns.length - 1) : move(cell.row, columns.length - 1)),
      Enter: activate,
      ' ': activate,
    };
    const run = moves[event.key];
    if (!run || event.altKey || event.metaKey) return;
    event.preventDefault();
    run();
  }

  return (
    <div
      ref={scroller}
      className="grid"
      role="grid"
      aria-label={messages.suppliers.grid}
      aria-rowcount={total + 1}
      aria-colcount={columns.length}
      aria-activedescendant={isRendered ? idOf(cell) : undefined}
      tabIndex={0}
      onKeyDown={press}
      style={{ '--tracks': tracks } as React.CSSProperties}
    >
      <div role="rowgroup" className="grid-head">
        <div role="row" aria-rowindex={1} className="grid-row">
          {columns.map((column, index) => (
            <HeaderCell
              key={column.key}
              id={idOf({ row: -1, column: index })}
              column={column}
              isActive={cell.row === -1 && cell.column === index}
              direction={column.sort === sort ? (descending ? 'descending' : 'ascending') : null}
              onSort={onSort}
            />
          ))}
        </div>
      </div>
      <div role="rowgroup" className="grid-body" style={{ height: total * rowHeight }}>
        {Array.from({ length: Math.max(0, last - first + 1) }, (_, offset) => first + offset).map((index) => (
          <Row
            key={rows[index]?.id ?? index}
            row={rows[index]}
            index={index}
            top={index * rowHeight}
            columns={columns}
            activeColumn={cell.row === index ? cell.column : null}
            idOf={(column) => idOf({ row: index, column })}
            onPick={(column) => setActive({ row: index, column })}
          />
        ))}
      </div>
    </div>
  );
}

interface HeaderCellProps {
  readonly id: string;
  readonly column: Column;
  readonly isActive: boolean;
  readonly direction: 'ascending' | 'descending' | null;
  readonly onSort: (column: SortColumn) => void;
}

function HeaderCell({ id, column, isActive, direction, onSort }: HeaderCellProps) {
  const { suppliers } = useMessages();
  const { sort } = column;
  return (
    <div
      id={id}
      role="columnheader"
      aria-sort={sort === null ? undefined : (direction ?? 'none')}
      className={isActive ? 'grid-cell active' : 'grid-cell'}
    >
      {sort === null ? (
        <span>{column.title}</span>
      ) : (
        <button
          type="button"
          tabIndex={-1}
          className="grid-sort"
          title={suppliers.sortBy(column.title)}
          onClick={() => onSort(sort)}
        >
          <span>{column.title}</span>
          {direction === 'ascending' && <ArrowUp size={14} aria-hidden className="icon" />}
          {direction === 'descending' && <ArrowDown size={14} aria-hidden className="icon" />}
        </button>
      )}
    </div>
  );
}

interface RowProps {
  readonly row: ProcessorRow | undefined;
  readonly index: number;
  readonly top: number;
  readonly columns: readonly Column[];
  readonly activeColumn: number | null;
  readonly idOf: (column: number) => string;
  readonly onPick: (column: number) => void;
}

function Row({ row, index, top, columns, activeColumn, idOf, onPick }: RowProps) {
  const { suppliers } = useMessages();
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      className={activeColumn === null ? 'grid-row' : 'grid-row current'}
      style={{ top }}
    >
      {columns.map((column, at) => (
        <div
          key={column.key}
          id={idOf(at)}
          role={at === 0 ? 'rowheader' : 'gridcell'}
          className={activeColumn === at ? 'grid-cell active' : 'grid-cell'}
          onClick={(event) => {
            onPick(at);
            const isLink = event.target instanceof Element && event.target.closest('a') !== null;
            if (row && !isLink && getSelection()?.isCollapsed !== false) navigate(addresses.supplier(row.id));
          }}
        >
          <span className="cell-content">
            {row ? column.cell(row) : at === 0 && <span className="soft">{suppliers.rowLoading}</span>}
          </span>
        </div>
      ))}
    </div>
  );
}
