/** Puts the menus of ../policy/menu.ts on the screen, and does what is chosen in them. */
import { type BrowserWindow, Menu, type MenuItemConstructorOptions, shell } from 'electron';
import type { MenuCommand } from '../../shared/schema/desktop.ts';
import { type MenuAction, type MenuEntry, type MenuState, menuBar, textMenu } from '../policy/menu.ts';
import type { ZoomChange } from '../policy/zoom.ts';
import { channels } from './channels.ts';
import { give } from './given-file.ts';
import { language, onLanguage } from './language.ts';
import { saved } from './native.ts';
import { tell } from './questions.ts';

export interface MenuOptions {
  readonly window: BrowserWindow;
  readonly platform: NodeJS.Platform;
  readonly devTools: boolean;
  readonly logFile: string;
  /** Lets the person choose a register; null = cancelled. */
  readonly chooseRegister: () => Promise<string | null>;
  readonly zoom: (change: ZoomChange) => void;
  readonly log: (line: string) => void;
}

/** What the menu bar depends on. */
type Shown = Pick<MenuState, 'recent'> & {
  /** Path of the open register; null = none. */
  readonly file: string | null;
};

/** @returns a function that changes the menu bar to what is open. */
export function offerMenu(options: MenuOptions): (shown: Shown) => void {
  const { window, platform, devTools } = options;
  let now: Shown = { recent: [], file: null };
  const run = (action: MenuAction) => {
    if (!window.isDestroyed()) act(action, options, now.file);
  };
  const draw = () => {
    const recent = now.recent.filter((path) => path !== now.file);
    const state = { platform, devTools, recent, language: language(), isOpen: now.file !== null };
    const entries = menuBar({ ...state, hasSaved: saved.file !== null });
    Menu.setApplicationMenu(Menu.buildFromTemplate(entries.map((entry) => itemOf(entry, run))));
  };
  draw();
  onLanguage(draw);
  saved.changed = draw;
  window.webContents.on('context-menu', (_event, params) => {
    const entries = textMenu(params, language());
    if (entries.length === 0) return;
    Menu.buildFromTemplate(entries.map((entry) => itemOf(entry, run))).popup({ window });
  });
  return (shown) => {
    now = shown;
    draw();
  };
}

function itemOf({ action, submenu, ...entry }: MenuEntry, run: (action: MenuAction) => void) {
  const item: MenuItemConstructorOptions = { ...entry };
  if (submenu !== undefined) item.submenu = submenu.map((inner) => itemOf(inner, run));
  if (action !== undefined) item.click = () => run(action);
  return item;
}

function act(action: MenuAction, options: MenuOptions, file: string | null): void {
  const { window, log } = options;
  const { webContents } = window;
  if ('goes' in action) bringCommand(window, action.goes);
  else if ('opens' in action) give([{ kind: 'register', path: action.opens }]);
  else if ('replaces' in action) webContents.replaceMisspelling(action.replaces);
  else if ('learns' in action) webContents.session.addWordToSpellCheckerDictionary(action.learns);
  else if (action.does === 'open') {
    options.chooseRegister().then(
      (path) => give(path === null ? [] : [{ kind: 'register', path }]),
      (error: unknown) => log(`no register could be chosen: ${String(error)}`),
    );
  } else if (action.does === 'print') print(window, log);
  else if (action.does === 'show-register') showInFolder(file);
  else if (action.does === 'show-saved') showInFolder(saved.file);
  else if (action.does === 'show-log') showInFolder(options.logFile);
  else options.zoom(changes[action.does]);
}

const changes = { 'zoom-in': 'in', 'zoom-out': 'out', 'zoom-reset': 'reset' } as const;

/** Sends the page where the menu says; a window that was hidden comes forward. */
function bringCommand(window: BrowserWindow, command: MenuCommand): void {
  if (!window.isVisible()) window.show();
  window.webContents.send(channels.command, command);
}

/** Only paths that main knows by itself: that of an address from elsewhere could be on a foreign server. */
export function showInFolder(file: string | null): void {
  if (file !== null) shell.showItemInFolder(file);
}

/** The page lays itself out for paper; a person who cancels is told nothing. */
function print(window: BrowserWindow, log: (line: string) => void): void {
  window.webContents.print({}, (isDone, reason) => {
    if (isDone || /cancel/i.test(reason)) return;
    log(`printing failed: ${reason}`);
    if (!window.isDestroyed()) tell(window.webContents, 'printFails');
  });
}
