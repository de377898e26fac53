import { useQueryClient } from '@tanstack/react-query';
import { client } from '../api/client.ts';
import { problemOf } from '../api/problem.ts';
import { useLanguage, useMessages } from '../i18n/language.tsx';
import { tell, tellFailure } from '../ui/toast.tsx';

/**
 * Takes back lines of the history, and says that they were or why that cannot be: a key that seems to do nothing is pressed again.
 * @param words what is said instead of the usual sentence
 */
export function useUndoLines(words?: string) {
  const { forms } = useMessages();
  const { language } = useLanguage();
  const queries = useQueryClient();
  return async (lines: { readonly firstLine: number; readonly lastLine: number }) => {
    try {
      await client.register.undo(lines);
      tell(words ?? forms.tookBack);
    } catch (error) {
      tellFailure(problemOf(error).message[language]);
    }
    await queries.invalidateQueries();
  };
}
