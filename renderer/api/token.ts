/**
 * The secret for this run: the page's address holds a one-time ticket, which is removed from the address immediately
 * and exchanged for the secret, which is retained only for reloads of this tab. Must run before the router reads the
 * address.
 */
import * as z from 'zod';

const KEY = 'register.token';
const TICKET = /^#k=([\w-]+)$/;
const opening = z.object({ token: z.string() });

async function exchange(ticket: string): Promise<void> {
  const headers = { 'content-type': 'application/json', authorization: `Ticket ${ticket}` };
  const answer = await fetch('/open', { method: 'POST', headers });
  const { data } = opening.safeParse(await answer.json());
  if (data !== undefined) sessionStorage.setItem(KEY, data.token);
}

async function take(): Promise<string | null> {
  const ticket = TICKET.exec(location.hash)?.[1];
  if (ticket !== undefined) {
    history.replaceState(null, '', '#/');
    // A ticket that is refused, or a program that has ended: the first call says what to do.
    await exchange(ticket).catch(() => undefined);
  }
  return sessionStorage.getItem(KEY);
}

// An address with another ticket that is entered in this tab changes the fragment only.
addEventListener('hashchange', () => {
  if (TICKET.test(location.hash)) location.reload();
});

export const token: string | null = await take();
