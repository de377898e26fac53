// biome-ignore-all lint/a11y/useSemanticElements: rows stand in the page only while they are in view; a table cannot
/**
 * The list as a grid over any number of rows: only rows in view are in the DOM. The focus stays on the grid
 * and an active cell moves inside it (ARIA grid pattern), so scrolling never loses the focus; only a cell
 * being edited has the focus itself.
 */
import {
  type KeyboardEvent,
  type RefObject,
  useCallback,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { isEditable } from '../../../shared/fields/list-columns.ts';
import { titleOf } from '../../../shared/words/supplier-columns.ts';
import { useLanguage, useMessages } from '../../i18n/language.tsx';
import type { ListPlace } from '../../register/last-list.ts';
import { addresses } from '../../router/addresses.ts';
import { navigate } from '../../router/router.ts';
import type { After } from '../../ui/cell-control.tsx';
import { cellId, useCursor } from '../../ui/use-cursor.ts';
import { CellEditor } from './editing/cell-editor.tsx';
import { CellHindrance } from './editing/cell-hindrance.tsx';
import { nextCell } from './editing/next-cell.ts';
import type { Editing } from './editing/use-editing.ts';
import { clipboardOf, showWhole } from './grid-events.ts';
import { edgeId, Head } from './grid-head.tsx';
import { type Click, Row } from './grid-row.tsx';
import type { Column } from './list/columns.tsx';
import { canBeEmpty, emptyCell, hindranceOf } from './list/fields.ts';
import type { SortColumn } from './list/list-query.ts';
import type { Part } from './list/row-window.ts';
import type { EditHistory } from './list/use-edit-history.ts';
import type { Selection } from './list/use-selection.ts';
import { useTracks, type Widths } from './list/widths.ts';
import { useKnownRows } from './use-known-rows.ts';
import { useLeaving } from './use-leaving.ts';
import { useTypedAhead } from './use-typed-ahead.ts';

interface GridProps {
  /** The rows currently loaded. */
  readonly part: Part;
  readonly columns: readonly Column[];
  /** Called with the first and the last row in the DOM. */
  readonly onNeed: (first: number, last: number) => void;
  readonly sort: SortColumn;
  readonly descending: boolean;
  readonly onSort: (column: SortColumn) => void;
  readonly selection: Selection;
  readonly editing: Editing;
  readonly edits: EditHistory;
  /** Fills a column's value down to the cursor's row, or to the selection. */
  readonly onFillDown: (row: number, column: Column) => void;
  readonly canWrite: boolean;
  readonly isCompact: boolean;
  readonly widths: Widths;
  readonly onWidths: (widths: Widths) => void;
  /** Where the list was left, for the first time that rows are shown. */
  readonly start: RefObject<ListPlace | null>;
  /** Called with where the list is left. */
  readonly onLeave: (place: ListPlace) => void;
  /** Rows from a spreadsheet. */
  readonly onPaste: (text: string) => void;
}

export function SupplierGrid(props: GridProps) {
  const { part, columns, onNeed, selection, editing, canWrite } = props;
  const messages = useMessages();
  const { suppliers, grid } = messages;
  const { language } = useLanguage();
  const { total } = part;
  const scroller = useRef<HTMLDivElement>(null);
  const base = useId();
  const cursor = useCursor({
    scroller,
    base,
    total,
    columns: columns.length + 1,
    first: props.start.current,
  });
  const { cell, first, last, rowHeight, anchor } = cursor;
  const [dragged, setDragged] = useState<Widths>({});
  const widths = { ...props.widths, ...dragged };
  const { tracks, least, fitOf } = useTracks({
    columns,
    rows: part.rows,
    total,
    isCompact: props.isCompact,
    chosen: widths,
  });
  useEffect(() => onNeed(first, last), [onNeed, first, last]);
  useLeaving(scroller, props.start, cell, props.onLeave);

  const { openRow, rowAt } = useKnownRows(part, cell.row, editing.open?.id ?? null);
  const openColumn = columns.findIndex((column) => column.key === editing.open?.field) + 1;
  const shown = Array.from({ length: Math.max(0, last - first + 1) }, (_, offset) => first + offset);
  // A cell being edited stays mounted, however far the list is scrolled.
  if (openRow >= 0 && !shown.includes(openRow)) shown.push(openRow);
  const isRendered = cell.row === -1 || shown.includes(cell.row);

  function focusGrid() {
    scroller.current?.focus({ preventScroll: true });
  }

  function edit(at: number, column: number, typed: string | null = null): boolean {
    const row = rowAt(at);
    const key = columns[column - 1]?.key;
    if (!canWrite || key === undefined || !isEditable(key)) return false;
    if (row) editing.start(row, key, typed);
    else if (typed === null || at < 0) return false;
    else {
      typeAhead(typed);
      cursor.move(at, column);
    }
    return true;
  }

  const typeAhead = useTypedAhead(cell, rowAt(cell.row), (typed) => edit(cell.row, cell.column, typed));

  function size({ key }: Column, width: number | null, isDone: boolean) {
    setDragged(isDone || width === null ? {} : { [key]: width });
    if (!isDone) return;
    const { [key]: _before, ...others } = props.widths;
    props.onWidths(width === null ? others : { ...others, [key]: width });
  }

  function openSupplier(at: number) {
    const row = rowAt(at);
    if (row) navigate(addresses.supplier(row.id));
  }

  function enter(at: number, column: number) {
    const sortable = columns[column - 1]?.sort;
    if (at === -1 && column === 0) void selection.all();
    else if (at === -1) sortable && props.onSort(sortable);
    else if (column === 0) toggle(at);
    else if (!edit(at, column)) openSupplier(at);
  }

  function toggle(at: number) {
    const row = rowAt(at);
    if (row) selection.toggle(row);
    anchor.current = at;
  }

  /** Selects from the anchor through a row, and nothing else. */
  function reach(at: number) {
    anchor.current ??= Math.max(0, cell.row);
    const [from, to] = [Math.min(anchor.current, at), Math.max(anchor.current, at)];
    void selection.range(Math.max(0, from), to, rowAt);
  }

  function press(event: KeyboardEvent) {
    const { key, shiftKey, altKey } = event;
    const control = event.ctrlKey || event.metaKey;
    const run = altKey ? null : actionOf(key, shiftKey, control);
    if (run === null) return;
    event.preventDefault();
    run();
  }

  function actionOf(key: string, shift: boolean, control: boolean): (() => void) | null {
    const target = cursor.targetOf(key, control);
    if (target) {
      return () => {
        const isReaching = shift && cell.row >= 0 && target.row !== cell.row;
        if (isReaching) reach(Math.max(0, Math.min(total - 1, target.row)));
        else if (!shift) anchor.current = null;
        cursor.move(target.row, target.column);
      };
    }
    const isControl: Record<string, () => void> = {
      a: () => void selection.all(),
      z: canWrite ? props.edits.undo : () => undefined,
      d: fillDown,
      y: canWrite ? props.edits.redo : () => undefined,
      Enter: () => openSupplier(cell.row),
    };
    if (control) return isControl[key] ?? null;
    const plain: Record<string, () => void> = {
      Enter: () => enter(cell.row, cell.column),
      F2: () => {
        if (cell.row === -1) document.getElementById(edgeId(base, cell.column))?.focus();
        else edit(cell.row, cell.column);
      },
      ' ': () => (cell.row === -1 ? enter(-1, cell.column) : toggle(cell.row)),
      Escape: selection.clear,
      Delete: empty,
    };
    if (plain[key]) return plain[key];
    const key1 = columns[cell.column - 1]?.key;
    const isTyping = key.length === 1 && key !== '?' && cell.row >= 0 && canWrite;
    return isTyping && key1 !== undefined && isEditable(key1) ? () => edit(cell.row, cell.column, key) : null;
  }

  function fillDown() {
    const column = columns[cell.column - 1];
    if (canWrite && column) props.onFillDown(cell.row, column);
  }

  /** Empties the cell if its field may be empty. */
  function empty() {
    const row = rowAt(cell.row);
    const field = columns[cell.column - 1]?.key;
    if (!canWrite || row === undefined || field === undefined || !isEditable(field)) return;
    if (hindranceOf(row, field) !== null) editing.start(row, field);
    else if (canBeEmpty(field)) editing.save(row, field, emptyCell(field));
  }

  function moveAfter(after: After) {
    if (after === 'stay') return;
    focusGrid();
    if (after === 'down' || after === 'up') {
      cursor.move(Math.max(0, openRow + (after === 'down' ? 1 : -1)), openColumn);
      return;
    }
    const from = { row: openRow, column: openColumn };
    const next = nextCell(columns, total, from, after === 'next' ? 1 : -1);
    if (next) cursor.move(next.row, next.column);
  }

  const { copy, paste } = clipboardOf({ ...props, rowAt, cell, edit, messages });

  function pick(row: number, column: number, click: Click) {
    if (click.shift) reach(row);
    else if (click.control) toggle(row);
    else anchor.current = row;
    cursor.move(row, column);
  }

  function select(row: number, click: Click) {
    if (click.shift) reach(row);
    else toggle(row);
    cursor.move(row, 0);
    focusGrid();
  }

  // Rows are redrawn only when they change, so their callbacks must be stable.
  const latest = useRef({ pick, enter, select });
  useLayoutEffect(() => {
    latest.current = { pick, enter, select };
  });
  const onPick = useCallback((...given: Parameters<typeof pick>) => latest.current.pick(...given), []);
  const onEnter = useCallback((...given: Parameters<typeof enter>) => latest.current.enter(...given), []);
  const onSelect = useCallback((...given: Parameters<typeof select>) => latest.current.select(...given), []);

  function editorOf(index: number) {
    const { open } = editing;
    const row = rowAt(index);
    if (index !== openRow || open === null || row === undefined) return null;
    const leave = () => {
      editing.leave();
      focusGrid();
    };
    if (open.hindrance !== null) {
      const text = columns[openColumn - 1]?.text(row) ?? '';
      const note = <CellHindrance row={row} text={text} reason={open.hindrance} onLeave={leave} />;
      return { column: openColumn, field: note };
    }
    const field = (
      <CellEditor
        key={`${open.id} ${open.field}`}
        label={grid.editCell(titleOf(open.field, language), row.name)}
        field={open.field}
        value={open.value}
        typed={open.typed}
        refusal={open.refusal}
        onLeave={leave}
        onSave={(value, after) => {
          editing.save(row, open.field, value);
          moveAfter(after);
        }}
      />
    );
    return { column: openColumn, field };
  }

  const chosen = selection.rows.size;
  return (
    <div
      ref={scroller}
      className={props.isCompact ? 'grid working compact' : 'grid working'}
      role="grid"
      data-own-undo
      aria-label={suppliers.grid}
      aria-rowcount={total + 1}
      aria-colcount={columns.length + 1}
      aria-multiselectable
      aria-readonly={!canWrite}
      aria-busy={selection.isBusy}
      aria-activedescendant={isRendered ? cellId(base, cell.row, cell.column) : undefined}
      tabIndex={0}
      onKeyDown={press}
      onCopy={copy}
      onPaste={paste}
      onPointerMove={showWhole}
      style={{ '--tracks': tracks, '--least': `${least}px` } as React.CSSProperties}
    >
      <Head
        columns={columns}
        base={base}
        activeColumn={cell.row === -1 ? cell.column : null}
        sort={props.sort}
        descending={props.descending}
        onSort={props.onSort}
        selected={chosen === 0 ? 'none' : chosen === total ? 'all' : 'some'}
        widths={widths}
        sizing={{ onSize: size, fitOf, onLeave: focusGrid }}
        onSelectAll={() => (chosen === total ? selection.clear() : void selection.all())}
      />
      <div role="rowgroup" className="grid-body" style={{ height: total * rowHeight }}>
        {shown.map((index) => {
          const row = rowAt(index);
          return (
            <Row
              key={row?.id ?? index}
              row={row}
              index={index}
              top={index * rowHeight}
              columns={columns}
              isSelected={row !== undefined && selection.rows.has(row.id)}
              activeColumn={cell.row === index ? cell.column : null}
              editor={editorOf(index)}
              base={base}
              onPick={onPick}
              onEnter={onEnter}
              onSelect={onSelect}
            />
          );
        })}
      </div>
    </div>
  );
}
