import { defineConfig } from 'vitest/config';
import all from './vitest.config.ts';

/** The unit tests alone: what the mutation test runs again and again. */
export default defineConfig({
  ...all,
  test: { ...all.test, include: ['test/{shared,renderer}/**/*.test.ts'] },
});
