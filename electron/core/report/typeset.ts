/**
 * Typesetting in a separate process, so that it can be stopped: ending a worker thread would not stop Typst.
 */
import { fileURLToPath } from 'node:url';
import { type JobOptions, runJob } from '../ground/job.ts';
import type { TypesetJob, TypesetStep } from './compile.ts';

/** Path of the process's module in the source tree; a bundle passes its own path. */
export const workerEntry = fileURLToPath(new URL('worker.ts', import.meta.url));

/** How the process is started, and what stops it. */
export interface TypesetOptions extends JobOptions {
  readonly entry?: string;
}

/** What is told while it runs. */
interface Told {
  readonly onProgress?: (step: TypesetStep) => void;
}

/**
 * Typesets a job in a separate process and returns the PDF. The process has ended when the promise settles.
 * Errors: as {@link runJob}.
 */
export function typeset(
  job: TypesetJob,
  { entry = workerEntry, ...options }: TypesetOptions & Told = {},
): Promise<Uint8Array> {
  return runJob<TypesetJob, Uint8Array, TypesetStep>(entry, job, options);
}
