// biome-ignore-all lint/a11y/useSemanticElements: rows stand in the page only while they are in view; a table cannot
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid holds the focus
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the grid answers the keys
// biome-ignore-all lint/a11y/noStaticElementInteractions: every element has its role
// biome-ignore-all lint/a11y/useAriaPropsSupportedByRole: the role depends on the column
import { memo, type ReactNode } from 'react';
import type { ProcessorRow } from '../../../shared/fields/record.ts';
import { useMessages } from '../../i18n/language.tsx';
import { cellId } from '../../ui/use-cursor.ts';
import type { Column } from './list/columns.tsx';

export interface Click {
  readonly shift: boolean;
  readonly control: boolean;
}

interface RowProps {
  readonly row: ProcessorRow | undefined;
  readonly index: number;
  readonly top: number;
  readonly columns: readonly Column[];
  readonly isSelected: boolean;
  /** 0 = the selection cell. */
  readonly activeColumn: number | null;
  /** The column being edited, and its field. */
  readonly editor: { readonly column: number; readonly field: ReactNode } | null;
  readonly base: string;
  readonly onPick: (row: number, column: number, click: Click) => void;
  readonly onEnter: (row: number, column: number) => void;
  readonly onSelect: (row: number, click: Click) => void;
}

/** One supplier in the list; only a changed row is redrawn. */
export const Row = memo(function Row(props: RowProps) {
  const { row, index, top, columns, isSelected, activeColumn, editor, base } = props;
  const { suppliers, grid } = useMessages();
  const classOf = (at: number) => (activeColumn === at ? 'grid-cell active' : 'grid-cell');
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      className={`grid-row${activeColumn === null ? '' : ' current'}${isSelected ? ' selected' : ''}`}
      style={{ top }}
    >
      <div
        id={cellId(base, index, 0)}
        role="gridcell"
        aria-colindex={1}
        className={`${classOf(0)} cell-select`}
        onClick={(event) => props.onSelect(index, { shift: event.shiftKey, control: true })}
      >
        {row && (
          <input
            type="checkbox"
            tabIndex={-1}
            aria-label={grid.selectRow(row.name)}
            checked={isSelected}
            readOnly
          />
        )}
      </div>
      {columns.map((column, before) => {
        const at = before + 1;
        const isEdited = editor?.column === at;
        return (
          <div
            key={column.key}
            id={cellId(base, index, at)}
            role={at === 1 ? 'rowheader' : 'gridcell'}
            aria-colindex={at + 1}
            className={`${classOf(at)}${isEdited ? ' editing' : ''}${before > columns.length / 2 ? ' from-end' : ''}`}
            onClick={(event) => {
              const isLink = event.target instanceof Element && event.target.closest('a') !== null;
              const click = { shift: event.shiftKey, control: event.ctrlKey || event.metaKey };
              if (isLink && (click.shift || click.control)) event.preventDefault();
              if (!isEdited) props.onPick(index, at, click);
            }}
            onDoubleClick={() => !isEdited && props.onEnter(index, at)}
          >
            {isEdited ? (
              editor.field
            ) : (
              <span className="cell-content">
                {row ? (
                  <CellContent row={row} column={column} />
                ) : (
                  at === 1 && <span className="soft">{suppliers.rowLoading}</span>
                )}
              </span>
            )}
          </div>
        );
      })}
    </div>
  );
});

function CellContent({ row, column }: { readonly row: ProcessorRow; readonly column: Column }) {
  const { suppliers } = useMessages();
  if (column.cell) return column.cell(row);
  return column.text(row) || <span className="soft">{suppliers.nothingRecorded}</span>;
}
