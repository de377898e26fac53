import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import type { TransferRow } from '../../../shared/fields/list.ts';
import { orpc } from '../../api/client.ts';
import { useLanguage } from '../../i18n/language.tsx';
import { useAsOf } from '../../register/as-of.tsx';
import type { TransferListQuery } from './list-query.ts';

/** Rows that are asked for at once. */
const PAGE = 100;

/** The rows of the question that are in view, and its counts; `need` says which rows that are. */
export function useTransfers(query: TransferListQuery) {
  const { asOf } = useAsOf();
  const { language } = useLanguage();
  const input = { ...query, asOf, language };
  const [view, setView] = useState({ first: 0, last: 0 });
  const first = useQuery({
    ...orpc.flows.list.queryOptions({ input: { ...input, limit: PAGE } }),
    placeholderData: keepPreviousData,
  });
  const facets = useQuery({
    ...orpc.flows.facets.queryOptions({ input }),
    placeholderData: keepPreviousData,
  });
  const total = first.data?.total ?? 0;
  const from = Math.floor(view.first / PAGE);
  const through = Math.floor(Math.min(view.last, Math.max(0, total - 1)) / PAGE);
  const pages = Array.from({ length: Math.max(0, through - from + 1) }, (_, at) => from + at);
  const others = pages.filter((page) => page > 0);
  const found = useQueries({
    queries: others.map((page) =>
      orpc.flows.list.queryOptions({ input: { ...input, offset: page * PAGE, limit: PAGE } }),
    ),
  });
  const need = useCallback(
    (start: number, end: number) =>
      setView((now) => (now.first === start && now.last === end ? now : { first: start, last: end })),
    [],
  );
  const rowAt = (at: number): TransferRow | undefined => {
    const page = Math.floor(at / PAGE);
    const answer = page === 0 ? first.data : found[others.indexOf(page)]?.data;
    return answer?.rows[at % PAGE];
  };
  return {
    rowAt,
    need,
    total,
    counts: first.data?.counts,
    facets: facets.data,
    isPending: first.isPending || facets.isPending,
    error: first.error ?? facets.error ?? found.find(({ error }) => error !== null)?.error ?? null,
    retry: () => {
      void first.refetch();
      void facets.refetch();
      for (const page of found) void page.refetch();
    },
  };
}
