/** The list's appearance, stored on this computer for each register: columns, widths, row height, views. */
import { useCallback, useMemo } from 'react';
import type { LocalStateKey } from '../../../../shared/schema/local-state.ts';
import { localStateValue, saveLocalState, useLocalStateValue } from '../../../api/local-state.ts';
import { useStatus } from '../../../register/status.tsx';
import { readSavedViews, type SavedViews, type View } from './read-saved.ts';

export type Look = Pick<SavedViews, 'columns' | 'widths'>;

const keyOf = (register: string | null): LocalStateKey => ({ kind: 'list', register, name: 'suppliers' });

/** The saved view with this query and the appearance of the list now, if there is one. */
export function currentView(kept: SavedViews, query: string): View | undefined {
  return kept.views.find((view) => view.query === query && isSameLook(view, kept));
}

/** Whether two list appearances have the same columns at the same widths. */
export function isSameLook(a: Look, b: Look): boolean {
  if (a.columns.join() !== b.columns.join()) return false;
  return a.columns.every((key) => a.widths[key] === b.widths[key]);
}

/** The stored appearance for the open register, and its setter. */
export function useSavedViews(): readonly [SavedViews, (change: Partial<SavedViews>) => void] {
  const { file } = useStatus();
  const text = useLocalStateValue(keyOf(file));
  const state = useMemo(() => readSavedViews(text), [text]);
  const change = useCallback(
    (part: Partial<SavedViews>) => {
      const key = keyOf(file);
      saveLocalState(key, JSON.stringify({ ...readSavedViews(localStateValue(key)), ...part }));
    },
    [file],
  );
  return [state, change];
}
