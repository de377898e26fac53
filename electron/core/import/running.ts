/** Progress and cancelling of long work, without knowing who asks. */
import { Problem } from '../ground/problem.ts';

/** How far a job is, and how it is stopped. `onProgress` counts rows. */
export interface Running {
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

const PROGRESS_EVERY = 500;

/** Says how many rows are done, and stops where that was asked. Errors: `cancelled`. */
export function reportProgress({ onProgress, signal }: Running, done: number, total: number): void {
  if (done % PROGRESS_EVERY !== 0) return;
  if (signal?.aborted) throw new Problem('cancelled');
  onProgress?.(done, total);
}
