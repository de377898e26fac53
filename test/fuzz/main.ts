/**
 * `npm run test:fuzz [-- RUNS [SEED [NAME…]]]`: tries inputs that nobody should send, 2,000 per fuzzer by default. A
 * fault is named with the seed that shows it again: `npm run test:fuzz -- 1 SEED NAME`.
 */
import { randomInt } from 'node:crypto';
import { fuzzerNames } from './names.ts';
import { runFuzzers, seedsFrom, tableOf } from './run.ts';

/** Faults at the same place are of one kind: the numbers in what they say differ. */
const kindOf = (reason: string): string =>
  reason
    .split('\n')
    .slice(0, 3)
    .join('\n')
    .replace(/[0-9a-f]{8}|\d+/g, '#');

const [givenRuns = '2000', givenSeed = String(randomInt(1_000_000)), ...given] = process.argv.slice(2);
const [runs, seed] = [Number(givenRuns), Number(givenSeed)];
const names = given.length > 0 ? given : fuzzerNames;
const unknown = names.filter((name) => !fuzzerNames.includes(name));
if (!Number.isInteger(runs) || runs < 1 || !Number.isInteger(seed) || unknown.length > 0) {
  console.error(
    `Usage: npm run test:fuzz -- [RUNS [SEED [NAME…]]]; the names are ${fuzzerNames.join(', ')}.`,
  );
  process.exit(2);
}
console.log(`${runs} of each from seed ${seed}`);
const result = await runFuzzers(seedsFrom(Object.fromEntries(names.map((name) => [name, runs])), seed));
console.log(tableOf(result));
const kinds = Map.groupBy(result.faults, ({ name, reason }) => `${name} ${kindOf(reason)}`);
for (const faults of kinds.values()) {
  const [first] = faults;
  console.error(`\n${first?.name}, ${faults.length} times, as with seed ${first?.seed}: ${first?.reason}`);
}
process.exitCode = result.faults.length > 0 ? 1 : 0;
