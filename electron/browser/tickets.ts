/**
 * One-time addresses that open the page. An address ends up in a browser's history and in terminals, so it must not
 * contain the secret of this start; a ticket is acceptable there, because it works only once.
 */
import { randomBytes } from 'node:crypto';

/** How long a ticket works, and what happens when it is used. */
export interface TicketTerms {
  /** Milliseconds; by default until it is used. */
  readonly lifetime?: number | undefined;
  readonly used?: (() => void) | undefined;
}

export class Tickets {
  readonly #issued = new Map<string, { readonly until: number; readonly used: () => void }>();
  readonly #now: () => number;

  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  /** Issues a new ticket: 32 random bytes in base64url. */
  issue({ lifetime = Number.POSITIVE_INFINITY, used = () => {} }: TicketTerms = {}): string {
    const ticket = randomBytes(32).toString('base64url');
    this.#issued.set(ticket, { until: this.#now() + lifetime, used });
    return ticket;
  }

  /** Whether a ticket is valid; it is invalid afterwards. */
  redeem(ticket: string): boolean {
    const issued = this.#issued.get(ticket);
    this.#issued.delete(ticket);
    if (issued === undefined || this.#now() > issued.until) return false;
    issued.used();
    return true;
  }
}
