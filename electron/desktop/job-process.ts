/**
 * The process of one job: makes Electron's channel look like that of a forked Node, and runs the job's
 * module.
 */
import { pathToFileURL } from 'node:url';

const entry = process.argv.at(-1);
if (entry === undefined) throw new Error('a job process is started with the path of its module');

process.send = (message: unknown) => {
  process.parentPort.postMessage(message);
  return true;
};
await import(/* @vite-ignore */ pathToFileURL(entry).href);
// Only now: what arrives before somebody listens waits in the port, and would be lost if it was passed on.
process.parentPort.on('message', ({ data }) => process.emit('message', data, undefined));
