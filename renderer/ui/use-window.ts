import { type RefObject, useCallback, useLayoutEffect, useState } from 'react';

const OVERSCAN = 8;
/** Height of the header where the token `--head` gives none, in pixels. */
const HEADER = 40;
/**
 * A browser cannot make a page taller than about 16 million pixels; above that, the rows share the height
 * available.
 */
const TALLEST = 12_000_000;

interface RowWindow {
  /** First and last row in the DOM. */
  readonly first: number;
  readonly last: number;
  /** In pixels. */
  readonly rowHeight: number;
  readonly perPage: number;
  /** Brings a row into view. */
  readonly scrollTo: (row: number) => void;
}

/** Which of `total` rows of a scrolling element are in view. Heights from the tokens `--row` and `--head`, in pixels. */
export function useWindow(scroller: RefObject<HTMLElement | null>, total: number): RowWindow {
  const [view, setView] = useState({ top: 0, inView: 15 });
  const [wanted, setWanted] = useState(36);
  const [header, setHeader] = useState(HEADER);
  const rowHeight = Math.min(wanted, TALLEST / Math.max(1, total));

  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return undefined;
    const style = getComputedStyle(element);
    setWanted(Number.parseFloat(style.getPropertyValue('--row')) || 36);
    setHeader(Number.parseFloat(style.getPropertyValue('--head')) || HEADER);
    // Only a different row matters; scrolling by pixels redraws nothing.
    const measure = () => {
      const top = Math.floor(element.scrollTop / rowHeight);
      const inView = Math.max(1, Math.floor((element.clientHeight - header) / rowHeight));
      setView((before) => (before.top === top && before.inView === inView ? before : { top, inView }));
    };
    measure();
    element.addEventListener('scroll', measure, { passive: true });
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => {
      element.removeEventListener('scroll', measure);
      observer.disconnect();
    };
  }, [scroller, rowHeight, header]);

  const { inView } = view;
  // A list that became shorter can be measured only after it has been drawn.
  const top = Math.max(0, Math.min(view.top, total - inView));
  const scrollTo = useCallback(
    (row: number) => {
      const element = scroller.current;
      if (element === null) return;
      const start = row * rowHeight;
      const end = start + rowHeight + header;
      if (start < element.scrollTop) element.scrollTop = start;
      else if (end > element.scrollTop + element.clientHeight) element.scrollTop = end - element.clientHeight;
    },
    [scroller, rowHeight, header],
  );
  return {
    first: Math.max(0, top - OVERSCAN),
    last: Math.min(total - 1, top + inView + OVERSCAN),
    rowHeight,
    perPage: inView,
    scrollTo,
  };
}
