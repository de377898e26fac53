/** When two recorded values are the same. */
import { dequal } from 'dequal/lite';

/** Whether two values hold the same, in whatever order their keys stand; a value that is not there equals null. */
export function equal(a: unknown, b: unknown): boolean {
  return dequal(a ?? null, b ?? null);
}
