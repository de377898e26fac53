/**
 * One-time addresses with which another program opens the page. A command line can be read by every account of the
 * machine for as long as the program runs, so the secret of this start must not stand on one; a ticket may, because
 * it works once and not for long.
 */
import { randomBytes } from 'node:crypto';

const PREFIX = '/open/';
/** Milliseconds for a browser to start and ask for its page. */
const LIFETIME = 120_000;

export class Tickets {
  readonly #issued = new Map<string, number>();
  readonly #now: () => number;

  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  /** A new path to open, e.g. `/open/3q2…`. */
  issue(): string {
    const ticket = randomBytes(32).toString('base64url');
    this.#issued.set(ticket, this.#now() + LIFETIME);
    return `${PREFIX}${ticket}`;
  }

  /** Whether a request path is a ticket that still counts; from then on it no longer does. */
  redeem(path: string): boolean {
    if (!path.startsWith(PREFIX)) return false;
    const ticket = path.slice(PREFIX.length);
    const until = this.#issued.get(ticket);
    this.#issued.delete(ticket);
    return until !== undefined && this.#now() <= until;
  }
}
