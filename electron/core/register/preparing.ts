/**
 * Answers that take long to prepare: computed in steps of bounded time, with other calls answered in between.
 */
import { setImmediate } from 'node:timers/promises';
import type { JudgingProgress } from '../derived/judging.ts';
import { Problem } from '../ground/problem.ts';
import type { View } from '../store/writing.ts';

/** Milliseconds that a long change, or the judging of all suppliers, runs before other calls are answered. */
export const STEP_MILLISECONDS = 40;

/** Something that must be prepared in steps before it can be read. */
export interface Steps<Result> {
  /**
   * Continues for about the given number of milliseconds; returns the progress, `more` where there is none to show, or null
   * when done.
   */
  readonly step: (view: View, milliseconds: number) => JudgingProgress | 'more' | null;
  /** Runs immediately after the last step: nothing has changed since. */
  readonly ask: (view: View) => Result;
}

interface Waiting {
  progress: JudgingProgress | null;
}

/** Who is waiting for such answers, and their progress. Preparation stops when nobody waits. */
export class Preparing {
  readonly #waiting = new Set<Waiting>();
  #turns: Promise<void> = Promise.resolve();

  /**
   * Prepares and reads an answer. Errors: `cancelled` when the signal aborts; those of `view`, which is
   * called before each step.
   */
  async answer<Result>(
    signal: AbortSignal | undefined,
    view: () => View,
    { step, ask }: Steps<Result>,
  ): Promise<Result> {
    const waiting: Waiting = { progress: null };
    try {
      for (;;) {
        const now = view();
        const progress = step(now, STEP_MILLISECONDS);
        if (progress === null) return ask(now);
        waiting.progress = progress === 'more' ? null : progress;
        this.#waiting.add(waiting);
        await this.#turn();
        if (signal?.aborted) throw new Problem('cancelled');
      }
    } finally {
      this.#waiting.delete(waiting);
    }
  }

  /** Progress of the slowest answer; null when nobody is waiting. */
  progress(): JudgingProgress | null {
    const share = ({ done, total }: JudgingProgress) => done / Math.max(1, total);
    const all = [...this.#waiting].flatMap(({ progress }) => progress ?? []);
    return all.sort((a, b) => share(a) - share(b))[0] ?? null;
  }

  /** Waits until other calls have been answered; if several are waiting, one continues at a time. */
  #turn(): Promise<void> {
    this.#turns = this.#turns.then(() => setImmediate());
    return this.#turns;
  }
}
