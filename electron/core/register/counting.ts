/** An answer that is counted in parts, of a register that may be changed in between. */
import type { Connection } from '../store/connection.ts';
import { statement } from '../store/entities.ts';
import type { View } from '../store/writing.ts';

/** So often it is begun anew because something was changed; after that it is counted in one go. */
const MOST_BEGINNINGS = 3;

const changesOf = (connection: Connection): unknown =>
  statement(connection, 'SELECT total_changes()').pluck().get();

export class Counting<Result> {
  readonly #parts: (view: View) => Generator<undefined, Result>;
  #under: {
    connection: Connection;
    asOf: string;
    changes: unknown;
    parts: Generator<undefined, Result>;
  } | null = null;
  #beginnings = 0;
  #counted: { result: Result } | null = null;

  constructor(parts: (view: View) => Generator<undefined, Result>) {
    this.#parts = parts;
  }

  /** Counts one part of what is there now; null when that was the last. */
  step(view: View): 'more' | null {
    const { connection, asOf } = view;
    const changes = changesOf(connection);
    let under = this.#under;
    if (under?.connection !== connection || under.asOf !== asOf || under.changes !== changes) {
      this.#beginnings += 1;
      under = { connection, asOf, changes, parts: this.#parts(view) };
      this.#under = under;
    }
    let part = under.parts.next();
    while (this.#beginnings > MOST_BEGINNINGS && !part.done) part = under.parts.next();
    if (!part.done) return 'more';
    this.#counted = { result: part.value };
    return null;
  }

  /** What was counted, after the last part. */
  result(): Result {
    if (this.#counted === null) throw new Error('asked before the last part was counted');
    return this.#counted.result;
  }
}
