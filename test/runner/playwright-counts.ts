import { relative } from 'node:path';
import type { Reporter, Suite, TestCase } from '@playwright/test/reporter';
import { type Counts, writeCounts } from './counts.ts';

const nameOf = (test: TestCase) =>
  `${relative(process.cwd(), test.location.file)}: ${test.titlePath().slice(3).join(' › ')}`;

/**
 * Counts with reasons, in the same form as for vitest. A test that passed only on a second attempt has
 * failed.
 */
export default class CountsReporter implements Reporter {
  #suite: Suite | null = null;
  #errors = 0;

  onBegin(_config: unknown, suite: Suite) {
    this.#suite = suite;
  }

  onError() {
    this.#errors += 1;
  }

  onEnd() {
    const tests = this.#suite?.allTests() ?? [];
    const counts: Counts = {
      passed: 0,
      failed: this.#errors,
      skipped: [],
      files: new Set(tests.map((test) => test.location.file)).size,
    };
    for (const test of tests) {
      const outcome = test.outcome();
      if (outcome === 'expected') counts.passed += 1;
      else if (outcome === 'skipped')
        counts.skipped.push({
          what: nameOf(test),
          why: test.annotations.find(({ type }) => type === 'skip' || type === 'fixme')?.description ?? '',
        });
      else counts.failed += 1;
    }
    writeCounts(counts);
  }

  printsToStdio() {
    return false;
  }
}
