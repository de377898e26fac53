import { addresses } from '../../../router/addresses.ts';
import { navigate, releaseAddress } from '../../../router/router.ts';

/** Back to the list of transfers: at the next flow once this one is saved, else at this one. */
export function wayBack(back: string | null, flowId: string) {
  if (back === null) return null;
  const next = new URLSearchParams(back);
  const same = new URLSearchParams(back);
  same.set('at', flowId);
  return {
    saved: () => {
      releaseAddress();
      navigate(addresses.transfersWhere(next));
    },
    cancelled: () => navigate(addresses.transfersWhere(same)),
  };
}
