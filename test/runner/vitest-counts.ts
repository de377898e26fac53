import type { Reporter, SerializedError, TestModule } from 'vitest/node';
import { type Counts, writeCounts } from './counts.ts';

/** Counts with reasons. Vitest's own JSON omits why a test was skipped, and that a file failed to load. */
export default class CountsReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly SerializedError[]) {
    const counts: Counts = { passed: 0, failed: unhandled.length, skipped: [], files: modules.length };
    for (const module of modules) {
      counts.failed += module.errors().length;
      for (const suite of module.children.allSuites()) counts.failed += suite.errors().length;
      for (const test of module.children.allTests()) {
        const result = test.result();
        if (result.state === 'passed') counts.passed += 1;
        else if (result.state === 'failed') counts.failed += 1;
        else
          counts.skipped.push({
            what: `${module.relativeModuleId}: ${test.fullName}`,
            why: (result.state === 'skipped' && result.note) || '',
          });
      }
    }
    writeCounts(counts);
  }
}
