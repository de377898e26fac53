/** Calls over HTTP to the loopback host. */
import { RPCLink } from '@orpc/client/fetch';

/** @param token secret of this start; without one the host refuses every call. */
export function fetchLink(token: string | null) {
  return new RPCLink({
    url: `${location.origin}/rpc`,
    method: 'POST',
    headers: () => ({ authorization: `Bearer ${token ?? ''}` }),
  });
}
