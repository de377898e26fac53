/** Medians, tails and ratios of repeated work, and the table that every benchmark prints. */

/** Milliseconds of each of `times` runs, after one warm-up run. */
export async function timed(times: number, work: () => unknown): Promise<number[]> {
  await work();
  const measured: number[] = [];
  for (let run = 0; run < times; run += 1) {
    const start = performance.now();
    await work();
    measured.push(performance.now() - start);
  }
  return measured;
}

/**
 * Milliseconds of each of `times` runs of two pieces of work, the one after the other each time: the clock of the processor changes,
 * and what else the machine does comes and goes, in the middle of a measurement.
 */
export async function timedInTurn(
  times: number,
  ours: () => unknown,
  theirs: () => unknown,
): Promise<readonly [number[], number[]]> {
  const measured: readonly [number[], number[]] = [[], []];
  await ours();
  await theirs();
  for (let run = 0; run < times; run += 1) {
    for (const [at, work] of [ours, theirs].entries()) {
      const start = performance.now();
      await work();
      measured[at]?.push(performance.now() - start);
    }
  }
  return measured;
}

/** The quantile `share` (0 to 1) of the measurements. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** Milliseconds as text, with three significant digits. */
export const ms = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toPrecision(3));

/** Prints rows as columns under a title; the first row is the header. */
export function printTable(title: string, rows: readonly (readonly string[])[]): void {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => (row[at] ?? '').length)));
  console.log(`\n${title}`);
  for (const row of rows)
    console.log(
      row
        .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
        .join('  '),
    );
}
