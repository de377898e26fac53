/** Desktop-only capabilities: choosing a file on this computer, and saving what the page created. */
import { dirname, join } from 'node:path';
import { app, type BrowserWindow, dialog, ipcMain, type Session } from 'electron';
import { desktopSentences } from '../../shared/words/desktop.ts';
import { mayDownload } from '../policy/origins.ts';
import { channels } from './channels.ts';
import type { Kept } from './kept.ts';
import { language } from './language.ts';
import { isFromPage } from './own-page.ts';
import { tell } from './questions.ts';

/** Longest path that a page may suggest, in characters. */
const LONGEST_PATH = 4096;

const filters = () => [
  { name: desktopSentences.registers[language()], extensions: ['vwr'] },
  { name: desktopSentences.allFiles[language()], extensions: ['*'] },
];

/** Lets the person choose a register, beginning where the last file was; null = cancelled. */
export async function chooseRegister(window: BrowserWindow, kept: Kept): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: desktopSentences.openTitle[language()],
    // Without one, Electron begins in the folder of downloads.
    defaultPath: kept.get().folder ?? app.getPath('documents'),
    filters: filters(),
    properties: ['openFile'],
  });
  const path = canceled ? undefined : filePaths[0];
  if (path === undefined) return null;
  kept.put({ folder: dirname(path) });
  return path;
}

/** Answers the page's requests for a path. A message from any other frame is rejected. */
export function offerRegisters(window: BrowserWindow, kept: Kept): void {
  ipcMain.handle(channels.chooseRegister, (event) =>
    isFromPage(window, event) ? chooseRegister(window, kept) : null,
  );
  ipcMain.handle(channels.chooseNewRegister, async (event, suggestion: unknown) => {
    if (!isFromPage(window, event) || typeof suggestion !== 'string' || suggestion.length > LONGEST_PATH)
      return null;
    const { canceled, filePath } = await dialog.showSaveDialog(window, {
      title: desktopSentences.createTitle[language()],
      defaultPath: suggestion,
      filters: filters(),
      // An existing register is never overwritten: the procedure that creates one rejects it.
      properties: ['createDirectory'],
    });
    if (canceled || filePath === '') return null;
    kept.put({ folder: dirname(filePath) });
    return filePath;
  });
}

/** The file that was saved last since the start, and who wants to know. */
export const saved = { file: null as string | null, changed: () => {} };

/** Every download is a file created by the page, and asks where to save it; the folder is remembered. */
export function askWhereToSave(session: Session, kept: Kept): void {
  session.on('will-download', (event, item, contents) => {
    if (!mayDownload(item.getURL(), item.getInitiatorOrigin())) {
      event.preventDefault();
      return;
    }
    const { folder } = kept.get();
    item.setSaveDialogOptions({ defaultPath: join(folder ?? app.getPath('documents'), item.getFilename()) });
    let isBroken = false;
    // As where the disk is full. Electron would go on waiting for somebody who lets it try again.
    item.on('updated', (_updated, state) => {
      if (state !== 'interrupted') return;
      isBroken = true;
      item.cancel();
    });
    item.once('done', (_done, state) => {
      if (isBroken || state === 'interrupted') tell(contents, 'saveFails');
      if (state !== 'completed') return;
      saved.file = item.getSavePath();
      kept.put({ folder: dirname(saved.file) });
      saved.changed();
    });
  });
}
