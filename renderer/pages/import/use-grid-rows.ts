import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { GRID_PAGE, type GridPage, type GridRow, type GridView } from '../../../shared/fields/import-grid.ts';
import { client } from '../../api/client.ts';

/** Rows are asked for from a multiple of this on, so that a small step asks for nothing. */
const STEP = 50;
/** Most cells in one answer, so that a very wide list does not arrive all at once. */
const MOST_CELLS = 10_000;

type Part = GridPage & { readonly offset: number; readonly view: GridView };

/**
 * The rows of a trial around what is in view; `need` says what that is. Those of the trial before are shown until the
 * new ones are there.
 */
export function useGridRows(importId: string, view: GridView, columns: number) {
  const limit = Math.max(STEP, Math.min(GRID_PAGE, Math.floor(MOST_CELLS / Math.max(1, columns))));
  const [offset, setOffset] = useState(0);
  const query = useQuery<Part>({
    queryKey: ['import-rows', view, importId, offset, limit],
    queryFn: async ({ signal }): Promise<Part> => ({
      ...(await client.imports.rows({ importId, view, offset, limit }, { signal })),
      offset,
      view,
    }),
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
  const page = query.data?.view === view ? query.data : undefined;
  const need = useCallback((first: number) => {
    setOffset(Math.max(0, Math.floor((first - STEP) / STEP) * STEP));
  }, []);
  return {
    total: page?.total ?? 0,
    isPending: page === undefined && !query.isError,
    error: query.error,
    need,
    rowAt: (at: number): GridRow | undefined => page?.rows[at - page.offset],
  };
}
