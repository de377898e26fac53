/** How the list looks, kept on this computer for each register: columns, their widths, height of the rows, views. */
import { useCallback, useMemo } from 'react';
import type { KeptKey } from '../../../../shared/schema/local-state.ts';
import { keep, keptValue, useKeptValue } from '../../../api/local-state.ts';
import { useStatus } from '../../../register/status.tsx';
import { type Kept, readKept } from './read-saved.ts';

const keyOf = (register: string | null): KeptKey => ({ kind: 'list', register, name: 'suppliers' });

/** What is kept for the open register, and how to change it. */
export function useKept(): readonly [Kept, (change: Partial<Kept>) => void] {
  const { file } = useStatus();
  const text = useKeptValue(keyOf(file));
  const state = useMemo(() => readKept(text), [text]);
  const change = useCallback(
    (part: Partial<Kept>) => {
      const key = keyOf(file);
      keep(key, JSON.stringify({ ...readKept(keptValue(key)), ...part }));
    },
    [file],
  );
  return [state, change];
}
