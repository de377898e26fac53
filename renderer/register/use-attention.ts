import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { orpc } from '../api/client.ts';
import { useAsOf } from './as-of.tsx';

/** How many the start page shows at first; the rail requests as many, so that both share one answer. */
export const FIRST_ATTENTION = 6;

/** The first matters that need attention on the chosen day; the counts cover all of them. @param owner null = everyone's */
export function useAttention(limit = FIRST_ATTENTION, owner: string | null = null) {
  const { asOf } = useAsOf();
  const input = { asOf, limit, owner };
  return useQuery({ ...orpc.attention.list.queryOptions({ input }), placeholderData: keepPreviousData });
}

/** Everything that needs attention at one supplier. */
export function useAttentionOf(processorId: string) {
  const { asOf } = useAsOf();
  return useQuery(orpc.attention.list.queryOptions({ input: { asOf, processorId } }));
}

/** How many matters have to be settled now; null while unknown. */
export function useUrgentCount(): number | null {
  return useAttention().data?.counts.now ?? null;
}
