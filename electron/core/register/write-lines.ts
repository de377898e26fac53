/** A change that says which lines of the history it made, so that it can be undone. */
import { historyHead } from '../store/history.ts';
import type { Writing } from '../store/writing.ts';
import type { Core } from './core.ts';

/** Runs a change and says which history lines it made. */
export function writeLines(
  core: Core,
  actor: string | null,
  why: string,
  work: (writing: Writing) => void,
): { firstLine: number; lastLine: number } {
  return core.write(actor, why, (writing) => {
    const before = historyHead(writing.connection).lines;
    work(writing);
    return { firstLine: before + 1, lastLine: Math.max(before + 1, historyHead(writing.connection).lines) };
  });
}
