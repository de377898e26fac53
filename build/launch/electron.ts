/** Finds Electron's binary, or downloads it once. Never imports `electron`: that would start a download. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { launcherSentences } from '../../shared/words/launcher.ts';
import { tell } from './language.ts';

/** Path of the binary of the installed package, or null if it is missing or has another version. */
export function electronBinary(modules: string): string | null {
  try {
    const folder = join(modules, 'electron');
    const version = packageVersion(modules);
    if (readFileSync(join(folder, 'dist/version'), 'utf8').trim().replace(/^v/, '') !== version) return null;
    const binary = join(folder, 'dist', readFileSync(join(folder, 'path.txt'), 'utf8').trim());
    return existsSync(binary) ? binary : null;
  } catch {
    return null;
  }
}

export interface Patience {
  /** Milliseconds without receiving a byte after which the attempt is abandoned. */
  readonly silence: number;
  /** Milliseconds after which it is abandoned in any case. */
  readonly total: number;
}

/**
 * Runs Electron's own installer, once per installed version: the outcome is stored next to the modules, so
 * that a network that blocks the download delays only one start.
 * @returns the binary, or null if it could not be obtained
 */
export async function fetchElectronOnce(modules: string, patience: Patience): Promise<string | null> {
  const memory = join(modules, '.cache/verwerkersregister/electron.json');
  const version = packageVersion(modules);
  if (version === null || triedBefore(memory, version)) return null;
  tell(launcherSentences.fetchingElectron);
  await runInstaller(modules, patience);
  const binary = electronBinary(modules);
  if (binary === null) {
    remember(memory, version);
    tell(launcherSentences.electronFailed);
  }
  return binary;
}

function packageVersion(modules: string): string | null {
  try {
    return String(JSON.parse(readFileSync(join(modules, 'electron/package.json'), 'utf8')).version);
  } catch {
    return null;
  }
}

function triedBefore(memory: string, version: string): boolean {
  try {
    return JSON.parse(readFileSync(memory, 'utf8')).failed === version;
  } catch {
    return false;
  }
}

function remember(memory: string, version: string): void {
  try {
    mkdirSync(dirname(memory), { recursive: true });
    writeFileSync(memory, JSON.stringify({ failed: version }));
  } catch {
    // The modules belong to another account: the next start tries again, which only costs time.
  }
}

/**
 * Whether to abandon the attempt; polled with the total number of bytes received and the time in
 * milliseconds.
 */
export function impatience(patience: Patience, start: number): (bytes: number, now: number) => boolean {
  let received = 0;
  let heard = start;
  return (bytes, now) => {
    if (bytes > received) heard = now;
    received = Math.max(received, bytes);
    return now - heard > patience.silence || now - start > patience.total;
  };
}

/** Ends when the installer ends or is abandoned; it downloads to a folder that we can watch. */
async function runInstaller(modules: string, patience: Patience): Promise<void> {
  const download = mkdtempSync(join(tmpdir(), 'electron-'));
  const child = spawn(process.execPath, [join(modules, 'electron/install.js')], {
    env: { ...process.env, TMPDIR: download, TEMP: download, TMP: download, ELECTRON_GET_NO_PROGRESS: '1' },
    stdio: 'ignore',
  });
  const ended = new Promise<void>((resolve) => {
    child.once('error', () => resolve());
    child.once('exit', () => resolve());
  });
  const isOver = impatience(patience, performance.now());
  let told = 0;
  const watch = setInterval(async () => {
    const bytes = (await bytesUnder(download)) + (await bytesUnder(join(modules, 'electron/dist')));
    if (bytes - told >= 1e7) {
      told = bytes;
      tell(launcherSentences.fetched(bytes));
    }
    if (isOver(bytes, performance.now())) child.kill('SIGKILL');
  }, 250);
  await ended;
  clearInterval(watch);
  rmSync(download, { recursive: true, force: true });
}

async function bytesUnder(folder: string): Promise<number> {
  const names = await readdir(folder, { recursive: true }).catch((): string[] => []);
  const sizes = await Promise.all(
    names.map((name) =>
      stat(join(folder, name)).then(
        (entry) => (entry.isFile() ? entry.size : 0),
        () => 0,
      ),
    ),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}
