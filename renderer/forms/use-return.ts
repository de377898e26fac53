import { type RefObject, useLayoutEffect } from 'react';
import { focusHeading, headingOf, isLost } from '../ui/use-kept-focus.ts';

/** Longest wait for a new record to appear in its list, in milliseconds. */
const LONGEST_WAIT = 5_000;
/** Share of the window height; what was saved and stands below it is brought up. */
const LOW = 0.6;

/** The control outside any form that last had the focus, by its name: the one that opens a form is replaced by it. */
let lastUsed = '';
const nameOf = (element: Element) => element.getAttribute('aria-label') ?? element.textContent.trim();

document.addEventListener('focusin', ({ target }) => {
  const control = target instanceof Element && !target.closest('form') ? target.closest('button, a') : null;
  if (control !== null) lastUsed = nameOf(control);
});

/**
 * A form that closes leaves the focus where it stood: after saving at the name of what was saved, which is in
 * view; otherwise at the button that opens it.
 * @param wasSaved whether the form closes because it was saved.
 */
export function useReturn(element: RefObject<HTMLFormElement | null>, wasSaved: RefObject<boolean>): void {
  useLayoutEffect(() => {
    const form = element.current;
    const openedBy = lastUsed;
    return () => {
      const page = form?.closest<HTMLElement>('.page');
      if (!form || !page) return;
      const record = form.closest<HTMLElement>('.record');
      const panel = form.closest<HTMLElement>('.panel');
      const before = new Set(page.querySelectorAll('.record'));
      const isSaved = wasSaved.current;
      requestAnimationFrame(() => {
        if (!page.isConnected || !isLost()) return;
        const place = [record, panel, page].find((known) => known?.isConnected) ?? page;
        if (!isSaved) opener(place, openedBy)?.focus();
        else if (place === record) show(place);
        else {
          show(place);
          whenAdded(page, before, show);
        }
      });
    };
  }, [element, wasSaved]);
}

const opener = (place: HTMLElement, name: string) =>
  [...place.querySelectorAll<HTMLElement>('button, a')].find((control) => nameOf(control) === name) ??
  place.querySelector<HTMLElement>('.record-header button, .panel-header button, .page-header button') ??
  headingOf(place);

function show(place: HTMLElement): void {
  const heading = focusHeading(place);
  if (heading === null) return;
  const { top } = heading.getBoundingClientRect();
  const bar = document.querySelector('.top-bar')?.getBoundingClientRect().bottom ?? 0;
  if (top < bar || top > innerHeight * LOW) place.scrollIntoView({ block: 'start' });
}

/** Calls back with the record that appears in the page, unless the focus went elsewhere meanwhile. */
function whenAdded(
  page: HTMLElement,
  before: ReadonlySet<Element>,
  found: (record: HTMLElement) => void,
): void {
  const at = document.activeElement;
  const stop = () => {
    watcher.disconnect();
    clearTimeout(timer);
  };
  const watcher = new MutationObserver(() => {
    const added = [...page.querySelectorAll<HTMLElement>('.record')].find((record) => !before.has(record));
    if (added === undefined && document.activeElement === at) return;
    stop();
    if (added !== undefined && document.activeElement === at) found(added);
  });
  const timer = setTimeout(stop, LONGEST_WAIT);
  watcher.observe(page, { childList: true, subtree: true });
}
