import { createContext, useContext } from 'react';
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
