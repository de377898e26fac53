import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Soaked, soak } from '../../../replica/soak.ts';
import { cannotShare } from './shared.ts';

/** Changes by each of three people; `npm run test:replica` makes more, with more that goes wrong. */
const CHANGES = 20;

describe.skipIf(cannotShare !== null)(`three people at once ${cannotShare ?? ''}`, () => {
  let folder: string;
  let soaked: Soaked;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'vwr-'));
    const mishaps = { kill: 1, restart: 1, cut: 1, silence: 0 };
    soaked = await soak(folder, { changes: CHANGES, seed: 1, mishaps, silence: 0 });
  }, 240_000);
  afterAll(() => rmSync(folder, { recursive: true }));

  test('killed, cut off and with a restart, every answer holds on every computer', () => {
    expect(soaked.faults).toEqual([]);
    expect(soaked.saved).toBe(3 * CHANGES);
    expect(soaked.happened).toEqual({ kill: 1, restart: 1, cut: 1, silence: 0 });
  });

  test('somebody was in the way of somebody else, and was told so', () => {
    expect(soaked.answers.conflict).toBeGreaterThan(0);
  });
});
