/**
 * Where each entry of the browser's history was left: a new page opens at its top, Back returns to the place, to
 * the link that was followed, and to what was folded open. Kept for as long as the window is open.
 */

interface Entry {
  top: number;
  /** The link that was followed from here: its address, and which of those with that address. */
  link: readonly [href: string, nth: number] | null;
  readonly kept: Map<string, unknown>;
}

/** Longest wait for a page that is still being filled, in milliseconds. */
const LONGEST_WAIT = 3_000;

const entries = new Map<number, Entry>();
let last = 0;
let number = numberIn(history.state) ?? 0;
let stopWaiting: (() => void) | null = null;

history.scrollRestoration = 'manual';
if (numberIn(history.state) === null) history.replaceState(stateOfEntry(), '');
last = number;

window.addEventListener('scroll', () => {
  // What a page does while it is being filled is not where the person left it.
  if (stopWaiting === null) entryOf(number).top = scrollY;
});

function numberIn(state: unknown): number | null {
  const found = (state as { entry?: unknown } | null)?.entry;
  return typeof found === 'number' ? found : null;
}

function entryOf(at: number): Entry {
  const known = entries.get(at) ?? { top: 0, link: null, kept: new Map() };
  entries.set(at, known);
  return known;
}

/** The state by which the browser knows the current entry again. */
export function stateOfEntry(): unknown {
  return { entry: number };
}

/** What a page keeps for when Back leads to the current entry. */
export function keptIn(): Map<string, unknown> {
  return entryOf(number).kept;
}

/** Notes by which link the current entry is left. */
export function leaveEntry(): void {
  const link = document.activeElement?.closest<HTMLElement>('main a');
  const href = link?.getAttribute('href');
  if (link && href) entryOf(number).link = [href, linksTo(href).indexOf(link)];
}

const linksTo = (href: string): HTMLElement[] =>
  [...document.querySelectorAll<HTMLElement>('main a')].filter((link) => link.getAttribute('href') === href);

/** The browser is at another entry: one that it knows, or a new one. */
export function enterEntry(): void {
  stopWaiting?.();
  const known = numberIn(history.state);
  last = Math.max(last, known ?? 0);
  if (known === null) last += 1;
  number = known ?? last;
  if (known === null) history.replaceState(stateOfEntry(), '');
}

/** Brings the page to where it was left; a new page to its top. */
export function settleEntry(isOtherPage: boolean): void {
  const entry = entries.get(number);
  if (entry === undefined) {
    if (isOtherPage) scrollTo(0, 0);
    return;
  }
  returnTo(entry, isOtherPage);
}

/** The page may still be waiting for its answers, and be too short until then. */
function returnTo({ top, link }: Entry, isOtherPage: boolean): void {
  let frame = 0;
  const stop = () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
    for (const sign of signs) removeEventListener(sign, stop, true);
    stopWaiting = null;
  };
  const timer = setTimeout(stop, LONGEST_WAIT);
  // Whoever goes elsewhere meanwhile is not called back.
  const signs = ['wheel', 'keydown', 'pointerdown', 'touchmove'] as const;
  for (const sign of signs) addEventListener(sign, stop, true);
  stopWaiting = stop;
  const look = () => {
    const page = document.querySelector('main');
    const isFilled = page?.querySelector('.loading') === null && page.querySelector('h1') !== null;
    scrollTo(0, top);
    if (!isFilled || Math.abs(scrollY - top) >= 2) {
      frame = requestAnimationFrame(look);
      return;
    }
    stop();
    if (!isOtherPage || link === null) return;
    linksTo(link[0])[link[1]]?.focus({ preventScroll: true });
  };
  frame = requestAnimationFrame(look);
}
