/** What can be suggested while somebody types: the people of our own organisation. */
import { useQuery } from '@tanstack/react-query';
import type { Field } from '../../shared/fields/field.ts';
import { foldText } from '../../shared/law/names.ts';
import { orpc } from '../api/client.ts';
import { useMessages } from '../i18n/language.tsx';

/** Suggestions for a field; none for one that suggests nothing. */
export function useSuggestions({ suggests }: Pick<Field, 'suggests'>): readonly string[] {
  const isAsked = suggests === 'colleagues';
  const people = useQuery({ ...orpc.colleagues.list.queryOptions(), enabled: isAsked });
  return isAsked ? (people.data ?? []).map(({ name }) => name) : [];
}

/** Names that are offered for one that is new. */
const MOST_NAMED = 3;

/** What is said of a name that none of the suggestions is: that it is new, and which of them may be meant. */
export function useNewName(suggestions: readonly string[], text: string | null): string | undefined {
  const { forms } = useMessages();
  const typed = foldText(text ?? '');
  if (typed === '' || suggestions.length === 0) return undefined;
  if (suggestions.some((name) => foldText(name) === typed)) return undefined;
  const words = typed.split(' ');
  const meant = suggestions.filter((name) => words.some((word) => foldText(name).split(' ').includes(word)));
  return meant.length === 0 ? forms.newName : forms.newNameLike(meant.slice(0, MOST_NAMED));
}
