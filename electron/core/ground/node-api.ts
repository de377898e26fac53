/** What native code needs of Node. */
import { hostSentences } from '../../../shared/words/host.ts';
import { Problem } from './problem.ts';

const LOWEST_NODE_API = 10;

/** Rejects a Node version on which the SQLite addon would crash the process without a message. */
export function requireNodeApi(): void {
  if (Number(process.versions.napi ?? 0) < LOWEST_NODE_API) {
    throw new Problem('refused', hostSentences.nodeTooOld(process.versions.node));
  }
}
