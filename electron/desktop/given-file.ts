/** Files that the system gives the program, until the page takes them: one at a time, the last one. */
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { type BrowserWindow, ipcMain } from 'electron';
import type { GivenFile } from '../../shared/schema/desktop.ts';
import { fileLimits } from '../policy/limits.ts';
import type { NamedFile } from '../policy/opened-file.ts';
import { channels } from './channels.ts';
import { isFromPage } from './own-page.ts';

let waiting: NamedFile | null = null;
let hadMore = false;
let tell = () => {};

/** Offers the last of these files to the page, now or when it is there; none changes nothing. */
export function give(files: readonly NamedFile[]): void {
  const last = files.at(-1);
  if (last === undefined) return;
  hadMore = files.length > 1 || (waiting !== null && waiting.path !== last.path);
  waiting = last;
  tell();
}

/** Gives the page what waits, at the start and whenever it is told that something does. */
export function offerFiles(window: BrowserWindow): void {
  ipcMain.handle(channels.takeFile, (event) => {
    if (!isFromPage(window, event)) return null;
    const [taken, more] = [waiting, hadMore];
    waiting = null;
    return taken && readGiven(taken).then((given) => (more ? { ...given, isLastOfMore: true } : given));
  });
  tell = () => {
    if (!window.isDestroyed()) window.webContents.send(channels.fileWaits);
  };
}

/** A register goes by its path; the bytes of another file are read up to the limit of what takes it. */
export async function readGiven({ kind, path }: NamedFile): Promise<GivenFile> {
  const name = basename(path);
  if (kind === 'register') return { kind, path };
  const limit = fileLimits[kind === 'list' ? 'imports/preview' : 'documents/add'] ?? 0;
  try {
    const about = await stat(path);
    if (!about.isFile()) return { kind: 'unreadable', name };
    if (about.size > limit) return { kind: 'too-large', name };
    return { kind, name, bytes: new Uint8Array(await readFile(path)) };
  } catch {
    return { kind: 'unreadable', name };
  }
}
