import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';
import { findBrowser } from '../../build/launch/browsers.ts';
import { installDebianPackage } from '../debian.ts';
import { run, runPackage } from '../runner/process.ts';

function runnable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The same engine without windows: a page takes half the CPU time. Name of the command and the package. */
const SHELL = 'chromium-headless-shell';

const shellOfThisMachine = () =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, SHELL))
    .find(runnable);

const ofThisMachine = (kind: 'any' | 'windowed' = 'any') =>
  (kind === 'any' ? shellOfThisMachine() : undefined) ?? findBrowser(process.platform, process.env)?.path;

export type FoundChromium = { path: string; how: string };

/**
 * Path of a Chromium for the tests: the variable CHROMIUM_PATH, Playwright's own, or the machine's own. Never
 * installs anything. Throws if CHROMIUM_PATH names a file that cannot be run.
 * @param kind `windowed` = one that people use, for measurements; `any` prefers one without windows
 */
export function findChromium(kind: 'any' | 'windowed' = 'any'): FoundChromium | null {
  const wanted = process.env.CHROMIUM_PATH;
  if (wanted) {
    if (!runnable(wanted)) throw new Error(`CHROMIUM_PATH names ${wanted}, which cannot be run.`);
    return { path: wanted, how: 'named by CHROMIUM_PATH' };
  }
  const own = chromium.executablePath();
  if (own && runnable(own)) return { path: own, how: "Playwright's own" };
  const path = ofThisMachine(kind);
  return path === undefined ? null : { path, how: 'of this machine' };
}

/** Why a browser does not start (usually a missing library), or null if it reports its version. */
async function refusesToStart(path: string): Promise<string | null> {
  // On Windows, requesting the version opens a window instead of printing it.
  if (process.platform === 'win32') return null;
  const ended = await run(path, ['--version'], { limitMinutes: 0.5 });
  return ended.code === 0 ? null : ended.output.trim().split('\n').at(-1) || `code ${ended.code}`;
}

/**
 * A Chromium that starts; if there is none, it is installed by Playwright's installer or, as root on Debian,
 * as a package.
 * @returns the browser and where it came from, or why there is none; throws if CHROMIUM_PATH names one that
 * does not start, because otherwise another browser than the requested one would be tested
 */
export async function ensureChromium(): Promise<FoundChromium | { why: string }> {
  const problems: string[] = [];
  const tell = (problem: string) => {
    problems.push(problem);
    console.log(problem);
  };
  const found = findChromium();
  if (found) {
    const problem = await refusesToStart(found.path);
    if (problem === null) return found;
    const refusal = `${found.path} (${found.how}) does not start: ${problem}`;
    if (process.env.CHROMIUM_PATH) throw new Error(refusal);
    tell(refusal);
  }
  console.log('No Chromium that starts; trying to install one (some minutes at most).');

  const installed = await runPackage('@playwright/test', ['install', 'chromium'], {
    bin: 'playwright',
    limitMinutes: 3,
  });
  const own = chromium.executablePath();
  if (installed.code === 0 && own) {
    const problem = await refusesToStart(own);
    if (problem === null) return { path: own, how: "installed by Playwright's installer" };
    tell(`the one of Playwright's installer does not start: ${problem}`);
  } else tell(`Playwright's installer failed${installed.timedOut ? ' (it took too long)' : ''}`);

  for (const name of [SHELL, 'chromium']) {
    const refused = await installDebianPackage(name);
    if (refused === null) {
      const path = ofThisMachine();
      const problem = path ? await refusesToStart(path) : 'not found after installing';
      if (path && problem === null) return { path, how: 'installed from Debian' };
      tell(`${name} of Debian: ${problem}`);
    } else tell(`no Debian package ${name}: ${refused}`);
  }
  return { why: problems.join('; ') };
}
