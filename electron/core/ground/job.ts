/**
 * Heavy work in a child process, killed on cancel: terminating a worker thread would not stop native code.
 */
import { fork } from 'node:child_process';
import { Problem } from './problem.ts';

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
export type SpawnJob = (entry: string) => JobProcess;

/** Number of characters of the process's stderr that are retained for the log. */
const COMPLAINTS_KEPT = 4000;

/** Starts the process with the same Node as the core. `environment`, if given, replaces the core's own. */
export function forkJob(entry: string, environment: NodeJS.ProcessEnv = process.env): JobProcess {
  const child = fork(entry, {
    execPath: process.execPath,
    execArgv: [],
    env: environment,
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

/** What a job's process answers; the reason of a `failed` is for the log, a `problem` is for the user. */
export type JobAnswer<Result> =
  | { readonly type: 'done'; readonly result: Result }
  | { readonly type: 'problem'; readonly code: Problem['code']; readonly data: Problem['data'] }
  | { readonly type: 'failed'; readonly reason: string };

export interface JobOptions {
  readonly spawnJob?: SpawnJob | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Runs one job and returns its result; the process has ended when the promise settles.
 * Errors: `cancelled` when the signal aborts; the job's own problem; an ordinary Error if the process died.
 */
export function runJob<Job, Result>(entry: string, job: Job, options: JobOptions = {}): Promise<Result> {
  const { spawnJob = forkJob, signal } = options;
  if (signal?.aborted) return Promise.reject(new Problem('cancelled'));
  const child = spawnJob(entry);
  return new Promise((resolve, reject) => {
    let answer: JobAnswer<Result> | null = null;
    const cancel = () => child.kill();
    signal?.addEventListener('abort', cancel, { once: true });
    child.onMessage((message) => {
      answer = message as JobAnswer<Result>;
      child.kill();
    });
    child.onEnd((how) => {
      signal?.removeEventListener('abort', cancel);
      if (signal?.aborted) reject(new Problem('cancelled'));
      else if (answer === null) reject(new Error(`the process ended without an answer: ${how}`));
      else if (answer.type === 'failed') reject(new Error(answer.reason));
      else if (answer.type === 'problem') {
        reject(new Problem(answer.code, answer.data.message, answer.data.fields, answer.data.reference));
      } else resolve(answer.result);
    });
    child.send(job);
  });
}

/** Turns the calling module into a job process: it takes one job, answers, and waits to be ended. */
export function serveJob<Job, Result>(work: (job: Job) => Result | Promise<Result>): void {
  const answer = (message: JobAnswer<Result>) => process.send?.(message);
  process.on('message', async (job: Job) => {
    try {
      answer({ type: 'done', result: await work(job) });
    } catch (error) {
      if (error instanceof Problem) answer({ type: 'problem', code: error.code, data: error.data });
      else answer({ type: 'failed', reason: error instanceof Error ? (error.stack ?? '') : String(error) });
    }
  });
  // The core has gone, so nobody is waiting for the answer.
  process.on('disconnect', () => process.exit(0));
}
