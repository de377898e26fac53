import { useQueryClient } from '@tanstack/react-query';
import { client } from '../api/client.ts';
import { problemOf } from '../api/problem.ts';
import { useLanguage } from '../i18n/language.tsx';
import { tellFailure } from '../ui/toast.tsx';

/** Takes back lines of the history, or says why that cannot be. @param done what is said once they are. */
export function useUndoLines(done?: () => void) {
  const { language } = useLanguage();
  const queries = useQueryClient();
  return async (lines: { readonly firstLine: number; readonly lastLine: number }) => {
    try {
      await client.register.undo(lines);
      done?.();
    } catch (error) {
      tellFailure(problemOf(error).message[language]);
    }
    await queries.invalidateQueries();
  };
}
