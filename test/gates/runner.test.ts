/** The runner itself: what it counts, and that nothing which did not run can pass for a pass. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Counts } from '../runner/counts.ts';
import { testOutcome } from '../runner/outcome.ts';
import { root, run, runPackage } from '../runner/process.ts';

const well = { code: 0, output: '' };
const badly = { code: 1, output: 'the whole output' };

describe('what a test run comes to', () => {
  test('counts are taken over', () =>
    expect(
      testOutcome({ passed: 3, failed: 0, skipped: [{ what: 'a', why: 'no browser' }] }, well),
    ).toMatchObject({ passed: 3, failed: 0, skipped: [{ what: 'a', why: 'no browser' }], details: '' }));
  test('a failed test shows the output', () =>
    expect(testOutcome({ passed: 1, failed: 1, skipped: [] }, badly)).toMatchObject({
      failed: 1,
      details: 'the whole output',
    }));
  test('a skip without a reason is a failure', () => {
    const outcome = testOutcome({ passed: 1, failed: 0, skipped: [{ what: 'a', why: '' }] }, well);
    expect(outcome).toMatchObject({ passed: 1, failed: 1, skipped: [] });
    expect(outcome.details).toContain('Skipped without a reason: a');
  });
  test('a tool that ends badly without a failed test is a failure', () =>
    expect(testOutcome({ passed: 5, failed: 0, skipped: [] }, badly)).toMatchObject({
      passed: 5,
      failed: 1,
    }));
  test('a run of nothing is a failure', () =>
    expect(testOutcome({ passed: 0, failed: 0, skipped: [] }, well)).toMatchObject({ passed: 0, failed: 1 }));
});

/** A folder with these files in it and our packages beside them, removed after the test. */
function project(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'runner-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(join(folder, 'test'));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

const countsIn = (folder: string): Counts => JSON.parse(readFileSync(join(folder, 'counts.json'), 'utf8'));

const sample = (from: string) => `import { expect, test } from '${from}';
test('right', () => expect(1).toBe(1));
test('wrong', () => expect(1).toBe(2));
`;

test('vitest: passed, failed, skipped with and without a reason, and a file that cannot be loaded', async () => {
  const folder = project({
    'package.json': '{ "type": "module" }',
    'test/a.test.ts': `${sample('vitest')}
test('explained', ({ skip }) => skip(true, 'no such tool here'));
test.skip('forgotten', () => {});
`,
    'test/b.test.ts': "import './nowhere.ts';\n",
  });
  const ended = await runPackage(
    'vitest',
    ['run', `--root=${folder}`, `--reporter=${join(root, 'test/runner/vitest-counts.ts')}`],
    { cwd: folder, env: { COUNTS_FILE: join(folder, 'counts.json') } },
  );
  expect(ended.code).not.toBe(0);
  expect(countsIn(folder)).toEqual({
    passed: 1,
    failed: 2,
    skipped: [
      { what: 'test/a.test.ts: explained', why: 'no such tool here' },
      { what: 'test/a.test.ts: forgotten', why: '' },
    ],
    files: 2,
  });
});

test('Playwright: passed, failed, skipped with and without a reason', async () => {
  const folder = project({
    'package.json': '{ "type": "module" }',
    'playwright.config.ts': "export default { testDir: 'test' };\n",
    'test/a.spec.ts': `${sample('@playwright/test')}
test('explained', () => { test.skip(true, 'no such tool here'); });
test.skip('forgotten', () => {});
`,
  });
  const ended = await runPackage(
    '@playwright/test',
    ['test', `--reporter=${join(root, 'test/runner/playwright-counts.ts')}`],
    { bin: 'playwright', cwd: folder, env: { COUNTS_FILE: join(folder, 'counts.json') } },
  );
  expect(ended.code).not.toBe(0);
  expect(countsIn(folder)).toEqual({
    passed: 1,
    failed: 1,
    skipped: [
      { what: 'test/a.spec.ts: explained', why: 'no such tool here' },
      { what: 'test/a.spec.ts: forgotten', why: '' },
    ],
    files: 1,
  });
});

describe('commands', () => {
  test('run with this Node first on the path', async () => {
    const ended = await run('node', ['-p', 'process.execPath']);
    expect(ended).toMatchObject({ code: 0, output: `${process.execPath}\n` });
  });
  test('that hang are ended with their children at the limit', async () => {
    // The child holds the same output open: as long as it lives, the run does not end.
    const hang = `setInterval(() => {}, 1000); console.log("hangs");`;
    const parent = `require('node:child_process').spawn(process.execPath, ['-e', '${hang}'], { stdio: 'inherit' });`;
    const ended = await run(process.execPath, ['-e', parent + hang], { limitMinutes: 0.05 });
    expect(ended.timedOut).toBe(true);
    expect(ended.code).not.toBe(0);
    expect(ended.output.match(/^hangs$/gm)).toHaveLength(2);
  });
  test('that do not exist are a failure with a message', async () => {
    const ended = await run('no-such-command-here', []);
    expect(ended.code).toBe(1);
    expect(ended.output).toContain('no-such-command-here');
  });
});
