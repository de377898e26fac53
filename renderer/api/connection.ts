/** Whether the core still responds; the page frame shows it when it does not. */
import { useSyncExternalStore } from 'react';

export type Connection = 'open' | 'lost';

let state: Connection = 'open';
const listeners = new Set<() => void>();

export function setConnection(next: Connection): void {
  if (state === next) return;
  state = next;
  for (const listener of listeners) listener();
}

export function connection(): Connection {
  return state;
}

export function useConnection(): Connection {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => state,
  );
}
