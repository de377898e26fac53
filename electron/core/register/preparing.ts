/** Answers that take long to prepare: made in steps of bounded time, with other calls answered in between. */
import { setImmediate } from 'node:timers/promises';
import type { JudgingProgress } from '../derived/judging.ts';
import { Problem } from '../ground/problem.ts';
import type { View } from '../store/writing.ts';

/** Milliseconds that a long change, or the judging of all suppliers, works before other calls are answered. */
export const STEP_MILLISECONDS = 40;

/** Something that is prepared in steps before it can be asked. */
export interface Steps<Result> {
  /** Works on for about so many milliseconds; gives how far it is, or null when all is there. */
  readonly step: (view: View, milliseconds: number) => JudgingProgress | null;
  /** Runs right after the last step: nothing was changed since. */
  readonly ask: (view: View) => Result;
}

interface Waiting {
  progress: JudgingProgress | null;
}

/** Who waits for such answers, and how far they are. When nobody waits any more, preparing stops where it is. */
export class Preparing {
  readonly #waiting = new Set<Waiting>();
  #turns: Promise<void> = Promise.resolve();

  /** Errors: `cancelled` when the signal aborts; those of `view`, which is asked before each step. */
  async answer<Result>(
    signal: AbortSignal | undefined,
    view: () => View,
    { step, ask }: Steps<Result>,
  ): Promise<Result> {
    const waiting: Waiting = { progress: null };
    try {
      for (;;) {
        const now = view();
        waiting.progress = step(now, STEP_MILLISECONDS);
        if (waiting.progress === null) return ask(now);
        this.#waiting.add(waiting);
        await this.#turn();
        if (signal?.aborted) throw new Problem('cancelled');
      }
    } finally {
      this.#waiting.delete(waiting);
    }
  }

  /** How far the slowest of them is; null when nobody waits. */
  progress(): JudgingProgress | null {
    const share = ({ done, total }: JudgingProgress) => done / Math.max(1, total);
    const all = [...this.#waiting].flatMap(({ progress }) => progress ?? []);
    return all.sort((a, b) => share(a) - share(b))[0] ?? null;
  }

  /** Waits until other calls have been answered; of several that wait one goes on at a time. */
  #turn(): Promise<void> {
    this.#turns = this.#turns.then(() => setImmediate());
    return this.#turns;
  }
}
