/** Desktop-only capabilities: choosing a file on this computer, and saving what the page created. */
import { dirname, join } from 'node:path';
import { type BrowserWindow, dialog, type IpcMainInvokeEvent, ipcMain, type Session } from 'electron';
import { desktopSentences } from '../../shared/words/desktop.ts';
import { isOwnFrame, mayDownload } from '../policy/origins.ts';
import { channels } from './channels.ts';
import { language } from './language.ts';

/** Longest path that a page may suggest, in characters. */
const LONGEST_PATH = 4096;

/** Answers the page's requests for a path. A message from any other frame is rejected. */
export function offerRegisters(window: BrowserWindow): void {
  const isPage = (event: IpcMainInvokeEvent) =>
    event.sender === window.webContents && isOwnFrame(event.senderFrame);
  const filters = () => [
    { name: desktopSentences.registers[language()], extensions: ['vwr'] },
    { name: desktopSentences.allFiles[language()], extensions: ['*'] },
  ];
  ipcMain.handle(channels.chooseRegister, async (event) => {
    if (!isPage(event)) return null;
    const { canceled, filePaths } = await dialog.showOpenDialog(window, {
      title: desktopSentences.openTitle[language()],
      filters: filters(),
      properties: ['openFile'],
    });
    return canceled ? null : (filePaths[0] ?? null);
  });
  ipcMain.handle(channels.chooseNewRegister, async (event, suggestion: unknown) => {
    if (!isPage(event) || typeof suggestion !== 'string' || suggestion.length > LONGEST_PATH) return null;
    const { canceled, filePath } = await dialog.showSaveDialog(window, {
      title: desktopSentences.createTitle[language()],
      defaultPath: suggestion,
      filters: filters(),
      // An existing register is never overwritten: the procedure that creates one rejects it.
      properties: ['createDirectory'],
    });
    return canceled || filePath === '' ? null : filePath;
  });
}

/** Every download is a file created by the page, and asks where to save it; the folder is remembered. */
export function askWhereToSave(session: Session): void {
  let folder: string | null = null;
  session.on('will-download', (event, item) => {
    if (!mayDownload(item.getURL(), item.getInitiatorOrigin())) {
      event.preventDefault();
      return;
    }
    const name = item.getFilename();
    item.setSaveDialogOptions({ defaultPath: folder === null ? name : join(folder, name) });
    item.once('done', (_done, state) => {
      if (state === 'completed') folder = dirname(item.getSavePath());
    });
  });
}
