/** What was done in the list, one deed after the other, to be taken back and done again. */
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useRef } from 'react';
import { client } from '../../../api/client.ts';
import { problemOf } from '../../../api/problem.ts';
import { useLanguage, useMessages } from '../../../i18n/language.tsx';
import { tell, tellFailure } from '../../../ui/toast.tsx';

export interface Deed {
  /** What is said when it has been done. */
  readonly words: string;
  /** Takes it back and gives the deed that this was; null where it could not be, which it says itself. */
  readonly reverse: () => Promise<Deed | null>;
}

export interface Deeds {
  /** Does something after all that is still being done; what it gives can be undone. */
  readonly run: (work: () => Promise<Deed | null>) => void;
  /** Keeps what was done already. */
  readonly add: (deed: Deed) => void;
  readonly undo: () => void;
  readonly redo: () => void;
}

/** Deeds of this visit to the list; keys and messages share one order. */
export function useDeeds(): Deeds {
  const { grid, common } = useMessages();
  const done = useRef<Deed[]>([]);
  const undone = useRef<Deed[]>([]);
  const line = useRef(Promise.resolve());
  const closeToast = useRef<() => void>(() => undefined);

  return useMemo(() => {
    const queue = (work: () => Promise<void>) => {
      line.current = line.current.then(work);
    };

    function say(text: string, deed: Deed | null) {
      closeToast.current();
      // Not at once: the kit would take the new message for the one that had the focus, and give it that.
      const wait = setTimeout(() => {
        const close = tell(text, deed ? { label: common.undo, run: () => undo(deed) } : undefined);
        closeToast.current = close;
      });
      closeToast.current = () => clearTimeout(wait);
    }

    function add(deed: Deed) {
      done.current.push(deed);
      undone.current = [];
      say(deed.words, deed);
    }

    /** @param chosen the deed of a message; left out = the last one. */
    function undo(chosen?: Deed) {
      queue(async () => {
        const deed = chosen ?? done.current.at(-1);
        if (deed === undefined || !done.current.includes(deed)) {
          say(grid.nothingToUndo, null);
          return;
        }
        done.current = done.current.filter((other) => other !== deed);
        const back = await deed.reverse();
        if (back === null) return;
        undone.current.push(back);
        say(back.words, null);
      });
    }

    function redo() {
      queue(async () => {
        const deed = undone.current.pop();
        if (deed === undefined) {
          say(grid.nothingToRedo, null);
          return;
        }
        const again = await deed.reverse();
        if (again === null) return;
        done.current.push(again);
        say(again.words, again);
      });
    }

    return {
      run: (work) =>
        queue(async () => {
          const deed = await work();
          if (deed) add(deed);
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

/** Makes a deed of history lines. `words` are said when it is done, `back` when it was taken back. */
export function useLinesDeed(): (lines: Lines, words: string, back: string) => Deed {
  const queries = useQueryClient();
  const { language } = useLanguage();
  return useCallback(
    function deedOf(lines: Lines, words: string, back: string): Deed {
      return {
        words,
        reverse: async () => {
          try {
            const answer = await client.register.undo(lines);
            await queries.invalidateQueries();
            return deedOf(answer, back, words);
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
