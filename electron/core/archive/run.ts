/** Making and reading the zip of a complete register in a process of its own, while the core answers. */
import { createWriteStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { fileURLToPath } from 'node:url';
import { type ArchiveStep, WHOLE_LIMIT } from '../../../shared/fields/archive.ts';
import type { RegisterSummary } from '../../../shared/schema/backup.ts';
import { wholeSentences } from '../../../shared/words/safekeeping.ts';
import { withCopy } from '../backup/copied.ts';
import { type JobOptions, runJob } from '../ground/job.ts';
import { withPlainFolder } from '../ground/plain-copy.ts';
import { Problem } from '../ground/problem.ts';
import type { Connection } from '../store/connection.ts';
import type { ArchiveJob } from './job.ts';

/** Path of the process's module in the source tree; in a bundle it is next to the importing module. */
const worker = fileURLToPath(new URL('worker.ts', import.meta.url));

/**
 * Megabytes of JavaScript values. The check of a register of 100,000 suppliers needs 2 GB: it holds all records once
 * as they are and once as the history tells them.
 */
const MEMORY = 3584;
/** Milliseconds without progress: the check is one step, and takes minutes for a large register. */
const PATIENCE = 30 * 60 * 1000;
const limits = { memory: MEMORY, patience: PATIENCE };

/** Encryption in armor makes a file a third larger. */
const GIVEN_LIMIT = 1.5 * WHOLE_LIMIT;
const PIECE = 16 * 1024 * 1024;

/** What a run needs: how its process is started and stopped, and who hears of its progress. */
export interface ArchiveRun extends Pick<JobOptions, 'spawnJob' | 'signal'> {
  readonly onProgress: (step: ArchiveStep) => void;
}

const run = <Result>(job: ArchiveJob, options: ArchiveRun): Promise<Result> =>
  runJob<ArchiveJob, Result, ArchiveStep>(worker, job, { ...limits, ...options });

/**
 * The zip of an open register as it is at one moment, encrypted where a passphrase is given; in pieces.
 * Errors: `too-large`, `corrupt`, `busy` during a long change, `cancelled`.
 */
export function exportArchive(
  connection: Connection,
  register: string,
  passphrase: string | null,
  options: ArchiveRun,
): Promise<Blob[]> {
  options.onProgress({ phase: 'copy', done: 0, total: 0 });
  return withCopy(connection, register, options.signal, async (copy, path) => {
    const target = path('zip');
    await run<null>({ task: 'export', copy, target, passphrase }, options);
    return blobsOf(target);
  });
}

/** What a zip holds, after every check of an import. Errors: those of {@link importArchive}. */
export function planArchive(
  file: File,
  register: string,
  passphrase: string | null,
  options: ArchiveRun,
): Promise<RegisterSummary> {
  return withGiven(file, register, options, (given) =>
    run<RegisterSummary>({ task: 'plan', ...given, passphrase }, options),
  );
}

/**
 * Builds the register of a zip in a file beside `register`, and lets `take` put it in place. Errors: those of opening
 * the encryption and of `fillFromZip`, `cancelled`; those of `take`.
 */
export function importArchive(
  file: File,
  register: string,
  passphrase: string | null,
  options: ArchiveRun & { readonly take: (built: string) => void },
): Promise<void> {
  return withGiven(file, register, options, async (given, target) => {
    const { take, ...rest } = options;
    await run<null>({ task: 'import', ...given, passphrase, target }, rest);
    take(target);
  });
}

function withGiven<Result>(
  file: File,
  register: string,
  { signal }: ArchiveRun,
  work: (given: { zip: string; plain: string }, target: string) => Promise<Result>,
): Promise<Result> {
  if (file.size > GIVEN_LIMIT) throw new Problem('too-large', wholeSentences.tooLarge);
  return withPlainFolder(register, async (path) => {
    const zip = path('given');
    const source = Readable.fromWeb(file.stream() as ReadableStream);
    await pipeline(source, createWriteStream(zip, { mode: 0o600, flags: 'wx' }), { signal });
    return work({ zip, plain: path('plain') }, path('built'));
  });
}

/** A file as blobs of a few megabytes: one blob of everything would need twice its memory for a moment. */
async function blobsOf(path: string): Promise<Blob[]> {
  const handle = await open(path);
  try {
    const blobs: Blob[] = [];
    for (;;) {
      const { buffer, bytesRead } = await handle.read(Buffer.allocUnsafe(PIECE), 0, PIECE, null);
      if (bytesRead === 0) return blobs;
      blobs.push(new Blob([buffer.subarray(0, bytesRead)]));
    }
  } finally {
    await handle.close();
  }
}
