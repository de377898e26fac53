import { expect, test } from 'vitest';
import { shortRuns } from './names.ts';
import { keptSeeds, runFuzzers, seedsFrom, tableOf } from './run.ts';

test('inputs that nobody should send are refused or taken, and never more than that', async () => {
  // The same seeds each time: `npm run test:fuzz` looks for new ones.
  const result = await runFuzzers(seedsFrom(shortRuns, 1));
  console.log(tableOf(result));
  expect(result.faults).toEqual([]);
  for (const [name, runs] of Object.entries(shortRuns)) {
    const tried = [...(result.outcomes.get(name)?.values() ?? [])].reduce((sum, count) => sum + count, 0);
    expect([name, tried]).toEqual([name, runs + (keptSeeds[name]?.length ?? 0)]);
  }
}, 300_000);
