/** Browsers on this machine: where they are, and how to open the register in one. */
import { type ChildProcess, spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { join } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

export interface Browser {
  /** The vendor's name for it. */
  readonly name: string;
  readonly path: string;
}

const linuxCommands: readonly [string, string][] = [
  ['Google Chrome', 'google-chrome'],
  ['Google Chrome', 'google-chrome-stable'],
  ['Chromium', 'chromium'],
  ['Chromium', 'chromium-browser'],
  ['Microsoft Edge', 'microsoft-edge'],
  ['Microsoft Edge', 'microsoft-edge-stable'],
];
const windowsFiles: readonly [string, string][] = [
  ['Google Chrome', 'Google\\Chrome\\Application\\chrome.exe'],
  ['Chromium', 'Chromium\\Application\\chrome.exe'],
  ['Microsoft Edge', 'Microsoft\\Edge\\Application\\msedge.exe'],
];

/** Usual locations of browsers that support app windows, most likely first. */
export function browserPlaces(platform: NodeJS.Platform, env: Environment): Browser[] {
  if (platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map((name) => ({
      name,
      path: `/Applications/${name}.app/Contents/MacOS/${name}`,
    }));
  }
  if (platform === 'win32') {
    const folders = ['ProgramFiles', 'ProgramFiles(x86)', 'LocalAppData'].flatMap((key) => env[key] ?? []);
    return windowsFiles.flatMap(([name, file]) =>
      folders.map((folder) => ({ name, path: `${folder}\\${file}` })),
    );
  }
  const folders = (env.PATH ?? '').split(':').filter((folder) => folder !== '');
  return linuxCommands.flatMap(([name, command]) =>
    folders.map((folder) => ({ name, path: join(folder, command) })),
  );
}

/** The first browser that exists and is executable, or null. */
export function findBrowser(platform: NodeJS.Platform, env: Environment): Browser | null {
  const found = browserPlaces(platform, env).find(({ path }) => {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
  return found ?? null;
}

/**
 * Opens an address in a window without browser toolbars, in a separate profile: none of the user's extensions
 * can read the register, and the process lives exactly as long as the window.
 */
export function openAppWindow(browser: Browser, address: string, profile: string): ChildProcess {
  const args = [
    `--app=${address}`,
    `--user-data-dir=${profile}`,
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-extensions',
  ];
  return spawn(browser.path, args, { stdio: 'ignore' });
}

/** The command with which a platform opens an address in the default browser; never through a shell. */
export function defaultBrowserCommand(platform: NodeJS.Platform, address: string): [string, string[]] {
  if (platform === 'darwin') return ['open', [address]];
  if (platform === 'win32') return ['rundll32', ['url.dll,FileProtocolHandler', address]];
  return ['xdg-open', [address]];
}
