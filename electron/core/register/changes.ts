/** Changing the open register: one transaction at a time, whole or not at all. */
import { setImmediate } from 'node:timers/promises';
import type { CivilDate } from '../../../shared/law/dates.ts';
import { replicaSentences } from '../../../shared/words/replica.ts';
import { refreshDerivedOf } from '../derived/judging.ts';
import { Problem } from '../ground/problem.ts';
import type { Head } from '../store/chain.ts';
import type { Connection } from '../store/connection.ts';
import { type Change, historyHead } from '../store/history.ts';
import type { Writing } from '../store/writing.ts';
import { STEP_MILLISECONDS } from './preparing.ts';
import type { Session } from './session.ts';
import type { Sharing } from './sharing.ts';

/** Suppliers that a long change reads and judges at a time. */
const BATCH = 100;

/** What a change needs to know: who makes it and why, and the day on which its verdicts count. */
export interface Changing {
  readonly session: Session;
  readonly change: () => Change;
  /** The name of whoever makes it, without the account. */
  readonly person: string;
  readonly today: CivilDate;
  /** With whom the register is shared; null = it is on this computer only. */
  readonly sharing: Sharing | null;
}

/**
 * Milliseconds in which a change is made anew because others were first. The second time it has the turn, and others wait; more
 * often only where the turn was lost with the connection, or the server knows none.
 */
const PATIENCE = 20_000;

export class Changes {
  #working = false;
  /** The long change that is under way, between two of its steps. */
  #steps: Generator<unknown> | null = null;
  /** Settles when a change that waits for the server is in the file or undone. */
  #rest: Promise<unknown> | null = null;

  /** Whether a long change is running. */
  get isWorking(): boolean {
    return this.#working;
  }

  /**
   * Waits until what can be read is what is in the file: a change of a shared register may still be undone because others were
   * first, and who had read it would take its version for theirs.
   */
  async atRest(): Promise<void> {
    while (this.#rest) await this.#rest;
  }

  /** Refuses what a long change excludes. Errors: `busy`. */
  requireIdle(): void {
    if (this.#working) throw new Problem('busy');
  }

  /** Keeps everything from being changed until {@link letGo}; false if something is being changed now. */
  hold(): boolean {
    if (this.#working) return false;
    this.#working = true;
    return true;
  }

  letGo(): void {
    this.#working = false;
  }

  /** Undoes a long change that is under way. For when its connection is closed right after: what it would do next fails. */
  undo(connection: Connection): void {
    this.#working = false;
    // What it was reading from the file ends with it: while that goes on, the file takes no undoing.
    const steps = this.#steps;
    this.#steps = null;
    steps?.return(undefined);
    if (connection.open && connection.inTransaction) connection.exec('ROLLBACK');
  }

  /** As {@link undo}, where the program ends: what cannot be undone here, the next opening undoes, and no lock may stay. */
  abandon(connection: Connection): void {
    try {
      this.undo(connection);
    } catch {
      // Closing the file says what is wrong with it, and releases the lock in any case.
    }
  }

  /** One atomic change: records, history and verdicts in a single transaction that holds the write lock. */
  async write<Result>(changing: Changing, work: (writing: Writing) => Result): Promise<Result> {
    const { sharing } = changing;
    if (sharing === null) return this.#write(changing, work);
    // A short change is waited for, a long one is not.
    if (this.#rest === null) this.requireIdle();
    return sharing.inTurn(() => {
      const written = this.#writeShared(changing, sharing, work);
      const rest = written
        .catch(() => {})
        .finally(() => {
          if (this.#rest === rest) this.#rest = null;
        });
      this.#rest = rest;
      return written;
    });
  }

  /** As {@link write}; the lines are in the shared register before they are in the file. */
  async #writeShared<Result>(
    { session, change, person, today }: Changing,
    sharing: Sharing,
    work: (writing: Writing) => Result,
  ): Promise<Result> {
    for await (const _ of this.#untilFirst(sharing)) {
      this.requireIdle();
      const connection = session.requireChangeable();
      const touched = new Set<string>();
      const base = this.#begin(connection, sharing);
      try {
        const result = work({ connection, change: change(), person, today, touch: (id) => touched.add(id) });
        refreshDerivedOf(connection, touched, today);
        if (await this.#commit(session, sharing, base)) return result;
      } finally {
        this.#end(connection, sharing);
      }
    }
    throw new Problem('busy', replicaSentences.busyServer);
  }

  /** One round for each time that a change is made, until who makes it stops: from the second on with what others wrote taken in. */
  async *#untilFirst(sharing: Sharing | null): AsyncGenerator<void> {
    const until = performance.now() + PATIENCE;
    try {
      do {
        await sharing?.readyToChange();
        yield;
        await sharing?.takeTurn();
        await sharing?.takeIn();
      } while (performance.now() < until);
    } finally {
      await sharing?.endTurn();
    }
  }

  #begin(connection: Connection, sharing: Sharing | null): Head {
    const base = historyHead(connection);
    sharing?.began(base);
    connection.exec('BEGIN IMMEDIATE');
    this.#working = true;
    return base;
  }

  /** False if others were first: then nothing is written. */
  async #commit(session: Session, sharing: Sharing | null, base: Head): Promise<boolean> {
    const { connection } = session;
    session.requireSame();
    const head = historyHead(connection);
    if (sharing && head.lines > base.lines && !(await sharing.append(connection, base))) return false;
    connection.exec('COMMIT');
    session.changed(head);
    return true;
  }

  /** Also when the stream is no longer read: what was not committed is undone. */
  #end(connection: Connection, sharing: Sharing | null): void {
    this.undo(connection);
    sharing?.ended();
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

  /** One long atomic change in steps: see `Core.writeInSteps`. Others' changes may make it begin anew. */
  async *writeInSteps<Step>(
    changing: Changing,
    signal: AbortSignal | undefined,
    work: (writing: Writing) => Generator<Step>,
  ): AsyncGenerator<Step> {
    const { sharing, session } = changing;
    this.requireIdle();
    const free = await this.#ownTurn(sharing);
    try {
      this.requireIdle();
      session.beforeChange();
      for await (const _ of this.#untilFirst(sharing)) {
        if (yield* this.#inSteps(changing, signal, work)) return;
      }
      throw new Problem('busy', replicaSentences.busyServer);
    } finally {
      free();
    }
  }

  /** Waits for the turn of a change that is given back by calling what this returns. */
  #ownTurn(sharing: Sharing | null): Promise<() => void> {
    if (sharing === null) return Promise.resolve(() => {});
    return new Promise((resolve) => {
      void sharing.inTurn(() => new Promise<void>((free) => resolve(free)));
    });
  }

  /** Whether it is written; false if others were first. */
  async *#inSteps<Step>(
    { session, change, person, today, sharing }: Changing,
    signal: AbortSignal | undefined,
    work: (writing: Writing) => Generator<Step>,
  ): AsyncGenerator<Step, boolean> {
    const { connection } = session;
    const touched = new Set<string>();
    const settle = () => {
      refreshDerivedOf(connection, touched, today);
      touched.clear();
    };
    const base = this.#begin(connection, sharing);
    try {
      const steps = work({ connection, change: change(), person, today, touch: (id) => touched.add(id) });
      this.#steps = steps;
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
      return await this.#commit(session, sharing, base);
    } finally {
      this.#end(connection, sharing);
    }
  }
}
