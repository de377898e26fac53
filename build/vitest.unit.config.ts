import { defineConfig } from 'vitest/config';
import all from './vitest.config.ts';

/** The unit tests only: what the mutation tests run repeatedly. */
export default defineConfig({
  ...all,
  test: { ...all.test, include: ['test/{shared,renderer}/**/*.test.ts'] },
});
