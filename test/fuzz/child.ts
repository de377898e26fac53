/** The process that carries out attempts: it tells the one that started it of each, so that a hang is noticed. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { archiveFuzzers } from './archives.ts';
import { callFuzzers } from './calls.ts';
import { exportFuzzers } from './exports.ts';
import { fileFuzzers } from './files.ts';
import { type Attempts, Chance, type Fuzzer } from './fuzzer.ts';
import { listFuzzers } from './lists.ts';
import type { FuzzJob, FuzzMessage } from './run.ts';

const fuzzers: readonly Fuzzer[] = [
  ...listFuzzers,
  ...exportFuzzers,
  ...archiveFuzzers,
  ...fileFuzzers,
  ...callFuzzers,
];
const MOST_FAULTS = 20;

const tell = (message: FuzzMessage) => process.send?.(message);
const prototypes = [Object, Array, Function, String, Number, Promise].map(
  ({ prototype }) => prototype as object,
);
const shapes = () => prototypes.map((prototype) => Reflect.ownKeys(prototype).length).join();
const shape = shapes();

process.once('message', async (job: FuzzJob) => {
  for (const { name, prepare } of fuzzers) {
    const seeds = job.seeds[name];
    if (!seeds) continue;
    const folder = mkdtempSync(join(tmpdir(), `vwr-fuzz-${name}-`));
    try {
      await fuzz(name, await prepare(folder), seeds);
    } catch (error) {
      tell({ type: 'fault', name, seed: null, reason: reasonOf(error) });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  tell({ type: 'end', names: fuzzers.map(({ name }) => name) });
  process.disconnect();
});

async function fuzz(name: string, { attempt, end }: Attempts, seeds: readonly number[]): Promise<void> {
  let faults = 0;
  for (const seed of seeds) {
    tell({ type: 'try', name, seed });
    try {
      const outcome = await attempt(new Chance(seed));
      if (shapes() !== shape) throw new Error('a prototype was changed');
      tell({ type: 'outcome', name, outcome });
    } catch (error) {
      tell({ type: 'fault', name, seed, reason: reasonOf(error) });
      faults += 1;
      if (faults >= MOST_FAULTS) return;
    }
  }
  await end?.();
}

const reasonOf = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);
