// biome-ignore-all lint/a11y/useSemanticElements: rows stand in the page only while they are in view; a table cannot
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid holds the focus
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the grid answers the keys
// biome-ignore-all lint/a11y/noStaticElementInteractions: every element has its role
// biome-ignore-all lint/a11y/useAriaPropsSupportedByRole: the role depends on the column
import { Pencil } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ImportTarget, RowOutcome } from '../../../shared/fields/import.ts';
import type { GridCell, GridRow } from '../../../shared/fields/import-grid.ts';
import { useLanguage, useMessages } from '../../i18n/language.tsx';
import { type Tone, ToneIcon } from '../../ui/chip.tsx';
import { cellId } from '../../ui/use-cursor.ts';
import { WithStruck } from '../../ui/written.tsx';

/** A column of the list, with its place in the rows. */
export interface ListColumn {
  readonly name: string;
  readonly target: ImportTarget | null;
  readonly isLikely: boolean;
  readonly at: number;
}

/** Number of columns before those of the list, after the first of them: the outcome stands behind the name. */
export const OUTCOME = 2;

export const tones: Record<RowOutcome, Tone> = {
  created: 'ok',
  updated: 'ok',
  skipped: 'none',
  rejected: 'blocked',
};

/** The column of the list at a place in the grid; null for the tick and the outcome. */
export function columnAt(columns: readonly ListColumn[], place: number): ListColumn | null {
  if (place === 1) return columns[0] ?? null;
  return place > OUTCOME ? (columns[place - OUTCOME] ?? null) : null;
}

interface ImportRowProps {
  readonly row: GridRow | undefined;
  readonly index: number;
  /** The number of the row in the list of the person. */
  readonly number: number;
  readonly top: number;
  readonly columns: readonly ListColumn[];
  /** 0 = the tick. */
  readonly activeColumn: number | null;
  readonly editor: { readonly column: number; readonly field: ReactNode } | null;
  readonly base: string;
  readonly onPick: (row: number, column: number) => void;
  readonly onEnter: (row: number, column: number) => void;
  readonly onTick: (row: number) => void;
}

/** One row of the list as it will be taken over. */
export function ImportRow(props: ImportRowProps) {
  const { row, index, columns, activeColumn, editor, base } = props;
  const { importList, suppliers } = useMessages();
  const { language } = useLanguage();
  const classOf = (place: number, more = '') =>
    `grid-cell${activeColumn === place ? ' active' : ''}${editor?.column === place ? ' editing' : ''}${more}`;

  function listCell(place: number) {
    const column = columnAt(columns, place);
    const cell = column ? row?.cells[column.at] : undefined;
    const isEdited = editor?.column === place;
    const level = cell?.level ? ` cell-${cell.level}` : '';
    const isLast = place > (columns.length + OUTCOME) / 2;
    return (
      <div
        key={place}
        id={cellId(base, index, place)}
        role={place === 1 ? 'rowheader' : 'gridcell'}
        aria-colindex={place + 1}
        className={classOf(place, `${level}${isLast ? ' from-end' : ''}`)}
        onClick={() => !isEdited && props.onPick(index, place)}
        onDoubleClick={() => !isEdited && props.onEnter(index, place)}
      >
        {isEdited ? (
          editor.field
        ) : (
          <span
            className="cell-content"
            title={cell && cell.was === null ? cell.words : (cell?.was ?? undefined)}
          >
            {cell && column ? (
              <CellText cell={cell} target={column.target} />
            ) : (
              place === 1 && <span className="soft">{suppliers.rowLoading}</span>
            )}
          </span>
        )}
      </div>
    );
  }

  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      className={`grid-row${activeColumn === null ? '' : ' current'}${row?.isTaken === false ? ' untaken' : ''}`}
      style={{ top: props.top }}
    >
      <div
        id={cellId(base, index, 0)}
        role="gridcell"
        aria-colindex={1}
        className={classOf(0, ' cell-tick')}
        onClick={({ target }) => {
          // A click on the label comes back as one on its box.
          if (target instanceof Element && !target.closest('label')) props.onTick(index);
        }}
      >
        {row && (
          <label>
            <input
              type="checkbox"
              tabIndex={-1}
              aria-label={importList.tick(props.number)}
              checked={row.isTaken}
              onChange={() => props.onTick(index)}
            />
            <span aria-hidden>{props.number}</span>
          </label>
        )}
      </div>
      {listCell(1)}
      <div
        id={cellId(base, index, OUTCOME)}
        role="gridcell"
        aria-colindex={OUTCOME + 1}
        className={classOf(OUTCOME)}
        onClick={() => props.onPick(index, OUTCOME)}
      >
        {row && (
          <span className="cell-content" title={row.message?.[language]}>
            <ToneIcon tone={tones[row.outcome]} />{' '}
            {row.isTaken ? importList.outcome[row.outcome] : importList.untaken}
            {row.message && <span className="visually-hidden">: {row.message[language]}</span>}
          </span>
        )}
      </div>
      {columns.slice(1).map((_, before) => listCell(before + OUTCOME + 1))}
    </div>
  );
}

/** What a cell becomes, and why it should be looked at. The words of the list are told beside it. */
function CellText({ cell, target }: { readonly cell: GridCell; readonly target: ImportTarget | null }) {
  const { importList } = useMessages();
  const { language } = useLanguage();
  const { level, messages, was } = cell;
  const text = shownText(cell, target, language);
  const told = [
    level && importList.levels[level],
    ...messages.map((message) => message[language]),
    was !== null && importList.correctedFrom(was),
    was === null && text !== cell.words && importList.inList(cell.words),
  ].filter((part) => typeof part === 'string');
  return (
    <>
      {level && <ToneIcon tone={level === 'rejected' ? 'blocked' : 'action'} />}
      {was !== null && level === null && <Pencil size={14} aria-hidden className="icon" />}
      {level && <span className="cell-level">{importList.levels[level]}</span>}
      <span className={target === null || level === 'rejected' ? 'cell-words not-taken' : 'cell-words'}>
        <Shown text={text} words={cell.words} />
      </span>
      {told.length > 0 && <span className="visually-hidden">. {told.join('. ')}</span>}
    </>
  );
}

/** A text of which the words of the list keep their own reading direction. */
export function Shown({ text, words }: { readonly text: string; readonly words: string }) {
  const [before = '', ...after] = words === '' ? [text] : text.split(words);
  if (after.length === 0)
    return (
      <bdi>
        <WithStruck text={text} />
      </bdi>
    );
  return (
    <>
      {before}
      <bdi>
        <WithStruck text={words} />
      </bdi>
      {after.join(words)}
    </>
  );
}

/** What stands in a cell of the grid: what it becomes, or its words where nothing is taken over from it. */
export function shownText(cell: GridCell, target: ImportTarget | null, language: 'nl' | 'en'): string {
  const text = cell.text?.[language] ?? cell.words;
  return target === null || (cell.level === 'rejected' && text === '') ? cell.words : text;
}
