import { createContext, type ReactNode, useCallback, useContext, useLayoutEffect, useState } from 'react';
import { useMessages } from '../i18n/language.tsx';

interface Sheet {
  /** Which facts are shown in this part. */
  readonly shows: 'filled' | 'gaps';
  /** Counts a gap for as long as it is there. */
  readonly count: (more: 1 | -1) => void;
}

const SheetContext = createContext<Sheet | null>(null);

/**
 * Facts of a record: those that are filled in, and below them how many are not, which opens these. A gap is one step away
 * and never hidden without a number.
 */
export function FactSheet({ children }: { readonly children: ReactNode }) {
  const { common } = useMessages();
  const [gaps, setGaps] = useState(0);
  const count = useCallback((more: 1 | -1) => setGaps((now) => now + more), []);
  return (
    <>
      <dl className="facts">
        <SheetContext value={{ shows: 'filled', count }}>{children}</SheetContext>
      </dl>
      <details className="more gaps" hidden={gaps === 0}>
        <summary>{common.notFilledIn(gaps)}</summary>
        <dl className="facts">
          <SheetContext value={{ shows: 'gaps', count }}>{children}</SheetContext>
        </dl>
      </details>
    </>
  );
}

/** Whether a fact stands in this part of its sheet; outside a sheet every fact stands where it is. */
export function useIsShown(isGap: boolean): boolean {
  const sheet = useContext(SheetContext);
  const isCounted = isGap && sheet?.shows === 'gaps';
  const count = sheet?.count;
  useLayoutEffect(() => {
    if (!isCounted) return undefined;
    count?.(1);
    return () => count?.(-1);
  }, [isCounted, count]);
  return sheet === null || isGap === (sheet.shows === 'gaps');
}
