/** What another window, tab or program changed in the open register is seen here too, without anybody asking for it. */
import type { QueryCacheNotifyEvent } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { RegisterStatus } from '../../shared/schema/register.ts';
import { orpc, queryClient } from '../api/client.ts';

/** How far the history goes; null = no register is open. */
const reachOf = (status: RegisterStatus | undefined) =>
  status?.open ? `${status.file} ${status.historyLines} ${status.historyHead}` : null;

const newestAnswer = () =>
  queryClient
    .getQueryCache()
    .getAll()
    .reduce((newest, { state }) => Math.max(newest, state.dataUpdatedAt), 0);

/**
 * Asks every page's questions anew when the history goes on and what they were answered with is older than the question that
 * told so. After a save of this page's own everything is being asked already, and is not asked twice.
 */
export function useChangedElsewhere(): void {
  useEffect(() => {
    const hash = JSON.stringify(orpc.register.status.queryKey());
    const isStatus = (query: QueryCacheNotifyEvent['query']) => JSON.stringify(query.queryKey) === hash;
    /** When the newest answer came that was there before the status was asked. */
    let newest = 0;
    let known = reachOf(queryClient.getQueryData(orpc.register.status.queryKey()));
    return queryClient.getQueryCache().subscribe((event) => {
      if (event.type !== 'updated' || !isStatus(event.query)) return;
      if (event.action.type === 'fetch') newest = newestAnswer();
      if (event.action.type !== 'success') return;
      const before = known;
      known = reachOf(event.query.state.data);
      if (before === null || known === null || before === known) return;
      void queryClient.invalidateQueries({
        predicate: (query) =>
          !isStatus(query) && query.state.fetchStatus === 'idle' && query.state.dataUpdatedAt <= newest,
      });
    });
  }, []);
}
