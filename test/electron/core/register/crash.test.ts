import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lookAtMoments, type Moments } from '../../../crash/moments.ts';
import { seeded } from '../../../crash/random.ts';

const seed = Date.now() % 1_000_000;
const random = seeded(seed);
let folder: string;
let moments: Moments;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'vwr-'));
  // A third of the moments in each run; `npm run test:crash` looks at all.
  moments = await lookAtMoments(folder, () => random() < 1 / 3);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true }));

test('killed at any call in any act, the program loses nothing that it acknowledged and leaves nothing torn', () => {
  expect({ seed, faults: moments.faults }).toEqual({ seed, faults: [] });
  for (const looked of Object.values(moments.looked)) expect(looked).toBeGreaterThan(0);
});
