import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { ProcessorRow } from '../../../../shared/schema/record.ts';
import { client } from '../../../api/client.ts';
import { useAsOf } from '../../../register/as-of.tsx';
import type { ListQuery } from './list-query.ts';
import { blockFor, type Part } from './row-window.ts';

/** Where the parts of the list are kept. */
export const rowsKey = ['supplier-rows'] as const;

/** What is asked first. */
const top = blockFor(0, 0);

type Shown = Part & { readonly key: readonly unknown[] };

/**
 * The rows of the question around what is in view; `need` says what that is. Another part, or another question, takes
 * the place of what is shown when it has come. Only one part is asked at a time, so that a list that flies by asks for
 * where it stops.
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
    // The top is there at once for who comes back; other parts would only grow old.
    ...(asked.limit !== top.limit && { gcTime: 0 }),
  });
  const { data, isFetching, error } = page;
  const isBeyond = data !== undefined && data.rows.length === 0 && data.total > 0;
  const question = JSON.stringify([query, asOf]);
  const shown = useRef<Shown | null>(null);
  if (data !== undefined && !isBeyond) {
    const { rows, total } = data;
    const { current } = shown;
    const isSame = current?.rows === rows && current.total === total && current.question === question;
    if (!isSame) shown.current = { question, key, offset: asked.offset, rows, total };
  }
  const isFailed = error !== null && shown.current?.question !== question;
  const part = isFailed ? null : shown.current;

  // A list that became shorter than where the person stood goes on at its end.
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
    /** The part that is shown with the rows as they are now, also those that changed since it was drawn. */
    present: (): Part | null => {
      const { current } = shown;
      const newest = current && queries.getQueryData<{ rows: readonly ProcessorRow[] }>(current.key);
      return newest ? { ...current, rows: newest.rows } : current;
    },
  };
}
