/** Typesetting in a process of its own, so that it can be stopped: ending a worker thread would not stop Typst. */
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { Problem } from '../problem.ts';
import type { TypesetJob } from './compile.ts';
import type { TypesetAnswer } from './worker.ts';

/** A running typesetting process, whatever the host starts it with. */
export interface TypesetProcess {
  readonly pid: number | undefined;
  readonly send: (job: TypesetJob) => void;
  readonly onAnswer: (listener: (answer: TypesetAnswer) => void) => void;
  /** `how` says in words for the log how the process ended; called once, also when it could not start. */
  readonly onEnd: (listener: (how: string) => void) => void;
  /** Ends the process at once, also in the middle of native code. */
  readonly kill: () => void;
}

/** Starts a process that runs the module at `entry` (a file path) and answers as `worker.ts` does. */
export type SpawnWorker = (entry: string) => TypesetProcess;

/** Where the process's module is in the source tree; a bundle passes a path of its own. */
export const workerEntry = fileURLToPath(new URL('worker.ts', import.meta.url));

/** Starts the process with the Node that runs the core. `environment` replaces the core's own where given. */
export function forkWorker(entry: string, environment: NodeJS.ProcessEnv = process.env): TypesetProcess {
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
    // A process that is gone answers through `onEnd`; the failed sending says nothing more.
    send: (job) => void child.send(job, () => {}),
    onAnswer: (listener) => void child.on('message', listener),
    onEnd: (listener) => {
      child.once('error', (error) => listener(error.message));
      child.once('close', (code, signal) => listener(`${signal ?? `exit code ${code}`} ${complaints}`));
    },
    kill: () => void child.kill('SIGKILL'),
  };
}

/** Characters of the process's own complaints that are kept for the log. */
const COMPLAINTS_KEPT = 4000;

/** How a process is started, and what stops it. */
export interface TypesetOptions {
  readonly entry?: string;
  readonly spawnWorker?: SpawnWorker;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Sets a job in a process of its own and gives the PDF. The process has ended when the promise settles.
 * Errors: `cancelled` when the signal aborted; an ordinary Error (`internal`) when the process failed or died.
 */
export function typeset(job: TypesetJob, options: TypesetOptions = {}): Promise<Uint8Array> {
  const { entry = workerEntry, spawnWorker = forkWorker, signal } = options;
  if (signal?.aborted) return Promise.reject(new Problem('cancelled'));
  const worker = spawnWorker(entry);
  return new Promise((resolve, reject) => {
    let answer: TypesetAnswer | null = null;
    const cancel = () => worker.kill();
    signal?.addEventListener('abort', cancel, { once: true });
    worker.onAnswer((message) => {
      answer = message;
      worker.kill();
    });
    worker.onEnd((how) => {
      signal?.removeEventListener('abort', cancel);
      if (signal?.aborted) reject(new Problem('cancelled'));
      else if (answer === null) reject(new Error(`the typesetting process ended without an answer: ${how}`));
      else if (answer.type === 'failed') reject(new Error(answer.reason));
      else resolve(answer.pdf);
    });
    worker.send(job);
  });
}
