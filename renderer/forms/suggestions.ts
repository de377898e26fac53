/** What can be suggested while somebody types: the people of our own organisation. */
import { useQuery } from '@tanstack/react-query';
import type { Field } from '../../shared/fields/field.ts';
import { orpc } from '../api/client.ts';

/** Suggestions for a field; none for one that suggests nothing. */
export function useSuggestions({ suggests }: Pick<Field, 'suggests'>): readonly string[] {
  const isAsked = suggests === 'colleagues';
  const people = useQuery({ ...orpc.colleagues.list.queryOptions(), enabled: isAsked });
  return isAsked ? (people.data ?? []).map(({ name }) => name) : [];
}
