// biome-ignore-all lint/a11y/useSemanticElements: rows stand in the page only while they are in view; a table cannot
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid holds the focus
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the grid answers the keys
/**
 * Any number of rows, with headings between them: only rows in view are in the DOM. The focus stays on the
 * grid and an active row moves inside it (ARIA grid pattern), so scrolling never loses the focus. On paper stand all of them.
 */
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { navigate } from '../router/router.ts';
import { usePrinting } from './use-printing.ts';
import { useWindow } from './use-window.ts';

export interface GridColumn<Row> {
  readonly key: string;
  readonly title: string;
  /** A track of the grid, in CSS. */
  readonly width: string;
  /** @param isCurrent whether the row is the active one: its buttons are then the next stops of the Tab key. */
  readonly cell: (row: Row, isCurrent: boolean) => ReactNode;
}

export type GridLine<Row> =
  | { readonly key: string; readonly heading: string; readonly note: string }
  | { readonly key: string; readonly row: Row };

interface RowGridProps<Row> {
  readonly label: string;
  readonly columns: readonly GridColumn<Row>[];
  readonly lines: readonly GridLine<Row>[];
  /** The address that a row links to; null = none. */
  readonly hrefOf: (row: Row) => string | null;
  /** Width below which the columns scroll sideways, in pixels. */
  readonly least: number;
  /** Line that is scrolled to the top when this changes; null = none. */
  readonly top?: string | null;
}

/** Up to this many lines the grid is as high as its lines and scrolls with the page. */
const MAX_UNSCROLLED_LINES = 120;

export function RowGrid<Row>(props: RowGridProps<Row>) {
  return usePrinting() ? <PrintedLines {...props} /> : <ScrolledLines {...props} />;
}

interface PrintedProps<Row> {
  readonly columns: readonly GridColumn<Row>[];
  readonly lines: readonly GridLine<Row>[];
}

/** Every line as a plain table: a printed page has no rows out of view. */
function PrintedLines<Row>({ columns, lines }: PrintedProps<Row>) {
  return (
    <table className="table printed">
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.key} scope="col">
              {column.title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.key}>
            {'row' in line ? (
              columns.map((column) => <td key={column.key}>{column.cell(line.row, false)}</td>)
            ) : (
              <th colSpan={columns.length} scope="rowgroup">
                {line.heading}, {line.note}
              </th>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function ScrolledLines<Row>({ label, columns, lines, hrefOf, least, top = null }: RowGridProps<Row>) {
  const scroller = useRef<HTMLDivElement>(null);
  const { first, last, rowHeight, perPage, scrollTo } = useWindow(scroller, lines.length);
  const [active, setActive] = useState(0);
  const base = useId();
  const current = Math.min(active, lines.length - 1);
  const idOf = (index: number) => `${base}-${index}`;

  const target = top === null ? -1 : lines.findIndex((line) => line.key === top);
  useEffect(() => {
    const element = scroller.current;
    if (element === null || target < 0) return;
    setActive(target);
    element.scrollTop = target * rowHeight;
    if (lines.length <= MAX_UNSCROLLED_LINES) {
      const { top: above } = element.getBoundingClientRect();
      scrollBy({ top: above + target * rowHeight - STICKY });
    }
  }, [target, rowHeight, lines.length]);

  function move(index: number) {
    const next = Math.max(0, Math.min(lines.length - 1, index));
    setActive(next);
    scrollTo(next);
    document.getElementById(idOf(next))?.scrollIntoView({ block: 'nearest' });
  }

  function press(event: KeyboardEvent) {
    const moves: Record<string, () => void> = {
      ArrowDown: () => move(current + 1),
      ArrowUp: () => move(current - 1),
      PageDown: () => move(current + perPage),
      PageUp: () => move(current - perPage),
      Home: () => move(0),
      End: () => move(lines.length - 1),
      Enter: () => open(current),
    };
    const run = moves[event.key];
    if (!run || event.target !== event.currentTarget || event.altKey || event.metaKey) return;
    event.preventDefault();
    run();
  }

  function open(index: number) {
    const line = lines[index];
    const href = line && 'row' in line ? hrefOf(line.row) : null;
    if (href !== null) navigate(href);
  }

  const shown = Array.from({ length: Math.max(0, last - first + 1) }, (_, offset) => first + offset);
  return (
    <div
      ref={scroller}
      className={lines.length <= MAX_UNSCROLLED_LINES ? 'grid lined whole' : 'grid lined'}
      role="grid"
      aria-label={label}
      aria-rowcount={lines.length + 1}
      aria-colcount={columns.length}
      aria-activedescendant={current >= first && current <= last ? idOf(current) : undefined}
      tabIndex={0}
      onKeyDown={press}
      style={
        {
          '--tracks': columns.map((column) => column.width).join(' '),
          '--least': `${least}px`,
        } as React.CSSProperties
      }
    >
      <div role="rowgroup" className="grid-head">
        <div role="row" aria-rowindex={1} className="grid-row">
          {columns.map((column) => (
            <div key={column.key} role="columnheader" className="grid-cell">
              <span>{column.title}</span>
            </div>
          ))}
        </div>
      </div>
      <div role="rowgroup" className="grid-body" style={{ height: lines.length * rowHeight }}>
        {shown.map((index) => {
          const line = lines[index];
          if (line === undefined) return null;
          return (
            <div
              key={line.key}
              id={idOf(index)}
              role="row"
              aria-rowindex={index + 2}
              className={rowClass(line, index === current)}
              style={{ top: index * rowHeight }}
              onClick={(event) => {
                setActive(index);
                const isOwn = event.target instanceof Element && event.target.closest('a, button') !== null;
                if (!isOwn && getSelection()?.isCollapsed !== false) open(index);
              }}
            >
              {'row' in line ? (
                <Cells columns={columns} row={line.row} isCurrent={index === current} />
              ) : (
                <Heading {...line} />
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** Height of the top bar that covers the page, in pixels. */
const STICKY = 72;

function rowClass(line: GridLine<unknown>, isCurrent: boolean): string {
  return `grid-row${'row' in line ? '' : ' heading'}${isCurrent ? ' current' : ''}`;
}

interface CellsProps<Row> {
  readonly columns: readonly GridColumn<Row>[];
  readonly row: Row;
  readonly isCurrent: boolean;
}

function Cells<Row>({ columns, row, isCurrent }: CellsProps<Row>) {
  return columns.map((column, at) => (
    <div key={column.key} role={at === 0 ? 'rowheader' : 'gridcell'} className="grid-cell">
      <div className="cell-lines">{column.cell(row, isCurrent)}</div>
    </div>
  ));
}

function Heading({ heading, note }: { readonly heading: string; readonly note: string }) {
  return (
    <div role="rowheader" className="grid-cell">
      <span>
        <span className="strong">{heading}</span> <span className="soft">{note}</span>
      </span>
    </div>
  );
}
