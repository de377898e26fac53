import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { ProcessorRow } from '../../../../shared/fields/record.ts';
import { client } from '../../../api/client.ts';
import { useAsOf } from '../../../register/as-of.tsx';
import type { ListQuery } from './list-query.ts';
import { blockFor, type Part } from './row-window.ts';

/** Cache key of the list's windows. */
export const rowsKey = ['supplier-rows'] as const;

/** The first request. */
const top = blockFor(0, 0);

type Shown = Part & { readonly key: readonly unknown[] };

/**
 * The query's rows around what is in view; `need` reports what that is. A new window, or another query,
 * replaces what is shown once it has loaded. Only one window is requested at a time, so that fast scrolling
 * requests only the place where it stops.
 */
export function useRows(query: ListQuery) {
  const { asOf } = useAsOf();
  const queries = useQueryClient();
  const [wanted, setWanted] = useState(top);
  const [asked, setAsked] = useState(wanted);
  const input = { ...query, asOf, ...asked };
  const key = [...rowsKey, input];
  const page = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => client.processors.list(input, { signal }),
    // The top stays available for a return to the list; other windows would only become stale.
    ...(asked.limit !== top.limit && { gcTime: 0 }),
  });
  const { data, isFetching, error } = page;
  const isBeyond = data !== undefined && data.rows.length === 0 && data.total > 0;
  const question = JSON.stringify([query, asOf]);
  const shown = useRef<Shown | null>(null);
  if (data !== undefined && !isBeyond) {
    const { rows, total, corrections } = data;
    const { current } = shown;
    const isSame = current?.rows === rows && current.total === total && current.question === question;
    if (!isSame) shown.current = { question, key, offset: asked.offset, rows, total, corrections };
  }
  const isFailed = error !== null && shown.current?.question !== question;
  const part = isFailed ? null : shown.current;

  // A list that became shorter than the current position continues at its end.
  const end = isBeyond ? data.total - 1 : null;
  useEffect(() => {
    if (end !== null) setWanted(blockFor(end, end));
  }, [end]);
  useEffect(() => {
    if (!isFetching) setAsked(wanted);
  }, [isFetching, wanted]);
  const need = useCallback((first: number, last: number) => {
    const next = blockFor(first, last);
    setWanted((now) => (now.offset === next.offset && now.limit === next.limit ? now : next));
  }, []);

  return {
    part,
    isPending: part === null && error === null,
    error,
    retry: () => void page.refetch(),
    need,
    /** The window shown, with the current state of its rows, including rows changed since it was drawn. */
    present: (): Part | null => {
      const { current } = shown;
      const newest = current && queries.getQueryData<{ rows: readonly ProcessorRow[] }>(current.key);
      return newest ? { ...current, rows: newest.rows } : current;
    },
  };
}
