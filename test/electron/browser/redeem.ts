/** Exchanges a one-time address for the secret of the host's start, as its page does. */
export async function redeem(address: URL): Promise<string> {
  const answer = await fetch(`${address.origin}/open`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      origin: address.origin,
      authorization: `Ticket ${address.hash.replace('#k=', '')}`,
    },
  });
  if (!answer.ok) throw new Error(`the address was refused with ${answer.status}`);
  return ((await answer.json()) as { token: string }).token;
}
