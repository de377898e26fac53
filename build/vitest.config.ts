import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: resolve(import.meta.dirname, '..'),
  test: {
    include: ['test/{shared,electron,renderer,contract,package,gates,fuzz}/**/*.test.{ts,tsx}'],
    // SQLite and Typst are native code: a crash of theirs must not end the process that reports.
    pool: 'forks',
    // Loading the core takes longer than most files of tests: each of the processes loads it once, for all of its files.
    isolate: false,
    // Many tests wait for a process or a file; one worker fewer than cores would idle half of two.
    maxWorkers: '100%',
    // Real files, real child processes and a shared machine: a limit against hanging, not a measure of speed.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    unstubGlobals: true,
    restoreMocks: true,
  },
});
