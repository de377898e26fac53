/** What others changed in a shared register while it is open here: for the page, which shows it. */
import type { TakenInChange } from '../../../shared/schema/replica.ts';
import type { StoredLine } from '../store/chain.ts';

/** A page that is behind further than this asks everything anew. */
const MOST = 300;

/** Changes that are being taken in: they count once {@link TakenIn.add} is called. */
export class Incoming {
  readonly changes: Omit<TakenInChange, 'number'>[] = [];
  count = 0;

  /** Lines of one record that were written together are one change. */
  note({ who, at, entity, entityId, processorId }: StoredLine): void {
    const last = this.changes.at(-1);
    if (last?.entityId === entityId && last.entity === entity && last.at === at && last.who === who) return;
    this.changes.push({ who, at, entity, entityId, processorId });
    this.count += 1;
    if (this.changes.length > MOST) this.changes.shift();
  }
}

/** The changes of others that were taken in since the register was opened. */
export class TakenIn {
  #count = 0;
  #changes: TakenInChange[] = [];

  get count(): number {
    return this.#count;
  }

  add({ changes, count }: Incoming): void {
    const first = this.#count + count - changes.length + 1;
    const numbered = changes.map((change, at) => ({ number: first + at, ...change }));
    this.#changes = [...this.#changes, ...numbered].slice(-MOST);
    this.#count += count;
  }

  since(after: number): TakenInChange[] {
    return this.#changes.filter(({ number }) => number > after);
  }
}
