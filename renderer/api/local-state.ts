/**
 * Per-person state on this computer, whichever host shows the page: loaded from the core once before the
 * first paint, read from memory after that, and written through.
 */
import { isDefinedError } from '@orpc/client';
import { useSyncExternalStore } from 'react';
import type { LocalStateKey } from '../../shared/schema/local-state.ts';
import { client } from './client.ts';

interface Change {
  readonly key: LocalStateKey;
  /** The value to send; null = delete, undefined = unchanged. */
  readonly read: () => string | null | undefined;
}

/** Delay before typed text is sent, in milliseconds: the most that a crash can lose. */
const DRAFT_DELAY = 300;
/** Most that browsers send for a closed page, all calls together; in bytes. */
const LAST_LIMIT = 60_000;

const held = new Map<string, string>();
const waiting = new Map<string, Change>();
/** One call per key at a time, so that they arrive in the order in which they were made. */
const sending = new Set<string>();
/** Changes made here after the core was queried are newer than its answer. */
const changed = new Set<string>();
const listeners = new Set<() => void>();
let rest: ReturnType<typeof setTimeout> | undefined;
let loading: Promise<void> | null = null;

const idOf = ({ kind, register, name }: LocalStateKey) => JSON.stringify([kind, register, name]);

/**
 * Loads what the core has stored. If the core is unreachable, the defaults apply and the page reports the
 * fault.
 */
export function loadLocalState(): Promise<void> {
  loading ??= load()
    .catch(() => undefined)
    .finally(() => {
      loading = null;
    });
  return loading;
}

async function load(): Promise<void> {
  changed.clear();
  for (const id of [...waiting.keys(), ...sending]) changed.add(id);
  const entries = await client.localState.list();
  for (const id of [...held.keys()]) if (!changed.has(id)) held.delete(id);
  for (const { key, value } of entries) if (!changed.has(idOf(key))) held.set(idOf(key), value);
  tellAll();
}

function tellAll(): void {
  for (const listener of listeners) listener();
}

/** The current value; null = none. */
export function localStateValue(key: LocalStateKey): string | null {
  return held.get(idOf(key)) ?? null;
}

/** Like {@link localStateValue}, but re-renders whenever the value changes. */
export function useLocalStateValue(key: LocalStateKey): string | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => localStateValue(key),
  );
}

/** Stores a value immediately, or deletes it (null). */
export function saveLocalState(key: LocalStateKey, value: string | null): void {
  const id = idOf(key);
  if (localStateValue(key) === value && !waiting.has(id)) return;
  hold(id, value);
  waiting.set(id, { key, read: () => value });
  sendWaiting();
}

/** Stores text while it is being typed: at most one call per 300 ms, with the value at that moment. */
export function saveLocalStateSoon(key: LocalStateKey, read: Change['read']): void {
  waiting.set(idOf(key), { key, read });
  rest ??= setTimeout(sendWaiting, DRAFT_DELAY);
}

function hold(id: string, value: string | null): void {
  changed.add(id);
  if (value === null) held.delete(id);
  else held.set(id, value);
  tellAll();
}

/** @param isLast the page may be closing: do not wait for anything. */
function sendWaiting(isLast = false): void {
  clearTimeout(rest);
  rest = undefined;
  let room = LAST_LIMIT;
  for (const [id, { key, read }] of waiting) {
    if (sending.has(id) && !isLast) continue;
    waiting.delete(id);
    const value = read();
    if (value === undefined) continue;
    hold(id, value);
    const size = isLast ? new TextEncoder().encode(JSON.stringify([key, value])).length + 1000 : 0;
    room -= size;
    void send(id, { key, value }, isLast && room > 0);
  }
}

async function send(
  id: string,
  entry: { readonly key: LocalStateKey; readonly value: string | null },
  outlivesPage: boolean,
): Promise<void> {
  sending.add(id);
  try {
    await client.localState.put(entry, { context: { outlivesPage } });
    sending.delete(id);
  } catch (error) {
    sending.delete(id);
    // A refusal is final; a value that never arrived is sent with the next change.
    if (isDefinedError(error)) return;
    if (!waiting.has(id)) {
      waiting.set(id, { key: entry.key, read: () => entry.value });
      return;
    }
  }
  if (waiting.has(id)) rest ??= setTimeout(sendWaiting, DRAFT_DELAY);
}

addEventListener('pagehide', () => sendWaiting(true));
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'hidden') sendWaiting(true);
  // The same person may have changed it in another window.
  else void loadLocalState();
});
