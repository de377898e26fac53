/** Progress and cancellation of long work, independent of the caller. */
import { Problem } from '../ground/problem.ts';

/** How a job reports its progress, and how it is stopped. `onProgress` counts rows. */
export interface Running {
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

const PROGRESS_EVERY = 500;

/** Reports how many rows are done, and stops if that was requested. Errors: `cancelled`. */
export function reportProgress({ onProgress, signal }: Running, done: number, total: number): void {
  if (done % PROGRESS_EVERY !== 0) return;
  if (signal?.aborted) throw new Problem('cancelled');
  onProgress?.(done, total);
}
