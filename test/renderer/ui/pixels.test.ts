import { expect, test } from 'vitest';
import { densityFor } from '../../../renderer/ui/pixels.ts';

test.each([
  [800, 1131, 2],
  [800, 1131, 1],
])('a page of %i by %i is drawn as finely as the screen shows: %i', (width, height, wanted) => {
  expect(densityFor(width, height, wanted)).toBe(wanted);
});

test.each([
  [800, 189_600_000],
  [189_600_000, 800],
  [20_000, 20_000],
  [4000, 16_000],
])('a canvas for a page of %i by %i stays within what browsers draw', (width, height) => {
  const density = densityFor(width, height, 2);
  const [across, down] = [Math.floor(width * density), Math.floor(height * density)];
  expect(density).toBeGreaterThan(0);
  expect(Math.max(across, down)).toBeLessThanOrEqual(16_384);
  expect(across * down).toBeLessThanOrEqual(16_777_216);
});
