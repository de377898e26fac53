import { useAsOf } from './as-of.tsx';
import { useStatus } from './status.tsx';

/** Whether the register can be changed here: this program holds the write lock, and the page shows today. */
export function useCanWrite(): boolean {
  const { asOf } = useAsOf();
  const { today, access } = useStatus();
  return (asOf === null || asOf === today) && access?.mode === 'write';
}
