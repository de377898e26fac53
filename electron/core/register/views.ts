/** Reading the open register on a day: today from its file, any other day from a copy in memory. */
import type { CivilDate } from '../../../shared/law/dates.ts';
import { defaultPolicy } from '../../../shared/law/policy.ts';
import { beforeRegister } from '../../../shared/words/history.ts';
import { derivedTables, type JudgingProgress, judgeStep, mayTakeOver, takeOver } from '../derived/judging.ts';
import { Problem } from '../ground/problem.ts';
import type { Connection } from '../store/connection.ts';
import { entities, readStored } from '../store/entities.ts';
import { type Change, historyHead } from '../store/history.ts';
import { firstDay, lastLineBefore } from '../store/order.ts';
import { saveRecord } from '../store/records.ts';
import { endOfDay, snapshot } from '../store/replay.ts';
import type { View } from '../store/writing.ts';
import { Counting } from './counting.ts';
import { Preparing, type Steps } from './preparing.ts';
import type { Session } from './session.ts';

/** A register that is open: for a program that uses it, or for a process that reads it. */
export type Readable = Pick<Session, 'connection' | 'follow' | 'judgeStep'>;

export interface ViewsOf {
  /** The open register. Errors: `refused` when none is open. */
  readonly session: () => Readable;
  readonly today: () => CivilDate;
  /** The change under which a copy gets what it lacks; it is never stored. */
  readonly change: () => Change;
}

function requireRegisterOn(stored: Connection, day: CivilDate): void {
  const first = firstDay(stored);
  if (first !== null && day < first) throw new Problem('refused', beforeRegister(day, first));
}

export class Views {
  readonly #of: ViewsOf;
  #copy: { key: string; view: View } | null = null;
  readonly #preparing = new Preparing();
  /** Settles when no answer on another day is being prepared. */
  #otherDays: Promise<void> = Promise.resolve();

  constructor(of: ViewsOf) {
    this.#of = of;
  }

  /**
   * The records on a day (null = today); SQL may read verdicts of another day. Errors: `refused`, also for a day on which
   * there was no register yet: that nothing was recorded is not that all was in order.
   */
  view(asOf: CivilDate | null): View {
    const session = this.#of.session();
    const today = this.#of.today();
    session.follow();
    const { connection: stored } = session;
    if (asOf === null || asOf === today) return { connection: stored, asOf: today };
    const key = `${asOf} ${today} ${historyHead(stored).head}`;
    if (this.#copy?.key === key) return this.#copy.view;
    this.forget();
    const line = asOf < today ? lastLineBefore(stored, endOfDay(asOf)) : null;
    if (line === 0) requireRegisterOn(stored, asOf);
    const { connection, others } = snapshot(stored, line, mayTakeOver(stored) ? derivedTables : []);
    if (!readStored(connection, entities.policy, 'policy')) {
      const policy = { id: 'policy', version: null, processorId: null, fields: { ...defaultPolicy } };
      saveRecord(connection, entities.policy, policy, this.#of.change());
    } else if (others !== null) takeOver(connection, others, asOf);
    this.#copy = { key, view: { connection, asOf } };
    return this.#copy.view;
  }

  /** Drops the copy of another day. */
  forget(): void {
    this.#copy?.view.connection.close();
    this.#copy = null;
  }

  /** Reads records on a day together with verdicts that are of that day. Errors: `cancelled`, `refused`. */
  withVerdicts<Result>(
    asOf: CivilDate | null,
    signal: AbortSignal | undefined,
    ask: (view: View) => Result,
  ): Promise<Result> {
    return this.inSteps(asOf, signal, { step: (view, milliseconds) => this.#judge(view, milliseconds), ask });
  }

  /**
   * As {@link withVerdicts}, for an answer of all rows that is counted in parts, with other calls answered in between. What is
   * changed meanwhile has it counted again, and in one go where changes do not end.
   */
  withParts<Result>(
    asOf: CivilDate | null,
    signal: AbortSignal | undefined,
    parts: (view: View) => Generator<undefined, Result>,
  ): Promise<Result> {
    const counting = new Counting(parts);
    return this.inSteps(asOf, signal, {
      step: (view, milliseconds) => this.#judge(view, milliseconds) ?? counting.step(view),
      ask: () => counting.result(),
    });
  }

  #judge({ connection, asOf }: View, milliseconds: number): JudgingProgress | null {
    const session = this.#of.session();
    return connection === session.connection
      ? session.judgeStep(asOf, milliseconds)
      : judgeStep(connection, asOf, milliseconds);
  }

  /** Reads records on a day for an answer that takes long to prepare. Errors: `cancelled`, `refused`. */
  inSteps<Result>(
    asOf: CivilDate | null,
    signal: AbortSignal | undefined,
    steps: Steps<Result>,
  ): Promise<Result> {
    const answer = () => this.#preparing.answer(signal, () => this.view(asOf), steps);
    if (asOf === null || asOf === this.#of.today()) return answer();
    // There is only one copy: two days prepared in turns would keep evicting each other.
    const turn = this.#otherDays.then(answer);
    this.#otherDays = turn.then(
      () => undefined,
      () => undefined,
    );
    return turn;
  }

  /** Progress of the slowest answer being prepared in steps; null when nobody is waiting for one. */
  preparing(): JudgingProgress | null {
    return this.#preparing.progress();
  }
}
