/** Opens the register in the best way available on this machine; every way shows the same page. */
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { launcherSentences } from '../../shared/words/launcher.ts';
import { defaultBrowserCommand, findBrowser, openAppWindow } from './browsers.ts';
import { electronBinary, fetchElectronOnce, type Patience } from './electron.ts';
import { tell } from './language.ts';
import type { Serving } from './serve.ts';

/** What the launcher needs to know about the machine, and how it finds out; tests provide their own. */
export interface Surroundings {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly superuser: boolean;
  /** Folder `node_modules`. */
  readonly modules: string;
  /** Folder in which the browser window stores its own profile. */
  readonly profile: string;
  readonly patience: Patience;
  /**
   * A window that closes within this many milliseconds did not open, or passed its task to one already open.
   */
  readonly settled: number;
  /** Builds page and desktop; returns the entry that Electron is to run. */
  buildDesktop(): Promise<string>;
  serve(): Promise<Serving>;
  /**
   * Settles when the user interrupts the program; before the first call, an interrupt ends it immediately.
   */
  interrupted(): Promise<void>;
}

/** Opens the register and returns when it has been closed. @param open false = only print the address. */
export async function start(around: Surroundings, open: boolean): Promise<void> {
  const obstacle = open ? obstacleToWindows(around) : null;
  const windows = open && obstacle === null;
  if (windows && (await inElectron(around))) return;
  const serving = await around.serve();
  try {
    if (windows && (await inBrowserWindow(around, serving))) return;
    if (windows && (await inDefaultBrowser(around, serving))) {
      tell(launcherSentences.opensBrowser);
      tell(launcherSentences.orOpenYourself);
    } else {
      if (obstacle) tell(obstacle);
      tell(launcherSentences.openYourself);
    }
    printAddress(serving);
    await around.interrupted();
  } finally {
    await serving.close();
  }
  tell(launcherSentences.stopped);
}

/** Prints an address that works once, and the next one as soon as it was used. */
function printAddress(serving: Serving): void {
  console.log(
    serving.address(() => {
      tell(launcherSentences.openAnother);
      printAddress(serving);
    }),
  );
}

function obstacleToWindows({ platform, env, superuser }: Surroundings) {
  if (platform !== 'linux') return null;
  if (!env.DISPLAY && !env.WAYLAND_DISPLAY) return launcherSentences.noDisplay;
  return superuser ? launcherSentences.superuser : null;
}

/** @returns whether Electron showed the register; if false, another way is needed. */
async function inElectron(around: Surroundings): Promise<boolean> {
  const binary = electronBinary(around.modules) ?? (await fetchElectronOnce(around.modules, around.patience));
  if (binary === null) return false;
  const entry = await around.buildDesktop();
  tell(launcherSentences.opensElectron);
  const { failed, soon } = await ending(spawn(binary, [entry], { stdio: 'inherit' }), around);
  if (!failed || !soon) return true;
  tell(launcherSentences.electronRefuses);
  return false;
}

/** @returns whether a window showed the register until it was closed; if false, another way is needed. */
async function inBrowserWindow(around: Surroundings, serving: Serving): Promise<boolean> {
  const browser = findBrowser(around.platform, around.env);
  const opening = browser === null ? null : serving.openingFile();
  if (browser === null || opening === null) return false;
  tell(launcherSentences.opensWindow(browser.name));
  const window = openAppWindow(browser, opening, join(around.profile, 'browser-profile'));
  const { failed, soon } = await ending(window, around);
  if (failed && soon) return false;
  // An open window from an earlier start takes over the page, and the process that we started ends.
  if (soon) await around.interrupted();
  return true;
}

async function inDefaultBrowser(around: Surroundings, serving: Serving): Promise<boolean> {
  const opening = serving.openingFile();
  if (opening === null) return false;
  const [command, args] = defaultBrowserCommand(around.platform, opening);
  const opener = spawn(command, args, { stdio: 'ignore', env: around.env });
  const { failed } = await ending(opener, around);
  return !failed;
}

/** Waits for a program that we started; if the user interrupts us first, that program is ended too. */
async function ending(
  child: ChildProcess,
  around: Surroundings,
): Promise<{ failed: boolean; soon: boolean }> {
  const began = performance.now();
  let stopped = false;
  void around.interrupted().then(() => {
    stopped = true;
    child.kill();
  });
  const code = await new Promise<number | null>((resolve) => {
    child.once('error', () => resolve(1));
    child.once('exit', (status) => resolve(status));
  });
  return { failed: code !== 0 && !stopped, soon: performance.now() - began < around.settled && !stopped };
}
