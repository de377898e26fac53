/** Changing the open register: one transaction at a time, whole or not at all. */
import { setImmediate } from 'node:timers/promises';
import type { CivilDate } from '../../../shared/law/dates.ts';
import { refreshDerivedOf } from '../derived/judging.ts';
import { Problem } from '../ground/problem.ts';
import { type Change, historyHead } from '../store/history.ts';
import type { Writing } from '../store/writing.ts';
import { STEP_MILLISECONDS } from './preparing.ts';
import type { Session } from './session.ts';

/** Suppliers that a long change reads and judges at a time. */
const BATCH = 100;

/** What a change needs to know: who makes it and why, and the day on which its verdicts count. */
export interface Changing {
  readonly session: Session;
  readonly change: () => Change;
  /** The name of whoever makes it, without the account. */
  readonly person: string;
  readonly today: CivilDate;
}

export class Changes {
  #working = false;

  /** Whether a long change is running. */
  get isWorking(): boolean {
    return this.#working;
  }

  /** Refuses what a long change excludes. Errors: `busy`. */
  requireIdle(): void {
    if (this.#working) throw new Problem('busy');
  }

  /** One atomic change: records, history and verdicts in a single transaction that holds the write lock. */
  async write<Result>(changing: Changing, work: (writing: Writing) => Result): Promise<Result> {
    return this.#write(changing, work);
  }

  /**
   * Writes what only this file keeps, of which the history tells nothing: what a person was shown, what a report said.
   * Errors: `internal` for a change that belongs in the history; nothing is written then.
   */
  keep<Result>(changing: Changing, work: (writing: Writing) => Result): Result {
    return this.#write(changing, (writing) => {
      const { lines } = historyHead(writing.connection);
      const result = work(writing);
      if (historyHead(writing.connection).lines !== lines) throw new Problem('internal');
      return result;
    });
  }

  #write<Result>({ session, change, person, today }: Changing, work: (writing: Writing) => Result): Result {
    this.requireIdle();
    const connection = session.requireChangeable();
    const touched = new Set<string>();
    const run = connection.transaction(() => {
      const result = work({ connection, change: change(), person, today, touch: (id) => touched.add(id) });
      refreshDerivedOf(connection, touched, today);
      return { result, head: historyHead(connection) };
    });
    const { result, head } = run.immediate();
    session.changed(head);
    return result;
  }

  /** One long atomic change in steps: see `Core.writeInSteps`. */
  async *writeInSteps<Step>(
    { session, change, person, today }: Changing,
    signal: AbortSignal | undefined,
    work: (writing: Writing) => Generator<Step>,
  ): AsyncGenerator<Step> {
    this.requireIdle();
    session.beforeChange();
    const { connection } = session;
    const touched = new Set<string>();
    const settle = () => {
      refreshDerivedOf(connection, touched, today);
      touched.clear();
    };
    connection.exec('BEGIN IMMEDIATE');
    this.#working = true;
    let whole = false;
    try {
      const steps = work({ connection, change: change(), person, today, touch: (id) => touched.add(id) });
      let shown = performance.now();
      for (const step of steps) {
        const isDue = performance.now() - shown >= STEP_MILLISECONDS;
        // Suppliers are read and judged together: one by one their reading would cost more than the change itself.
        if (isDue || touched.size >= BATCH) settle();
        if (!isDue) continue;
        yield step;
        await setImmediate();
        if (signal?.aborted) throw new Problem('cancelled');
        shown = performance.now();
      }
      settle();
      if (signal?.aborted) throw new Problem('cancelled');
      session.requireSame();
      const head = historyHead(connection);
      connection.exec('COMMIT');
      whole = true;
      session.changed(head);
    } finally {
      this.#working = false;
      // Also when the stream is no longer read: what was not committed is undone.
      if (!whole && connection.inTransaction) connection.exec('ROLLBACK');
    }
  }
}
