/**
 * Page addresses, in the URL fragment: they work the same over HTTP and the desktop's own scheme, and no host
 * needs to know them. A page with unsaved input blocks navigation until the person decides.
 */
import { useState, useSyncExternalStore } from 'react';
import { enterEntry, keptIn, leaveEntry, settleEntry, stateOfEntry } from './entries.ts';

export interface Address {
  /** Parts of the path: `#/suppliers/p1?x=1` gives `['suppliers', 'p1']`. */
  readonly path: readonly string[];
  readonly query: URLSearchParams;
}

type Decide = (leave: () => void) => void;

let current = location.hash;
let hold: Decide | null = null;
const listeners = new Set<() => void>();

function parse(hash: string): Address {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?', 2);
  const parts = path.split('/').filter((part) => part !== '');
  return { path: parts.map(decode), query: new URLSearchParams(query) };
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

let parsed = parse(current);

/** Where each page was left, by its path: the way up leads to the same filters. */
const lastAddresses = new Map([[parsed.path.join('/'), current]]);

/** The address at which a page was open last; null = not in this window. */
export function lastAddressOf(path: string): string | null {
  return lastAddresses.get(path) ?? null;
}

function read(): void {
  current = location.hash;
  parsed = parse(current);
  lastAddresses.set(parsed.path.join('/'), current === '' ? '#/' : current);
  for (const listener of listeners) listener();
}

function arrive(): void {
  const before = parsed.path.join('/');
  leaveEntry();
  enterEntry();
  read();
  settleEntry(before !== parsed.path.join('/'));
}

window.addEventListener('hashchange', () => {
  const target = location.hash;
  if (target === current) return;
  if (hold === null) {
    arrive();
    return;
  }
  // The entry of the browser that was gone to now stands for this page.
  history.replaceState(stateOfEntry(), '', current === '' ? '#/' : current);
  hold(() => {
    hold = null;
    navigate(target);
  });
});

window.addEventListener('beforeunload', (event) => {
  if (hold !== null) event.preventDefault();
});

/** Navigates to an address such as `#/suppliers`. */
export function navigate(address: string): void {
  if (address === location.hash) return;
  location.hash = address;
}

/** Changes the current page's query without adding a browser history entry. */
export function replaceQuery(query: URLSearchParams): void {
  const text = query.toString();
  const path = parsed.path.map(encodeURIComponent).join('/');
  history.replaceState(stateOfEntry(), '', `#/${path}${text ? `?${text}` : ''}`);
  read();
}

/** Blocks navigation; `decide` is called first and calls `leave` when the person agrees. */
export function holdAddress(decide: Decide): () => void {
  hold = decide;
  return () => {
    if (hold === decide) hold = null;
  };
}

/** Does what leaves the current page, once the person agrees where there is unsaved input. */
export function leaveBy(go: () => void): void {
  if (hold === null) go();
  else
    hold(() => {
      hold = null;
      go();
    });
}

/** The address of the current page, for what happens outside a component's drawing. */
export const addressNow = (): Address => parsed;

/** The address of the current page. */
export function useAddress(): Address {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => parsed,
  );
}

/** Unblocks navigation after a save, before the blocking page has unmounted. */
export function releaseAddress(): void {
  hold = null;
}

/**
 * Like useState, but Back finds the value as it was left: how many rows are shown, what is folded open.
 * @param name of the value, unique on the page.
 */
export function useKept<Value>(name: string, initial: Value): [Value, (value: Value) => void] {
  const [kept] = useState(keptIn);
  const [value, setValue] = useState<Value>(() => (kept.has(name) ? (kept.get(name) as Value) : initial));
  return [
    value,
    (next) => {
      kept.set(name, next);
      setValue(next);
    },
  ];
}
