/**
 * `npm run test:replica [-- CHANGES [SEED]]`: three programs make so many changes each (300 by default) of one shared register on
 * a real PostgreSQL, while two of them are killed, the server is restarted twice, and their connections are cut and silenced.
 * Without a seed every seed that is kept is tried, and one of the moment.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensurePostgresql, missingPostgresql } from '../postgresql.ts';
import { soak } from './soak.ts';

/** Moments that were worth keeping: each found something once, or has the mishaps close together. */
const KEPT = [1, 20261129, 661445];

const changes = Number(process.argv[2] ?? 300);
const given = process.argv[3];
const seeds = given === undefined ? [...KEPT, Date.now() % 1_000_000] : [Number(given)];
if (!Number.isInteger(changes) || changes < 4 || !seeds.every(Number.isInteger)) {
  console.error('Usage: npm run test:replica -- [CHANGES] [SEED], whole numbers, at least 4 changes.');
  process.exit(2);
}
console.log(await ensurePostgresql());
const missing = missingPostgresql();
if (missing !== null) process.exit(0);
for (const seed of seeds) {
  const folder = mkdtempSync(join(tmpdir(), 'vwr-replica-'));
  console.log(`3 × ${changes} changes with seed ${seed}`);
  const started = performance.now();
  const { faults, ...told } = await soak(folder, {
    ...{ changes, seed, silence: 6000 },
    mishaps: { kill: 2, restart: 2, cut: 2, silence: 1 },
    log: (line) => console.log(`  ${line}`),
  });
  console.log(JSON.stringify({ ...told, seconds: Math.round((performance.now() - started) / 1000) }));
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) {
    console.error(`The files are kept in ${folder}`);
    process.exitCode = 1;
  } else rmSync(folder, { recursive: true });
}
