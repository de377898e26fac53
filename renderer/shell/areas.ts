/** The areas of a page, between which F6 goes: the menu, the bar, and what stands beside each other in the page. */

const AREAS =
  '.rail, .top-bar, main .page-header, main .facets, main .outline, main .grid, main .panel:not(.panel .panel), main .state-rail, .toasts';
const FOCUSABLE =
  'a[href], button:not([disabled]), input:not([disabled]), textarea, select, [tabindex]:not([tabindex="-1"])';

const isVisible = (element: HTMLElement) => element.checkVisibility({ visibilityProperty: true });

function stopIn(area: HTMLElement): HTMLElement | undefined {
  const inside = [...area.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(
    (element) => element.tabIndex >= 0 && isVisible(element),
  );
  if (area.tabIndex >= 0) return area;
  return inside.find((element) => element.ariaCurrent !== null) ?? inside[0];
}

/** Moves the focus to the next area that can take it, or to the one before; round at the end. */
export function goToArea(direction: 1 | -1): void {
  const areas = [...document.querySelectorAll<HTMLElement>(AREAS)].filter(
    (area) => isVisible(area) && stopIn(area) !== undefined,
  );
  const focused = document.activeElement;
  const now = areas.findLastIndex((area) => area.contains(focused));
  const from = now < 0 && direction < 0 ? 0 : now;
  const next = areas[(from + direction + areas.length) % areas.length];
  const stop = next && stopIn(next);
  stop?.focus();
}
