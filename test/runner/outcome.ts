/** The result of one part of the checks. A gate (types, lint, …) counts as one. */
export type Outcome = {
  passed: number;
  failed: number;
  /** What did not run, and why; a skip without a reason is a failure (see `testOutcome`). */
  skipped: { what: string; why: string }[];
  /** Details: how much was checked, which browser was used. */
  notes: string[];
  /** Shown only if something failed. */
  details: string;
};

export const nothing: Outcome = { passed: 0, failed: 0, skipped: [], notes: [], details: '' };

export const passed = (...notes: string[]): Outcome => ({ ...nothing, passed: 1, notes });
export const failed = (details: string): Outcome => ({ ...nothing, failed: 1, details });
export const skipped = (what: string, why: string): Outcome => ({ ...nothing, skipped: [{ what, why }] });

/** One skipped test as reported by a reporter. */
export type RawSkip = { what: string; why: string };

/**
 * Outcome of a test tool from its own counts. Tests skipped without a reason count as failed: they would be
 * indistinguishable from forgotten ones. A tool that exits with an error without a failed test (a file that
 * could not be loaded) counts as one failure, and so does one that ran nothing.
 */
export function testOutcome(
  counts: { passed: number; failed: number; skipped: RawSkip[]; notes?: string[] },
  ended: { code: number; output: string },
): Outcome {
  const unexplained = counts.skipped.filter((skip) => skip.why === '');
  const problems = unexplained.map(
    (skip) => `Skipped without a reason: ${skip.what}. Give one, such as skip(condition, 'because …').`,
  );
  if (counts.passed + counts.failed + counts.skipped.length === 0) problems.push('No test ran.');
  else if (ended.code !== 0 && counts.failed === 0 && problems.length === 0)
    problems.push(`The tests ended with code ${ended.code}.`);
  return {
    passed: counts.passed,
    failed: counts.failed + problems.length,
    skipped: counts.skipped.filter((skip) => skip.why !== ''),
    notes: counts.notes ?? [],
    details: [ended.code === 0 && counts.failed === 0 ? '' : ended.output, ...problems]
      .filter(Boolean)
      .join('\n'),
  };
}
