/**
 * Encryption in a process of its own: making a passphrase slow to guess (scrypt) is seconds of work in one piece, and
 * takes up to a gigabyte, which goes with the process.
 */
import { fileURLToPath } from 'node:url';
import { type JobOptions, runJob } from './job.ts';
import type { SealJob } from './seal.ts';

/** Path of the process's module in the source tree; in a bundle it is next to the importing module. */
const worker = fileURLToPath(new URL('seal-worker.ts', import.meta.url));

/**
 * Encrypts or decrypts a file; one that is not finished is left to the caller. Errors: those of
 * `unsealFile`, `cancelled`.
 */
export const runSealJob = (job: SealJob, options: JobOptions): Promise<null> =>
  runJob<SealJob, null>(worker, job, options);
