/** How the window looks: as large, as dark and in the language that the person chose; it follows what the page tells. */
import { app, type BrowserWindow, ipcMain, nativeTheme } from 'electron';
import { pageState } from '../../shared/schema/page-state.ts';
import { knownRegisters, recentRegisters } from '../core/register/recent.ts';
import { backgroundColour } from '../policy/window.ts';
import { type ZoomChange, zoomed, zoomFrom } from '../policy/zoom.ts';
import { channels } from './channels.ts';
import type { Kept } from './kept.ts';
import { setLanguage } from './language.ts';
import { showInFolder } from './menu.ts';
import { isFromPage } from './own-page.ts';

/** Before any window is made: the looks of the last time. */
export function startLooks(kept: Kept): void {
  const { language, theme } = kept.get();
  setLanguage(language);
  nativeTheme.themeSource = theme;
}

/** @returns changes how large the page is shown. */
export function keepZoom(window: BrowserWindow, kept: Kept): (change: ZoomChange) => void {
  const { webContents } = window;
  const show = () => webContents.setZoomFactor(zoomFrom(kept.get().zoom));
  const change = (how: ZoomChange) => {
    kept.put({ zoom: zoomed(kept.get().zoom, how) });
    show();
  };
  // Chromium keeps one of its own for each address; what was chosen here goes before it.
  webContents.on('did-finish-load', show);
  webContents.on('zoom-changed', (_event, direction) => change(direction));
  return change;
}

interface Following {
  readonly kept: Kept;
  readonly dataFolder: string;
  readonly log: (line: string) => void;
  /** Changes the menu bar to what is open. */
  readonly show: (shown: { readonly recent: readonly string[]; readonly file: string | null }) => void;
}

/** Follows the page: language, theme, and which register is open. */
export function followPage(window: BrowserWindow, { kept, dataFolder, log, show }: Following): void {
  /** Only a path that the core wrote down itself: a page could name one on a foreign server. */
  let file: string | null = null;
  ipcMain.on(channels.tell, (event, given: unknown) => {
    const state = pageState.safeParse(given);
    if (!isFromPage(window, event) || !state.success) return;
    const { language, theme } = state.data;
    kept.put({ language, theme });
    setLanguage(language);
    nativeTheme.themeSource = theme;
    const known = knownRegisters(dataFolder, log).some((other) => other.file === state.data.file);
    file = known ? state.data.file : null;
    // macOS shows it in the title bar; elsewhere it does nothing.
    window.setRepresentedFilename(file ?? '');
    if (file !== null) app.addRecentDocument(file);
    const open = file;
    recentRegisters(dataFolder, log).then(
      (recent) => {
        if (open === file && !window.isDestroyed()) show({ recent: recent.map((one) => one.file), file });
      },
      (error: unknown) => log(`the recent registers were not read: ${String(error)}`),
    );
  });
  nativeTheme.on('updated', () => {
    if (!window.isDestroyed()) window.setBackgroundColor(backgroundColour(nativeTheme.shouldUseDarkColors));
  });
  ipcMain.on(channels.showInFolder, (event) => {
    if (isFromPage(window, event)) showInFolder(file);
  });
}
