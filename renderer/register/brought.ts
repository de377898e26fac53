/** A file that a person brought to the program, until the page for which it is takes it; one of each kind. */
import { useSyncExternalStore } from 'react';

type Kind = 'list' | 'document';

const waiting: Record<Kind, File | null> = { list: null, document: null };
const listeners = new Set<() => void>();

function put(kind: Kind, file: File | null): void {
  waiting[kind] = file;
  for (const listener of listeners) listener();
}

/** Brings a file; an earlier one of its kind that nobody took gives way. */
export const bring = (kind: Kind, file: File): void => put(kind, file);

/** The file that waits, which waits no longer; null = none. */
export function takeBrought(kind: Kind): File | null {
  const file = waiting[kind];
  if (file !== null) put(kind, null);
  return file;
}

/** The file that waits; null = none. */
export function useBrought(kind: Kind): File | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => waiting[kind],
  );
}
