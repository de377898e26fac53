import { createContext, useContext, useState } from 'react';
import { useAsOf } from './as-of.tsx';
import { useStatus } from './status.tsx';

/** Whether what is within may be changed by the login of a shared register; where none is shared it may. */
export const MayChange = createContext(true);

/**
 * Whether the register can be changed here: this program holds the write lock, the page shows today, and this part of it is not
 * reserved for somebody else.
 */
export function useCanWrite(): boolean {
  const { asOf } = useAsOf();
  const { today, access } = useStatus();
  const mayChange = useContext(MayChange);
  return mayChange && (asOf === null || asOf === today) && access?.mode === 'write';
}

/**
 * Whether a form stands in the place of what can only be read: as {@link useCanWrite}, and it stays, with what is typed in it, when
 * contact with a server or the lock of the file is lost meanwhile. A past day is only read.
 */
export function useShowsForm(): boolean {
  const canWrite = useCanWrite();
  const { asOf } = useAsOf();
  const { today } = useStatus();
  const [isShown, setShown] = useState(canWrite);
  if (canWrite && !isShown) setShown(true);
  return isShown && (asOf === null || asOf === today);
}
