import { useQuery } from '@tanstack/react-query';
import { sortKey } from '../../shared/law/names.ts';
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

/**
 * Whether nobody of the register has a name that was asked for, now or before; false while that is not known. What such a list
 * shows is of nobody in particular, and may not pass for the list of a person.
 * @param owner null = everyone
 */
export function useIsUnknownOwner(owner: string | null): boolean {
  const { isPending, me, names } = usePeople();
  const isNamed = (name: string) => [me ?? '', ...names].some((other) => sortKey(other) === sortKey(name));
  const isAsked = owner !== null && !isPending && !isNamed(owner);
  const input = { who: owner, limit: 0 };
  const known = useQuery({ ...orpc.reminders.due.queryOptions({ input }), enabled: isAsked });
  return isAsked && known.isSuccess && !isNamed(known.data.who ?? owner);
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
