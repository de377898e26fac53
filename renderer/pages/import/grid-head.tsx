// biome-ignore-all lint/a11y/useSemanticElements: as in the grid
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid holds the focus
import { useRef, useState } from 'react';
import type { ImportTarget } from '../../../shared/fields/import.ts';
import { useMessages } from '../../i18n/language.tsx';
import { ToneIcon } from '../../ui/chip.tsx';
import { TickAll } from '../../ui/grid-head.tsx';
import { cellId } from '../../ui/use-cursor.ts';
import { type ListColumn, OUTCOME } from './grid-row.tsx';
import { useTargets } from './targets.ts';

interface ImportHeadProps {
  readonly columns: readonly ListColumn[];
  readonly base: string;
  readonly activeColumn: number | null;
  readonly ticked: 'all' | 'some' | 'none';
  readonly onTickAll: () => void;
  readonly onTarget: (column: ListColumn, target: ImportTarget | null) => void;
  /** Returns to the grid from a choice. */
  readonly onLeave: () => void;
}

/** The choice in the header of a column. */
export const targetId = (base: string, place: number) => `${base}-target-${place}`;

/** The columns of the list, each with what it becomes. */
export function ImportHead(props: ImportHeadProps) {
  const { columns, base, activeColumn, ticked, onTickAll } = props;
  const { importList } = useMessages();
  const classOf = (place: number) => (activeColumn === place ? 'grid-cell active' : 'grid-cell');

  function title(column: ListColumn, place: number) {
    return (
      <div
        key={column.name}
        id={cellId(base, -1, place)}
        role="columnheader"
        aria-colindex={place + 1}
        className={`${classOf(place)} cell-target`}
      >
        <span className="target-column" title={column.name}>
          {column.isLikely && column.target !== null && (
            <>
              <ToneIcon tone="action" /> <span className="visually-hidden">{importList.likely}: </span>
            </>
          )}
          {column.name}
        </span>
        <TargetChoice
          key={column.target}
          id={targetId(base, place)}
          column={column}
          onChoose={(target) => props.onTarget(column, target)}
          onLeave={props.onLeave}
        />
      </div>
    );
  }

  const [first, ...others] = columns;
  return (
    <div role="rowgroup" className="grid-head">
      <div role="row" aria-rowindex={1} className="grid-row">
        <TickAll
          base={base}
          className={`${classOf(0)} cell-tick`}
          column={importList.row}
          label={importList.tickAll}
          ticked={ticked}
          onTickAll={onTickAll}
        />
        {first && title(first, 1)}
        <div
          id={cellId(base, -1, OUTCOME)}
          role="columnheader"
          aria-colindex={OUTCOME + 1}
          className={classOf(OUTCOME)}
        >
          <span>{importList.result}</span>
        </div>
        {others.map((column, before) => title(column, before + OUTCOME + 1))}
      </div>
    </div>
  );
}

interface TargetChoiceProps {
  readonly id: string;
  readonly column: ListColumn;
  readonly onChoose: (target: ImportTarget | null) => void;
  readonly onLeave: () => void;
}

/**
 * What a column becomes. Arrow keys walk through a closed list choice by choice: they count once the choice is left, or
 * Enter is pressed, so that no other column loses its field on the way.
 */
function TargetChoice({ id, column, onChoose, onLeave }: TargetChoiceProps) {
  const { importList } = useMessages();
  const targets = useTargets();
  const [value, setValue] = useState(column.target ?? '');
  const isByKey = useRef(false);

  function choose(wanted: string) {
    if (wanted !== (column.target ?? '')) onChoose(wanted === '' ? null : (wanted as ImportTarget));
  }

  return (
    <select
      id={id}
      tabIndex={-1}
      className="target-choice"
      aria-label={importList.becomesOf(column.name)}
      title={column.isLikely && column.target !== null ? importList.likely : undefined}
      value={value}
      onPointerDown={() => {
        isByKey.current = false;
      }}
      onChange={({ target }) => {
        setValue(target.value);
        if (!isByKey.current) choose(target.value);
      }}
      onBlur={() => choose(value)}
      onKeyDown={(event) => {
        event.stopPropagation();
        isByKey.current = true;
        if (event.key !== 'Escape' && event.key !== 'Tab' && event.key !== 'Enter') return;
        event.preventDefault();
        // Leaving takes what is chosen, and nothing was chosen by Escape.
        if (event.key === 'Escape') setValue(column.target ?? '');
        else choose(value);
        onLeave();
      }}
    >
      <option value="">{importList.notTaken}</option>
      {targets.map((target) => (
        <option key={target.value} value={target.value}>
          {target.name}
        </option>
      ))}
    </select>
  );
}
