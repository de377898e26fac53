import { useSyncExternalStore } from 'react';

/** Whether a media query of CSS holds now, for what stands in another order in the page and not only elsewhere on it. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const list = matchMedia(query);
      list.addEventListener('change', changed);
      return () => list.removeEventListener('change', changed);
    },
    () => matchMedia(query).matches,
  );
}
