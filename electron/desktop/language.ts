/** The language of the desktop's own texts: that of the program, which the page tells. */
import type { Language } from '../../shared/schema/primitives.ts';

let current: Language = 'nl';
const listeners = new Set<() => void>();

export const language = (): Language => current;

/** Calls those who wrote in the other language. */
export function setLanguage(next: Language): void {
  if (next === current) return;
  current = next;
  for (const listener of listeners) listener();
}

/** @param listener called after each change. */
export function onLanguage(listener: () => void): void {
  listeners.add(listener);
}
