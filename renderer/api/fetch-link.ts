/** Calls over HTTP to the loopback host. */
import { RPCLink } from '@orpc/client/fetch';

/** What a call may ask of its line. */
export interface LineContext {
  /** The call goes on when the page ends; a browser takes 64 KB of those together. A port sends at once anyway. */
  readonly outlivesPage?: boolean;
}

/** @param token secret of this start; without one the host refuses every call. */
export function fetchLink(token: string | null) {
  return new RPCLink<LineContext>({
    url: `${location.origin}/rpc`,
    method: 'POST',
    headers: () => ({ authorization: `Bearer ${token ?? ''}` }),
    fetch: (request, init, { context }) =>
      fetch(request, { ...init, keepalive: context.outlivesPage === true }),
  });
}
