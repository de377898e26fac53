/**
 * The secret of this start: it comes in the fragment, leaves the address at once, and is kept for a reload of this
 * tab only. Must run before the router reads the address.
 */
const KEY = 'register.token';

function take(): string | null {
  const match = /^#t=([\w-]+)$/.exec(location.hash);
  if (match?.[1] === undefined) return sessionStorage.getItem(KEY);
  sessionStorage.setItem(KEY, match[1]);
  history.replaceState(null, '', '#/');
  return match[1];
}

export const token: string | null = take();
