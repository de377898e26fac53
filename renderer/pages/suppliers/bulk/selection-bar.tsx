import { useQueryClient } from '@tanstack/react-query';
import { Copy, PencilLine, Trash2, X } from 'lucide-react';
import { useState } from 'react';
import { client } from '../../../api/client.ts';
import { problemOf } from '../../../api/problem.ts';
import { useLanguage, useMessages } from '../../../i18n/language.tsx';
import { Button } from '../../../ui/button.tsx';
import { tell, tellFailure } from '../../../ui/toast.tsx';
import type { Column } from '../columns.tsx';
import { BulkEdit } from './bulk-edit.tsx';
import { copyOfRows, toClipboard } from './copy.ts';
import type { Selection } from './use-selection.ts';

interface SelectionBarProps {
  readonly selection: Selection;
  readonly columns: readonly Column[];
  readonly canWrite: boolean;
}

/** What can be done with the suppliers that are selected. */
export function SelectionBar({ selection, columns, canWrite }: SelectionBarProps) {
  const { grid } = useMessages();
  const [isChanging, setChanging] = useState(false);
  const removal = useRemoval(selection);
  const count = selection.rows.size;
  if (count === 0 && !selection.isBusy) return null;

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
      <p className="strong" role="status">
        {selection.isBusy ? grid.selecting : (removal.words ?? grid.selected(count))}
      </p>
      <div className="actions">
        {canWrite && (
          <Button icon={PencilLine} isDisabled={removal.words !== null} onPress={() => setChanging(true)}>
            {grid.bulk}
          </Button>
        )}
        <Button icon={Copy} onPress={() => void copy()}>
          {grid.copy}
        </Button>
        {canWrite && (
          <Button icon={Trash2} isDisabled={removal.words !== null} onPress={() => void removal.run()}>
            {grid.remove}
          </Button>
        )}
        <Button look="quiet" icon={X} onPress={selection.clear}>
          {grid.clearSelection}
        </Button>
      </div>
      {isChanging && <BulkEdit ids={[...selection.rows.keys()]} onClose={() => setChanging(false)} />}
    </section>
  );
}

/** Puts what is selected in the bin, one after the other; what went there comes back with one press. */
function useRemoval(selection: Selection) {
  const { grid, common } = useMessages();
  const { language } = useLanguage();
  const queries = useQueryClient();
  const [done, setDone] = useState<number | null>(null);
  const total = selection.rows.size;

  async function restore(ids: readonly string[]) {
    let count = 0;
    try {
      for (const id of ids) {
        await client.processors.restore({ id });
        count += 1;
      }
    } catch (error) {
      tellFailure(problemOf(error).message[language]);
    }
    await queries.invalidateQueries();
    tell(grid.restored(count));
  }

  async function run() {
    const gone: string[] = [];
    setDone(0);
    try {
      for (const id of selection.rows.keys()) {
        const { record } = await client.processors.get({ id });
        await client.processors.remove({ id, version: record.processor.version });
        gone.push(id);
        setDone(gone.length);
      }
    } catch (error) {
      tellFailure(problemOf(error).message[language]);
    }
    setDone(null);
    selection.clear();
    await queries.invalidateQueries();
    if (gone.length > 0) {
      tell(grid.removed(gone.length), { label: common.undo, run: () => void restore(gone) });
    }
  }

  return { words: done === null ? null : grid.removing(done, total), run };
}
