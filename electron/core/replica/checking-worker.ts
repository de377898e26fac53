/** The thread that reads and checks the lines of a whole history, while the core writes those before them. */
import { parentPort } from 'node:worker_threads';
import { Chain, type Head } from '../store/chain.ts';
import { readLines } from './read-lines.ts';

let chain: Chain | null = null;
// First comes the head that the core has reached; null comes after the last block, and goes back after the last lines.
parentPort?.on('message', (given: Head | Uint8Array | null) => {
  if (given === null) parentPort?.postMessage(null);
  else if (chain === null) chain = new Chain(given as Head);
  else parentPort?.postMessage(readLines(given as Uint8Array, chain));
});
parentPort?.postMessage('ready');
