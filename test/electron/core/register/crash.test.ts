import { expect, test } from 'vitest';
import { seeded } from '../../../crash/random.ts';
import { crashRounds } from '../../../crash/rounds.ts';
import { tempFolder } from '../registers.ts';

test('killed once in each kind of work, the command line loses nothing that it acknowledged', async () => {
  const seed = Date.now() % 1_000_000;
  const summary = await crashRounds(tempFolder(), 7, seeded(seed)).catch((error: Error) => {
    throw new Error(`seed ${seed}: ${error.message}`);
  });
  expect(summary.killed).toBeGreaterThan(0);
  expect(Object.keys(summary.kinds)).toHaveLength(7);
});
