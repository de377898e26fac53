/** What the page knows of a register that is shared: how it stands to the server, and what others change meanwhile. */
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { ReplicaStatus, TakenInChange } from '../../shared/schema/replica.ts';
import { orpc, queryClient } from '../api/client.ts';
import { useCanWrite } from './use-can-write.ts';

/**
 * Milliseconds between looks at a register that is shared: what another person changes is to be seen within a second. The core
 * answers from memory; a register that is not shared is asked once.
 */
const LOOK = 400;

/** How the open register is shared: null = it is on this computer only, undefined = not known yet. */
export function useSharing(): ReplicaStatus | null | undefined {
  return useShared().data;
}

/** As {@link useSharing}, with what went wrong. */
export const useShared = () => useQuery(orpc.replica.status.queryOptions());

/** Milliseconds between looks at whether questions are answered, and the longest that one is waited for. */
const PAUSE = 200;
const PATIENCE = 20_000;

let waiting: ReturnType<typeof setTimeout> | undefined;

/**
 * Asks everything anew, but not before what is being asked is answered: while others write one thing after another, a question
 * that takes long would begin anew each time and never be answered.
 */
function askAnewOnceAnswered(patience = PATIENCE): void {
  clearTimeout(waiting);
  const looks = queryClient.isFetching({ queryKey: orpc.replica.status.queryKey() });
  const isAsking = queryClient.isFetching() > looks;
  if (isAsking && patience > 0) waiting = setTimeout(() => askAnewOnceAnswered(patience - PAUSE), PAUSE);
  else void queryClient.invalidateQueries();
}

/** Looks how the register stands, for all that show it; asks every page's questions anew when others changed something, and how the register is open when contact comes or goes. */
export function useNews(): void {
  const { data: status } = useQuery(
    orpc.replica.status.queryOptions({ refetchInterval: ({ state }) => (state.data ? LOOK : false) }),
  );
  const takenIn = status?.takenIn ?? null;
  const why = status === undefined ? undefined : (status?.why?.nl ?? null);
  const known = useRef({ takenIn, why });
  useEffect(() => {
    const before = known.current;
    known.current = { takenIn, why };
    const isOfOthers = takenIn !== null && before.takenIn !== null && takenIn !== before.takenIn;
    if (isOfOthers) askAnewOnceAnswered();
    else if (why !== before.why) {
      void queryClient.invalidateQueries({ queryKey: orpc.register.status.queryKey() });
      // A password that the server refused is remembered no longer.
      void queryClient.invalidateQueries({ queryKey: orpc.replica.remembering.queryKey() });
    }
  }, [takenIn, why]);
}

const none: readonly TakenInChange[] = [];

/** What others changed since the register was opened here, oldest first. */
function useOthersChanges(): readonly TakenInChange[] {
  const takenIn = useSharing()?.takenIn ?? 0;
  const asked = orpc.replica.changes.queryOptions({ input: { after: 0 }, enabled: takenIn > 0 });
  return useQuery(asked).data ?? none;
}

/** What others changed since the page was opened, oldest first, and a way to have seen it. */
export function useChangesSince(): { readonly changes: readonly TakenInChange[]; readonly seen: () => void } {
  const takenIn = useSharing()?.takenIn;
  const [from, setFrom] = useState(takenIn);
  // The count begins anew when the register is opened anew.
  const start = from === undefined || takenIn === undefined || takenIn < from ? takenIn : from;
  if (start !== from) setFrom(start);
  const changes = useOthersChanges().filter(({ number }) => start !== undefined && number > start);
  return { changes, seen: () => setFrom(takenIn) };
}

/** Whether the login may decide what is the privacy officer's; where it is not known the server says so. */
export function useMayDecide(): boolean {
  const right = useSharing()?.right ?? null;
  return right === null || right === 'privacy-officer';
}

/** Whether what is the privacy officer's can be changed here and now: as {@link useCanWrite}, by a login that may. */
export function useCanDecide(): boolean {
  const mayDecide = useMayDecide();
  return useCanWrite() && mayDecide;
}
