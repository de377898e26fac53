/** Who speaks to main: only the page of our own window is answered. */
import type { BrowserWindow, IpcMainEvent, IpcMainInvokeEvent } from 'electron';
import { isOwnFrame } from '../policy/origins.ts';

/** Whether a message comes from the main frame of this window, with our origin. */
export const isFromPage = (window: BrowserWindow, event: IpcMainEvent | IpcMainInvokeEvent): boolean =>
  event.sender === window.webContents && isOwnFrame(event.senderFrame);
