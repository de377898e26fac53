/** What the page reminds of, outside its window: notification, tray, badge, and the start at log-in. */
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname } from 'node:path';
import {
  app,
  type BrowserWindow,
  ipcMain,
  Menu,
  Notification,
  nativeImage,
  powerMonitor,
  Tray,
} from 'electron';
import type { NOTICE_MESSAGES } from '../../shared/schema/desktop.ts';
import { type RemindState, remindState } from '../../shared/schema/remind-state.ts';
import { desktopSentences } from '../../shared/words/desktop.ts';
import { autostartFile, IN_BACKGROUND } from '../policy/start-at-login.ts';
import { channels } from './channels.ts';
import { language, onLanguage } from './language.ts';
import { isFromPage } from './own-page.ts';
import { TRAY_ICON } from './tray-icon.ts';

/**
 * @param isBackground whether the system started it: then it goes on reminding behind its icon in the tray.
 * @param log where the reason goes of a notification that the system did not show.
 */
export function offerReminding(
  window: BrowserWindow,
  isBackground: boolean,
  log: (line: string) => void,
): void {
  let tray: Tray | null = null;
  // Kept, because one that is collected no longer hears a click.
  let shown: Notification | null = null;
  const tell = (what: keyof typeof NOTICE_MESSAGES) => {
    if (!window.isDestroyed()) window.webContents.send(channels.notice, what);
  };
  const bring = () => {
    if (window.isDestroyed()) return;
    if (window.isMinimized()) window.restore();
    window.show();
    window.focus();
  };
  const open = () => {
    bring();
    tell('open');
  };
  if (isBackground) {
    // Before the page says anything: its window is reached from here alone, also when no register opens.
    tray = trayOf(bring);
    staysBehind(window, bring);
  }

  ipcMain.on(channels.remind, (event, given: unknown) => {
    const state = remindState.safeParse(given);
    if (!isFromPage(window, event) || !state.success) return;
    const { count, status, notice } = state.data;
    // macOS and Linux; elsewhere it does nothing.
    app.setBadgeCount(count);
    tray ??= trayOf(bring);
    tray.setToolTip(status);
    if (notice !== null && Notification.isSupported()) {
      shown?.close();
      shown = notify(notice, { open, tell, log });
    }
  });
  ipcMain.handle(channels.startsAtLogin, (event) => (isFromPage(window, event) ? startsAtLogin() : null));
  ipcMain.handle(channels.setStartsAtLogin, (event, wanted: unknown) => {
    if (!isFromPage(window, event) || typeof wanted !== 'boolean') return null;
    setStartsAtLogin(wanted);
    return startsAtLogin();
  });
  // Timers stand still while the computer sleeps, and are not to be trusted after it.
  const wake = () => {
    if (!window.isDestroyed()) window.webContents.send(channels.wake);
  };
  powerMonitor.on('resume', wake);
  powerMonitor.on('unlock-screen', wake);
}

/**
 * The person asked for a start at log-in, so closing the window hides it; the menu of the tray quits. Desktops on Linux
 * may show no tray, and tell nobody: there closing ends the program.
 */
function staysBehind(window: BrowserWindow, bring: () => void): void {
  if (process.platform === 'linux') return;
  let isQuitting = false;
  app.on('before-quit', () => {
    isQuitting = true;
  });
  // A click on the icon in the Dock of macOS.
  app.on('activate', bring);
  window.on('close', (event) => {
    if (isQuitting) return;
    event.preventDefault();
    window.hide();
  });
  // Whoever looks at it again after a quit that unsaved input held back, is no longer quitting.
  window.on('focus', () => {
    isQuitting = false;
  });
}

function trayOf(open: () => void): Tray {
  const tray = new Tray(nativeImage.createFromDataURL(TRAY_ICON));
  const label = () => {
    const words = language();
    tray.setContextMenu(
      Menu.buildFromTemplate([
        { label: desktopSentences.showWindow[words], click: open },
        { label: desktopSentences.quit[words], click: () => app.quit() },
      ]),
    );
  };
  label();
  onLanguage(label);
  tray.on('click', open);
  return tray;
}

interface Hearing {
  readonly open: () => void;
  readonly tell: (what: keyof typeof NOTICE_MESSAGES) => void;
  readonly log: (line: string) => void;
}

function notify(notice: NonNullable<RemindState['notice']>, { open, tell, log }: Hearing): Notification {
  const { title, body } = notice;
  const notification = new Notification({
    title,
    body,
    actions: [
      { type: 'button', text: notice.open },
      { type: 'button', text: notice.later },
    ],
  });
  notification.on('show', () => tell('shown'));
  notification.on('click', open);
  notification.on('action', ({ actionIndex }) => (actionIndex === 0 ? open() : tell('later')));
  notification.on('failed', (_event, reason) => log(`a notification was not shown: ${reason}`));
  notification.show();
  return notification;
}

/** What starts this program. An AppImage is mounted elsewhere at each start; the variable names the file itself. */
export const programFile = (): string =>
  process.env.APPIMAGE?.startsWith('/') ? process.env.APPIMAGE : app.getPath('exe');

const autostart = () => autostartFile(process.platform, process.env, homedir(), programFile());

/** A program that is not packed is Electron itself: starting that at log-in would start nothing of ours. */
function startsAtLogin(): boolean | null {
  if (!app.isPackaged) return null;
  const file = autostart();
  return file === null
    ? app.getLoginItemSettings({ args: [IN_BACKGROUND] }).openAtLogin
    : existsSync(file.path);
}

/** macOS passes no arguments at log-in, and says it itself. */
export const wasOpenedAtLogin = (): boolean =>
  process.platform === 'darwin' && app.getLoginItemSettings().wasOpenedAtLogin;

function setStartsAtLogin(wanted: boolean): void {
  if (!app.isPackaged) return;
  const file = autostart();
  if (file === null) app.setLoginItemSettings({ openAtLogin: wanted, args: [IN_BACKGROUND] });
  else if (wanted) {
    mkdirSync(dirname(file.path), { recursive: true });
    writeFileSync(file.path, file.text);
  } else rmSync(file.path, { force: true });
}
