/**
 * The secret for this run: it arrives in the URL fragment, is removed from the address immediately, and is
 * retained only for reloads of this tab. Must run before the router reads the address.
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
