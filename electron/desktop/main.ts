/**
 * The desktop's main process. It makes no decisions: policies are in ../policy, the register is in the core.
 */
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { app, BrowserWindow, dialog, ipcMain, session } from 'electron';
import { desktopSentences } from '../../shared/words/desktop.ts';
import { dataFolder } from '../policy/data-folder.ts';
import { documentsFolder } from '../policy/documents-folder.ts';
import { APP_ORIGIN, isOwnFrame } from '../policy/origins.ts';
import { webPreferences } from '../policy/window.ts';
import { channels } from './channels.ts';
import { CoreLink } from './core-link.ts';
import { guardContents, guardSession } from './guards.ts';
import { language } from './language.ts';
import { setMenu } from './menu.ts';
import { askWhereToSave, offerRegisters } from './native.ts';
import { registerScheme, serveScheme } from './scheme.ts';

const here = import.meta.dirname;
const folder = dataFolder(process.env, process.platform, homedir());

// Must be set before Electron is ready, and before anything opens a register.
app.enableSandbox();
registerScheme();
app.setPath('userData', join(folder, 'desktop-profile'));
if (app.requestSingleInstanceLock()) {
  // Not awaited: Electron becomes ready only after this module has finished.
  run().catch((error: unknown) => {
    dialog.showErrorBox(app.getName(), desktopSentences.coreFails[language()]);
    console.error(error);
    app.exit(1);
  });
} else app.quit();

async function run(): Promise<void> {
  guardContents();
  app.on('window-all-closed', () => app.quit());
  await app.whenReady();
  guardSession(session.defaultSession);
  askWhereToSave(session.defaultSession);
  serveScheme(session.defaultSession.protocol, resolve(here, '../renderer'));
  setMenu();
  const window = makeWindow();
  const core = new CoreLink({
    entries: { core: join(here, 'core-process.js'), job: join(here, 'job-process.js') },
    dataFolder: folder,
    documentsFolder: documentsFolder(process.env, process.platform, homedir(), () =>
      app.getPath('documents'),
    ),
    onLost: () => {
      if (!window.isDestroyed()) window.webContents.send(channels.lost);
    },
    onGivenUp: () => {
      dialog.showErrorBox(app.getName(), desktopSentences.coreFails[language()]);
      app.quit();
    },
  });
  core.start();
  ipcMain.on(channels.connect, (event) => {
    const ours = event.sender === window.webContents && isOwnFrame(event.senderFrame);
    for (const port of event.ports) {
      if (ours) core.connect(port);
      else port.close();
    }
  });
  offerRegisters(window);
  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore();
    window.focus();
  });
  endWith(core);
  await window.loadURL(`${APP_ORIGIN}/`);
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
    webPreferences: webPreferences(join(here, 'preload.cjs'), !app.isPackaged),
  });
  window.once('ready-to-show', () => window.show());
  return window;
}

/** Quitting waits for the core to close its register. */
function endWith(core: CoreLink): void {
  let closed = false;
  app.on('before-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    core.stop().then(() => {
      closed = true;
      app.quit();
    });
  });
}
