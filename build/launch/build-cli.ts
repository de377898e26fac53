/** Builds the command line when there is no result of the sources as they are now. */
import { accessSync, constants, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { launcherSentences } from '../../shared/words/launcher.ts';
import { builtFolder, freshBuild, sourcesDigest } from './built-cli.cjs';
import { tell } from './language.ts';
import { project, viteBuild } from './stale.ts';

/** Milliseconds that an older result is kept: a command that runs may still ask for a part of it. */
const KEPT = 24 * 3_600_000;

/**
 * Builds it, unless it is there or nothing may be written. Never rejects: the sources run as they are, only slower.
 * @returns the folder of the result, or null
 */
export async function buildCli(): Promise<string | null> {
  const folder = builtFolder(project);
  const there = freshBuild(project);
  if (there !== null) return there;
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
  } catch {
    return null;
  }
  tell(launcherSentences.building('cli'));
  const beside = join(folder, `making-${process.pid}`);
  try {
    const digest = sourcesDigest(project);
    await viteBuild('build/vite.cli.config.ts', beside);
    // Of what was changed meanwhile, nobody knows which of both it has.
    if (sourcesDigest(project) !== digest) return null;
    sweep(folder, statSync(beside).mtimeMs);
    // Where another start was faster its result stays.
    if (freshBuild(project) === null) renameSync(beside, join(folder, digest));
    return freshBuild(project);
  } catch {
    return freshBuild(project);
  } finally {
    rmSync(beside, { recursive: true, force: true });
  }
}

/** Removes results of other sources, and what interrupted builds left, by `now` in milliseconds since 1970. */
function sweep(folder: string, now: number): void {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (now - statSync(path).mtimeMs > KEPT) rmSync(path, { recursive: true, force: true });
  }
}
