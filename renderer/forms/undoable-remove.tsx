import { useQueryClient } from '@tanstack/react-query';
import { Trash2 } from 'lucide-react';
import type { BinEntry } from '../../shared/fields/person.ts';
import { client } from '../api/client.ts';
import { problemOf } from '../api/problem.ts';
import { useLanguage, useMessages } from '../i18n/language.tsx';
import { Button } from '../ui/button.tsx';
import { tell, tellFailure } from '../ui/toast.tsx';

interface UndoableRemoveProps {
  readonly entity: BinEntry['entity'];
  readonly id: string;
  /** The item's name, for the button's accessible name and the message. */
  readonly name: string;
  /** Button text, where "remove" alone is unclear. */
  readonly label?: string;
  readonly remove: () => Promise<unknown>;
  /** Asks first about input that would be lost; absent = nothing would be. */
  readonly leave?: (go: () => void) => void;
  /** Navigates away when the page itself is gone; otherwise the focus stays in this section of the page. */
  readonly onRemoved?: () => void;
}

/** Removes at once and offers to undo: a confirmation would only be in the way. */
export function UndoableRemove(props: UndoableRemoveProps) {
  const { entity, id, name, label, remove, leave = (go) => go(), onRemoved } = props;
  const { common, records } = useMessages();
  const { language } = useLanguage();
  const queries = useQueryClient();

  async function run(work: () => Promise<unknown>, done: () => void) {
    try {
      await work();
    } catch (error) {
      const { code, ofRegister, message } = problemOf(error);
      tellFailure(code === 'conflict' && !ofRegister ? records.changedBefore(name) : message[language]);
      await queries.invalidateQueries();
      return;
    }
    done();
    await queries.invalidateQueries();
  }

  const restore = () =>
    run(
      () => client.bin.restore({ entity, id }),
      () => tell(records.restored(name)),
    );
  return (
    <Button
      look="quiet"
      icon={Trash2}
      aria-label={label ?? records.remove(name)}
      onPress={({ target }) => {
        const heading = target.closest('section')?.querySelector<HTMLElement>('h2');
        leave(() => {
          void run(remove, () => {
            tell(records.removed(name), { label: common.undo, run: () => void restore() });
            if (onRemoved) onRemoved();
            else heading?.focus();
          });
        });
      }}
    >
      {label ?? common.remove}
    </Button>
  );
}
