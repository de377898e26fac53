/**
 * `npm run test:crash [-- ROUNDS [SEED]]`: kills the command line at random moments, 200 times by default.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seeded } from './random.ts';
import { crashRounds } from './rounds.ts';

const rounds = Number(process.argv[2] ?? 200);
const seed = Number(process.argv[3] ?? Date.now() % 1_000_000);
if (!Number.isInteger(rounds) || rounds < 1 || !Number.isInteger(seed)) {
  console.error('Usage: npm run test:crash -- [ROUNDS] [SEED], both whole numbers.');
  process.exit(2);
}
const folder = mkdtempSync(join(tmpdir(), 'vwr-crash-'));
console.log(`${rounds} rounds with seed ${seed}`);
try {
  const summary = await crashRounds(folder, rounds, seeded(seed));
  console.log(JSON.stringify(summary));
  if (summary.killed === 0) throw new Error('nothing was killed, so nothing was tested');
  rmSync(folder, { recursive: true });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.error(`The files are kept in ${folder}`);
  process.exitCode = 1;
}
