import { type RefObject, useLayoutEffect, useRef } from 'react';
import type { ListPlace } from '../../register/last-list.ts';
import type { Cell } from '../../ui/use-cursor.ts';

/**
 * Puts the list where it was left, with the focus, and says where it is left the next time.
 * @param start where it was left; null = it begins at its top. It is used once: rows that come back after a search do not jump.
 */
export function useLeaving(
  scroller: RefObject<HTMLDivElement | null>,
  start: RefObject<ListPlace | null>,
  cell: Cell,
  onLeave: (place: ListPlace) => void,
): void {
  const latest = useRef({ cell, onLeave });
  useLayoutEffect(() => {
    latest.current = { cell, onLeave };
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: where it starts is asked once
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return undefined;
    const place = start.current;
    start.current = null;
    if (place !== null) {
      element.scrollTop = place.top;
      element.focus({ preventScroll: true });
    }
    return () => latest.current.onLeave({ top: element.scrollTop, ...latest.current.cell });
  }, []);
}
