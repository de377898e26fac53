/** Whether the person looks at the page: a window that is hidden, or behind another one, shows nothing to anyone. */
import { useSyncExternalStore } from 'react';

const moments = ['focus', 'blur'] as const;

function listen(listener: () => void): () => void {
  for (const moment of moments) window.addEventListener(moment, listener);
  document.addEventListener('visibilitychange', listener);
  return () => {
    for (const moment of moments) window.removeEventListener(moment, listener);
    document.removeEventListener('visibilitychange', listener);
  };
}

export const isAttended = (): boolean => document.visibilityState === 'visible' && document.hasFocus();

export const useAttended = (): boolean => useSyncExternalStore(listen, isAttended);
