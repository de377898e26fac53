import type { ReactNode } from 'react';

/** A table that may be wider than its container: it scrolls internally, also by keyboard. */
export function TableScroll({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: no form group, but a named place that can be scrolled
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <div role="group" className="table-scroll" aria-label={label} tabIndex={0}>
      {children}
    </div>
  );
}
