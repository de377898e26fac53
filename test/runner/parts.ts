import { existsSync, globSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureCalendarReaders } from '../calendar-readers.ts';
import { electronSpecs } from '../electron/desktop/electron-specs.ts';
import { ensureChromium } from '../end-to-end/chromium.ts';
import { architecture, type Findings, lint, lockfile, types, unused } from '../gates/tools.ts';
import { ensurePoppler } from '../poppler.ts';
import { ensurePostgresql } from '../postgresql.ts';
import type { Counts } from './counts.ts';
import { failed, type Outcome, passed, skipped, testOutcome } from './outcome.ts';
import { type Ended, root, runNpm, runPackage } from './process.ts';

export type Part = {
  name: string;
  title: string;
  /** What can be located, or fetched, while earlier parts run. */
  prepare?: () => Promise<unknown>;
  run: () => Promise<Outcome>;
};

const reports = join(root, 'reports');
const report = (name: string) => join(reports, name);
const has = (...path: string[]) => existsSync(join(root, ...path));

/** Against hanging only: a busy machine takes several times as long as a quiet one. */
const limitMinutes = 30;

const vitestConfig = 'build/vitest.config.ts';
const rendererConfig = 'build/vite.renderer.config.ts';
const playwrightConfig = 'test/end-to-end/playwright.config.ts';

/** A gate passes if its tool checked something and found nothing. */
async function gate(found: Promise<Findings>): Promise<Outcome> {
  const { problems, seen } = await found;
  if (problems.length > 0) return failed(problems.join('\n'));
  return seen > 0 ? passed(`${seen} files`) : failed('The tool saw no file.');
}

/** Runs a test tool whose reporter writes its counts, and turns them into an outcome. */
async function tests(name: string, start: (counts: string) => Promise<Ended>): Promise<Outcome> {
  const file = report(`${name}.json`);
  mkdirSync(reports, { recursive: true });
  rmSync(file, { force: true });
  const ended = await start(file);
  if (!existsSync(file)) return failed(`${ended.output}\nThe tests ended before they could be counted.`);
  const counts: Counts = JSON.parse(readFileSync(file, 'utf8'));
  return testOutcome({ ...counts, notes: [`${counts.files} files`] }, ended);
}

const vitest = (name: string, args: readonly string[]) =>
  tests(name, (counts) =>
    runPackage(
      'vitest',
      [
        'run',
        `--config=${vitestConfig}`,
        '--allowOnly=false',
        '--reporter=default',
        '--reporter=./test/runner/vitest-counts.ts',
        ...args,
      ],
      { env: { COUNTS_FILE: counts, NO_COLOR: '1' }, log: report(`${name}.log`), limitMinutes },
    ),
  );

const playwright = (name: string, env: Readonly<Record<string, string>>) =>
  tests(name, (counts) =>
    runPackage(
      '@playwright/test',
      [
        'test',
        `--config=${playwrightConfig}`,
        '--forbid-only',
        `--reporter=list,${join(root, 'test/runner/playwright-counts.ts')}`,
      ],
      {
        bin: 'playwright',
        env: { COUNTS_FILE: counts, NO_COLOR: '1', FORCE_COLOR: '0', ...env },
        limitMinutes,
        log: report(`${name}.log`),
      },
    ),
  );

/** Caches the answer for all callers. */
function once<Result>(find: () => Promise<Result>): () => Promise<Result> {
  let found: Promise<Result> | null = null;
  return () => {
    found ??= find();
    return found;
  };
}

const poppler = once(ensurePoppler);
const chromium = once(async () => {
  // Both may install a package, and apt runs one at a time.
  await poppler();
  return ensureChromium();
});
const calendarReaders = once(async () => {
  await chromium().catch(() => null);
  return ensureCalendarReaders();
});
const postgresql = once(async () => {
  await calendarReaders();
  return ensurePostgresql();
});

async function endToEnd(): Promise<Outcome> {
  const what = 'end to end in a browser';
  if (!has(playwrightConfig)) return skipped(what, `there is no ${playwrightConfig}`);
  const browser = await chromium();
  if ('why' in browser) return skipped(what, `no Chromium: ${browser.why}`);
  const outcome = await playwright('browser', { CHROMIUM_PATH: browser.path });
  return { ...outcome, notes: [...outcome.notes, `Chromium ${browser.how}: ${browser.path}`] };
}

/**
 * Every part of the checks. A row begins when the one before has ended, and its parts begin in this order, so the
 * longest come first. The first row builds the page that the second one opens.
 */
export const rows: Part[][] = [
  [
    {
      name: 'node',
      title: 'Node version',
      run: async () =>
        Number(process.versions.napi) >= 10
          ? passed(`Node ${process.versions.node} (Node-API ${process.versions.napi})`)
          : failed(`Node ${process.versions.node} is too old for SQLite's addon: it needs Node-API 10.`),
    },
    {
      name: 'renderer',
      title: 'Build of the renderer',
      run: async () => {
        if (!has(rendererConfig)) return skipped('build of the renderer', `there is no ${rendererConfig}`);
        const ended = await runPackage('vite', ['build', `--config=${rendererConfig}`], {
          env: { NO_COLOR: '1' },
          log: report('renderer.log'),
        });
        return ended.code === 0 ? passed() : failed(ended.output);
      },
    },
    { name: 'types', title: 'Types', run: () => gate(types(root, 'tsconfig.json', report('types.log'))) },
    {
      name: 'architecture',
      title: 'Architecture',
      run: () => gate(architecture(root, report('architecture.log'))),
    },
    { name: 'lint', title: 'Lint and format', run: () => gate(lint(root, report('lint.log'))) },
    {
      name: 'unused',
      title: 'Unused files, exports and packages',
      run: () => gate(unused(root, report('unused.log'))),
    },
    {
      name: 'types-shared',
      title: 'Types of shared/, without Node and without a page',
      run: () => gate(types(root, 'build/tsconfig.shared.json', report('types-shared.log'))),
    },
    {
      name: 'lockfile',
      title: 'npm ci accepts the lockfile',
      run: async () => {
        const problems = await lockfile(runNpm);
        return problems.length === 0 ? passed() : failed(problems.join('\n'));
      },
    },
  ],
  [
    {
      name: 'browser',
      title: 'End to end in a browser, with accessibility',
      prepare: chromium,
      run: endToEnd,
    },
  ],
  // Beside the specs these would take as long, and a page under test would have to wait for its turn.
  [
    {
      name: 'tests',
      title: 'Unit, core, contract, desktop and gate tests',
      prepare: postgresql,
      run: async () => {
        // Some tests open a page; the part of the browser reports that there is none for it.
        const [pdfs, calendars, servers] = await Promise.all([poppler(), calendarReaders(), postgresql()]);
        const outcome = await vitest('tests', ['--exclude=test/package/**']);
        return { ...outcome, notes: [...outcome.notes, pdfs, calendars, servers] };
      },
    },
    {
      name: 'package',
      title: 'Packaging',
      run: async () =>
        globSync('test/package/**/*.test.ts', { cwd: root }).length > 0
          ? await vitest('package', ['test/package/'])
          : skipped('packaging', 'there are no tests in test/package'),
    },
  ],
  // Its results are written where those of the browser are.
  [
    {
      name: 'electron',
      title: "End to end in the desktop's window",
      run: () => electronSpecs((env) => playwright('electron', env)),
    },
  ],
];
