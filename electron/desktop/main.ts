/**
 * The desktop's main process. It makes no decisions: policies are in ../policy, the register is in the core.
 */
import { mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { app, BrowserWindow, dialog, ipcMain, nativeTheme, powerMonitor, session } from 'electron';
import { desktopSentences } from '../../shared/words/desktop.ts';
import { dataFolder } from '../policy/data-folder.ts';
import { documentsFolder } from '../policy/documents-folder.ts';
import type { Failure } from '../policy/failure-page.ts';
import { filesAmong } from '../policy/opened-file.ts';
import { APP_ORIGIN, isPageAddress } from '../policy/origins.ts';
import { APP_ID, IN_BACKGROUND, isInBackground } from '../policy/start-at-login.ts';
import { backgroundColour, webPreferences } from '../policy/window.ts';
import { channels } from './channels.ts';
import { CoreLink } from './core-link.ts';
import { failureFiles, showFailure } from './failure.ts';
import { fileLog, logFile } from './file-log.ts';
import { give, offerFiles } from './given-file.ts';
import { guardContents, guardSession } from './guards.ts';
import { type Kept, keptIn } from './kept.ts';
import { language } from './language.ts';
import { followPage, keepZoom, startLooks } from './looks.ts';
import { offerMenu } from './menu.ts';
import { askWhereToSave, chooseRegister, offerRegisters } from './native.ts';
import { isFromPage } from './own-page.ts';
import { ask, askBeforeLeaving, watchPage } from './questions.ts';
import { offerReminding, programFile, wasOpenedAtLogin } from './reminding.ts';
import { registerScheme, serveScheme } from './scheme.ts';
import { offerSpelling } from './spelling.ts';

const here = import.meta.dirname;
const PAGE = `${APP_ORIGIN}/`;
const folder = resolve(dataFolder(process.env, process.platform, homedir()));
const profile = join(folder, 'desktop-profile');
const log = fileLog(folder);
const devTools = !app.isPackaged;
give(filesAmong(process.argv.slice(1), process.cwd()));

// Must be set before Electron is ready, and before anything opens a register.
app.enableSandbox();
registerScheme();
try {
  mkdirSync(profile, { recursive: true, mode: 0o700 });
  app.setPath('userData', profile);
  begin();
} catch (error) {
  fail(error);
}

function begin(): void {
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  // Windows shows no notification of a program that has another name than its shortcut.
  if (process.platform === 'win32' && app.isPackaged) app.setAppUserModelId(APP_ID);
  // macOS asks even before Electron is ready.
  app.on('open-file', (event, path) => {
    event.preventDefault();
    give(filesAmong([path], folder));
  });
  // Not awaited: Electron becomes ready only after this module has finished.
  run().catch(fail);
}

/** Nothing can be opened: the window says why. Where even that fails, a box of the system does. */
function fail(error: unknown): void {
  console.error(error);
  const cause = error instanceof Error ? error.message : String(error);
  failedWindow({ kind: 'folder', folder, logFile: '', cause }).catch((unable: unknown) => {
    console.error(unable);
    dialog.showErrorBox(app.getName(), desktopSentences.coreFails[language()]);
    app.exit(1);
  });
}

async function failedWindow(failure: Failure): Promise<void> {
  guardContents();
  app.on('window-all-closed', () => app.exit(1));
  await app.whenReady();
  prepareSession();
  const window = new BrowserWindow({
    width: 800,
    height: 640,
    show: false,
    webPreferences: webPreferences(join(here, 'preload.cjs'), devTools),
  });
  window.webContents.on('will-navigate', (details) => {
    if (details.url !== PAGE) return;
    details.preventDefault();
    app.relaunch();
    app.exit(0);
  });
  await showFailure(window, failure);
}

/** Guards the session, and serves the files of the page in it. */
function prepareSession(): void {
  guardSession(session.defaultSession, devTools);
  serveScheme(session.defaultSession.protocol, resolve(here, '../renderer'), failureFiles);
}

async function run(): Promise<void> {
  const kept = keptIn(folder, log);
  guardContents();
  app.on('window-all-closed', () => app.quit());
  await app.whenReady();
  startLooks(kept);
  prepareSession();
  askWhereToSave(session.defaultSession, kept);
  offerSpelling(session.defaultSession, {
    platform: process.platform,
    source: app.isPackaged
      ? join(process.resourcesPath, 'dictionaries')
      : join(here, '../../build/dictionaries'),
    profile,
    log,
  });
  const isBackground = isInBackground(process.argv) || wasOpenedAtLogin();
  const window = makeWindow(isBackground);
  const core = startCore(window, isBackground);
  offerPorts(window, core);
  offerRegisters(window, kept);
  offerMenus(window, kept);
  offerFiles(window);
  hearSecondStarts(window);
  offerReminding(window, isBackground, log);
  endWith(core, window);
  // The screen of a failure may take its place, and the window may close before it is there: neither is one of the start.
  window.loadURL(PAGE).catch((error: unknown) => log(`the page was not loaded: ${String(error)}`));
}

function makeWindow(isBackground: boolean): BrowserWindow {
  const window = new BrowserWindow({
    // Electron itself keeps the bounds, and fits them to the screens that are there.
    name: 'register',
    windowStatePersistence: true,
    width: 1280,
    height: 860,
    minWidth: 640,
    minHeight: 480,
    show: false,
    title: 'Verwerkersregister',
    backgroundColor: backgroundColour(nativeTheme.shouldUseDarkColors),
    webPreferences: webPreferences(join(here, 'preload.cjs'), devTools),
  });
  window.once('ready-to-show', () => {
    // At log-in it only reminds; its window comes when it is asked for.
    if (!isBackground) window.show();
  });
  askBeforeLeaving(window);
  watchPage(window, PAGE, log);
  return window;
}

function startCore(window: BrowserWindow, isBackground: boolean): CoreLink {
  const core = new CoreLink({
    entries: { core: join(here, 'core-process.js'), job: join(here, 'job-process.js') },
    dataFolder: folder,
    documentsFolder: documentsFolder(process.env, process.platform, homedir(), () =>
      app.getPath('documents'),
    ),
    program: app.isPackaged ? [programFile(), IN_BACKGROUND] : null,
    log,
    onLost: () => {
      if (!window.isDestroyed()) window.webContents.send(channels.lost);
    },
    onGivenUp: (hasWorked) => {
      // A page that worked keeps what was typed in it, and says that the register does not answer.
      if (hasWorked || window.isDestroyed()) return;
      const failure: Failure = { kind: 'core', folder, logFile: logFile(folder), cause: '' };
      showFailure(window, failure).catch((error: unknown) => window.isDestroyed() || fail(error));
    },
    onHanging: (restart) => {
      if (window.isDestroyed()) return;
      const question = { type: 'warning', message: 'coreHangs', buttons: ['wait', 'restart'] } as const;
      ask(window.webContents, question).then((isWanted) => isWanted && restart(), fail);
    },
  });
  // In the background nobody opens a register: the last one is the one to remind of.
  core.start(isBackground);
  return core;
}

/** Passes the ports of our own page to the core. */
function offerPorts(window: BrowserWindow, core: CoreLink): void {
  ipcMain.on(channels.connect, (event) => {
    const ours = isFromPage(window, event);
    for (const port of event.ports) {
      if (!ours) port.close();
      else if (!core.connect(port)) window.webContents.send(channels.gone);
    }
  });
  window.webContents.on('did-navigate', (_event, address) => {
    if (isPageAddress(address)) core.revive();
  });
}

function offerMenus(window: BrowserWindow, kept: Kept): void {
  const zoom = keepZoom(window, kept);
  const show = offerMenu({
    window,
    platform: process.platform,
    devTools,
    logFile: logFile(folder),
    chooseRegister: () => chooseRegister(window, kept),
    zoom,
    log,
  });
  followPage(window, { kept, dataFolder: folder, log, show });
}

/** A second start brings the window forward and hands over the file that it was given. */
function hearSecondStarts(window: BrowserWindow): void {
  app.on('second-instance', (_event, args, workingFolder) => {
    if (window.isDestroyed()) return;
    // The scheduler of the system starts it to remind; that asks for no window.
    if (isInBackground(args)) {
      window.webContents.send(channels.wake);
      return;
    }
    if (window.isMinimized()) window.restore();
    window.show();
    window.focus();
    give(filesAmong(args.slice(1), workingFolder));
  });
}

/**
 * Quitting first lets the window close, which may ask and stay, and then waits for the core to close its register:
 * a page that stays needs its core. Windows ends the session without asking to quit.
 */
function endWith(core: CoreLink, window: BrowserWindow): void {
  let closed = false;
  app.on('will-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    void core.stop().then(() => {
      closed = true;
      app.quit();
    });
  });
  window.on('session-end', () => void core.stop());
  // macOS and Linux wait for a program that asks it and then quits. The types leave out the event.
  const shutDown = (event: { preventDefault(): void }) => {
    event.preventDefault();
    app.quit();
  };
  powerMonitor.on('shutdown', shutDown as () => void);
}
