/** The dates that a page asks for: some at a time from the derived rows, so that other calls are answered in between. */
import { itemOfMatter } from '../../../shared/explained/outlook.ts';
import type { DeadlineFilter } from '../../../shared/fields/view.ts';
import type { CivilDate } from '../../../shared/law/dates.ts';
import { inView } from '../../../shared/law/deadline-view.ts';
import { byDue, longestLead } from '../../../shared/law/deadlines.ts';
import type { DateCount, DeadlineItem } from '../../../shared/schema/outlook.ts';
import { canBeSeen } from '../../../shared/schema/primitives.ts';
import { historyHead } from '../store/history.ts';
import type { View } from '../store/writing.ts';
import { dateCounts, mattersBehind, type StoredMatter } from './deadlines.ts';

export interface DeadlinesAsked extends DeadlineFilter {
  readonly from: CivilDate | null;
  readonly until: CivilDate | null;
  readonly limit: number;
}

/** The first that are asked for, by day, and how many there are in all, by kind and day. */
export interface DeadlinesFound {
  readonly deadlines: DeadlineItem[];
  readonly counts: DateCount[];
}

export class FindingDeadlines {
  readonly #asked: DeadlinesAsked;
  readonly #isAskedFor: (item: DeadlineItem) => boolean;
  /** Of which day and which history is what was read. */
  #key = '';
  #behind: StoredMatter | null = null;
  #found: DeadlineItem[] = [];
  #counts = new Map<string, DateCount>();

  constructor(asked: DeadlinesAsked) {
    this.#asked = asked;
    this.#isAskedFor = inView(asked);
  }

  /** Reads on for a page of rows; gives the answer once it is there. The derived tables must be of the day of the view. */
  step({ connection, asOf }: View): DeadlinesFound | null {
    const { from, until, kind, limit } = this.#asked;
    const key = `${asOf} ${historyHead(connection).head}`;
    if (key !== this.#key) this.#begin(key);
    const isCounted = canBeSeen(this.#asked.search);
    // What no word decides is counted already.
    if (!isCounted && limit === 0) return { deadlines: [], counts: this.#summed(dateCounts(connection)) };
    const page = mattersBehind(connection, this.#behind, { first: from, until, kind });
    for (const stored of page) this.#take(stored, asOf, isCounted);
    this.#behind = page.at(-1) ?? null;
    const isEnd = this.#behind === null;
    const next = this.#behind?.matter.due ?? '';
    const isEnough = !isCounted && this.#found.filter(({ due }) => due < next).length >= limit;
    if (!isEnd && !isEnough) return null;
    this.#order();
    const counts = isCounted ? [...this.#counts.values()] : this.#summed(dateCounts(connection));
    return { deadlines: this.#found, counts };
  }

  #begin(key: string): void {
    this.#key = key;
    this.#behind = null;
    this.#found = [];
    this.#counts = new Map();
  }

  #isWithin(due: CivilDate): boolean {
    const { from, until } = this.#asked;
    return (from === null || due >= from) && (until === null || due <= until);
  }

  #summed(counts: readonly DateCount[]): DateCount[] {
    const { kind, handled } = this.#asked;
    return counts.filter(
      (count) =>
        this.#isWithin(count.due) && (kind === null || count.kind === kind) && (handled || !count.isHandled),
    );
  }

  #take({ matter, supplier, ...decided }: StoredMatter, asOf: CivilDate, isCounted: boolean): void {
    const item = itemOfMatter(matter, supplier, decided, asOf);
    if (!this.#isWithin(item.due) || !this.#isAskedFor(item)) return;
    this.#found.push(item);
    if (isCounted) this.#count(item);
    // Where every row is read, no more are kept than are asked for.
    if (this.#found.length > 2 * this.#asked.limit + 1000) this.#order();
  }

  #count({ kind, due, leadDays, handledOn }: DeadlineItem): void {
    const one = { kind, due, leadDays: longestLead(leadDays), isHandled: handledOn !== null };
    const key = JSON.stringify(one);
    this.#counts.set(key, { ...one, n: (this.#counts.get(key)?.n ?? 0) + 1 });
  }

  #order(): void {
    this.#found.sort(byDue);
    this.#found.length = Math.min(this.#found.length, this.#asked.limit);
  }
}
