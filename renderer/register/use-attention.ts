import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { orpc } from '../api/client.ts';
import { useAsOf } from './as-of.tsx';

/** How many the start page shows at first; the rail requests as many, so that both share one answer. */
export const FIRST_ATTENTION = 6;

/** The first matters that need attention on the chosen day; the counts cover all of them. */
export function useAttention(limit = FIRST_ATTENTION) {
  const { asOf } = useAsOf();
  const input = { asOf, limit };
  return useQuery({ ...orpc.attention.list.queryOptions({ input }), placeholderData: keepPreviousData });
}

/** Everything that needs attention at one supplier. */
export function useAttentionOf(processorId: string) {
  const { asOf } = useAsOf();
  return useQuery(orpc.attention.list.queryOptions({ input: { asOf, processorId } }));
}

/** How many transfers need action or are not allowed; null while unknown. */
export function useTransferCount(): number | null {
  const { asOf } = useAsOf();
  const { data } = useQuery(orpc.flows.list.queryOptions({ input: { asOf, limit: 1 } }));
  return data ? (data.counts.action ?? 0) + (data.counts.blocked ?? 0) : null;
}
