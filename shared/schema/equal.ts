/** When two recorded values are equal. */
import { dequal } from 'dequal/lite';

/** Whether two values are equal, regardless of key order; an absent value equals null. */
export function equal(a: unknown, b: unknown): boolean {
  return dequal(a ?? null, b ?? null);
}
