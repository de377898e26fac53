import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { DeadlineFilter } from '../../../shared/fields/view.ts';
import { orpc } from '../../api/client.ts';
import { useAsOf } from '../../register/as-of.tsx';

interface Days {
  readonly from: string;
  readonly until: string;
}

/** The dates that a filter finds as of the chosen day, within some days: the first of them, and how many there are of which kind when. */
export function useDeadlines(filter: DeadlineFilter, days: Days | null = null) {
  const { asOf } = useAsOf();
  return useQuery({
    ...orpc.outlook.deadlines.queryOptions({ input: { asOf, ...filter, ...days } }),
    placeholderData: keepPreviousData,
  });
}

/** How many dates there are as of the chosen day, by kind and day. */
export function useDateCounts() {
  const { asOf } = useAsOf();
  return useQuery(orpc.outlook.dateCounts.queryOptions({ input: { asOf } }));
}
