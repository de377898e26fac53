/**
 * One-time addresses with which another program opens the page. Any account on the machine can read a command
 * line for as long as the program runs, so it must not contain the secret of this start; a ticket is
 * acceptable, because it works only once and only briefly.
 */
import { randomBytes } from 'node:crypto';

const PREFIX = '/open/';
/** Milliseconds that a browser gets to start and request the page. */
const LIFETIME = 120_000;

export class Tickets {
  readonly #issued = new Map<string, number>();
  readonly #now: () => number;

  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  /** Issues a new path to open, e.g. `/open/3q2…`. */
  issue(): string {
    const ticket = randomBytes(32).toString('base64url');
    this.#issued.set(ticket, this.#now() + LIFETIME);
    return `${PREFIX}${ticket}`;
  }

  /** Whether a request path is a valid ticket; it is invalid afterwards. */
  redeem(path: string): boolean {
    if (!path.startsWith(PREFIX)) return false;
    const ticket = path.slice(PREFIX.length);
    const until = this.#issued.get(ticket);
    this.#issued.delete(ticket);
    return until !== undefined && this.#now() <= until;
  }
}
