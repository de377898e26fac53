/** The list's appearance, stored on this computer for each register: columns, widths, row height, views. */
import { useCallback, useMemo } from 'react';
import type { LocalStateKey } from '../../../../shared/schema/local-state.ts';
import { localStateValue, saveLocalState, useLocalStateValue } from '../../../api/local-state.ts';
import { useStatus } from '../../../register/status.tsx';
import { readSavedViews, type SavedViews } from './read-saved.ts';

const keyOf = (register: string | null): LocalStateKey => ({ kind: 'list', register, name: 'suppliers' });

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
