/**
 * Heavy work in a child process, killed on cancel: terminating a worker thread would not stop native code.
 */
import { fork } from 'node:child_process';
import { jobSentences } from '../../../shared/words/jobs.ts';
import { nodeArguments, type SpawnOptions } from './job-memory.ts';
import { asProblem, Problem } from './problem.ts';

export type { SpawnOptions } from './job-memory.ts';

/** A running process, however the host starts it. */
export interface JobProcess {
  /** Process id, where the host knows it. */
  readonly pid?: number | undefined;
  readonly send: (message: unknown) => void;
  readonly onMessage: (listener: (message: unknown) => void) => void;
  /** `how` describes for the log how the process ended; called once, also if it could not start. */
  readonly onEnd: (listener: (how: string) => void) => void;
  /** Ends the process immediately, even in the middle of native code. */
  readonly kill: () => void;
}

/** Starts a process that runs the module at `entry` (a file path). */
export type SpawnJob = (entry: string, options?: SpawnOptions) => JobProcess;

/** Number of characters of the process's stderr that are retained for the log. */
const COMPLAINTS_KEPT = 4000;

/** Starts the process with the same Node as the core. `environment`, if given, replaces the core's own. */
export function forkJob(
  entry: string,
  options: SpawnOptions & { readonly environment?: NodeJS.ProcessEnv } = {},
): JobProcess {
  const child = fork(entry, {
    execPath: process.execPath,
    execArgv: nodeArguments(options),
    env: options.environment ?? process.env,
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let complaints = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    complaints = (complaints + text).slice(-COMPLAINTS_KEPT);
  });
  return {
    pid: child.pid,
    // If the process is gone, `onEnd` reports it; the failed send adds nothing.
    send: (message) => void child.send(message as object, () => {}),
    onMessage: (listener) => void child.on('message', listener),
    onEnd: (listener) => {
      child.once('error', (error) => listener(error.message));
      child.once('close', (code, signal) => listener(`${signal ?? `exit code ${code}`} ${complaints}`));
    },
    kill: () => void child.kill('SIGKILL'),
  };
}

/**
 * What a job's process sends: its progress, and one answer. The reason of a `failed` is for the log, a `problem` is
 * for the user.
 */
type JobMessage<Result, Step = never> =
  | { readonly type: 'progress'; readonly step: Step }
  | { readonly type: 'done'; readonly result: Result }
  | { readonly type: 'problem'; readonly code: Problem['code']; readonly data: Problem['data'] }
  | { readonly type: 'failed'; readonly reason: string };

export interface JobOptions {
  readonly spawnJob?: SpawnJob | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Most megabytes of JavaScript values in the process; above it the job ends with `too-large`. */
  readonly memory?: number | undefined;
  /** Most milliseconds without a sign of progress; after that the job ends with `too-large`. */
  readonly patience?: number | undefined;
}

/** How a process ends that had no memory left: V8's words, or the exit codes of its abort on each system. */
const outOfMemory = /heap|out of memory|^SIG(ABRT|TRAP)|^exit code (133|134|-?\d{9,}) /;

/**
 * Runs one job and returns its result; the process has ended when the promise settles.
 * Errors: `cancelled` when the signal aborts; `too-large` above a limit; the job's own problem; an ordinary Error if
 * the process died.
 */
export function runJob<Job, Result, Step = never>(
  entry: string,
  job: Job,
  options: JobOptions & { readonly onProgress?: ((step: Step) => void) | undefined } = {},
): Promise<Result> {
  const { spawnJob = forkJob, signal, memory, patience, onProgress } = options;
  if (signal?.aborted) return Promise.reject(new Problem('cancelled'));
  const child = spawnJob(entry, { memory });
  return new Promise((resolve, reject) => {
    let answer: Exclude<JobMessage<Result>, { type: 'progress' }> | null = null;
    const cancel = () => child.kill();
    signal?.addEventListener('abort', cancel, { once: true });
    const stalled = () => {
      const { code, data } = new Problem('too-large', jobSentences.tooLong);
      answer ??= { type: 'problem', code, data };
      child.kill();
    };
    const watch = patience === undefined ? null : setTimeout(stalled, patience).unref();
    child.onMessage((given) => {
      const message = given as JobMessage<Result, Step>;
      if (message.type === 'progress') {
        watch?.refresh();
        onProgress?.(message.step);
        return;
      }
      answer ??= message;
      child.kill();
    });
    child.onEnd((how) => {
      if (watch) clearTimeout(watch);
      signal?.removeEventListener('abort', cancel);
      if (signal?.aborted) reject(new Problem('cancelled'));
      else if (answer === null) {
        const isFull = memory !== undefined && outOfMemory.test(`${how} `);
        reject(
          isFull
            ? new Problem('too-large', jobSentences.tooMuch)
            : new Error(`the process ended without an answer: ${how}`),
        );
      } else if (answer.type === 'failed') reject(new Error(answer.reason));
      else if (answer.type === 'problem') {
        reject(new Problem(answer.code, answer.data.message, answer.data.fields, answer.data.reference));
      } else resolve(answer.result);
    });
    child.send(job);
  });
}

/** What a job does: it may report steps, and its result is the answer. */
export type JobWork<Job, Result, Step> = (job: Job, report: (step: Step) => void) => Result | Promise<Result>;

/** Carries out one job, and sends its progress and its answer. Never rejects. */
export async function answerJob<Job, Result, Step>(
  work: JobWork<Job, Result, Step>,
  job: Job,
  send: (message: JobMessage<Result, Step>) => void,
): Promise<void> {
  try {
    send({ type: 'done', result: await work(job, (step) => send({ type: 'progress', step })) });
  } catch (error) {
    // Full disks and missing rights have sentences of their own; what is left is for the log of the core.
    const problem = asProblem(error, (reason) => send({ type: 'failed', reason }));
    if (problem.code !== 'internal') send({ type: 'problem', code: problem.code, data: problem.data });
  }
}

/** Turns the calling module into a job process: it takes one job, answers, and waits to be ended. */
export function serveJob<Job, Result, Step = never>(work: JobWork<Job, Result, Step>): void {
  process.on('message', (job: Job) => void answerJob(work, job, (message) => process.send?.(message)));
  // The core has gone, so nobody is waiting for the answer.
  process.on('disconnect', () => process.exit(0));
}
