// biome-ignore-all lint/a11y/useSemanticElements: rows stand in the page only while they are in view; a table cannot
// biome-ignore-all lint/a11y/useAriaPropsSupportedByRole: the role depends on the column
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid holds the focus
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the grid answers the keys
/**
 * The transfers as a grid over any number of rows: only rows in view are in the DOM. The focus stays on the grid and an active
 * cell moves inside it (ARIA grid pattern). Under the active row its explanation opens, and moves along with it.
 */
import { ChevronDown, ChevronRight } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import type { TransferRow, TransferSort } from '../../../shared/fields/list.ts';
import { useMessages } from '../../i18n/language.tsx';
import { addresses } from '../../router/addresses.ts';
import { navigate } from '../../router/router.ts';
import { SortTitle, sortDirection } from '../../ui/grid-head.tsx';
import { cellId, useCursor } from '../../ui/use-cursor.ts';
import { LEAST, TransferCell, transferColumns } from './columns.tsx';
import { TransferDetail } from './transfer-detail.tsx';

interface TransferGridProps {
  /** What is asked of the list: another one is read from its top. */
  readonly question: string;
  readonly total: number;
  readonly rowAt: (at: number) => TransferRow | undefined;
  /** Called with the first and the last row in the DOM. */
  readonly onNeed: (first: number, last: number) => void;
  readonly sort: TransferSort;
  readonly descending: boolean;
  readonly onSort: (sort: TransferSort) => void;
  /** The address at which a flow is settled; it names the one that comes after it. */
  readonly hrefOf: (row: TransferRow, next: TransferRow | undefined) => string;
  /** The row at which the list opens with its explanation, and with the focus; null = at the top. */
  readonly opensAt: number | null;
  /** Called with the flow that the person leaves the list for. */
  readonly onLeave: (row: TransferRow) => void;
  readonly canRepair: boolean;
}

/** The cell with which the explanation is opened; the columns come after it. */
const EXPLAIN = 0;

