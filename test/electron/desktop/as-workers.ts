/**
 * Simulates Electron's `utilityProcess` with Node worker threads, so that the built processes of the desktop
 * can run and communicate without Electron. Only the `electron` module is faked; the bundles are the real
 * ones.
 */
import { EventEmitter } from 'node:events';
import { type MessagePort, type Transferable, Worker } from 'node:worker_threads';

class WorkerProcess extends EventEmitter {
  readonly #worker: Worker;
  constructor(entry: string, args: readonly string[]) {
    super();
    this.#worker = new Worker(new URL('utility-process.ts', import.meta.url), {
      workerData: { entry },
      argv: [...args],
    });
    this.#worker.on('message', (message) => this.emit('message', message));
    this.#worker.on('error', (error) => this.emit('fault', error));
    this.#worker.on('exit', (code) => this.emit('exit', code));
  }
  postMessage(data: unknown, ports: MessagePort[] = []): void {
    this.#worker.postMessage({ data, ports }, ports as Transferable[]);
  }
  kill(): boolean {
    this.#worker.terminate();
    return true;
  }
}

/** A faked `electron` with only `utilityProcess`; `started` lists the processes in order. */
export function electronAsWorkers() {
  const started: { entry: string; process: WorkerProcess }[] = [];
  const fork = (entry: string, args: readonly string[]) => {
    const child = new WorkerProcess(entry, args);
    started.push({ entry, process: child });
    return child;
  };
  return { module: { utilityProcess: { fork } }, started };
}
