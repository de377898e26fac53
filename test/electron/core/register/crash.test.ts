import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lookAtMoments, type Moments } from '../../../crash/moments.ts';
import { seeded } from '../../../crash/random.ts';

const seed = Date.now() % 1_000_000;
const random = seeded(seed);
const isAtCreating = (fault: string) => fault.startsWith('create,');
let folder: string;
let moments: Moments;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'vwr-'));
  // A third of the moments in each run; `npm run test:crash` looks at all.
  moments = await lookAtMoments(folder, () => random() < 1 / 3);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true }));

test('killed at any call in any act, the program loses nothing that it acknowledged and leaves nothing torn', () => {
  const faults = moments.faults.filter((fault) => !isAtCreating(fault));
  expect({ seed, faults }).toEqual({ seed, faults: [] });
  for (const looked of Object.values(moments.looked)) expect(looked).toBeGreaterThan(0);
});

// A register is still made in its place: killed there, it is a file without an organisation.
test.fails('killed while a register is made, there is none or a whole one', () => {
  expect(moments.faults.filter(isAtCreating)).toEqual([]);
});