export function TransferGrid(props: TransferGridProps) {
  const { total, rowAt, onNeed, opensAt, hrefOf, onLeave, canRepair } = props;
  const { transfers } = useMessages();
  const scroller = useRef<HTMLDivElement>(null);
  const base = useId();
  const cursor = useCursor({ scroller, base, total, columns: transferColumns.length + 1 });
  const { cell, first, last, rowHeight, move, targetOf } = cursor;
  const [isExplained, explain] = useState(opensAt !== null);
  const [height, setHeight] = useState(0);
  useEffect(() => onNeed(first, last), [onNeed, first, last]);

  const opened = isExplained && cell.row >= 0 ? rowAt(cell.row) : undefined;
  const openAt = opened === undefined ? Number.POSITIVE_INFINITY : cell.row;
  const extra = opened === undefined ? 0 : height;
  const topOf = (index: number) => index * rowHeight + (index > openAt ? extra : 0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: only another place to open at moves the cursor
  useLayoutEffect(() => {
    if (opensAt === null) return;
    move(opensAt, 1);
    explain(true);
    scroller.current?.focus({ preventScroll: true });
  }, [opensAt]);

  const asked = useRef(props.question);
  useLayoutEffect(() => {
    if (asked.current === props.question) return;
    asked.current = props.question;
    explain(false);
    if (scroller.current) scroller.current.scrollTop = 0;
    if (cell.row > 0) move(0, cell.column);
  });

  const detailId = `${base}-detail`;
  const openedId = opened?.flow.id ?? null;
  useLayoutEffect(() => {
    const element = document.getElementById(detailId);
    if (element === null || openedId === null) return undefined;
    const measure = () => setHeight(element.offsetHeight);
    measure();
    element.scrollIntoView({ block: 'nearest' });
    const watcher = new ResizeObserver(measure);
    watcher.observe(element);
    return () => watcher.disconnect();
  }, [detailId, openedId]);

  const hrefAt = (row: TransferRow, at: number) => hrefOf(row, rowAt(at + 1));

  function enter(at: number, column: number) {
    const sortable = transferColumns[column - 1]?.sort;
    if (at === -1) {
      if (sortable) props.onSort(sortable);
      return;
    }
    const row = rowAt(at);
    if (row === undefined) return;
    onLeave(row);
    navigate(hrefAt(row, at));
  }

  function openSupplier() {
    const row = rowAt(cell.row);
    if (row === undefined) return;
    onLeave(row);
    navigate(addresses.supplier(row.processorId));
  }

  function press(event: KeyboardEvent) {
    if (event.target !== event.currentTarget || event.altKey) return;
    const control = event.ctrlKey || event.metaKey;
    const target = targetOf(event.key, control);
    const plain: Record<string, () => void> = {
      Enter: () => (control ? openSupplier() : enter(cell.row, cell.column)),
      ' ': () => (cell.row === -1 ? enter(-1, cell.column) : explain(!isExplained)),
      Escape: () => explain(false),
    };
    const run = target ? () => void move(target.row, target.column) : plain[event.key];
    if (!run) return;
    event.preventDefault();
    run();
  }

  function pick(at: number, column: number) {
    explain(!(isExplained && at === cell.row));
    move(at, column);
    scroller.current?.focus({ preventScroll: true });
  }

  const shown = Array.from({ length: Math.max(0, last - first + 1) }, (_, offset) => first + offset);
  const isRendered = cell.row === -1 || shown.includes(cell.row);
  return (
    <div
      ref={scroller}
      className="grid transfers"
      role="grid"
      aria-label={transfers.grid}
      aria-rowcount={total + 1}
      aria-colcount={transferColumns.length + 1}
      aria-activedescendant={isRendered ? cellId(base, cell.row, cell.column) : undefined}
      tabIndex={0}
      onKeyDown={press}
      style={
        {
          '--tracks': `32px ${transferColumns.map(({ width }) => width).join(' ')}`,
          '--least': `${LEAST}px`,
        } as React.CSSProperties
      }
    >
      <Head {...props} base={base} active={cell.row === -1 ? cell.column : null} />
      <div role="rowgroup" className="grid-body" style={{ height: total * rowHeight + extra }}>
        {shown.map((index) => {
          const row = rowAt(index);
          const isCurrent = index === cell.row;
          const isOpen = index === openAt;
          return (
            <div
              key={row?.flow.id ?? index}
              role="row"
              aria-rowindex={index + 2}
              className={isCurrent ? 'grid-row current' : 'grid-row'}
              style={{ top: topOf(index) }}
              onClick={(event) => {
                const isOwn = event.target instanceof Element && event.target.closest('a') !== null;
                if (isOwn && row) onLeave(row);
                else if (row && getSelection()?.isCollapsed !== false) pick(index, EXPLAIN + 1);
              }}
            >
              <div
                id={cellId(base, index, EXPLAIN)}
                role="gridcell"
                aria-colindex={1}
                className={classOf(isCurrent && cell.column === EXPLAIN)}
              >
                {row && (
                  <button
                    type="button"
                    tabIndex={-1}
                    className="explain"
                    aria-expanded={isOpen}
                    aria-label={transfers.explainOf(row.processor)}
                  >
                    {isOpen ? <ChevronDown size={16} aria-hidden /> : <ChevronRight size={16} aria-hidden />}
                  </button>
                )}
              </div>
              {transferColumns.map((column, before) => (
                <div
                  key={column.key}
                  id={cellId(base, index, before + 1)}
                  role={before === 0 ? 'rowheader' : 'gridcell'}
                  aria-colindex={before + 2}
                  className={classOf(isCurrent && cell.column === before + 1)}
                  aria-describedby={isOpen && cell.column === before + 1 ? `${detailId}-said` : undefined}
                  onPointerEnter={showWhole}
                >
                  {row ? (
                    <div className="cell-content">
                      <TransferCell
                        row={row}
                        column={column.key}
                        href={hrefAt(row, index)}
                        canRepair={canRepair}
                      />
                    </div>
                  ) : (
                    before === 0 && <span className="soft">{transfers.rowLoading}</span>
                  )}
                </div>
              ))}
            </div>
          );
        })}
        {opened && (
          <TransferDetail
            key={opened.flow.id}
            id={detailId}
            row={opened}
            top={(openAt + 1) * rowHeight}
            columns={transferColumns.length + 1}
            href={hrefAt(opened, openAt)}
            canRepair={canRepair}
            onLeave={onLeave}
          />
        )}
      </div>
    </div>
  );
}

const classOf = (isActive: boolean) => (isActive ? 'grid-cell active' : 'grid-cell');

/** The full text of a cell that is cut off, on hover. */
function showWhole({ currentTarget }: { readonly currentTarget: HTMLElement }) {
  const parts = [currentTarget, ...currentTarget.querySelectorAll<HTMLElement>('*')];
  const isCut = parts.some((part) => part.clientWidth > 0 && part.scrollWidth > part.clientWidth);
  currentTarget.title = isCut ? currentTarget.innerText : '';
}

interface HeadProps extends Pick<TransferGridProps, 'sort' | 'descending' | 'onSort'> {
  readonly base: string;
  /** Column of the active cell if it is in the header. */
  readonly active: number | null;
}

function Head({ sort, descending, onSort, base, active }: HeadProps) {
  const { transfers } = useMessages();
  return (
    <div role="rowgroup" className="grid-head">
      <div role="row" aria-rowindex={1} className="grid-row">
        <div
          id={cellId(base, -1, EXPLAIN)}
          role="columnheader"
          aria-colindex={1}
          className={classOf(active === EXPLAIN)}
        >
          <span className="visually-hidden">{transfers.explain}</span>
        </div>
        {transferColumns.map((column, before) => {
          const title = transfers.columns[column.key];
          const by = column.sort;
          const direction = sortDirection(by === sort, descending);
          return (
            <div
              key={column.key}
              id={cellId(base, -1, before + 1)}
              role="columnheader"
              aria-colindex={before + 2}
              aria-sort={column.sort === null ? undefined : direction}
              className={classOf(active === before + 1)}
            >
              <SortTitle
                title={title}
                direction={direction}
                label={transfers.sortBy(title)}
                onSort={by === null ? undefined : () => onSort(by)}
              />
            </div>
          );
        })}
      </div>
    </div>
  );
}
