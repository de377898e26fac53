import { useQuery } from '@tanstack/react-query';
import { orpc } from '../api/client.ts';
import { useMessages } from '../i18n/language.tsx';

/**
 * The people of whom something can be asked for, the person of this computer first. @param chosen who is asked for already: it may
 * be somebody by a name of before, or who is gone
 */
export function useOwnerChoices(chosen: string | null) {
  const { calendar } = useMessages();
  const { me, names } = usePeople();
  const others = new Set(chosen === null ? names : [...names, chosen]);
  if (me !== null) others.delete(me);
  return [
    ...(me === null ? [] : [{ value: me, name: calendar.fileOfMe(me) }]),
    ...[...others].map((name) => ({ value: name, name })),
  ];
}

/** Who uses the register on this computer (null = nobody said) and in which role, and the names of the people of the register. */
export function usePeople() {
  const { colleagues } = useMessages();
  const me = useQuery(orpc.reminders.me.queryOptions());
  const people = useQuery(orpc.colleagues.list.queryOptions());
  const name = me.data?.name ?? null;
  const recorded = people.data?.find((person) => person.name === name)?.role ?? null;
  return {
    isPending: me.isPending || people.isPending,
    /** Why nothing of it is known; a later answer that fails takes no form away. */
    error: [me, people].find(({ isLoadingError }) => isLoadingError)?.error ?? null,
    me: name,
    /** As it was said, or as it stands with the people of the register; empty = not known. */
    role: (me.data?.role ?? '') || (recorded === null ? '' : colleagues.roles[recorded]),
    names: (people.data ?? []).map((person) => person.name),
  };
}
