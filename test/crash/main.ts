/**
 * `npm run test:crash [-- KILLS [SEED]]`: performs every act of the program and looks at what a kill would have
 * left at each call that can change the disk; then kills it that many times, 200 by default.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lookAtMoments } from './moments.ts';
import { seeded } from './random.ts';
import { crashRounds } from './rounds.ts';

const rounds = Number(process.argv[2] ?? 200);
const seed = Number(process.argv[3] ?? Date.now() % 1_000_000);
if (!Number.isInteger(rounds) || rounds < 1 || !Number.isInteger(seed)) {
  console.error('Usage: npm run test:crash -- [KILLS] [SEED], both whole numbers.');
  process.exit(2);
}
const root = mkdtempSync(join(tmpdir(), 'vwr-crash-'));
const folder = (name: string) => mkdtempSync(join(root, name));
const moments = await lookAtMoments(folder('moments-'), () => true);
console.log(JSON.stringify(moments.looked));
console.log(`${rounds} rounds with seed ${seed}`);
const { faults, ...summary } = await crashRounds(folder('rounds-'), rounds, seeded(seed));
console.log(JSON.stringify(summary));
const found = [...moments.faults, ...faults];
for (const fault of found) console.error(fault);
if (summary.killed === 0) console.error('Nothing was killed, so nothing was tested.');
if (found.length > 0 || summary.killed === 0) {
  console.error(`The files are kept in ${root}`);
  process.exitCode = 1;
} else rmSync(root, { recursive: true });
