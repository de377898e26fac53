import { useState } from 'react';
import type { ImportMapping } from '../../../../shared/fields/import.ts';
import { useMessages } from '../../../i18n/language.tsx';
import { Button } from '../../../ui/button.tsx';
import { Failure } from '../../../ui/states.tsx';
import { Columns } from '../../import/columns.tsx';
import { firstCells } from '../../import/pasted.ts';

interface NoHeaderProps {
  readonly text: string;
  /** Why the rows could not be read, even under the column names given here. */
  readonly error: unknown;
  readonly onReady: (mapping: ImportMapping) => void;
  readonly onCancel: () => void;
}

/** Rows without column names: the person assigns the columns, with the first row as a guide. */
export function NoHeader({ text, error, onReady, onCancel }: NoHeaderProps) {
  const { grid, common } = useMessages();
  const cells = firstCells(text);
  const [mapping, setMapping] = useState<ImportMapping>(() => ({
    sheet: null,
    headerRow: 1,
    columns: cells.map((_, at) => ({ column: grid.pasteColumn(at + 1), field: at === 0 ? 'name' : null })),
  }));
  const hasName = mapping.columns.some(({ field }) => field === 'name');
  const samples = Object.fromEntries(cells.map((cell, at) => [grid.pasteColumn(at + 1), [cell]]));
  return (
    <div className="stack">
      <p className="notice info" role="status">
        {grid.pasteNoHeader}
      </p>
      {error !== null && <Failure error={error} />}
      <Columns mapping={mapping} samples={samples} onChange={setMapping} />
      {!hasName && <p className="error">{grid.pasteName}</p>}
      <div className="actions end">
        <Button onPress={onCancel}>{common.cancel}</Button>
        <Button look="primary" isDisabled={!hasName} onPress={() => onReady(mapping)}>
          {grid.pasteLook}
        </Button>
      </div>
    </div>
  );
}
