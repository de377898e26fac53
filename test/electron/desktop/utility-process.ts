/** Runs a built process in a worker thread, with `process.parentPort` as Electron would give it. */
import { parentPort, workerData } from 'node:worker_threads';

const port = parentPort;
if (port === null) throw new Error('runs as a worker only');

Object.defineProperty(process, 'parentPort', {
  value: {
    postMessage: (message: unknown) => port.postMessage(message),
    on: (_name: 'message', listener: (event: unknown) => void) => port.on('message', listener),
  },
});
await import(workerData.entry);
