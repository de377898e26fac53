// biome-ignore-all lint/a11y/useSemanticElements: rows stand in the page only while they are in view; a table cannot
/**
 * A list as it will be taken over, cell by cell, with the keys of the list of suppliers. The focus stays on the grid and
 * an active cell moves inside it; only rows in view are in the DOM.
 */
import { type ClipboardEvent, type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { ImportPreview } from '../../../shared/fields/import.ts';
import type { CellCorrection, GridCell, GridRow } from '../../../shared/fields/import-grid.ts';
import { useLanguage, useMessages } from '../../i18n/language.tsx';
import type { After } from '../../ui/cell-control.tsx';
import { tell } from '../../ui/toast.tsx';
import { cellId, useCursor } from '../../ui/use-cursor.ts';
import { isFocusFree } from '../../ui/use-kept-focus.ts';
import { CellDetail } from './cell-detail.tsx';
import { ImportCellEditor } from './cell-editor.tsx';
import { ImportHead, targetId } from './grid-head.tsx';
import { columnAt, ImportRow, type ListColumn, OUTCOME, shownText } from './grid-row.tsx';
import { pastedCells } from './pasted.ts';
import { pendingCell, rowChoiceWith, wordsInList } from './pending.ts';
import { withTarget } from './targets.ts';
import { tracksOf } from './tracks.ts';
import type { useGridRows } from './use-grid-rows.ts';
import type { Road } from './use-import.ts';

interface ImportGridProps {
  readonly road: Road;
  readonly preview: ImportPreview;
  readonly columns: readonly ListColumn[];
  readonly rows: ReturnType<typeof useGridRows>;
  /** Rows before the first that the person knows nothing of. */
  readonly unseenRows: number;
}

interface Found {
  readonly cell: GridCell;
  readonly column: ListColumn;
  readonly row: GridRow;
}

interface Open {
  readonly row: number;
  readonly column: number;
  readonly typed: string | null;
}

export function ImportGrid({ road, preview, columns, rows, unseenRows }: ImportGridProps) {
  const { importList, grid } = useMessages();
  const { language } = useLanguage();
  const { choices } = road;
  const { total, need } = rows;
  const scroller = useRef<HTMLDivElement>(null);
  const base = useId();
  const cursor = useCursor({ scroller, base, total, columns: columns.length + OUTCOME });
  const { cell, first, last, rowHeight } = cursor;
  const [open, setOpen] = useState<Open | null>(null);
  /** The search for a cell to check came to a row that is not here yet, and goes on from there. */
  const [seeking, setSeeking] = useState<{ readonly step: 1 | -1; readonly left: number } | null>(null);
  useEffect(() => need(first), [need, first]);
  // What had the focus may have gone with the step before.
  useEffect(() => {
    if (isFocusFree()) scroller.current?.focus({ preventScroll: true });
  }, []);
  const tracks = useMemo(() => tracksOf(columns, preview.samples), [columns, preview.samples]);

  const shown = Array.from({ length: Math.max(0, last - first + 1) }, (_, offset) => first + offset);
  // A cell being edited stays mounted, however far the list is scrolled.
  if (open !== null && !shown.includes(open.row)) shown.push(open.row);
  const isRendered = cell.row === -1 || shown.includes(cell.row);

  /** The row as the person changed it, before the register has read it again. */
  function rowAt(at: number): GridRow | undefined {
    const row = rows.rowAt(at);
    return row && pendingCell(row, columns, choices);
  }

  const width = columns.length + OUTCOME;
  const placeOf = ({ row, column }: { row: number; column: number }) => Math.max(0, row) * width + column;

  function cellAt(at: number, place: number): Found | null {
    const column = columnAt(columns, place);
    const row = rowAt(at);
    const found = column ? row?.cells[column.at] : undefined;
    return column && row && found ? { cell: found, column, row } : null;
  }

  const focusGrid = () => scroller.current?.focus({ preventScroll: true });

  function enter(at: number, place: number, typed: string | null = null) {
    if (at === -1) {
      if (place === 0) tickAll();
      else document.getElementById(targetId(base, place))?.focus();
    } else if (place === 0 || place === OUTCOME) tick(at);
    else if (cellAt(at, place)) setOpen({ row: at, column: place, typed });
  }

  function tick(at: number) {
    const row = rowAt(at);
    if (row) road.change({ rows: rowChoiceWith(choices.rows, row.row, !row.isTaken) });
  }

  const { others, leftOut, taken } = choices.rows;
  const ticked =
    others === 'none' ? (taken.length > 0 ? 'some' : 'none') : leftOut.length > 0 ? 'some' : 'all';
  const tickAll = () =>
    road.change({ rows: { others: ticked === 'all' ? 'none' : 'suggested', leftOut: [], taken: [] } });

  function correct(at: number, place: number, words: string, isForAll: boolean) {
    const found = cellAt(at, place);
    if (!found) return;
    const { column, row, cell: old } = found;
    const was = wordsInList(old);
    if (words === old.words && !isForAll) return;
    const one: CellCorrection = isForAll
      ? { was, column: column.name, words }
      : { row: row.row, column: column.name, words };
    road.correct([one]);
  }

  function moveAfter(after: After) {
    if (after === 'stay' || open === null) return;
    focusGrid();
    if (after === 'down' || after === 'up') {
      cursor.move(Math.max(0, open.row + (after === 'down' ? 1 : -1)), open.column);
      return;
    }
    const step = after === 'next' ? 1 : -1;
    let { row, column } = { row: open.row, column: open.column + step };
    if (column === OUTCOME) column += step;
    if (column < 1) [row, column] = [row - 1, width - 1];
    if (column >= width) [row, column] = [row + 1, 1];
    if (row >= 0 && row < total) cursor.move(row, column);
  }

  /**
   * Goes to the next cell to be checked, in the order of reading, and from the end on at the beginning.
   * @param isDone whether a cell was corrected in this moment, and looks unread until it is drawn again.
   * @param left how many cells are still to be looked at: all but the one where the search began.
   */
  function nextToCheck(
    step: 1 | -1,
    from = placeOf(cell) + step,
    isDone = (_: Found) => false,
    left = total * width - 1,
  ) {
    const places = total * width;
    for (let past = 0; past < left; past += 1) {
      const at = (from + past * step + places) % places;
      const [row, place] = [Math.floor(at / width), at % width];
      const found = cellAt(row, place);
      const isUnknown = rows.rowAt(row) === undefined;
      if (!isUnknown && !(found?.cell.level && !isDone(found))) continue;
      cursor.move(row, place);
      focusGrid();
      setSeeking(isUnknown ? { step, left: left - past } : null);
      return;
    }
    setSeeking(null);
    tell(importList.noneElse);
  }
  useEffect(() => {
    if (seeking === null || !rows.rowAt(cell.row)) return;
    nextToCheck(seeking.step, placeOf(cell), undefined, seeking.left);
  });

  function press(event: KeyboardEvent) {
    if (event.altKey) return;
    const run = actionOf(event.key, event.shiftKey, event.ctrlKey || event.metaKey);
    if (run === null) return;
    event.preventDefault();
    run();
  }

  function actionOf(key: string, shift: boolean, control: boolean): (() => void) | null {
    const target = cursor.targetOf(key, control);
    if (target) return () => void cursor.move(target.row, target.column);
    if (control) {
      const held: Record<string, () => void> = {
        z: () => !road.undo() && tell(grid.nothingToUndo),
        y: () => !road.redo() && tell(grid.nothingToRedo),
      };
      return held[key] ?? null;
    }
    const plain: Record<string, () => void> = {
      Enter: () => enter(cell.row, cell.column),
      F2: () => enter(cell.row, cell.column),
      F8: () => nextToCheck(shift ? -1 : 1),
      ' ': () => (cell.row === -1 ? tickAll() : tick(cell.row)),
      Delete: () => correct(cell.row, cell.column, '', false),
    };
    if (plain[key]) return plain[key];
    const isTyping = key.length === 1 && key !== '?' && cell.row >= 0;
    return isTyping && columnAt(columns, cell.column) ? () => enter(cell.row, cell.column, key) : null;
  }

  function copy(event: ClipboardEvent) {
    const found = cellAt(cell.row, cell.column);
    const isOwn = event.target instanceof HTMLInputElement || getSelection()?.isCollapsed === false;
    if (isOwn || !found) return;
    event.preventDefault();
    event.clipboardData.setData('text/plain', shownText(found.cell, found.column.target, language));
    tell(grid.copiedCell);
  }

  /** Pastes from the active cell on, as far as the rows that are here reach. */
  function paste(event: ClipboardEvent) {
    const isOwn = event.target instanceof Element && event.target.closest('.cell-editor, select') !== null;
    const cells = pastedCells(event.clipboardData.getData('text/plain'));
    if (isOwn || cells.length === 0 || cell.row < 0) return;
    event.preventDefault();
    const places = Array.from({ length: columns.length + OUTCOME }, (_, place) => place).filter(
      (place) => place >= cell.column && columnAt(columns, place) !== null,
    );
    const corrections = cells.flatMap((texts, down) =>
      texts.flatMap((words, right): CellCorrection[] => {
        const found = cellAt(cell.row + down, places[right] ?? -1);
        return found ? [{ row: found.row.row, column: found.column.name, words }] : [];
      }),
    );
    if (corrections.length > 0) road.correct(corrections);
  }

  function editorOf(at: number) {
    const found = open?.row === at ? cellAt(at, open.column) : null;
    if (open === null || !found) return null;
    const leave = () => {
      setOpen(null);
      focusGrid();
    };
    const field = (
      <ImportCellEditor
        key={`${open.row} ${open.column}`}
        label={importList.editCell(found.column.name, found.row.row - unseenRows)}
        cell={found.cell}
        column={found.column}
        typed={open.typed}
        onLeave={leave}
        onSave={(words, after, isForAll) => {
          setOpen(null);
          correct(open.row, open.column, words, isForAll);
          const { column, cell: old } = found;
          const isAlike = (other: Found) =>
            other.column === column && wordsInList(other.cell) === wordsInList(old);
          if (isForAll) nextToCheck(1, placeOf(open) + 1, isAlike);
          else moveAfter(after);
        }}
      />
    );
    return { column: open.column, field };
  }

  const active = cellAt(cell.row, cell.column);
  return (
    <>
      <div
        ref={scroller}
        className="grid working import"
        role="grid"
        data-own-undo
        aria-label={importList.grid}
        aria-rowcount={total + 1}
        aria-colcount={columns.length + OUTCOME}
        aria-activedescendant={isRendered ? cellId(base, cell.row, cell.column) : undefined}
        tabIndex={0}
        onKeyDown={press}
        onCopy={copy}
        onPaste={paste}
        style={{ '--tracks': tracks.tracks, '--least': `${tracks.least}px` } as React.CSSProperties}
      >
        <ImportHead
          columns={columns}
          base={base}
          activeColumn={cell.row === -1 ? cell.column : null}
          ticked={ticked}
          onTickAll={tickAll}
          onTarget={(column, target) => {
            road.change({ mapping: withTarget(preview.result.mapping, column.name, target) });
          }}
          onLeave={focusGrid}
        />
        <div role="rowgroup" className="grid-body" style={{ height: total * rowHeight }}>
          {shown.map((at) => (
            <ImportRow
              key={at}
              row={rowAt(at)}
              number={(rowAt(at)?.row ?? 0) - unseenRows}
              index={at}
              top={at * rowHeight}
              columns={columns}
              activeColumn={cell.row === at ? cell.column : null}
              editor={editorOf(at)}
              base={base}
              onPick={(row, column) => void cursor.move(row, column)}
              onEnter={enter}
              onTick={(row) => {
                cursor.move(row, 0);
                tick(row);
                focusGrid();
              }}
            />
          ))}
        </div>
      </div>
      <CellDetail
        row={rowAt(cell.row)}
        number={(rowAt(cell.row)?.row ?? 0) - unseenRows}
        cell={active?.cell ?? null}
        column={active?.column ?? null}
        onAlike={() => active && correct(cell.row, cell.column, active.cell.words, true)}
        onBack={() => active && road.restore(active.row.row, active.column.name, active.cell.was ?? '')}
        onNext={() => nextToCheck(1)}
      />
    </>
  );
}
