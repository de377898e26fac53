/** Calls over HTTP to the loopback host. */
import { RPCLink } from '@orpc/client/fetch';

/** Options a call can pass to the link. */
export interface LineContext {
  /**
   * The call continues after the page closes; a browser allows 64 KB in total for such calls. A port sends at
   * once anyway.
   */
  readonly outlivesPage?: boolean;
}

/** @param token secret for this run; without one the host refuses every call. */
export function fetchLink(token: string | null) {
  return new RPCLink<LineContext>({
    url: `${location.origin}/rpc`,
    method: 'POST',
    headers: () => ({ authorization: `Bearer ${token ?? ''}` }),
    fetch: (request, init, { context }) =>
      fetch(request, { ...init, keepalive: context.outlivesPage === true }),
  });
}
