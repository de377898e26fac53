/** What was done in the list, one edit after the other, to be taken back and done again. */
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useRef } from 'react';
import { client } from '../../../api/client.ts';
import { problemOf } from '../../../api/problem.ts';
import { useLanguage, useMessages } from '../../../i18n/language.tsx';
import { tell, tellFailure } from '../../../ui/toast.tsx';

export interface Edit {
  /** What is said when it has been done. */
  readonly words: string;
  /** Takes it back and gives the edit that this was; null where it could not be, which it says itself. */
  readonly reverse: () => Promise<Edit | null>;
}

export interface EditHistory {
  /** Does something after all that is still being done; what it gives can be undone. */
  readonly run: (work: () => Promise<Edit | null>) => void;
  /** Keeps what was done already. */
  readonly add: (edit: Edit) => void;
  readonly undo: () => void;
  readonly redo: () => void;
}

/** The edits of this visit to the list; keys and messages share one order. */
export function useEditHistory(): EditHistory {
  const { grid, common } = useMessages();
  const done = useRef<Edit[]>([]);
  const undone = useRef<Edit[]>([]);
  const line = useRef(Promise.resolve());
  const closeToast = useRef<() => void>(() => undefined);

  return useMemo(() => {
    const queue = (work: () => Promise<void>) => {
      line.current = line.current.then(work);
    };

    function say(text: string, edit: Edit | null) {
      closeToast.current();
      // Not at once: the kit would take the new message for the one that had the focus, and give it that.
      const wait = setTimeout(() => {
        const close = tell(text, edit ? { label: common.undo, run: () => undo(edit) } : undefined);
        closeToast.current = close;
      });
      closeToast.current = () => clearTimeout(wait);
    }

    function add(edit: Edit) {
      done.current.push(edit);
      undone.current = [];
      say(edit.words, edit);
    }

    /** @param chosen the edit of a message; left out = the last one. */
    function undo(chosen?: Edit) {
      queue(async () => {
        const edit = chosen ?? done.current.at(-1);
        if (edit === undefined || !done.current.includes(edit)) {
          say(grid.nothingToUndo, null);
          return;
        }
        done.current = done.current.filter((other) => other !== edit);
        const back = await edit.reverse();
        if (back === null) return;
        undone.current.push(back);
        say(back.words, null);
      });
    }

    function redo() {
      queue(async () => {
        const edit = undone.current.pop();
        if (edit === undefined) {
          say(grid.nothingToRedo, null);
          return;
        }
        const again = await edit.reverse();
        if (again === null) return;
        done.current.push(again);
        say(again.words, again);
      });
    }

    return {
      run: (work) =>
        queue(async () => {
          const edit = await work();
          if (edit) add(edit);
        }),
      add,
      undo: () => undo(),
      redo,
    };
  }, [grid, common]);
}

export interface Lines {
  readonly firstLine: number;
  readonly lastLine: number;
}

/** Makes an edit of history lines. `words` are said when it is done, `back` when it was taken back. */
export function useLinesEdit(): (lines: Lines, words: string, back: string) => Edit {
  const queries = useQueryClient();
  const { language } = useLanguage();
  return useCallback(
    function editOf(lines: Lines, words: string, back: string): Edit {
      return {
        words,
        reverse: async () => {
          try {
            const answer = await client.register.undo(lines);
            await queries.invalidateQueries();
            return editOf(answer, back, words);
          } catch (error) {
            tellFailure(problemOf(error).message[language]);
            return null;
          }
        },
      };
    },
    [queries, language],
  );
}
