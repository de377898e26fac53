import { useQuery } from '@tanstack/react-query';
import { orpc } from '../../api/client.ts';
import { useAsOf } from '../../register/as-of.tsx';

/** Every deadline as of the chosen day, shared by the calendar and the start page. */
export function useDeadlines() {
  const { asOf } = useAsOf();
  return useQuery(orpc.outlook.deadlines.queryOptions({ input: { asOf } }));
}
