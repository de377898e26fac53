/**
 * The desktop's main process. It makes no decisions: policies are in ../policy, the register is in the core.
 */
import { mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { app, BrowserWindow, dialog, ipcMain, session } from 'electron';
import { desktopSentences } from '../../shared/words/desktop.ts';
import { dataFolder } from '../policy/data-folder.ts';
import { documentsFolder } from '../policy/documents-folder.ts';
import { registerAmong } from '../policy/opened-file.ts';
import { APP_ORIGIN, isOwnFrame } from '../policy/origins.ts';
import { IN_BACKGROUND, isInBackground } from '../policy/start-at-login.ts';
import { webPreferences } from '../policy/window.ts';
import { channels } from './channels.ts';
import { CoreLink } from './core-link.ts';
import { fileLog } from './file-log.ts';
import { guardContents, guardSession } from './guards.ts';
import { language } from './language.ts';
import { setMenu } from './menu.ts';
import { askWhereToSave, offerRegisters } from './native.ts';
import { ask, askBeforeLeaving, watchPage } from './questions.ts';
import { offerReminding, programFile } from './reminding.ts';
import { registerScheme, serveScheme } from './scheme.ts';

const here = import.meta.dirname;
const PAGE = `${APP_ORIGIN}/`;
const folder = resolve(dataFolder(process.env, process.platform, homedir()));
const log = fileLog(folder);
const devTools = !app.isPackaged;
/** A register that the system asks to open, until the page takes it. */
let waiting = registerAmong(process.argv.slice(1), process.cwd());

// Must be set before Electron is ready, and before anything opens a register.
app.enableSandbox();
registerScheme();
try {
  const profile = join(folder, 'desktop-profile');
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
  // macOS asks even before Electron is ready.
  app.on('open-file', (event, path) => {
    event.preventDefault();
    waiting = registerAmong([path], folder);
  });
  // Not awaited: Electron becomes ready only after this module has finished.
  run().catch(fail);
}

function fail(error: unknown): void {
  dialog.showErrorBox(app.getName(), desktopSentences.coreFails[language()]);
  console.error(error);
  app.exit(1);
}

async function run(): Promise<void> {
  guardContents();
  app.on('window-all-closed', () => app.quit());
  await app.whenReady();
  guardSession(session.defaultSession, devTools);
  askWhereToSave(session.defaultSession);
  serveScheme(session.defaultSession.protocol, resolve(here, '../renderer'));
  setMenu(process.platform, devTools);
  const window = makeWindow();
  const core = startCore(window);
  ipcMain.on(channels.connect, (event) => {
    const ours = event.sender === window.webContents && isOwnFrame(event.senderFrame);
    for (const port of event.ports) {
      if (ours) core.connect(port);
      else port.close();
    }
  });
  offerRegisters(window);
  offerWaiting(window);
  offerReminding(window, isInBackground(process.argv), log);
  endWith(core, window);
  await window.loadURL(PAGE);
}

function makeWindow(): BrowserWindow {
  const window = new BrowserWindow({
    name: 'register',
    windowStatePersistence: true,
    width: 1280,
    height: 860,
    minWidth: 640,
    minHeight: 480,
    show: false,
    title: 'Verwerkersregister',
    webPreferences: webPreferences(join(here, 'preload.cjs'), devTools),
  });
  window.once('ready-to-show', () => {
    // At log-in it only reminds; its window comes when it is asked for.
    if (!isInBackground(process.argv)) window.show();
  });
  askBeforeLeaving(window);
  watchPage(window, PAGE, log);
  return window;
}

function startCore(window: BrowserWindow): CoreLink {
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
    onGivenUp: () => {
      dialog.showErrorBox(app.getName(), desktopSentences.coreFails[language()]);
      app.quit();
    },
    onHanging: (restart) => {
      if (window.isDestroyed()) return;
      const question = { type: 'warning', message: 'coreHangs', buttons: ['wait', 'restart'] } as const;
      ask(window.webContents, question).then((isWanted) => isWanted && restart(), fail);
    },
  });
  // In the background nobody opens a register: the last one is the one to remind of.
  core.start(isInBackground(process.argv));
  return core;
}

/** Gives the page the register that the system asks to open: at the start, on a second start, on macOS at any time. */
function offerWaiting(window: BrowserWindow): void {
  ipcMain.handle(channels.takeFile, (event) => {
    if (event.sender !== window.webContents || !isOwnFrame(event.senderFrame)) return null;
    const taken = waiting;
    waiting = null;
    return taken;
  });
  const tell = () => {
    if (waiting !== null && !window.isDestroyed()) window.webContents.send(channels.fileWaits);
  };
  app.on('open-file', tell);
  app.on('second-instance', (_event, args, workingFolder) => {
    // The scheduler of the system starts it to remind; that asks for no window.
    if (isInBackground(args)) {
      window.webContents.send(channels.wake);
      return;
    }
    waiting = registerAmong(args.slice(1), workingFolder) ?? waiting;
    if (window.isMinimized()) window.restore();
    window.show();
    window.focus();
    tell();
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
    core.stop().then(() => {
      closed = true;
      app.quit();
    });
  });
  window.on('session-end', () => void core.stop());
}
