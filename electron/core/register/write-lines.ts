/** A change that reports which history lines it wrote, so that it can be undone. */
import { historyHead } from '../store/history.ts';
import type { Writing } from '../store/writing.ts';
import type { Core } from './core.ts';

/** Runs a change and returns the history lines it wrote: none if the last is the one before the first. */
export function writeLines(
  core: Core,
  actor: string | null,
  why: string,
  work: (writing: Writing) => void,
): Promise<{ firstLine: number; lastLine: number }> {
  return core.write(actor, why, (writing) => {
    const before = historyHead(writing.connection).lines;
    work(writing);
    return { firstLine: before + 1, lastLine: historyHead(writing.connection).lines };
  });
}
