import { Copy, PencilLine, Trash2, X } from 'lucide-react';
import { useState } from 'react';
import { BULK_LIMIT } from '../../../../shared/fields/bulk.ts';
import type { ProcessorRow } from '../../../../shared/fields/record.ts';
import { useMessages } from '../../../i18n/language.tsx';
import { Button } from '../../../ui/button.tsx';
import { Progress } from '../../../ui/states.tsx';
import { tell, tellFailure } from '../../../ui/toast.tsx';
import type { Column } from '../list/columns.tsx';
import type { EditHistory } from '../list/use-edit-history.ts';
import type { Selection } from '../list/use-selection.ts';
import { BulkEdit } from './bulk-edit.tsx';
import { BulkSign } from './bulk-sign.tsx';
import { copyOfRows, toClipboard } from './copy.ts';
import { useRemoval } from './use-removal.ts';

interface SelectionBarProps {
  readonly selection: Selection;
  /** The rows currently in the list. */
  readonly shown: readonly ProcessorRow[];
  readonly columns: readonly Column[];
  readonly canWrite: boolean;
  readonly edits: EditHistory;
}

/** Actions for the selected suppliers. */
export function SelectionBar({ selection, shown, columns, canWrite, edits }: SelectionBarProps) {
  const { grid } = useMessages();
  const [isChanging, setChanging] = useState(false);
  const { progress, remove, stop } = useRemoval(selection, shown, edits);
  const count = selection.rows.size;
  if (count === 0 && !selection.isBusy) return null;
  const isTooMany = count > BULK_LIMIT;
  // While the rest is being selected, what would be done would be done to another selection than was asked for.
  const { isBusy } = selection;

  async function copy() {
    try {
      await toClipboard(copyOfRows(selection.rows.values(), columns));
      tell(grid.copied(count));
    } catch {
      tellFailure(grid.copyFailed);
    }
  }

  return (
    <section className="selection-bar" aria-label={grid.actions}>
      {progress === null ? (
        <>
          <p className="strong" role="status">
            {isBusy ? grid.selecting : grid.selected(count)}
          </p>
          <div className="actions">
            {canWrite && (
              <Button icon={PencilLine} isDisabled={isTooMany || isBusy} onPress={() => setChanging(true)}>
                {grid.bulk}
              </Button>
            )}
            <BulkSign ids={[...selection.rows.keys()]} edits={edits} canSign={canWrite} isBusy={isBusy} />
            <Button icon={Copy} isDisabled={isBusy} onPress={() => void copy()}>
              {grid.copy}
            </Button>
            {canWrite && (
              <Button icon={Trash2} isDisabled={isTooMany || isBusy} onPress={() => void remove()}>
                {grid.remove}
              </Button>
            )}
            <Button look="quiet" icon={X} onPress={selection.clear}>
              {grid.clearSelection}
            </Button>
          </div>
          {canWrite && isTooMany && <p className="soft">{grid.bulkTooMany(BULK_LIMIT)}</p>}
        </>
      ) : (
        <>
          <div className="selection-progress" role="status">
            <Progress label={grid.removing(progress.total)} done={progress.done} total={progress.total} />
          </div>
          <Button onPress={stop}>{grid.stop}</Button>
        </>
      )}
      {isChanging && (
        <BulkEdit ids={[...selection.rows.keys()]} edits={edits} onClose={() => setChanging(false)} />
      )}
    </section>
  );
}
