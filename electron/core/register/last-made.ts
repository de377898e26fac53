/** What was made for a person who asks for it by a call of its own. */
import { randomUUID } from 'node:crypto';
import { Problem } from '../ground/problem.ts';
import type { Core } from './core.ts';

/** The last one of each core, kept in memory until the next: a person looks at one at a time, or saves it right after it was made. */
export class LastMade<Value> {
  readonly #byCore = new WeakMap<Core, { readonly id: string; readonly value: Value }>();

  /** Keeps it instead of the one before; returns the identity by which it is asked for. */
  keep(core: Core, value: Value): string {
    const id = randomUUID();
    this.#byCore.set(core, { id, value });
    return id;
  }

  /** Errors: `not-found` for any other than the last. */
  get(core: Core, id: string): Value {
    const last = this.#byCore.get(core);
    if (last?.id !== id) throw new Problem('not-found');
    return last.value;
  }

  forget(core: Core): void {
    this.#byCore.delete(core);
  }
}
