import { useQuery } from '@tanstack/react-query';
import { orpc } from '../api/client.ts';
import { useAsOf } from './as-of.tsx';

/** What asks for attention on the chosen day, shared by the rail and the start page. */
export function useAttention() {
  const { asOf } = useAsOf();
  return useQuery(orpc.attention.list.queryOptions({ input: { asOf } }));
}

/** How many transfers need action or are not allowed; null while unknown. */
export function useTransferCount(): number | null {
  const { asOf } = useAsOf();
  const { data } = useQuery(orpc.flows.list.queryOptions({ input: { asOf, limit: 1 } }));
  return data ? (data.counts.action ?? 0) + (data.counts.blocked ?? 0) : null;
}
