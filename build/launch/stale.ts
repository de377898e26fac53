/** Builds whatever is older than its sources, and nothing else. */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Bilingual } from '../../shared/schema/primitives.ts';
import { launcherSentences } from '../../shared/words/launcher.ts';
import { STAMP } from './built-stamp.ts';
import { tell } from './language.ts';

export const project = resolve(import.meta.dirname, '../..');

/** A failed build; the builder's output is in the terminal by then. */
export class BuildFailed extends Error {
  readonly sentence: Bilingual;
  constructor(name: string) {
    super(`the build of ${name} failed`);
    this.sentence = launcherSentences.buildFailed(name);
  }
}

/** A build target: its folder under `dist/`, its sources, and its Vite configuration. */
export interface Target {
  readonly name: string;
  readonly config: string;
  readonly sources: readonly string[];
}

export const rendererTarget: Target = {
  name: 'renderer',
  config: 'build/vite.renderer.config.ts',
  sources: ['renderer', 'shared', 'build/vite.renderer.config.ts', 'build/notices', 'package-lock.json'],
};
export const desktopTarget: Target = {
  name: 'desktop',
  config: 'build/vite.desktop.config.ts',
  sources: [
    'electron',
    'shared',
    'build/vite.desktop.config.ts',
    'build/launch/bundling.ts',
    'build/notices',
    'package-lock.json',
  ],
};

/** Latest change under a path, in milliseconds; folders count too, so that a deleted file is noticed. */
export function newestChange(path: string): number {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  const inside = readdirSync(path).map((name) => newestChange(join(path, name)));
  return Math.max(stat.mtimeMs, ...inside);
}

/** Whether a stamp is missing or older than any of the sources. */
export function isStale(stamp: string, sources: readonly string[]): boolean {
  if (!existsSync(stamp)) return true;
  return Math.max(...sources.map(newestChange)) > statSync(stamp).mtimeMs;
}

/**
 * Builds a target if it is stale. It is built in a separate folder and renamed, so that an interrupted build
 * preserves the last good result. Errors: `BuildFailed`.
 * @returns the folder of the result
 */
export async function buildIfStale(target: Target): Promise<string> {
  const folder = join(project, 'dist', target.name);
  const stamp = join(folder, STAMP);
  if (
    !isStale(
      stamp,
      target.sources.map((source) => join(project, source)),
    )
  )
    return folder;
  tell(launcherSentences.building(target.name));
  const beside = `${folder}.${process.pid}`;
  try {
    await viteBuild(target.config, beside);
  } catch {
    rmSync(beside, { recursive: true, force: true });
    throw new BuildFailed(target.name);
  }
  exchange(folder, beside);
  return folder;
}

/** Replaces the old result by the new one; if another start was faster, its result is used. */
function exchange(folder: string, beside: string): void {
  const old = `${beside}.old`;
  try {
    if (existsSync(folder)) renameSync(folder, old);
    renameSync(beside, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
  }
  for (const path of [old, beside]) rmSync(path, { recursive: true, force: true });
}

/** Errors: when the builder fails; what it said is in the terminal by then. */
export function viteBuild(config: string, outDir: string): Promise<void> {
  const vite = join(project, 'node_modules/vite/bin/vite.js');
  const args = [vite, 'build', '--config', config, '--outDir', outDir, '--logLevel', 'warn'];
  // Whatever started this process, such as a test: the build must be the one that users get.
  const env = { ...process.env, NODE_ENV: 'production' };
  const child = spawn(process.execPath, args, { cwd: project, env, stdio: ['ignore', 2, 2] });
  return new Promise((done, fail) => {
    child.once('error', fail);
    child.once('exit', (code) => (code === 0 ? done() : fail(new Error(`vite ended with ${code}`))));
  });
}
