import { type RefObject, useEffect } from 'react';

/** Parts of a page with a heading that can take the focus. */
const PARTS = '.record, .panel, .page';

/**
 * What had the focus may leave the page by what was done with it: a button with the words that it settled, a record that was
 * handed over. Where nothing else takes the focus then, the heading of the nearest part that is left does, so that the keys and
 * a screen reader go on from there and not from the top of the window.
 */
export function useKeptFocus(page: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = page.current;
    if (element === null) return undefined;
    let last: Element | null = null;
    let parts: HTMLElement[] = [];
    const remember = ({ target }: FocusEvent) => {
      if (!(target instanceof Element)) return;
      last = target;
      parts = partsAround(target);
    };
    const watcher = new MutationObserver(() => {
      if (last === null || last.isConnected) return;
      last = null;
      const around = parts;
      // Who took it away may give the focus a place of its own in the next frame.
      requestAnimationFrame(() =>
        requestAnimationFrame(() => {
          if (!isLost()) return;
          around.some((part) => part.isConnected && focusHeading(part) !== null);
        }),
      );
    });
    element.addEventListener('focusin', remember);
    watcher.observe(element, { childList: true, subtree: true });
    return () => {
      element.removeEventListener('focusin', remember);
      watcher.disconnect();
    };
  }, [page]);
}

/** Whether nothing has the focus. */
export const isLost = (): boolean =>
  document.activeElement === null || document.activeElement === document.body;

/** Whether the focus is lost, or rests on a heading because what had it is gone: what comes may take it. */
export const isFocusFree = (): boolean => isLost() || document.activeElement?.matches('h1, h2, h3') === true;

/** The first heading of a part. */
export const headingOf = (part: HTMLElement): HTMLElement | null =>
  part.querySelector<HTMLElement>('h1, h2, h3');

/** Gives the focus to the heading of a part, which is returned; null = it has none. The page does not scroll. */
export function focusHeading(part: HTMLElement): HTMLElement | null {
  const heading = headingOf(part);
  if (heading === null) return null;
  if (!heading.hasAttribute('tabindex')) heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
  return heading;
}

/** The parts that an element stands in, from the nearest on. */
function partsAround(target: Element): HTMLElement[] {
  const parts: HTMLElement[] = [];
  for (
    let part = target.closest<HTMLElement>(PARTS);
    part !== null;
    part = part.parentElement?.closest<HTMLElement>(PARTS) ?? null
  )
    parts.push(part);
  return parts;
}
