/** The edits made in the list, in order, for undo and redo. */
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useRef } from 'react';
import { client } from '../../../api/client.ts';
import { problemOf } from '../../../api/problem.ts';
import { useLanguage, useMessages } from '../../../i18n/language.tsx';
import { tell, tellFailure, undoNow } from '../../../ui/toast.tsx';

export interface Edit {
  /** The message once it is done. */
  readonly words: string;
  /** Undoes it and returns the edit that this was; null if that failed, which it reports itself. */
  readonly reverse: () => Promise<Edit | null>;
}

export interface EditHistory {
  /** Runs an action after all pending ones; its result can be undone. */
  readonly run: (work: () => Promise<Edit | null>) => void;
  /** Adds an edit that has already been made. */
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
      // Not at once: React Aria would take the new message for the focused one and move the focus to it.
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

    /** @param chosen the edit of a message; omitted = the last one. */
    function undo(chosen?: Edit) {
      queue(async () => {
        const edit = chosen ?? done.current.at(-1);
        if (edit === undefined || !done.current.includes(edit)) {
          // What was done on the page before may still be undone from its message.
          const ofMessage = chosen === undefined ? undoNow() : null;
          if (ofMessage) ofMessage();
          else say(grid.nothingToUndo, null);
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

/** Makes an edit out of history lines. `words` is the message when done, `back` the one after an undo. */
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
