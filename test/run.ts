/**
 * All checks of the project, behind `npm test`: each part with a header, its result and, for anything that
 * did not run, the reason. Ends with one line of counts; exits 1 if anything failed or nothing ran. `npm test
 * -- NAME …` runs only the parts with these names. The full output of each part is in reports/.
 */
import type { Outcome } from './runner/outcome.ts';
import { type Part, rows } from './runner/parts.ts';
import { endChildrenWithUs } from './runner/process.ts';

/**
 * Parts of a row that run at the same time. Each waits for a process now and then, which leaves room for another; with
 * more, they would only be in each other's way.
 */
const AT_ONCE = 2;

const wanted = process.argv.slice(2);
const names = rows.flat().map(({ name }) => name);
const unknown = wanted.filter((name) => !names.includes(name));
if (unknown.length > 0) {
  console.error(`No part is called ${unknown.join(', ')}. There are: ${names.join(', ')}.`);
  process.exit(2);
}

/** Runs one part; anything it throws counts as its failure. */
async function runPart(part: Part): Promise<{ part: Part; outcome: Outcome; seconds: number }> {
  const start = performance.now();
  const outcome = await part.run().catch(
    (error: unknown): Outcome => ({
      passed: 0,
      failed: 1,
      skipped: [],
      notes: [],
      details: error instanceof Error ? (error.stack ?? error.message) : String(error),
    }),
  );
  return { part, outcome, seconds: (performance.now() - start) / 1000 };
}

const count = ({ passed, failed, skipped }: { passed: number; failed: number; skipped: number }) =>
  `${passed} passed, ${failed} failed, ${skipped} skipped`;

function print({ part, outcome, seconds }: Awaited<ReturnType<typeof runPart>>) {
  console.log(`\n== ${part.title} (${part.name})`);
  if (outcome.failed > 0) console.log(outcome.details);
  for (const { what, why } of outcome.skipped) console.log(`   skipped: ${what}: ${why}`);
  const counts = count({ ...outcome, skipped: outcome.skipped.length });
  console.log(`   ${[`${counts} in ${seconds.toFixed(1)} s`, ...outcome.notes].join('; ')}`);
}

endChildrenWithUs();
const total = { passed: 0, failed: 0, skipped: 0 };
const isWanted = ({ name }: Part) => wanted.length === 0 || wanted.includes(name);

/** Takes the next part of a row until there is none. */
async function work(parts: Part[]) {
  for (let part = parts.shift(); part; part = parts.shift()) {
    const result = await runPart(part);
    print(result);
    total.passed += result.outcome.passed;
    total.failed += result.outcome.failed;
    total.skipped += result.outcome.skipped.length;
  }
}

// The part that needs it reports any failure here.
for (const part of rows.flat().filter(isWanted)) part.prepare?.().catch(() => undefined);
for (const row of rows) {
  const parts = row.filter(isWanted);
  await Promise.all(Array.from({ length: AT_ONCE }, () => work(parts)));
}

console.log(`\n${count(total)}`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
