import { keepPreviousData, useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { orpc } from '../../api/client.ts';
import { useAsOf } from '../../shell/as-of.tsx';
import type { ListQuery } from './list-query.ts';

/** The first page fills the screen at once; who goes further gets more at a time. */
const FIRST_PAGE = 100;
const PAGE = 1000;

/** Rows of the question, page after page; `need` asks for more until a row is there. */
export function useRows(query: ListQuery) {
  const { asOf } = useAsOf();
  const queries = useQueryClient();
  const options = orpc.processors.list.infiniteOptions({
    input: (cursor: string | null) => ({
      ...query,
      asOf,
      cursor,
      limit: cursor === null ? FIRST_PAGE : PAGE,
    }),
    initialPageParam: null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });
  const pages = useInfiniteQuery(options);
  const rows = useMemo(() => pages.data?.pages.flatMap((page) => page.rows) ?? [], [pages.data]);
  const [needed, setNeeded] = useState(0);
  const { hasNextPage, isFetching, fetchNextPage } = pages;
  useEffect(() => {
    if (needed >= rows.length && hasNextPage && !isFetching) void fetchNextPage();
  }, [needed, rows.length, hasNextPage, isFetching, fetchNextPage]);
  return {
    rows,
    total: pages.data?.pages.at(-1)?.total ?? null,
    isPending: pages.isPending,
    error: pages.error,
    retry: () => void pages.refetch(),
    need: setNeeded,
    /** The rows as they are now, also those that changed since the page was drawn. */
    present: () => queries.getQueryData(options.queryKey)?.pages.flatMap((page) => page.rows) ?? [],
  };
}
