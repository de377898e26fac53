/** Counts of the values of several filters, each within what the others leave. */

/** A filter: which values something has, which are chosen, and how many there are of each. */
export interface Tally<Item> {
  readonly valuesOf: (item: Item) => readonly string[];
  readonly chosen: ReadonlySet<string>;
  readonly counts: Map<string, number>;
}

/** A filter of which nothing is counted yet. */
export const tallyOf = <Item>(chosen: readonly string[], valuesOf: Tally<Item>['valuesOf']): Tally<Item> => ({
  valuesOf,
  chosen: new Set(chosen),
  counts: new Map(),
});

/** Whether a filter leaves something with these values. */
export const passes = <Item>({ chosen }: Tally<Item>, values: readonly string[]): boolean =>
  chosen.size === 0 || values.some((value) => chosen.has(value));

/** Counts `n` of something for every value that it has; what only one filter leaves out, for the values of that one. */
export function count<Item>(item: Item, n: number, tallies: readonly Tally<Item>[]): void {
  const values = tallies.map(({ valuesOf }) => valuesOf(item));
  const failing = tallies.filter((tally, at) => !passes(tally, values[at] ?? []));
  if (failing.length > 1) return;
  const [only] = failing;
  for (const [at, tally] of tallies.entries()) {
    if (only !== undefined && only !== tally) continue;
    for (const value of values[at] ?? []) tally.counts.set(value, (tally.counts.get(value) ?? 0) + n);
  }
}
