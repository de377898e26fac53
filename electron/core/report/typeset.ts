/** Typesetting in a process of its own, so that it can be stopped: ending a worker thread would not stop Typst. */
import { fileURLToPath } from 'node:url';
import { type JobOptions, runJob } from '../ground/job.ts';
import type { TypesetJob } from './compile.ts';

/** Where the process's module is in the source tree; a bundle passes a path of its own. */
export const workerEntry = fileURLToPath(new URL('worker.ts', import.meta.url));

/** How the process is started, and what stops it. */
export interface TypesetOptions extends JobOptions {
  readonly entry?: string;
}

/**
 * Sets a job in a process of its own and gives the PDF. The process has ended when the promise settles.
 * Errors: as {@link runJob}.
 */
export function typeset(
  job: TypesetJob,
  { entry = workerEntry, ...options }: TypesetOptions = {},
): Promise<Uint8Array> {
  return runJob<TypesetJob, Uint8Array>(entry, job, options);
}
