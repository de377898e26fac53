/** Ctrl+S wherever the focus is: a form that says it is saved with that key need not have the focus. */
import { type RefObject, useEffect, useRef } from 'react';
import { isDialogOpen } from '../ui/dialog.tsx';

interface OpenForm {
  readonly isUnsaved: RefObject<boolean>;
  readonly save: RefObject<() => void>;
}

const open = new Set<OpenForm>();

export const isSaveKey = ({
  key,
  ctrlKey,
  metaKey,
}: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey'>): boolean =>
  key.toLowerCase() === 's' && (ctrlKey || metaKey);

/** The form that is meant from outside any: the only one in which something was typed, or the only one. */
function meant(): OpenForm | null {
  const all = [...open];
  const typed = all.filter(({ isUnsaved }) => isUnsaved.current);
  const [first, ...others] = typed.length > 0 ? typed : all;
  return first !== undefined && others.length === 0 ? first : null;
}

window.addEventListener('keydown', (event) => {
  // A form that has the focus saved itself.
  if (!isSaveKey(event) || event.defaultPrevented || open.size === 0 || isDialogOpen()) return;
  // The browser would save its page as a file, which nobody means here.
  event.preventDefault();
  meant()?.save.current();
});

/** Saves the form with Ctrl+S from anywhere on its page. */
export function useSaveKey(isUnsaved: boolean, save: () => void): void {
  const latest = useRef(save);
  latest.current = save;
  const typed = useRef(isUnsaved);
  typed.current = isUnsaved;
  useEffect(() => {
    const form: OpenForm = { isUnsaved: typed, save: latest };
    open.add(form);
    return () => {
      open.delete(form);
    };
  }, []);
}
