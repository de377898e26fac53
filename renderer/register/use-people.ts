import { useQuery } from '@tanstack/react-query';
import { orpc } from '../api/client.ts';

/** Who uses the register on this computer (null = nobody said), and the names of the people of the register. */
export function usePeople() {
  const me = useQuery(orpc.reminders.me.queryOptions());
  const people = useQuery(orpc.colleagues.list.queryOptions());
  return {
    isPending: me.isPending || people.isPending,
    error: me.error ?? people.error,
    me: me.data?.name ?? null,
    names: (people.data ?? []).map(({ name }) => name),
  };
}
