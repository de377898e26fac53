/** Opens the register in the best way that this machine has; every way ends in the same page. */
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { launcherSentences } from '../../shared/words/launcher.ts';
import { defaultBrowserCommand, findBrowser, openAppWindow } from './browsers.ts';
import { electronBinary, fetchElectronOnce, type Patience } from './electron.ts';
import { tell } from './language.ts';
import type { Serving } from './serve.ts';

/** What the launcher needs to know of the machine, and where it takes it from; tests bring their own. */
export interface Surroundings {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly superuser: boolean;
  /** Folder `node_modules`. */
  readonly modules: string;
  /** Folder in which the browser window keeps its own profile. */
  readonly profile: string;
  readonly patience: Patience;
  /** A window that ends sooner than this, in milliseconds, did not open, or handed over to one that was open. */
  readonly settled: number;
  /** Builds page and desktop; returns the entry that Electron is to run. */
  buildDesktop(): Promise<string>;
  serve(): Promise<Serving>;
  /** Settles when the person ends the program; until it is first asked, ending it ends it at once. */
  interrupted(): Promise<void>;
}

/** Opens the register and returns when it was closed. @param open false = only tell the address. */
export async function start(around: Surroundings, open: boolean): Promise<void> {
  const obstacle = open ? obstacleToWindows(around) : null;
  const windows = open && obstacle === null;
  if (windows && (await inElectron(around))) return;
  const serving = await around.serve();
  try {
    if (windows && (await inBrowserWindow(around, serving))) return;
    if (windows && (await inDefaultBrowser(around, serving))) {
      tell(launcherSentences.opensBrowser);
    } else {
      if (obstacle) tell(obstacle);
      tell(launcherSentences.openYourself);
      console.log(serving.url);
    }
    await around.interrupted();
  } finally {
    await serving.close();
  }
  tell(launcherSentences.stopped);
}

function obstacleToWindows({ platform, env, superuser }: Surroundings) {
  if (platform !== 'linux') return null;
  if (!env.DISPLAY && !env.WAYLAND_DISPLAY) return launcherSentences.noDisplay;
  return superuser ? launcherSentences.superuser : null;
}

/** @returns whether Electron showed the register; false means that another way is needed. */
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

/** @returns whether a window showed the register until it was closed; false means that another way is needed. */
async function inBrowserWindow(around: Surroundings, serving: Serving): Promise<boolean> {
  const browser = findBrowser(around.platform, around.env);
  if (browser === null) return false;
  tell(launcherSentences.opensWindow(browser.name));
  const window = openAppWindow(browser, serving.ticket(), join(around.profile, 'browser-profile'));
  const { failed, soon } = await ending(window, around);
  if (failed && soon) return false;
  // A window of an earlier start that is still open takes the page over, and the process that we started ends.
  if (soon) await around.interrupted();
  return true;
}

async function inDefaultBrowser(around: Surroundings, serving: Serving): Promise<boolean> {
  const [command, args] = defaultBrowserCommand(around.platform, serving.ticket());
  const opener = spawn(command, args, { stdio: 'ignore', env: around.env });
  const { failed } = await ending(opener, around);
  return !failed;
}

/** Waits for a program that we started; when the person ends us first, it is ended with us. */
async function ending(
  child: ChildProcess,
  around: Surroundings,
): Promise<{ failed: boolean; soon: boolean }> {
  const began = performance.now();
  let stopped = false;
  around.interrupted().then(() => {
    stopped = true;
    child.kill();
  });
  const code = await new Promise<number | null>((resolve) => {
    child.once('error', () => resolve(1));
    child.once('exit', (status) => resolve(status));
  });
  return { failed: code !== 0 && !stopped, soon: performance.now() - began < around.settled && !stopped };
}
